/** The queue of events: filled with the changes that they tell of, emptied in order, bounded. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { NewEvent } from '../../src/metadata/records.ts'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { createBucket, createUpload, newObject } from './sample-records.ts'
import type { OpenStore, StoreUnderTest } from './store-under-test.ts'

export function eventsSuite(name: string, open: OpenStore): void {
  describe(`${name}: events`, () => {
    const told = (key: string, facts: string): NewEvent => ({ target: 'hook', bucketId: 1, key, facts })
    const due = async (under: StoreUnderTest): Promise<string[]> =>
      (await under.store.events.due('hook', under.nowMs, 100)).map(({ facts }) => facts)

    test('are queued with the change that they tell of, and survive a crash', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const { objects } = under.store
      await objects.put(bucket.id, newObject('a'), unconditional, ({ key, etag }) => [told(key, `put ${etag}`)])
      await objects.update(
        bucket.id,
        'a',
        undefined,
        () => ({ tags: [{ key: 'k', value: 'v' }] }),
        (after, before) => [told(after.key, `tags ${before.tags.length} to ${after.tags.length}`)],
      )
      const upload = await createUpload(under.store, bucket, 'b')
      await under.store.uploads.complete(
        upload,
        '',
        () => newObject('b'),
        unconditional,
        () => [told('b', 'upload')],
      )
      await objects.delete(
        bucket.id,
        ['a', 'missing'].map((key) => ({ key, condition: unconditional })),
        ({ kind, key, versionId }) => [told(key, `${kind} ${key} ${versionId}`)],
      )
      await under.crash()
      assert.deepEqual(await due(under), ['put etag', 'tags 0 to 1', 'upload', 'deleted a null'])
    })

    test('are not queued where the change is refused, or cannot be told', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const { objects } = under.store
      await objects.put(bucket.id, newObject('a'), { ifMatch: 'x' }, () => [told('a', 'put')])
      await objects.delete(bucket.id, [{ key: 'a', condition: { ifMatch: 'x' } }], () => [told('a', 'deleted')])
      assert.ok(await under.store.events.isEmpty())
      const fails = objects.put(bucket.id, newObject('a'), unconditional, () => {
        throw new Error('no')
      })
      await assert.rejects(fails, /no/)
      assert.equal(await objects.find(bucket.id, 'a'), undefined)
    })

    test('wait behind one at their key that was refused, and only there', async () => {
      await using under = await open()
      const { events } = under.store
      await events.add([told('a', 'a1'), told('b', 'b1'), told('a', 'a2'), { ...told('a', 'other'), bucketId: 2 }])
      const [first] = await events.due('hook', under.nowMs, 1)
      await events.postpone(first?.id ?? 0, under.nowMs + 10)
      assert.deepEqual(await due(under), ['b1', 'other'])
      under.nowMs += 10
      assert.deepEqual(await due(under), ['a1', 'b1', 'a2', 'other'])
      assert.equal((await events.due('hook', under.nowMs, 1))[0]?.attempts, 1)
      await events.remove((await events.due('hook', under.nowMs, 3)).map(({ id }) => id))
      assert.deepEqual(await due(under), ['other'])
      assert.deepEqual(await events.due('another', under.nowMs, 10), [])
    })

    test('that were put off while the clock was ahead do not wait for that time to come again', async () => {
      await using under = await open()
      const { events } = under.store
      await events.add([told('a', 'a1'), told('a', 'a2')])
      const [first] = await events.due('hook', under.nowMs, 1)
      const dayMs = 24 * 60 * 60 * 1_000
      await events.postpone(first?.id ?? 0, under.nowMs + dayMs)
      assert.deepEqual(await due(under), ['a1', 'a2'])
    })

    test('are dropped by age and by count', async () => {
      await using under = await open()
      const { events } = under.store
      await events.add([told('a', 'old')])
      under.nowMs += 10
      await events.add(['1', '2', '3'].map((facts) => told('a', facts)))
      const dropped = await events.drop(under.nowMs, 2)
      assert.deepEqual(dropped, [{ target: 'hook', tooOld: 1, tooMany: 1, left: 2 }])
      assert.deepEqual(await due(under), ['2', '3'])
    })
  })
}
