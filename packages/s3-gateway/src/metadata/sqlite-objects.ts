/** Objects over SQLite. A new object takes the place of the old one in one transaction; see `sqlite-schema.ts`. */
import type { DatabaseSync } from 'node:sqlite'
import { type Checksum, parseChecksumAlgorithm } from '../body/checksum.ts'
import type { ListQuery, ListResult, ObjectIndex, ObjectOutcome } from './metadata-store.ts'
import { type ScanPosition, scanPrefix } from './prefix-scan.ts'
import type { NewObject, ObjectRecord } from './records.ts'
import type { CommitGroup } from './sqlite-commit-group.ts'
import type { SqliteFreedParts } from './sqlite-freed-parts.ts'
import { parsePart, parseTexts, partColumns, partIdsOf, partValues } from './sqlite-parts.ts'
import { numberOf, optionalTextOf, type Row, textOf } from './sqlite-row.ts'
import { unboundedKey } from './sqlite-unbounded-key.ts'
import { refuseWrite, type WriteCondition } from './write-condition.ts'

export interface SqliteObjects extends ObjectIndex {
  /** Inside a transaction: as `put`. */
  replace(bucketId: number, object: NewObject, condition: WriteCondition): ReplaceOutcome
}

export type ReplaceOutcome = ObjectOutcome<{ readonly kind: 'stored'; readonly object: ObjectRecord }>

/** The version of every object while buckets have no versioning. */
const nullVersion = 'null'

