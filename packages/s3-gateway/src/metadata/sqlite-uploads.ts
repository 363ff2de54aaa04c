/**
 * Multipart uploads over SQLite.
 *
 *   (none) ─ create → under way ─ complete → completed ─ a day later → (none)
 *                     under way ─ abort → (none)
 *
 * A completed upload holds no parts any more; it stays a while to answer a client that did not hear the answer.
 */
import { numberOf, optionalTextOf, type Row, rowNumbers, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Clock, Randomness } from '@nupeerstack/runtime'
import { type ChecksumType, parseChecksumAlgorithm } from '../checksums/checksum.ts'
import { gatewayCommits } from '../commits.ts'
import type { ListQuery, ListResult, UploadIndex } from './metadata-store.ts'
import { createOrderedId, rowIn } from './ordered-id.ts'
import { scanPrefix } from './prefix-scan.ts'
import type { UploadCompletion, UploadRecord } from './records.ts'
import {
  descriptionColumns,
  descriptionPlaceholders,
  descriptionValues,
  parseDescription,
} from './sqlite-description.ts'
import type { SqliteFreedParts } from './sqlite-freed-parts.ts'
import type { SqliteObjects } from './sqlite-objects.ts'
import { parsePart, partColumns, partIdsOf, partValues } from './sqlite-parts.ts'
import { unboundedKey } from './sqlite-unbounded-key.ts'

export type SqliteUploadDependencies = {
  readonly freed: SqliteFreedParts
  readonly objects: SqliteObjects
  readonly clock: Clock
  readonly randomness: Randomness
}

