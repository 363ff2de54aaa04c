/** Objects without versions: replaced, copied, written under conditions, and what they name freed in time. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { NewObject } from '../../src/metadata/records.ts'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { createBucket, freed, idOf, newObject, newPart, put, rich } from './sample-records.ts'
import type { OpenStore } from './store-under-test.ts'

export function objectsSuite(name: string, open: OpenStore): void {
  describe(`${name}: objects`, () => {
    test('come back as they were put', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const object: NewObject = {
        ...newObject('kéy 😀', [newPart(3), { ...newPart(4), partNumber: 2 }]),
        ...rich,
        checksum: { algorithm: 'CRC32', type: 'COMPOSITE', value: 'AAAAAA==-2' },
        partCount: 2,
      }
      await under.store.objects.put(bucket.id, object, unconditional)
      const found = await under.store.objects.findWithParts(bucket.id, object.key)
      const { id, versionId, isLatest, kind, ...record } = found?.version ?? assert.fail()
      assert.deepEqual({ ...record, parts: found?.parts }, { ...object, moves: 0 })
      assert.deepEqual([versionId, isLatest, kind, id > 0], ['null', true, 'object', true])
      assert.deepEqual(await under.store.objects.find(bucket.id, object.key), found?.version)
      assert.deepEqual(await under.store.objects.find(bucket.id, object.key, 'null'), found?.version)
      assert.equal(await under.store.objects.find(bucket.id, object.key, 'other'), undefined)
    })

    test('replace each other, and what they named is freed', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const [old, young] = [newPart(), newPart()]
      await under.store.objects.put(bucket.id, newObject('key', [old]), unconditional)
      await under.store.objects.put(bucket.id, newObject('key', [young]), unconditional)
      assert.deepEqual(await freed(under), [idOf(old)])
      await under.store.objects.delete(bucket.id, [{ key: 'key', condition: unconditional }])
      assert.deepEqual((await freed(under)).sort(), [idOf(old), idOf(young)].sort())
      await under.store.freedParts.remove([idOf(old)])
      assert.deepEqual(await freed(under), [idOf(young)])
      assert.equal(await under.store.freedParts.count(), 1)
    })

    test('that were replaced while the clock was ahead have what they named freed when it is right again', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const [old, young] = [newPart(), newPart()]
      await under.store.objects.put(bucket.id, newObject('key', [old]), unconditional)
      const dayMs = 24 * 60 * 60 * 1_000
      under.nowMs += dayMs
      await under.store.objects.put(bucket.id, newObject('key', [young]), unconditional)
      under.nowMs -= dayMs
      assert.deepEqual(await freed(under), [idOf(old)])
    })

    test('share parts, which are freed with the last of them', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const part = newPart()
      const { object: source } = await put(under.store, bucket, newObject('source', [part]))
      const copied = await under.store.objects.copy(bucket.id, newObject('copy', [part]), source, unconditional)
      assert.equal(copied.kind, 'stored')
      await under.store.objects.delete(bucket.id, [{ key: 'source', condition: unconditional }])
      assert.deepEqual(await freed(under), [])
      const late = await under.store.objects.copy(bucket.id, newObject('late', [part]), source, unconditional)
      assert.equal(late.kind, 'source-gone')
      await under.store.objects.delete(bucket.id, [{ key: 'copy', condition: unconditional }])
      assert.deepEqual(await freed(under), [idOf(part)])
    })

    test('copied onto themselves keep their parts', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const part = newPart()
      const { object } = await put(under.store, bucket, newObject('key', [part]))
      await under.store.objects.copy(bucket.id, newObject('key', [part]), object, unconditional)
      assert.deepEqual(await freed(under), [])
    })

    test('are not put into a bucket that is gone', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      await under.store.buckets.delete(bucket.id)
      const outcome = await under.store.objects.put(bucket.id, newObject('key'), unconditional)
      assert.equal(outcome.kind, 'no-such-bucket')
    })

    test('are written under conditions that hold', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const write = async (condition: object): Promise<string> =>
        (await under.store.objects.put(bucket.id, { ...newObject('key'), etag: 'e1' }, condition)).kind
      assert.equal(await write({ ifMatch: 'e1' }), 'no-such-key')
      assert.equal(await write({ ifMatch: '*' }), 'no-such-key')
      assert.equal(await write({ ifNoneMatch: '*' }), 'stored')
      assert.equal(await write({ ifNoneMatch: '*' }), 'precondition-failed')
      assert.equal(await write({ ifNoneMatch: 'e1' }), 'precondition-failed')
      assert.equal(await write({ ifNoneMatch: 'e2' }), 'stored')
      assert.equal(await write({ ifMatch: 'e2' }), 'precondition-failed')
      assert.equal(await write({ ifMatch: 'e1' }), 'stored')
      const remove = async (condition: object): Promise<string | undefined> =>
        (await under.store.objects.delete(bucket.id, [{ key: 'key', condition }]))[0]?.kind
      assert.equal(await remove({ ifMatch: 'e2' }), 'precondition-failed')
      assert.equal(await remove({ ifSizeBytes: 1 }), 'precondition-failed')
      assert.equal(await remove({ ifLastModifiedMs: 1_000 }), 'precondition-failed')
      assert.equal(await write({ ifLastModifiedMs: 0, ifSizeBytes: 0 }), 'stored')
      assert.equal(await remove({ ifMatch: 'e1' }), 'deleted')
      assert.equal(await remove({ ifMatch: 'e1' }), 'no-such-key')
      assert.equal(await remove({}), 'deleted')
    })

    test('are created once by many who want to be first', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const outcomes = await Promise.all(
        Array.from({ length: 300 }, () => under.store.objects.put(bucket.id, newObject('key'), { ifNoneMatch: '*' })),
      )
      assert.equal(outcomes.filter(({ kind }) => kind === 'stored').length, 1)
    })

    test('move to other parts, once, and whoever read the old ones is told', async () => {
      await using under = await open()
      const { objects } = under.store
      const bucket = await createBucket(under.store)
      const [old, young, late] = [newPart(5), newPart(5), newPart(5)]
      const { object } = await put(under.store, bucket, newObject('key', [old]))
      const told = () => [{ target: 'hook', bucketId: bucket.id, key: 'key', facts: '{}' }]
      assert.ok(await objects.move(bucket.id, object, { storageClass: 'GLACIER', parts: [young] }, told))
      const found = await objects.findWithParts(bucket.id, 'key')
      assert.deepEqual(found, { version: { ...object, storageClass: 'GLACIER', moves: 1 }, parts: [young] })
      assert.deepEqual(await freed(under), [idOf(old)])
      assert.equal(await objects.move(bucket.id, object, { storageClass: 'OTHER', parts: [late] }, told), false)
      const copied = await objects.copy(bucket.id, newObject('copy', [old]), object, unconditional)
      assert.deepEqual(copied, { kind: 'source-gone' })
      assert.equal((await under.store.events.due('hook', under.nowMs, 10)).length, 1)
      await put(under.store, bucket, newObject('key', [late]))
      const gone = { id: object.id, moves: 1 }
      assert.equal(await objects.move(bucket.id, gone, { storageClass: 'OTHER', parts: [young] }), false)
      assert.equal(await under.store.buckets.totals().then(({ bytes }) => bytes), 5)
    })
  })
}