export function createSqliteObjects(db: DatabaseSync, commits: CommitGroup, freed: SqliteFreedParts): SqliteObjects {
  const latest = db.prepare('SELECT * FROM objects WHERE bucket_id = ? AND key = ? AND is_latest = 1')
  const byId = db.prepare('SELECT 1 FROM objects WHERE id = ?')
  const partsOf = db.prepare(`SELECT ${partColumns} FROM object_parts WHERE object_id = ? ORDER BY part_number`)
  const bucket = db.prepare('SELECT 1 FROM buckets WHERE id = ?')
  const remove = db.prepare('DELETE FROM objects WHERE id = ?')
  const insert = db.prepare(
    `INSERT INTO objects (bucket_id, key, version_id, is_latest, owner, size_bytes, etag, last_modified_ms, storage_class,
       headers, user_metadata, checksum_algorithm, checksum_type, checksum_value, part_count)
     VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPart = db.prepare(
    `INSERT INTO object_parts (object_id, ${partColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const latestFrom = db.prepare(
    `SELECT * FROM objects WHERE bucket_id = ? AND is_latest = 1 AND key >= ? AND key < ? ORDER BY key LIMIT ?`,
  )
  const versionsFrom = db.prepare(
    `SELECT *, id AS tie FROM objects WHERE bucket_id = ? AND key >= ? AND key < ? AND NOT (key = ? AND id >= ?)
     ORDER BY key, id DESC LIMIT ?`,
  )

  return {
    async find(bucketId, key) {
      const row = latest.get(bucketId, key)
      return row === undefined ? undefined : parseObject(row)
    },
    async findWithParts(bucketId, key) {
      const row = latest.get(bucketId, key)
      if (row === undefined) return undefined
      const object = parseObject(row)
      return { object, parts: partsOf.all(object.id).map(parsePart) }
    },
    put: (bucketId, object, condition) => commits.run(() => replace(bucketId, object, condition)),
    copy: (bucketId, object, sourceId, condition) =>
      commits.run(() =>
        byId.get(sourceId) === undefined ? { kind: 'source-gone' } : replace(bucketId, object, condition),
      ),
    delete: (bucketId, deletions) =>
      commits.run(() => deletions.map(({ key, condition }) => removeLatest(bucketId, key, condition))),
    async list(bucketId, query) {
      return scan(query, ({ key }, before, limit) => latestFrom.all(bucketId, key, before, limit))
    },
    async listVersions(bucketId, query) {
      return scan(query, ({ key, tie }, before, limit) =>
        versionsFrom.all(bucketId, key, before, key, tie ?? Number.MAX_SAFE_INTEGER, limit),
      )
    },
    replace,
  }

  function replace(bucketId: number, object: NewObject, condition: WriteCondition): ReplaceOutcome {
    if (bucket.get(bucketId) === undefined) return { kind: 'no-such-bucket' }
    const current = latest.get(bucketId, object.key)
    const refusal = refuseWrite(condition, current && { etag: textOf(current, 'etag') })
    if (refusal !== undefined) return { kind: refusal }
    const oldParts = current === undefined ? [] : removeRow(numberOf(current, 'id'))
    const stored = insertObject(bucketId, object)
    freed.enqueueUnnamed(oldParts)
    return { kind: 'stored', object: stored }
  }

  function removeLatest(
    bucketId: number,
    key: string,
    condition: WriteCondition,
  ): 'deleted' | 'no-such-key' | 'precondition-failed' {
    const current = latest.get(bucketId, key)
    const refusal = refuseWrite(condition, current && { etag: textOf(current, 'etag') })
    if (refusal !== undefined) return refusal
    if (current !== undefined) freed.enqueueUnnamed(removeRow(numberOf(current, 'id')))
    return 'deleted'
  }

  /** Returns the ids of the parts that the object named. */
  function removeRow(id: number): string[] {
    const partIds = partIdsOf(partsOf.all(id).map(parsePart))
    remove.run(id)
    return partIds
  }

  function insertObject(bucketId: number, object: NewObject): ObjectRecord {
    const { lastInsertRowid } = insert.run(
      bucketId,
      object.key,
      nullVersion,
      object.owner,
      object.sizeBytes,
      object.etag,
      object.lastModifiedMs,
      object.storageClass,
      JSON.stringify(object.headers),
      JSON.stringify(object.userMetadata),
      object.checksum?.algorithm ?? null,
      object.checksum?.type ?? null,
      object.checksum?.value ?? null,
      object.partCount ?? null,
    )
    for (const part of object.parts) insertPart.run(lastInsertRowid, ...partValues(part))
    const { parts: _parts, ...record } = object
    return { ...record, id: Number(lastInsertRowid), versionId: nullVersion, isLatest: true }
  }
}

function scan(
  { prefix, delimiter, after, limit }: ListQuery,
  fetch: (from: ScanPosition, before: string | Uint8Array, limit: number) => Row[],
): ListResult<ObjectRecord> {
  return scanPrefix({
    prefix,
    delimiter,
    after: after && { key: after.key, tie: after.id === undefined ? undefined : Number(after.id) },
    limit,
    fetch: (from, before, rows) =>
      fetch(from, before ?? unboundedKey, rows).map((row) => ({
        ...parseObject(row),
        ...(row.tie !== undefined && { tie: numberOf(row, 'tie') }),
      })),
  })
}

function parseObject(row: Row): ObjectRecord {
  const partCount = row.part_count
  return {
    id: numberOf(row, 'id'),
    key: textOf(row, 'key'),
    versionId: textOf(row, 'version_id'),
    isLatest: numberOf(row, 'is_latest') === 1,
    owner: textOf(row, 'owner'),
    sizeBytes: numberOf(row, 'size_bytes'),
    etag: textOf(row, 'etag'),
    lastModifiedMs: numberOf(row, 'last_modified_ms'),
    storageClass: textOf(row, 'storage_class'),
    headers: parseTexts(textOf(row, 'headers')),
    userMetadata: parseTexts(textOf(row, 'user_metadata')),
    checksum: parseChecksum(row),
    partCount: partCount === null ? undefined : numberOf(row, 'part_count'),
  }
}

function parseChecksum(row: Row): Checksum | undefined {
  const algorithm = parseChecksumAlgorithm(optionalTextOf(row, 'checksum_algorithm') ?? '')
  if (algorithm === undefined) return undefined
  const type = textOf(row, 'checksum_type') === 'COMPOSITE' ? 'COMPOSITE' : 'FULL_OBJECT'
  return { algorithm, type, value: textOf(row, 'checksum_value') }
}
