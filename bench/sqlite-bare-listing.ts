/** The metadata database without the metadata store: to fill it with a million rows, and as the yardstick of a listing. */
import { DatabaseSync } from 'node:sqlite'

export interface BareListing extends Disposable {
  /** Copies the row of an object `count` times under the keys that `keySql` makes of `i`, and deletes the object. */
  multiply(bucket: string, key: string, count: number, keySql: string): void
  /** Rows, or common prefixes where there is a delimiter, behind a key: what a page needs from the database. */
  page(bucketId: number, delimiter: string | undefined, after: string | undefined, limit: number): unknown[]
}

export function openBareListing(path: string): BareListing {
  const db = new DatabaseSync(path)
  const rows = db.prepare(
    'SELECT key, owner, last_modified_ms, size_bytes, etag, storage_class FROM objects WHERE bucket_id = ? AND is_latest = 1 AND is_delete_marker = 0 AND key > ? ORDER BY key LIMIT ?',
  )
  rows.setReturnArrays(true)
  const prefixes = db.prepare(`
    WITH RECURSIVE page (prefix) AS (
      SELECT * FROM (
        SELECT substr(key, 1, instr(key, :delimiter)) FROM objects
        WHERE bucket_id = :bucket AND is_latest = 1 AND is_delete_marker = 0 AND key > :after ORDER BY key LIMIT 1)
      UNION ALL
      SELECT (
        SELECT substr(key, 1, instr(key, :delimiter)) FROM objects
        WHERE bucket_id = :bucket AND is_latest = 1 AND is_delete_marker = 0 AND key >= substr(prefix, 1, length(prefix) - 1) || :behind
        ORDER BY key LIMIT 1)
      FROM page WHERE prefix IS NOT NULL
      LIMIT :limit)
    SELECT prefix FROM page WHERE prefix IS NOT NULL`)
  return {
    multiply: (bucket, key, count, keySql) => {
      const columns = db
        .prepare('PRAGMA table_info(objects)')
        .all()
        .map(({ name }) => String(name))
        .filter((name) => name !== 'id' && name !== 'key')
        .join(', ')
      const model = 'bucket_id = (SELECT id FROM buckets WHERE name = ?) AND key = ?'
      db.exec('BEGIN')
      db.prepare(
        `WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < ?)
         INSERT INTO objects (key, ${columns})
         SELECT ${keySql}, ${columns} FROM numbers, (SELECT * FROM objects WHERE ${model})`,
      ).run(count, bucket, key)
      db.prepare(`DELETE FROM objects WHERE ${model}`).run(bucket, key)
      db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
    },
    page: (bucketId, delimiter, after, limit) => {
      if (delimiter === undefined) return rows.all(bucketId, after ?? '', limit + 1)
      const behind = String.fromCharCode(delimiter.charCodeAt(0) + 1)
      // A listing that starts behind a prefix starts behind all that it rolls up.
      const start = after?.endsWith(delimiter) ? after.slice(0, -1) + behind : (after ?? '')
      return prefixes.all({ bucket: bucketId, delimiter, behind, after: start, limit: limit + 1 })
    },
    [Symbol.dispose]: () => db.close(),
  }
}
