/** What every metadata store must do. An implementation's test calls this with a way to open and to reopen it. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import type { PartId } from '@nupeerstack/client'
import fc from 'fast-check'
import type { ListQuery, MetadataStore } from '../src/metadata/metadata-store.ts'
import type { ScanEntry } from '../src/metadata/prefix-scan.ts'
import type {
  BucketRecord,
  NewObject,
  ObjectDescription,
  PartRecord,
  UploadRecord,
  Versioning,
} from '../src/metadata/records.ts'
import { unconditional } from '../src/metadata/write-condition.ts'
import { listModel } from './listing-model.ts'
import { VersionModel } from './version-model.ts'

export interface StoreUnderTest extends AsyncDisposable {
  readonly store: MetadataStore
  /** Milliseconds of its clock, which stands still. */
  nowMs: number
  /** Ends the process as a crash would, and begins anew on the same disk. */
  crash(): Promise<void>
}

export function metadataStoreSuite(name: string, open: () => Promise<StoreUnderTest>): void {
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
        configurations: { tagging: [{ key: 'made', value: 'with' }] },
      })
      assert.deepEqual(await buckets.find('a'), bucket)
      const tagging = [{ key: 'k', value: 'v' }]
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
      assert.deepEqual({ ...record, parts: found?.parts }, object)
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

    test('share parts, which are freed with the last of them', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const part = newPart()
      const { object: source } = await put(under.store, bucket, newObject('source', [part]))
      const copied = await under.store.objects.copy(bucket.id, newObject('copy', [part]), source.id, unconditional)
      assert.equal(copied.kind, 'stored')
      await under.store.objects.delete(bucket.id, [{ key: 'source', condition: unconditional }])
      assert.deepEqual(await freed(under), [])
      const late = await under.store.objects.copy(bucket.id, newObject('late', [part]), source.id, unconditional)
      assert.equal(late.kind, 'source-gone')
      await under.store.objects.delete(bucket.id, [{ key: 'copy', condition: unconditional }])
      assert.deepEqual(await freed(under), [idOf(part)])
    })

    test('copied onto themselves keep their parts', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const part = newPart()
      const { object } = await put(under.store, bucket, newObject('key', [part]))
      await under.store.objects.copy(bucket.id, newObject('key', [part]), object.id, unconditional)
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
  })

  describe(`${name}: versions`, () => {
    const steps = fc.array(
      fc.record({
        act: fc.constantFrom('put', 'put', 'put', 'delete', 'deleteVersion', 'versioning'),
        key: fc.constantFrom('a', 'a/1', 'a/2', 'b', '😀', '\uffee'),
        pick: fc.nat(20),
      }),
      { maxLength: 40 },
    )

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

    test('whose marker is gone are listed on from where their key begins', async () => {
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
      const deletions = ids.slice(0, 2).map((versionId) => ({ key: 'key', versionId, condition: unconditional }))
      await under.store.objects.delete(bucket.id, deletions)
      assert.deepEqual(await listed(ids[1]), ids.slice(2, 4))
    })
  })

  describe(`${name}: lists`, () => {
    const alphabet = fc.constantFrom('a', 'b', '/', '-', '%', ' ', 'ü', '\uffee', '😀', '\u{10ffff}')
    const name_ = (max: number) => fc.array(alphabet, { maxLength: max }).map((letters) => letters.join(''))
    const keys = fc.uniqueArray(
      name_(6).filter((key) => key !== ''),
      { maxLength: 40 },
    )
    const queries = fc.record({
      prefix: name_(2),
      delimiter: fc.constantFrom(undefined, '/', 'a', '😀', 'b/'),
      after: fc.option(name_(4), { nil: undefined }),
      limit: fc.integer({ min: 0, max: 12 }),
    })

    test('agree with the model, page by page', async () => {
      await using under = await open()
      const { store } = under
      let run = 0
      await fc.assert(
        fc.asyncProperty(keys, fc.array(queries, { minLength: 1, maxLength: 6 }), async (all, asked) => {
          const bucket = await createBucket(store, `b${run++}`)
          await Promise.all(all.map((key) => store.objects.put(bucket.id, newObject(key), unconditional)))
          await Promise.all(all.map((key, i) => createUpload(store, bucket, key, `u${i}`)))
          for (const query of asked) {
            const expected = listModel(all, query)
            const ask = { ...query, after: query.after === undefined ? undefined : { key: query.after } }
            for (const found of [
              await store.objects.list(bucket.id, ask),
              await store.objects.listVersions(bucket.id, ask),
              await store.uploads.list(bucket.id, ask),
            ]) {
              assert.deepEqual({ entries: found.entries.map(nameOf), isTruncated: found.isTruncated }, expected)
            }
          }
        }),
        { numRuns: 60 },
      )
    })

    test('show live keys only, whatever versions and delete markers lie between them', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store, 'bucket', 'enabled')
      const writes: Promise<unknown>[] = []
      for (let i = 0; i < 300; i++) writes.push(under.store.objects.put(bucket.id, newObject('a'), unconditional))
      for (let i = 0; i < 300; i++) {
        writes.push(under.store.objects.delete(bucket.id, [{ key: `m${i}`, condition: unconditional }]))
      }
      for (const key of ['b', 'z']) writes.push(under.store.objects.put(bucket.id, newObject(key), unconditional))
      await Promise.all(writes)
      assert.deepEqual(await listLive(under.store, bucket), ['a', 'b', 'z'])
    })

    test('fold what lies below a prefix into one entry', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const puts: Promise<unknown>[] = []
      for (let folder = 0; folder < 10; folder++) {
        for (let i = 0; i < 1_000; i++)
          puts.push(under.store.objects.put(bucket.id, newObject(`f${folder}/${i}`), unconditional))
      }
      await Promise.all(puts)
      const { entries } = await under.store.objects.list(bucket.id, {
        prefix: '',
        delimiter: '/',
        after: undefined,
        limit: 1_000,
      })
      assert.equal(entries.length, 10)
    })
  })

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
      assert.deepEqual((await freed(under)).sort(), [idOf(first), idOf(again)].sort())
      assert.equal(await under.store.uploads.find(bucket.id, 'key', upload.uploadId), undefined)
    })

    test('of one key are listed by age, and continued behind one of them', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      for (const id of ['z', 'm', 'a']) await createUpload(under.store, bucket, 'key', id)
      const list = async (id: string | undefined): Promise<string[]> =>
        (await under.store.uploads.list(bucket.id, { ...wholeList, after: { key: 'key', id } })).entries.map((entry) =>
          entry.kind === 'row' ? entry.row.uploadId : entry.prefix,
        )
      const all = await under.store.uploads.list(bucket.id, wholeList)
      assert.deepEqual(
        all.entries.map((entry) => (entry.kind === 'row' ? entry.row.uploadId : '')),
        ['z', 'm', 'a'],
      )
      assert.deepEqual(await list('z'), ['m', 'a'])
      assert.deepEqual(await list('a'), [])
      assert.deepEqual(await list(undefined), [])
    })
  })

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

