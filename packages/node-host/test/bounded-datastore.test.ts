import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Key } from 'interface-datastore'
import { createBoundedDatastore } from '../src/network/bounded-datastore.ts'

const bytes = new Uint8Array([1])
const provider = (cid: number, peer: number) => new Key(`/dht/provider/cid${cid}/peer${peer}`)

async function keysOf(store: ReturnType<typeof createBoundedDatastore>, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.query({ prefix })) keys.push(key.toString())
  return keys.sort()
}

test('records are found under their path', async () => {
  const store = createBoundedDatastore({ dhtRecordsMax: 10, otherRecordsMax: 10 })
  for (const key of [provider(1, 1), provider(1, 2), provider(12, 1)]) await store.put(key, bytes)
  await store.put(new Key('/peers/a'), bytes)
  assert.deepEqual(await keysOf(store, '/dht/provider/cid1'), ['/dht/provider/cid1/peer1', '/dht/provider/cid1/peer2'])
  assert.equal((await keysOf(store, '/dht/provider')).length, 3)
  assert.equal((await keysOf(store, '')).length, 4)
  assert.deepEqual(await store.get(new Key('/peers/a')), bytes)
  assert.equal(await store.has(new Key('/peers/b')), false)
  await assert.rejects(async () => store.get(new Key('/peers/b')), { name: 'NotFoundError' })
})

test('what strangers add pushes out the least recently used, and never the book of peers', async () => {
  const store = createBoundedDatastore({ dhtRecordsMax: 100, otherRecordsMax: 2 })
  await store.put(new Key('/peers/self'), bytes)
  await store.put(provider(0, 0), bytes)
  for (let i = 1; i <= 1_000; i++) {
    await store.put(provider(i, i), bytes)
    await store.get(provider(0, 0))
  }
  assert.equal((await keysOf(store, '/dht')).length, 100)
  assert.equal(await store.has(provider(0, 0)), true)
  assert.equal(await store.has(provider(1, 1)), false)
  assert.equal(await store.has(new Key('/peers/self')), true)
})

test('queries filter, order and page; batches apply as a whole', async () => {
  const store = createBoundedDatastore({ dhtRecordsMax: 10, otherRecordsMax: 10 })
  const batch = store.batch()
  for (let i = 0; i < 5; i++) batch.put(new Key(`/peers/${i}`), new Uint8Array([i]))
  batch.delete(new Key('/peers/4'))
  assert.deepEqual(await keysOf(store, '/peers'), [])
  await batch.commit()
  const found: number[] = []
  const query = {
    prefix: '/peers',
    filters: [({ value }: { value: Uint8Array }) => value[0] !== 0],
    orders: [
      (a: { value: Uint8Array }, b: { value: Uint8Array }) =>
        ((a.value[0] ?? 0) < (b.value[0] ?? 0) ? 1 : -1) as 1 | -1,
    ],
    offset: 1,
    limit: 1,
  }
  for await (const { value } of store.query(query)) found.push(value[0] ?? -1)
  assert.deepEqual(found, [2])
})
