/** Versions and delete markers, against a model of them; locks; what may change about a version. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ListQuery, MetadataStore } from '../../src/metadata/metadata-store.ts'
import type { BucketRecord } from '../../src/metadata/records.ts'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { createBucket, freed, idOf, listLive, newObject, newPart, put, rich, wholeList } from './sample-records.ts'
import type { OpenStore } from './store-under-test.ts'
import { VersionModel } from './version-model.ts'

export function versionsSuite(name: string, open: OpenStore): void {
  describe(`${name}: versions`, () => {
    const steps = fc.array(
      fc.record({
        act: fc.constantFrom('put', 'put', 'put', 'delete', 'deleteVersion', 'versioning'),
        key: fc.constantFrom('a', 'a/1', 'a/2', 'b', '😀', '\uffee'),
        pick: fc.nat(20),
      }),
      { maxLength: 40 },
    )

    test('are copied as what their key stands for, where it was asked for as that', async () => {
      await using under = await open()
      const { objects, buckets } = under.store
      const bucket = await createBucket(under.store)
      await buckets.configure(bucket.id, () => ({ versioning: 'enabled' }))
      const part = newPart()
      const { object: old } = await put(under.store, bucket, newObject('key', [part]))
      const { object: young } = await put(under.store, bucket, newObject('key', [newPart()]))
      const copy = async (source: typeof old, mustBeLatest: boolean) =>
        (await objects.copy(bucket.id, newObject('copy', [part]), { ...source, mustBeLatest }, unconditional)).kind
      assert.deepEqual([await copy(old, false), await copy(old, true)], ['stored', 'source-gone'])
      assert.equal(await copy(young, true), 'stored')
      await objects.delete(bucket.id, [{ key: 'key', condition: unconditional }])
      assert.deepEqual([await copy(young, false), await copy(young, true)], ['stored', 'source-gone'])
    })

    test('agree with the model, also page by page', async () => {
      await using under = await open()
      const { store } = under
      let run = 0
      await fc.assert(
        fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (acts, limit) => {
          const bucket = await createBucket(store, `b${run++}`)
          const model = new VersionModel()
          for (const [index, { act, key, pick }] of acts.entries()) {
            if (act === 'put') {
              const { object } = await put(store, bucket, { ...newObject(key, [newPart()]), etag: `e${index}` })
              model.put(key, object.versionId, `e${index}`)
            } else if (act === 'delete') {
              const [outcome] = await store.objects.delete(bucket.id, [{ key, condition: unconditional }])
              model.delete(key, outcome?.kind === 'marked' ? outcome.versionId : 'none')
            } else if (act === 'deleteVersion') {
              const versions = model.versionsOf(key)
              const versionId = versions[pick % (versions.length + 1)]?.id ?? 'null'
              await store.objects.delete(bucket.id, [{ key, versionId, condition: unconditional }])
              model.deleteVersion(key, versionId)
            } else {
              model.versioning = pick % 2 === 0 ? 'enabled' : 'suspended'
              await store.buckets.configure(bucket.id, () => ({ versioning: model.versioning }))
            }
          }
          assert.deepEqual(await listLive(store, bucket), model.live())
          assert.deepEqual(await listAll(store, bucket, limit), model.all())
          for (const { key, version, isLatest } of model.all()) {
            const found = await store.objects.findWithParts(bucket.id, key, version.id)
            assert.deepEqual([found?.version.kind, found?.version.isLatest], [version.kind, isLatest])
            assert.equal(found?.parts.length, version.kind === 'object' ? 1 : 0)
            if (isLatest) assert.deepEqual(await store.objects.find(bucket.id, key), found?.version)
          }
        }),
        { numRuns: 80 },
      )
    })

    test('keep their parts until they go for good', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store, 'bucket', 'enabled')
      const [one, two] = [newPart(), newPart()]
      const first = (await put(under.store, bucket, newObject('key', [one]))).object
      await put(under.store, bucket, newObject('key', [two]))
      await under.store.objects.delete(bucket.id, [{ key: 'key', condition: unconditional }])
      assert.deepEqual(await freed(under), [])
      const { versionId } = first
      const gone = await under.store.objects.delete(bucket.id, [{ key: 'key', versionId, condition: unconditional }])
      assert.deepEqual(gone, [{ kind: 'deleted', wasDeleteMarker: false }])
      assert.deepEqual(await freed(under), [idOf(one)])
      assert.deepEqual(await under.store.buckets.totals(), { buckets: 1, objects: 1, bytes: 7 })
      assert.equal(await under.store.buckets.delete(bucket.id), 'not-empty')
    })

    test('behind a delete marker count as missing for conditions', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store, 'bucket', 'enabled')
      await put(under.store, bucket, newObject('key'))
      await under.store.objects.delete(bucket.id, [{ key: 'key', condition: unconditional }])
      const write = async (condition: object): Promise<string> =>
        (await under.store.objects.put(bucket.id, newObject('key'), condition)).kind
      assert.equal(await write({ ifMatch: '*' }), 'no-such-key')
      assert.equal(await write({ ifNoneMatch: '*' }), 'stored')
    })

    test('that are locked stay, until the lock ends or may be bypassed', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store, 'bucket', 'enabled')
      const untilMs = under.nowMs + 10
      const store = async (lock: object): Promise<string> =>
        (await put(under.store, bucket, { ...newObject('key'), ...lock })).object.versionId
      const remove = async (versionId: string, bypassesGovernance: boolean): Promise<string | undefined> => {
        const deletion = { key: 'key', versionId, condition: unconditional, bypassesGovernance }
        return (await under.store.objects.delete(bucket.id, [deletion]))[0]?.kind
      }
      const held = await store({ legalHold: 'ON' })
      const compliant = await store({ retention: { mode: 'COMPLIANCE', untilMs } })
      const governed = await store({ retention: { mode: 'GOVERNANCE', untilMs } })
      const alsoGoverned = await store({ retention: { mode: 'GOVERNANCE', untilMs } })
      assert.equal(await remove(held, true), 'locked')
      assert.equal(await remove(compliant, true), 'locked')
      assert.equal(await remove(governed, false), 'locked')
      assert.equal(await remove(governed, true), 'deleted')
      under.nowMs = untilMs
      assert.equal(await remove(alsoGoverned, false), 'deleted')
      assert.equal(await remove(compliant, false), 'deleted')
      assert.equal(await remove(held, false), 'locked')
      const hidden = await under.store.objects.delete(bucket.id, [{ key: 'key', condition: unconditional }])
      assert.equal(hidden[0]?.kind, 'marked')
      await under.store.objects.update(bucket.id, 'key', held, () => ({ legalHold: 'OFF' }))
      assert.equal(await remove(held, false), 'deleted')
    })

    test('change what is said about them, and nothing else', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store, 'bucket', 'enabled')
      const { object } = await put(under.store, bucket, { ...newObject('key', [newPart()]), ...rich })
      const tags = [{ key: 'new', value: '' }]
      const changed = await under.store.objects.update(bucket.id, 'key', undefined, (seen) => {
        assert.deepEqual(seen, object)
        return { tags, retention: undefined }
      })
      assert.deepEqual(changed, { ...object, tags, retention: undefined })
      assert.deepEqual(await under.store.objects.find(bucket.id, 'key'), changed)
      const refusal = new Error('no')
      const refused = under.store.objects.update(bucket.id, 'key', object.versionId, () => {
        throw refusal
      })
      await assert.rejects(refused, refusal)
      assert.equal(await under.store.objects.update(bucket.id, 'none', undefined, () => ({})), undefined)
      await under.store.objects.delete(bucket.id, [{ key: 'key', condition: unconditional }])
      const marker = await under.store.objects.update(bucket.id, 'key', undefined, () => assert.fail())
      assert.equal(marker?.kind, 'delete-marker')
    })

    test('whose marker is gone are listed on behind it', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store, 'bucket', 'enabled')
      const ids: string[] = []
      for (let i = 0; i < 4; i++) ids.unshift((await put(under.store, bucket, newObject('key'))).object.versionId)
      const listed = async (id: string | undefined): Promise<string[]> => {
        const after = id === undefined ? undefined : { key: 'key', id }
        const { entries } = await under.store.objects.listVersions(bucket.id, { ...wholeList, after, limit: 2 })
        return entries.map((entry) => (entry.kind === 'row' ? entry.row.versionId : entry.prefix))
      }
      assert.deepEqual(await listed(undefined), ids.slice(0, 2))
      assert.deepEqual(await listed(ids[1]), ids.slice(2, 4))
      await under.store.objects.delete(bucket.id, [{ key: 'key', versionId: ids[1], condition: unconditional }])
      assert.deepEqual(await listed(ids[1]), ids.slice(2, 4))
    })
  })
}

/** Every version as the model tells them, asked for in pages. */
async function listAll(
  store: MetadataStore,
  { id }: BucketRecord,
  limit: number,
): Promise<ReturnType<VersionModel['all']>> {
  const all: ReturnType<VersionModel['all']> = []
  for (let after: ListQuery['after'], isTruncated = true; isTruncated; ) {
    const page = await store.objects.listVersions(id, { ...wholeList, after, limit })
    isTruncated = page.isTruncated
    for (const entry of page.entries) {
      if (entry.kind !== 'row') return assert.fail()
      const { key, versionId, kind, isLatest } = entry.row
      const etag = entry.row.kind === 'object' ? entry.row.etag : ''
      all.push({ key, version: { id: versionId, kind, etag }, isLatest })
      after = { key, id: versionId }
    }
  }
  return all
}
