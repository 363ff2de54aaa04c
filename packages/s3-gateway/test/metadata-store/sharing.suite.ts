/** Several who have one index open: what one of them is told is done, the others find so. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import type { MetadataStore } from '../../src/metadata/metadata-store.ts'
import { openMetadata } from '../../src/metadata/open-metadata.ts'
import { createBucket, idOf, newBucket, newPart } from './sample-records.ts'
import type { OpenStore, StoreUnderTest } from './store-under-test.ts'

/** The same index, as another thread opens it. */
function join(under: StoreUnderTest): MetadataStore {
  return openMetadata({ ...systemRuntime, clock: clockOf(() => under.nowMs) }, structuredClone(under.store.link))
}

export function sharingSuite(name: string, open: OpenStore): void {
  describe(`${name}: who shares an index`, () => {
    test('finds buckets as another one has just left them', async () => {
      await using under = await open()
      await using other = join(under)
      const bucket = await createBucket(under.store)
      assert.deepEqual(await other.buckets.find(bucket.name), bucket)
      for (const [writer, reader] of [[under.store, other] as const, [other, under.store] as const]) {
        for (const versioning of ['enabled', 'suspended'] as const) {
          await writer.buckets.configure(bucket.id, () => ({ versioning }))
          assert.equal((await reader.buckets.find(bucket.name))?.versioning, versioning)
        }
      }
      await other.buckets.delete(bucket.id)
      assert.equal(await under.store.buckets.find(bucket.name), undefined)
    })

    test('hears of each change of users and keys, and of no other', async () => {
      await using under = await open()
      await using other = join(under)
      const { users } = under.store
      const key = { id: 'key', userId: 'ann', sealedSecret: new Uint8Array(9), policy: undefined, createdMs: 1 }
      const changes: (() => Promise<unknown>)[] = [
        () => users.create({ id: 'ann', createdMs: 1 }),
        () => users.addKey({ ...key, expiresAtMs: undefined }),
        () => users.expireKey('key', 2),
        () => users.deleteKey('key'),
        () => users.delete('ann'),
      ]
      const seen = new Set([other.changes.users])
      for (const change of changes) {
        await change()
        assert.equal(other.changes.users, under.store.changes.users)
        seen.add(other.changes.users)
      }
      assert.equal(seen.size, changes.length + 1)
      await under.store.buckets.create(newBucket('a', 'ann'))
      assert.ok(seen.has(other.changes.users))
    })

    test('frees no part that anybody reads, however many read it', async () => {
      await using under = await open()
      await using other = join(under)
      const [read, unread] = [idOf(newPart()), idOf(newPart())]
      const heldIn = async (store: MetadataStore) => [...(await store.leases.readers.heldOf([read, unread]))]
      const first = under.store.leases.readers.hold([read])
      const second = other.leases.readers.hold([read])
      assert.deepEqual([await heldIn(under.store), await heldIn(other)], [[read], [read]])
      first[Symbol.dispose]()
      first[Symbol.dispose]()
      assert.deepEqual(await heldIn(under.store), [read])
      second[Symbol.dispose]()
      assert.deepEqual([await heldIn(under.store), await heldIn(other)], [[], []])
    })

    test('does a chore only while nobody else holds it', async () => {
      await using under = await open()
      await using other = join(under)
      assert.deepEqual(await under.store.leases.chores.take('sweep', 'one', 1_000), { cursor: '' })
      assert.equal(await other.leases.chores.take('sweep', 'two', 1_000), undefined)
      assert.ok(await other.leases.chores.take('another', 'two', 1_000))
      assert.equal(await under.store.leases.chores.advance('sweep', 'one', 'half', 1_000), true)
      under.nowMs += 1_001
      assert.deepEqual(await other.leases.chores.take('sweep', 'two', 1_000), { cursor: 'half' })
      assert.equal(await under.store.leases.chores.advance('sweep', 'one', 'more', 1_000), false)
    })

    test('does not wait for a chore whose holder ended while the clock was ahead', async () => {
      await using under = await open()
      await using other = join(under)
      const dayMs = 24 * 60 * 60 * 1_000
      under.nowMs += dayMs
      assert.ok(await under.store.leases.chores.take('sweep', 'one', 1_000))
      under.nowMs -= dayMs
      assert.ok(await other.leases.chores.take('sweep', 'two', 1_000))
      assert.equal(await under.store.leases.chores.advance('sweep', 'one', 'more', 1_000), false)
    })

    test('may leave, and the others go on', async () => {
      await using under = await open()
      await join(under)[Symbol.asyncDispose]()
      assert.ok(await createBucket(under.store))
    })
  })
}