/** A description that says nothing. */
const plain: ObjectDescription = {
  storageClass: 'STANDARD',
  headers: {},
  userMetadata: {},
  websiteRedirect: undefined,
  tags: [],
  acl: undefined,
  encryption: undefined,
  retention: undefined,
  legalHold: undefined,
}

/** A description that says everything. */
const rich: ObjectDescription = {
  storageClass: 'STANDARD_IA',
  headers: { 'content-type': 'text/ü' },
  userMetadata: { a: '1', b: 'ü' },
  websiteRedirect: '/elsewhere',
  tags: [{ key: 'k', value: 'ü' }],
  acl: [{ grantee: { kind: 'user', id: 'bob' }, permission: 'READ' }],
  encryption: { kind: 'sse-kms', keyId: 'key-1', keyVersion: 2, usesBucketKey: true },
  retention: { mode: 'COMPLIANCE', untilMs: 5_000 },
  legalHold: 'ON',
}

const wholeList = { prefix: '', delimiter: undefined, after: undefined, limit: 1_000 }

function newBucket(name: string, owner: string): Omit<BucketRecord, 'id'> {
  return {
    name,
    owner,
    createdMs: 1_000,
    wrappedKey: new Uint8Array(60).fill(1),
    versioning: 'never',
    configurations: {},
  }
}

async function createBucket(
  store: MetadataStore,
  name = 'bucket',
  versioning: Versioning = 'never',
): Promise<BucketRecord> {
  return (await store.buckets.create({ ...newBucket(name, 'ann'), versioning })).bucket
}

async function listLive(store: MetadataStore, { id }: BucketRecord): Promise<string[]> {
  const { entries } = await store.objects.list(id, wholeList)
  return entries.map((entry) => (entry.kind === 'row' ? entry.row.key : entry.prefix))
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

async function createUpload(
  store: MetadataStore,
  bucket: BucketRecord,
  key = 'key',
  id?: string,
): Promise<UploadRecord> {
  const uploadId = `${bucket.id}-${id ?? randomBytes(6).toString('hex')}`
  const upload = {
    uploadId: id ?? uploadId,
    bucketId: bucket.id,
    key,
    owner: 'ann',
    initiatedMs: 5,
    ...plain,
    checksumAlgorithm: undefined,
    checksumType: undefined,
  }
  const created = { ...upload, uploadId: id === undefined || bucket.name === 'bucket' ? upload.uploadId : uploadId }
  assert.equal(await store.uploads.create(created), 'created')
  return { ...created, completion: undefined }
}

function newPart(sizeBytes = 7): PartRecord {
  return {
    partNumber: 1,
    sizeBytes,
    etag: randomBytes(16).toString('hex'),
    checksum: { algorithm: 'CRC32', value: 'AAAAAA==' },
    lastModifiedMs: 9,
    content: { partId: randomBytes(16).toString('hex') as PartId, wrappedKey: new Uint8Array(randomBytes(60)) },
  }
}

function newObject(key: string, parts: readonly PartRecord[] = []): NewObject {
  return {
    key,
    owner: 'ann',
    sizeBytes: parts.reduce((sum, part) => sum + part.sizeBytes, 0),
    etag: 'etag',
    lastModifiedMs: 10,
    ...plain,
    checksum: undefined,
    partCount: undefined,
    parts,
  }
}

async function put(store: MetadataStore, bucket: BucketRecord, object: NewObject) {
  const outcome = await store.objects.put(bucket.id, object, unconditional)
  assert.ok(outcome.kind === 'stored')
  return outcome
}

function idOf(part: PartRecord): PartId {
  return part.content?.partId ?? assert.fail()
}

async function freed(under: StoreUnderTest): Promise<PartId[]> {
  return [...(await under.store.freedParts.oldest(under.nowMs, 1_000))]
}

function nameOf(entry: ScanEntry<{ readonly key: string }>): { kind: 'row' | 'prefix'; name: string } {
  return entry.kind === 'row' ? { kind: 'row', name: entry.row.key } : { kind: 'prefix', name: entry.prefix }
}
