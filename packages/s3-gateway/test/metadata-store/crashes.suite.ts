/** What is there when a process ends at any instant. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { createBucket, createUpload, freed, idOf, newObject, newPart } from './sample-records.ts'
import type { OpenStore } from './store-under-test.ts'

export function crashesSuite(name: string, open: OpenStore): void {
  describe(`${name}: after a crash`, () => {
    test('everything that was acknowledged is there', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const [kept, gone, uploaded] = [newPart(), newPart(), newPart()]
      await under.store.objects.put(bucket.id, newObject('kept', [kept]), unconditional)
      await under.store.objects.put(bucket.id, newObject('gone', [gone]), unconditional)
      await under.store.objects.delete(bucket.id, [{ key: 'gone', condition: unconditional }])
      const upload = await createUpload(under.store, bucket)
      await under.store.uploads.putPart(upload, uploaded)
      await under.crash()

      assert.deepEqual(await under.store.buckets.find(bucket.name), bucket)
      assert.deepEqual((await under.store.objects.findWithParts(bucket.id, 'kept'))?.parts, [kept])
      assert.equal(await under.store.objects.find(bucket.id, 'gone'), undefined)
      assert.deepEqual(await under.store.uploads.listParts(upload, 0, 10), [uploaded])
      const stranger = idOf(newPart())
      const known = [idOf(kept), idOf(gone), idOf(uploaded)]
      assert.deepEqual(await under.store.freedParts.unknownOf([...known, stranger]), [stranger])
      assert.deepEqual(await freed(under), [idOf(gone)])
    })

    test('an object is whole: the old one or the new one', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const parts = Array.from({ length: 40 }, () => newPart())
      const writes = parts.map((part) => under.store.objects.put(bucket.id, newObject('key', [part]), unconditional))
      await writes[5]
      await under.crash()
      await Promise.allSettled(writes)
      const found = await under.store.objects.findWithParts(bucket.id, 'key')
      assert.equal(found?.parts.length, 1)
      const queue = new Set(await freed(under))
      const named = idOf(found?.parts[0] ?? assert.fail())
      assert.ok(!queue.has(named))
      assert.equal((await under.store.buckets.totals()).objects, 1)
    })
  })
}
