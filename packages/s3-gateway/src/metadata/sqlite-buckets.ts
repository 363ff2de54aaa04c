/**
 * Buckets over SQLite. Counts of objects and bytes are kept by triggers, so that a status costs one row per bucket. Every
 * request asks for its bucket, so those in use stay in memory with their configurations. A thread drops what it changes
 * from there in the same transaction, and other threads drop everything before anybody is told of the change.
 */
import {
  bytesOf,
  numberOf,
  type Row,
  type StateDatabase,
  type TransactionPoints,
  textOf,
} from '@nupeerstack/durable-state'
import { gatewayCommits } from '../commits.ts'
import type { Versioning } from '../s3/versioning.ts'
import type { IndexSharing } from './index-sharing.ts'
import type { BucketChange, BucketIndex, ListedBucket } from './metadata-store.ts'
import type { BucketRecord, ConfigurationRecord } from './records.ts'
import type { SqliteFreedParts } from './sqlite-freed-parts.ts'

/** Buckets kept in memory: with a policy of 20 KiB each they take some 20 MiB. */
const knownMax = 1_024

export type SqliteBucketsDependencies = {
  readonly freed: SqliteFreedParts
  readonly sharing: IndexSharing
}

export function createSqliteBuckets(db: StateDatabase, { freed, sharing }: SqliteBucketsDependencies): BucketIndex {
  const insert = db.prepare(
    'INSERT INTO buckets (name, owner, created_ms, wrapped_key, versioning) VALUES (?, ?, ?, ?, ?)',
  )
  const byName = db.prepare('SELECT * FROM buckets WHERE name = ?')
  const byId = db.prepare('SELECT * FROM buckets WHERE id = ?')
  const ofOwner = db.prepare(
    `SELECT id, name, owner, created_ms FROM buckets
     WHERE owner = ? AND name > ? AND substr(name, 1, ?) = ? ORDER BY name LIMIT ?`,
  )
  const configurationsOf = db.prepare('SELECT name, version, document FROM bucket_configurations WHERE bucket_id = ?')
  const havingConfiguration = db.prepare(
    `SELECT * FROM buckets WHERE id IN (SELECT bucket_id FROM bucket_configurations WHERE name = ?) AND id > ?
     ORDER BY id LIMIT ?`,
  )
  const putConfiguration = db.prepare(
    'INSERT OR REPLACE INTO bucket_configurations (bucket_id, name, version, document) VALUES (?, ?, ?, ?)',
  )
  const removeConfiguration = db.prepare('DELETE FROM bucket_configurations WHERE bucket_id = ? AND name = ?')
  const setVersioning = db.prepare('UPDATE buckets SET versioning = ? WHERE id = ?')
  const anyObject = db.prepare('SELECT 1 FROM objects WHERE bucket_id = ? LIMIT 1')
  const remove = db.prepare('DELETE FROM buckets WHERE id = ? RETURNING name')
  const uploadParts = db.prepare(
    'SELECT part_id FROM upload_parts JOIN uploads ON uploads.id = upload WHERE bucket_id = ? AND part_id IS NOT NULL',
  )
  const removeUploads = db.prepare('DELETE FROM uploads WHERE bucket_id = ?')
  const sums = db.prepare(
    'SELECT count(*) AS buckets, total(object_count) AS objects, total(object_bytes) AS bytes FROM buckets',
  )
  const known = new Map<string, BucketRecord>()
  let knownVersion = sharing.bucketsVersion

  return {
    create: (bucket) =>
      db.commit(gatewayCommits.bucketCreated, () => {
        const existing = byName.get(bucket.name)
        if (existing !== undefined) return { isNew: false, bucket: parseBucket(existing) }
        const { lastInsertRowid } = insert.run(
          bucket.name,
          bucket.owner,
          bucket.createdMs,
          bucket.wrappedKey,
          bucket.versioning,
        )
        const id = Number(lastInsertRowid)
        configure(id, bucket.configurations)
        return { isNew: true, bucket: { ...bucket, id } }
      }),
    async find(name) {
      const version = sharing.bucketsVersion
      if (version !== knownVersion) known.clear()
      knownVersion = version
      const found = known.get(name)
      if (found !== undefined) return found
      const row = byName.get(name)
      if (row === undefined) return undefined
      const bucket = parseBucket(row)
      const oldest = known.size >= knownMax ? known.keys().next().value : undefined
      if (oldest !== undefined) known.delete(oldest)
      known.set(name, bucket)
      return bucket
    },
    async list({ owner, prefix, after, limit }) {
      return ofOwner.all(owner, after, prefix.length, prefix, limit).map(parseListed)
    },
    async having(name, afterId, limit) {
      return havingConfiguration.all(name, afterId, limit).map(parseBucket)
    },
    configure: (id, change) =>
      changeOfBucket(gatewayCommits.bucketConfigured, () => {
        const row = byId.get(id)
        if (row === undefined) return 'no-such-bucket'
        const bucket = parseBucket(row)
        const { versioning, configurations } = change(bucket)
        if (versioning !== undefined) setVersioning.run(versioning, id)
        if (configurations !== undefined) configure(id, configurations)
        known.delete(bucket.name)
        return 'stored'
      }),
    delete: (id) =>
      changeOfBucket(gatewayCommits.bucketDeleted, () => {
        if (anyObject.get(id) !== undefined) return 'not-empty'
        const partIds = uploadParts.all(id).map((row) => textOf(row, 'part_id'))
        removeUploads.run(id)
        freed.enqueueUnnamed(partIds)
        const gone = remove.get(id)
        if (gone === undefined) return 'no-such-bucket'
        known.delete(textOf(gone, 'name'))
        return 'deleted'
      }),
    async totals() {
      const row = sums.get() ?? {}
      return { buckets: numberOf(row, 'buckets'), objects: numberOf(row, 'objects'), bytes: numberOf(row, 'bytes') }
    },
  }

  async function changeOfBucket<T>(points: TransactionPoints, write: () => T): Promise<T> {
    const outcome = await db.commit(points, write)
    sharing.noteBucketChange()
    return outcome
  }

  function configure(id: number, configurations: NonNullable<BucketChange['configurations']>): void {
    for (const [name, record] of Object.entries(configurations)) {
      if (record === undefined) removeConfiguration.run(id, name)
      else putConfiguration.run(id, name, record.version, JSON.stringify(record.value))
    }
  }

  function parseBucket(row: Row): BucketRecord {
    const documents = configurationsOf.all(numberOf(row, 'id'))
    return {
      ...parseListed(row),
      wrappedKey: bytesOf(row, 'wrapped_key'),
      versioning: parseStoredVersioning(textOf(row, 'versioning')),
      configurations: Object.fromEntries(documents.map((each) => [textOf(each, 'name'), parseConfiguration(each)])),
    }
  }
}

function parseConfiguration(row: Row): ConfigurationRecord {
  return { version: numberOf(row, 'version'), value: JSON.parse(textOf(row, 'document')) }
}

function parseListed(row: Row): ListedBucket {
  return {
    id: numberOf(row, 'id'),
    name: textOf(row, 'name'),
    owner: textOf(row, 'owner'),
    createdMs: numberOf(row, 'created_ms'),
  }
}

export function parseStoredVersioning(text: string): Versioning {
  return text === 'enabled' || text === 'suspended' ? text : 'never'
}
