/** Configurations in the index: what earlier builds have kept is read, and what a newer one has kept is never passed over. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { silentLogger } from '@nupeerstack/node-host'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import { applyLifecycles } from '../src/chores/apply-lifecycles.ts'
import { allConfigurations, createConfigurationCheck } from '../src/configurations/all-configurations.ts'
import { keptAs } from '../src/configurations/kept-configuration.ts'
import { realDayMs } from '../src/lifecycle/lifecycle-rules.ts'
import type { BucketRecord, ConfigurationRecord } from '../src/metadata/records.ts'
import { startTestGateway } from './test-gateway.ts'
import { openTestMetadata } from './test-metadata.ts'

/** By bucket: the documents that the build before versions kept, and what it answered to whoever asked for them. */
const vectors: Readonly<Record<string, { documents: Record<string, unknown>; answers: Record<string, string> }>> =
  JSON.parse(readFileSync(join(import.meta.dirname, 'vectors/bucket-configurations.json'), 'utf8'))

const gateway = await startTestGateway({ threads: 0 })
after(() => gateway[Symbol.asyncDispose]())

/** A bucket that holds an object and has these records, as another program left them before the gateway looked. */
async function bucketWith(name: string, configurations: Record<string, ConfigurationRecord>): Promise<BucketRecord> {
  assert.equal((await gateway.send({ method: 'PUT', path: `/${name}` })).status, 200)
  assert.equal((await gateway.send({ method: 'PUT', path: `/${name}/key`, body: 'x' })).status, 200)
  await using metadata = openTestMetadata(gateway)
  const { id } = (await metadata.buckets.find(name)) ?? assert.fail()
  await metadata.buckets.configure(id, () => ({ versioning: 'enabled', configurations }))
  // Whatever changes another bucket has the gateway read all of them again.
  await gateway.send({ method: 'PUT', path: '/bucket', query: [['tagging', '']], body: '<Tagging><TagSet/></Tagging>' })
  return (await metadata.buckets.find(name)) ?? assert.fail()
}

const at = (version: number, value: unknown): ConfigurationRecord => ({ version, value })

describe('documents without a version', () => {
  for (const [bucket, { documents, answers }] of Object.entries(vectors)) {
    test(`are read as the first one, and answered as before: ${Object.keys(documents).join(', ')}`, async () => {
      await bucketWith(
        bucket,
        Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, at(1, document)])),
      )
      for (const [name, expected] of Object.entries(answers)) {
        const { status, body } = await gateway.send({ method: 'GET', path: `/${bucket}`, query: [[name, '']] })
        assert.deepEqual([status, body], [200, expected])
      }
    })
  }

  test('are there of every configuration that is kept', () => {
    const known = new Set(Object.values(vectors).flatMap(({ documents }) => Object.keys(documents)))
    const kept = allConfigurations.flatMap((configuration) => Object.keys(configuration.kept.versions))
    assert.deepEqual([...known].sort(), [...kept, 'objectGrants'].sort())
  })
})

