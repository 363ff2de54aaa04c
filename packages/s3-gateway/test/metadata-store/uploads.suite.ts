/** Uploads in parts: completed, refused, aborted, listed. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { createBucket, createUpload, freed, idOf, newObject, newPart, wholeList } from './sample-records.ts'
import type { OpenStore } from './store-under-test.ts'

export function uploadsSuite(name: string, open: OpenStore): void {
  describe(`${name}: uploads`, () => {
    test('become an object of the parts that were picked; the rest is freed', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const upload = await createUpload(under.store, bucket)
      const [one, two, three] = [1, 2, 3].map((partNumber) => ({ ...newPart(partNumber), partNumber }))
      assert.ok(one && two && three)
      for (const part of [three, one, two]) assert.equal(await under.store.uploads.putPart(upload, part), 'stored')
      assert.deepEqual(await under.store.uploads.listParts(upload, 1, 1), [two])

      const outcome = await under.store.uploads.complete(
        upload,
        'digest',
        (parts) => {
          assert.deepEqual(parts, [one, two, three])
          return { ...newObject('key', [one, three]), etag: 'e-2' }
        },
        unconditional,
      )
      assert.equal(outcome.kind, 'stored')
      const found = await under.store.objects.findWithParts(bucket.id, 'key')
      assert.deepEqual(found?.parts, [one, three])
      assert.deepEqual(await freed(under), [idOf(two)])

      const after = await under.store.uploads.find(bucket.id, 'key', upload.uploadId)
      assert.deepEqual(after?.completion, {
        requestDigest: 'digest',
        versionId: 'null',
        etag: 'e-2',
        checksum: undefined,
      })
      assert.equal(await under.store.uploads.putPart(upload, one), 'no-such-upload')
      assert.equal(await under.store.uploads.abort(upload), 'no-such-upload')
      assert.equal(await under.store.uploads.listParts(upload, 0, 10), undefined)
      assert.deepEqual((await under.store.uploads.list(bucket.id, wholeList)).entries, [])
      await under.store.uploads.forgetCompleted(under.nowMs + 1)
      assert.equal(await under.store.uploads.find(bucket.id, 'key', upload.uploadId), undefined)
    })

    test('are left as they were where completing is refused', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const upload = await createUpload(under.store, bucket)
      const part = newPart()
      await under.store.uploads.putPart(upload, part)
      const refusal = new Error('no')
      const attempt = under.store.uploads.complete(
        upload,
        'd',
        () => {
          throw refusal
        },
        unconditional,
      )
      await assert.rejects(attempt, refusal)
      const failed = await under.store.uploads.complete(upload, 'd', () => newObject('key', [part]), { ifMatch: 'x' })
      assert.equal(failed.kind, 'no-such-key')
      assert.deepEqual(await under.store.uploads.listParts(upload, 0, 10), [part])
      assert.deepEqual(await freed(under), [])
    })

    test('free parts that are sent again, and all of them when aborted', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const upload = await createUpload(under.store, bucket)
      const [first, again] = [newPart(), newPart()]
      await under.store.uploads.putPart(upload, first)
      await under.store.uploads.putPart(upload, again)
      assert.deepEqual(await freed(under), [idOf(first)])
      assert.equal(await under.store.uploads.abort(upload), 'aborted')
      assert.equal(await under.store.uploads.listParts(upload, 0, 10), undefined)
      assert.deepEqual((await freed(under)).sort(), [idOf(first), idOf(again)].sort())
      assert.equal(await under.store.uploads.find(bucket.id, 'key', upload.uploadId), undefined)
    })

    test('of one key are listed by age, and continued behind one of them', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const ids: string[] = []
      for (let i = 0; i < 3; i++) ids.push((await createUpload(under.store, bucket)).uploadId)
      const list = async (id: string | undefined): Promise<string[]> =>
        (await under.store.uploads.list(bucket.id, { ...wholeList, after: { key: 'key', id } })).entries.map((entry) =>
          entry.kind === 'row' ? entry.row.uploadId : entry.prefix,
        )
      const all = await under.store.uploads.list(bucket.id, wholeList)
      assert.deepEqual(
        all.entries.map((entry) => (entry.kind === 'row' ? entry.row.uploadId : '')),
        ids,
      )
      assert.deepEqual(await list(ids[0]), ids.slice(1))
      assert.deepEqual(await list(ids[2]), [])
      assert.deepEqual(await list(undefined), [])
    })
  })
}
