/** Buckets: whose they are, how they are configured, when they may go. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { createBucket, createUpload, freed, idOf, newBucket, newObject, newPart } from './sample-records.ts'
import type { OpenStore } from './store-under-test.ts'

export function bucketsSuite(name: string, open: OpenStore): void {
  describe(`${name}: buckets`, () => {
    test('a name is taken once, whoever asks', async () => {
      await using under = await open()
      const { buckets } = under.store
      const first = await buckets.create(newBucket('a', 'ann'))
      assert.ok(first.isNew)
      const second = await buckets.create(newBucket('a', 'bob'))
      assert.ok(!second.isNew)
      assert.deepEqual(second.bucket, first.bucket)
      assert.deepEqual(await buckets.find('a'), first.bucket)
      assert.equal(await buckets.find('b'), undefined)
    })

    test('of one user are listed by name, page by page', async () => {
      await using under = await open()
      const { buckets } = under.store
      for (const bucket of ['b3', 'b1', 'c1', 'b2']) await buckets.create(newBucket(bucket, 'ann'))
      await buckets.create(newBucket('b4', 'bob'))
      const list = async (prefix: string, after: string, limit: number): Promise<string[]> =>
        (await buckets.list({ owner: 'ann', prefix, after, limit })).map((bucket) => bucket.name)
      assert.deepEqual(await list('', '', 10), ['b1', 'b2', 'b3', 'c1'])
      assert.deepEqual(await list('b', 'b1', 10), ['b2', 'b3'])
      assert.deepEqual(await list('', '', 2), ['b1', 'b2'])
    })

    test('are configured one sub-resource at a time', async () => {
      await using under = await open()
      const { buckets } = under.store
      const { bucket } = await buckets.create({
        ...newBucket('a', 'ann'),
        versioning: 'enabled',
        configurations: { tagging: { version: 1, value: [{ key: 'made', value: 'with' }] } },
      })
      assert.deepEqual(await buckets.find('a'), bucket)
      const tagging = { version: 1, value: [{ key: 'k', value: 'v' }] }
      const change = await buckets.configure(bucket.id, (seen) => {
        assert.deepEqual(seen, bucket)
        return { versioning: 'suspended', configurations: { tagging } }
      })
      assert.equal(change, 'stored')
      assert.deepEqual(await buckets.find('a'), { ...bucket, versioning: 'suspended', configurations: { tagging } })
      const refusal = new Error('no')
      const refused = buckets.configure(bucket.id, () => {
        throw refusal
      })
      await assert.rejects(refused, refusal)
      await under.crash()
      assert.deepEqual((await under.store.buckets.find('a'))?.configurations, { tagging })
      await under.store.buckets.configure(bucket.id, () => ({ configurations: { tagging: undefined } }))
      assert.deepEqual((await under.store.buckets.find('a'))?.configurations, {})
      await under.store.buckets.delete(bucket.id)
      assert.equal(await under.store.buckets.configure(bucket.id, () => ({})), 'no-such-bucket')
      assert.equal(await under.store.buckets.find('a'), undefined)
    })

    test('are deleted when they are empty, with the uploads in them', async () => {
      await using under = await open()
      const { store } = under
      const bucket = await createBucket(store)
      const part = newPart()
      await store.objects.put(bucket.id, newObject('key'), unconditional)
      assert.equal(await store.buckets.delete(bucket.id), 'not-empty')
      await store.objects.delete(bucket.id, [{ key: 'key', condition: unconditional }])
      const upload = await createUpload(store, bucket)
      await store.uploads.putPart(upload, part)
      assert.equal(await store.buckets.delete(bucket.id), 'deleted')
      assert.equal(await store.buckets.delete(bucket.id), 'no-such-bucket')
      assert.ok((await freed(under)).includes(idOf(part)))
    })

    test('count what is in them', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      await under.store.objects.put(bucket.id, newObject('a', [newPart(10)]), unconditional)
      await under.store.objects.put(bucket.id, newObject('b', [newPart(5)]), unconditional)
      await under.store.objects.put(bucket.id, newObject('a', [newPart(1)]), unconditional)
      assert.deepEqual(await under.store.buckets.totals(), { buckets: 1, objects: 2, bytes: 6 })
      await under.store.objects.delete(bucket.id, [{ key: 'a', condition: unconditional }])
      assert.deepEqual(await under.store.buckets.totals(), { buckets: 1, objects: 1, bytes: 5 })
    })
  })
}
