/** Keys that XML 1.0 cannot carry: what a listing says, and how their owner finds and removes them. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { AdminError } from '@nupeerstack/node-host'
import { createUnlistableRoutes } from '../src/admin/unlistable-admin.ts'
import type { Place, UnlistableEntry, UnlistablePage } from '../src/admin/unlistable-keys.ts'
import { callRoute } from './call-route.ts'
import { startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

const call = (what: 'find' | 'remove', body: unknown): Promise<unknown> =>
  callRoute(createUnlistableRoutes(gateway.gateway.unlistable), `POST /unlistable/${what}`, body)

/** All pages, as the command line reads them. */
async function find(
  bucket: string,
  onPage: (entries: readonly UnlistableEntry[]) => Promise<unknown>,
): Promise<number> {
  let pages = 0
  for (let from: Place | undefined, isLast = false; !isLast; pages++) {
    const page = (await call('find', { bucket, from })) as UnlistablePage
    await onPage(page.entries)
    from = page.next
    isLast = from === undefined
  }
  return pages
}

const remove = async (bucket: string, entries: readonly UnlistableEntry[]) =>
  ((await call('remove', { bucket, entries })) as { locked: UnlistableEntry[] }).locked

describe('a key that XML cannot carry', () => {
  test('is written as AWS writes it, and encoded where that is asked', async () => {
    await s3.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'a\u0001b', Body: 'x' }))
    const list = async (query: [string, string][]) =>
      (await gateway.send({ method: 'GET', path: '/bucket', query: [['list-type', '2'], ...query] })).body
    assert.match(await list([]), /<Key>a&#x1;b<\/Key>/)
    assert.match(await list([['encoding-type', 'url']]), /<Key>a%01b<\/Key>/)
  })

  test('is found in every version and upload, page by page, and removed, until the bucket is empty', async () => {
    const Bucket = 'odd'
    await s3.send(new CreateBucketCommand({ Bucket }))
    await s3.send(new PutObjectCommand({ Bucket, Key: 'null\u001f', Body: 'before versions' }))
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
    const odd = Array.from({ length: 60 }, (_, i) => `${i}/\u0001-\ufffe`)
    const fine = ['a', 'tab\there', 'line\nbreak\r', 'é 😀 \ufffd \u007f', '\ue001']
    for (const Key of [...odd, ...odd, ...fine]) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'mark\u0008' }))
    for (const Key of ['up\u000b', 'up']) await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))

    const found: string[] = []
    const pages = await find(Bucket, async (entries) => found.push(...entries.map(({ kind, key }) => `${kind} ${key}`)))
    assert.equal(pages, 2)
    const expected = [...odd, ...odd, 'null\u001f', 'mark\u0008'].map((key) => `version ${key}`)
    assert.deepEqual(found.sort(), [...expected, 'upload up\u000b'].sort())

    await find(Bucket, async (entries) => assert.deepEqual(await remove(Bucket, entries), []))
    await find(Bucket, async (entries) => assert.deepEqual(entries, []))
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    assert.deepEqual(Contents.map(({ Key }) => Key).sort(), fine.sort())
  })

  test('stays where it is locked', async () => {
    const Bucket = 'locked'
    await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }))
    await s3.send(new PutObjectCommand({ Bucket, Key: '\u0002', Body: 'x', ObjectLockLegalHoldStatus: 'ON' }))
    await find(Bucket, async (entries) => {
      assert.equal(entries.length, 1)
      assert.deepEqual(await remove(Bucket, entries), entries)
    })
  })

  test('is all that is removed so', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'fine' }))
    await s3.send(new PutObjectCommand({ Bucket: 'fine', Key: 'key', Body: 'x' }))
    const entries = [{ kind: 'version', key: 'key', id: 'null' }]
    for (const [what, body, code] of [
      ['remove', { bucket: 'fine', entries }, 'bad-request'],
      ['remove', { bucket: 'fine', entries: [{ key: '\u0001' }] }, 'bad-request'],
      ['find', { bucket: 'none' }, 'not-found'],
      ['find', {}, 'bad-request'],
    ] as const) {
      await assert.rejects(call(what, body), (error) => error instanceof AdminError && error.code === code)
    }
    await s3.send(new DeleteObjectCommand({ Bucket: 'fine', Key: 'key' }))
    await s3.send(new DeleteBucketCommand({ Bucket: 'fine' }))
  })
})