describe('a bucket whose configuration is not understood', () => {
  const names = [...new Set(Object.values(vectors).flatMap(({ documents }) => Object.keys(documents))), 'inventory']

  for (const name of names) {
    test(`is shut where ${name} is of a newer program, and loses nothing`, async () => {
      const bucketName = `newer-${name.toLowerCase()}`
      const record = at(name === 'inventory' ? 1 : 2, { meant: 'for tomorrow' })
      const bucket = await bucketWith(bucketName, { [name]: record })
      const requests = [
        { method: 'GET', path: `/${bucketName}/key` },
        { method: 'PUT', path: `/${bucketName}/key`, body: 'y' },
        { method: 'DELETE', path: `/${bucketName}/key` },
        { method: 'GET', path: `/${bucketName}` },
        { method: 'DELETE', path: `/${bucketName}`, query: [['policy', '']] as const },
        { method: 'PUT', path: '/bucket/copy', headers: { 'x-amz-copy-source': `/${bucketName}/key` } },
      ]
      for (const request of requests) {
        const { status, code, body } = await gateway.send(request)
        assert.deepEqual([status, code], [500, 'InternalError'], body)
        assert.match(body, /does not understand how the bucket is configured/)
      }
      const unsigned = await gateway.sendRaw('GET', `/${bucketName}/key`, { host: gateway.host })
      assert.equal(unsigned.status, 500)
      const { unlistable } = gateway.gateway
      const entries = [{ kind: 'version', key: 'a\u0001', id: 'null' }] as const
      await assert.rejects(unlistable.find(bucketName), { code: 'InternalError' })
      await assert.rejects(unlistable.remove(bucketName, entries), { code: 'InternalError' })
      await using metadata = openTestMetadata(gateway)
      assert.deepEqual(await metadata.buckets.find(bucketName), bucket)
      assert.deepEqual(bucket.configurations, { [name]: record })
      assert.ok(await metadata.objects.find(bucket.id, 'key'))
      assert.equal((await gateway.send({ method: 'PUT', path: '/bucket/key', body: 'x' })).status, 200)
    })
  }

  for (const [name, document] of Object.entries({
    policy: { text: '{"Statement":[]' },
    publicAccessBlock: { blockPublicAcls: true },
    acl: [{ grantee: { kind: 'user', id: 'main' }, permission: 'EVERYTHING' }],
    ownershipControls: 'Nobody',
    objectLock: { defaultRetention: { mode: 'COMPLIANCE', period: 1, unit: 'Days', until: 'ever' } },
  })) {
    test(`says so where what is kept of ${name} is damaged, and is not answered without it`, async () => {
      const bucketName = `damaged-${name.toLowerCase()}`
      const bucket = await bucketWith(bucketName, { [name]: at(1, document) })
      const configuration = allConfigurations.find(({ kept }) => name in kept.versions) ?? assert.fail()
      assert.throws(() => configuration.kept.of(bucket), { code: 'InternalError' })
      const { selector } = configuration
      const { code } = await gateway.send({ method: 'GET', path: `/${bucketName}`, query: [[selector, '']] })
      assert.equal(code, 'InternalError')
    })
  }

  test('has no lifecycle executed, and the others have theirs', async () => {
    const rule = {
      id: 'r',
      isEnabled: true,
      filter: { form: 'filter', tags: [] },
      expiration: { kind: 'days', days: 1 },
    }
    const shut = await bucketWith('shut', { lifecycle: at(1, [rule]), objectLock: at(2, {}) })
    const damaged = await bucketWith('unreadable', { lifecycle: at(1, [{ ...rule, id: 7 }]) })
    const open = await bucketWith('open', { lifecycle: at(1, [rule]) })
    const clock = (): number => Date.now() + 10 * realDayMs
    await using metadata = openTestMetadata(gateway, clock)
    await applyLifecycles(
      {
        metadata,
        clock: clockOf(clock),
        timers: systemTimers,
        checkConfigurations: createConfigurationCheck(allConfigurations),
        transition: () => assert.fail(),
        log: silentLogger,
        holder: 'test',
      },
      { dayMs: realDayMs },
      new AbortController().signal,
    )
    const kinds = await Promise.all(
      [shut, damaged, open].map(async ({ id }) => (await metadata.objects.find(id, 'key'))?.kind),
    )
    assert.deepEqual(kinds, ['object', 'object', 'delete-marker'])
  })
})

test('each version of a document has its reader, and the last of them is what is written', () => {
  const kept = keptAs<number>('size', [(json) => Number(json), (json) => Number(json) * 1_024])
  const bucket = (record: ConfigurationRecord) =>
    ({ name: 'b', configurations: { size: record } }) as unknown as BucketRecord
  assert.equal(kept.of(bucket(at(1, '2'))), 2)
  assert.equal(kept.of(bucket(at(2, '2'))), 2_048)
  assert.throws(
    () => kept.of(bucket(at(3, '2'))),
    (error: Error) => /version 3, this program knows 2/.test(String(error.cause)),
  )
  assert.deepEqual(kept.change(5), { configurations: { size: { version: 2, value: 5 } } })
  assert.deepEqual(kept.change(undefined), { configurations: { size: undefined } })
})
