/** Buckets over SQLite. Counts of objects and bytes are kept by triggers, so that a status costs one row per bucket. */
import type { DatabaseSync } from 'node:sqlite'
import type { BucketIndex } from './metadata-store.ts'
import type { BucketRecord } from './records.ts'
import type { CommitGroup } from './sqlite-commit-group.ts'
import type { SqliteFreedParts } from './sqlite-freed-parts.ts'
import { bytesOf, numberOf, type Row, textOf } from './sqlite-row.ts'

export function createSqliteBuckets(db: DatabaseSync, commits: CommitGroup, freed: SqliteFreedParts): BucketIndex {
  const insert = db.prepare('INSERT INTO buckets (name, owner, created_ms, wrapped_key) VALUES (?, ?, ?, ?)')
  const byName = db.prepare('SELECT * FROM buckets WHERE name = ?')
  const ofOwner = db.prepare(
    'SELECT * FROM buckets WHERE owner = ? AND name > ? AND substr(name, 1, ?) = ? ORDER BY name LIMIT ?',
  )
  const anyObject = db.prepare('SELECT 1 FROM objects WHERE bucket_id = ? LIMIT 1')
  const remove = db.prepare('DELETE FROM buckets WHERE id = ?')
  const uploadParts = db.prepare(
    'SELECT part_id FROM upload_parts JOIN uploads ON uploads.id = upload WHERE bucket_id = ? AND part_id IS NOT NULL',
  )
  const removeUploads = db.prepare('DELETE FROM uploads WHERE bucket_id = ?')
  const sums = db.prepare(
    'SELECT count(*) AS buckets, total(object_count) AS objects, total(object_bytes) AS bytes FROM buckets',
  )

  return {
    create: (bucket) =>
      commits.run(() => {
        const existing = byName.get(bucket.name)
        if (existing !== undefined) return { isNew: false, bucket: parseBucket(existing) }
        const { lastInsertRowid } = insert.run(bucket.name, bucket.owner, bucket.createdMs, bucket.wrappedKey)
        return { isNew: true, bucket: { ...bucket, id: Number(lastInsertRowid) } }
      }),
    async find(name) {
      const row = byName.get(name)
      return row === undefined ? undefined : parseBucket(row)
    },
    async list({ owner, prefix, after, limit }) {
      return ofOwner.all(owner, after, prefix.length, prefix, limit).map(parseBucket)
    },
    delete: (id) =>
      commits.run(() => {
        if (anyObject.get(id) !== undefined) return 'not-empty'
        const partIds = uploadParts.all(id).map((row) => textOf(row, 'part_id'))
        removeUploads.run(id)
        freed.enqueueUnnamed(partIds)
        return remove.run(id).changes === 0 ? 'no-such-bucket' : 'deleted'
      }),
    async totals() {
      const row = sums.get() ?? {}
      return { buckets: numberOf(row, 'buckets'), objects: numberOf(row, 'objects'), bytes: numberOf(row, 'bytes') }
    },
  }
}

function parseBucket(row: Row): BucketRecord {
  return {
    id: numberOf(row, 'id'),
    name: textOf(row, 'name'),
    owner: textOf(row, 'owner'),
    createdMs: numberOf(row, 'created_ms'),
    wrappedKey: bytesOf(row, 'wrapped_key'),
  }
}