export function createSqliteUploads(
  db: StateDatabase,
  { freed, objects, clock, randomness }: SqliteUploadDependencies,
): UploadIndex {
  const bucket = db.prepare('SELECT 1 FROM buckets WHERE id = ?')
  const insert = db.prepare(
    `INSERT INTO uploads (id, upload_id, bucket_id, key, owner, initiated_ms, checksum_algorithm, checksum_type,
       ${descriptionColumns})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ${descriptionPlaceholders})`,
  )
  const byUploadId = db.prepare('SELECT * FROM uploads WHERE upload_id = ? AND bucket_id = ? AND key = ?')
  const underWay = db.prepare('SELECT id FROM uploads WHERE upload_id = ? AND completed_ms IS NULL')
  const onePart = db.prepare(`SELECT ${partColumns} FROM upload_parts WHERE upload = ? AND part_number = ?`)
  const partsAfter = db.prepare(
    `SELECT ${partColumns} FROM upload_parts WHERE upload = ? AND part_number > ? ORDER BY part_number LIMIT ?`,
  )
  const putPart = db.prepare(
    `INSERT OR REPLACE INTO upload_parts (upload, ${partColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const removeParts = db.prepare('DELETE FROM upload_parts WHERE upload = ?')
  const setCompleted = db.prepare('UPDATE uploads SET completed_ms = ?, completion = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM uploads WHERE id = ?')
  const forget = db.prepare('DELETE FROM uploads WHERE completed_ms < ?')
  const listFrom = db.prepare(
    `SELECT *, id AS tie FROM uploads
     WHERE bucket_id = ? AND completed_ms IS NULL AND (key, id) > (?, ?) AND key < ? ORDER BY key, id LIMIT ?`,
  )
  const byId = db.prepare('SELECT id FROM uploads WHERE upload_id = ?')
  const nextRow = rowNumbers(db, 'uploads')

  /** Every part: S3 allows 10,000. */
  const allParts = (id: number) => partsAfter.all(id, 0, 10_000).map(parsePart)

  const rowOf = (upload: UploadRecord): number | undefined => {
    const row = underWay.get(upload.uploadId)
    return row === undefined ? undefined : numberOf(row, 'id')
  }

  return {
    create: (upload) =>
      db.commit(gatewayCommits.uploadCreated, () => {
        if (bucket.get(upload.bucketId) === undefined) return { kind: 'no-such-bucket' }
        const id = nextRow()
        const uploadId = createOrderedId({ randomness }, id)
        insert.run(
          id,
          uploadId,
          upload.bucketId,
          upload.key,
          upload.owner,
          upload.initiatedMs,
          upload.checksumAlgorithm ?? null,
          upload.checksumType ?? null,
          ...descriptionValues(upload),
        )
        return { kind: 'created', uploadId }
      }),
    async find(bucketId, key, uploadId) {
      const row = byUploadId.get(uploadId, bucketId, key)
      return row === undefined ? undefined : parseUpload(row)
    },
    putPart: (upload, part) =>
      db.commit(gatewayCommits.uploadPartPut, () => {
        const id = rowOf(upload)
        if (id === undefined) return 'no-such-upload'
        const before = onePart.get(id, part.partNumber)
        putPart.run(id, ...partValues(part))
        if (before !== undefined) freed.enqueueUnnamed(partIdsOf([parsePart(before)]))
        return 'stored'
      }),
    listParts: async (upload, after, limit) =>
      db.snapshot(() => {
        const id = rowOf(upload)
        return id === undefined ? undefined : partsAfter.all(id, after, limit).map(parsePart)
      }),
    list: async (bucketId, query) => db.snapshot(() => list(bucketId, query)),
    complete: (upload, requestDigest, build, condition, announce) =>
      db.commit(gatewayCommits.uploadCompleted, () => {
        const id = rowOf(upload)
        if (id === undefined) return { kind: 'no-such-upload' }
        const parts = allParts(id)
        const object = build(parts)
        const outcome = objects.replace(upload.bucketId, object, condition, announce)
        if (outcome.kind !== 'stored') return outcome
        const { etag, checksum } = object
        const completion: UploadCompletion = { requestDigest, versionId: outcome.object.versionId, etag, checksum }
        setCompleted.run(clock.unixMs(), JSON.stringify(completion), id)
        removeParts.run(id)
        freed.enqueueUnnamed(partIdsOf(parts))
        return outcome
      }),
    abort: (upload) =>
      db.commit(gatewayCommits.uploadAborted, () => {
        const id = rowOf(upload)
        if (id === undefined) return 'no-such-upload'
        const partIds = partIdsOf(allParts(id))
        remove.run(id)
        freed.enqueueUnnamed(partIds)
        return 'aborted'
      }),
    forgetCompleted: (beforeMs) =>
      db.commit(gatewayCommits.completedUploadsForgotten, () => {
        forget.run(beforeMs)
      }),
  }

  function list(bucketId: number, { prefix, delimiter, after, limit }: ListQuery): ListResult<UploadRecord> {
    return scanPrefix({
      prefix,
      delimiter,
      after: after && { key: after.key, tie: tieOf(after) },
      limit,
      fetch: ({ key, tie }, before, rows) =>
        listFrom
          .all(bucketId, key, tie ?? 0, before ?? unboundedKey, rows)
          .map((row) => ({ ...parseUpload(row), tie: numberOf(row, 'tie') })),
    })
  }

  /** Where an upload stands in its key. Where one is gone that does not say so itself, its key begins anew. */
  function tieOf({ id }: NonNullable<ListQuery['after']>): number | undefined {
    if (id === undefined) return undefined
    const named = rowIn(id)
    if (named !== undefined) return named
    const row = byId.get(id)
    return row === undefined ? 0 : numberOf(row, 'id')
  }
}

function parseUpload(row: Row): UploadRecord {
  const completion = optionalTextOf(row, 'completion')
  return {
    uploadId: textOf(row, 'upload_id'),
    bucketId: numberOf(row, 'bucket_id'),
    key: textOf(row, 'key'),
    owner: textOf(row, 'owner'),
    initiatedMs: numberOf(row, 'initiated_ms'),
    ...parseDescription(row),
    checksumAlgorithm: parseChecksumAlgorithm(optionalTextOf(row, 'checksum_algorithm') ?? ''),
    checksumType: parseChecksumType(optionalTextOf(row, 'checksum_type')),
    completion: completion === undefined ? undefined : parseCompletion(completion),
  }
}

function parseCompletion(json: string): UploadCompletion {
  const { requestDigest, versionId, etag, checksum } = JSON.parse(json)
  return { requestDigest, versionId, etag, checksum }
}

function parseChecksumType(text: string | undefined): ChecksumType | undefined {
  return text === 'COMPOSITE' || text === 'FULL_OBJECT' ? text : undefined
}
