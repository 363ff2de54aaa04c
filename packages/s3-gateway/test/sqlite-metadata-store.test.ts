/** The SQLite metadata store passes the suite, opens older databases and refuses newer ones. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import type { MetadataConfig } from '../src/metadata/metadata-link.ts'
import { openMetadata } from '../src/metadata/open-metadata.ts'
import { openSqliteMetadataStore } from '../src/metadata/sqlite-metadata-store.ts'
import { metadataSchema } from '../src/metadata/sqlite-schema.ts'
import type { StoreUnderTest } from './metadata-store/store-under-test.ts'
import { metadataStoreSuite } from './metadata-store.suite.ts'

/** A crash is played by going on with a copy of the files as they are at that instant, the log included. */
async function open(): Promise<StoreUnderTest> {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-metadata-'))
  let generation = 0
  const path = (): string => join(root, `${generation}.db`)
  const begin = () =>
    openSqliteMetadataStore({ ...systemRuntime, clock: clockOf(() => under.nowMs) }, { kind: 'sqlite', path: path() })
  const left: AsyncDisposable[] = []
  const under = {
    nowMs: 1_000_000,
    store: undefined as unknown as StoreUnderTest['store'],
    async crash() {
      const before = path()
      generation += 1
      for (const suffix of ['', '-wal']) cpSync(`${before}${suffix}`, `${path()}${suffix}`)
      left.push(under.store)
      under.store = begin()
    },
    async [Symbol.asyncDispose]() {
      for (const store of [...left, under.store]) await store[Symbol.asyncDispose]()
      rmSync(root, { recursive: true, force: true })
    },
  }
  under.store = begin()
  return under
}

metadataStoreSuite('SQLite', open)

test('a database of a newer program is refused', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-metadata-'))
  const path = join(root, 'metadata.db')
  const db = new DatabaseSync(path)
  db.exec('PRAGMA user_version = 999')
  db.close()
  assert.throws(() => openSqliteMetadataStore(systemRuntime, { kind: 'sqlite', path }), /version 999/)
  rmSync(root, { recursive: true, force: true })
})

test('a database of version 1 goes on with all that it has', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-metadata-'))
  const path = join(root, 'metadata.db')
  const db = new DatabaseSync(path)
  db.exec(readFileSync(join(import.meta.dirname, 'vectors/metadata-v1.sql'), 'utf8'))
  db.close()
  const store = openSqliteMetadataStore(systemRuntime, { kind: 'sqlite', path })
  const bucket = await store.buckets.find('old')
  assert.deepEqual([bucket?.owner, bucket?.versioning, bucket?.configurations], ['ann', 'never', {}])
  const found = await store.objects.findWithParts(bucket?.id ?? 0, 'key')
  assert.equal(found?.version.kind, 'object')
  assert.equal(found?.parts[0]?.sizeBytes, 7)
  assert.deepEqual(found?.version.kind === 'object' && [found.version.userMetadata, found.version.tags], [
    { a: '1' },
    [],
  ])
  const { entries } = await store.objects.list(bucket?.id ?? 0, {
    prefix: '',
    delimiter: undefined,
    after: undefined,
    limit: 10,
  })
  assert.equal(entries.length, 1)
  const upload = await store.uploads.find(bucket?.id ?? 0, 'key', 'upload')
  assert.equal(upload && (await store.uploads.listParts(upload, 0, 10))?.length, 1)
  const after = { key: 'key', id: 'upload' }
  const behind = await store.uploads.list(bucket?.id ?? 0, { prefix: '', delimiter: undefined, after, limit: 10 })
  assert.deepEqual(behind.entries, [])
  await store[Symbol.asyncDispose]()
  rmSync(root, { recursive: true, force: true })
})

test('configurations that were kept without a version are of the first one', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-metadata-'))
  const path = join(root, 'metadata.db')
  const db = new DatabaseSync(path)
  const before = metadataSchema.findIndex((step) => String(step).includes('ADD COLUMN version INTEGER'))
  for (const step of metadataSchema.slice(0, before)) db.exec(String(step))
  db.exec(`PRAGMA user_version = ${before};
    INSERT INTO buckets (name, owner, created_ms, wrapped_key) VALUES ('old', 'ann', 1, x'00');
    INSERT INTO bucket_configurations VALUES (1, 'tagging', '[{"key":"a","value":"b"}]')`)
  db.close()
  const store = openSqliteMetadataStore({ ...systemRuntime }, { kind: 'sqlite', path })
  const value = [{ key: 'a', value: 'b' }]
  assert.deepEqual((await store.buckets.find('old'))?.configurations, { tagging: { version: 1, value } })
  await store[Symbol.asyncDispose]()
  rmSync(root, { recursive: true, force: true })
})

test('an index of a kind that there is not is refused by its name', () => {
  const where = { kind: 'postgres', path: 'index' } as unknown as MetadataConfig
  assert.throws(() => openMetadata(systemRuntime, where), /an index can be kept in sqlite, and not in postgres/)
})

test('what waits for its commit is written before the store closes', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-metadata-'))
  const path = join(root, 'metadata.db')
  const store = openSqliteMetadataStore(systemRuntime, { kind: 'sqlite', path })
  const bucket = {
    name: 'late',
    owner: 'ann',
    createdMs: 1,
    wrappedKey: new Uint8Array(60),
    versioning: 'never',
    configurations: {},
  } as const
  const created = store.buckets.create(bucket)
  await store[Symbol.asyncDispose]()
  assert.ok((await created).isNew)
  const again = openSqliteMetadataStore(systemRuntime, { kind: 'sqlite', path })
  assert.equal((await again.buckets.find('late'))?.owner, 'ann')
  await again[Symbol.asyncDispose]()
  rmSync(root, { recursive: true, force: true })
})

test('what comes after the store has closed is refused', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-metadata-'))
  const store = openSqliteMetadataStore(systemRuntime, { kind: 'sqlite', path: join(root, 'metadata.db') })
  await store[Symbol.asyncDispose]()
  await assert.rejects(store.users.create({ id: 'late', createdMs: 1 }))
  rmSync(root, { recursive: true, force: true })
})
