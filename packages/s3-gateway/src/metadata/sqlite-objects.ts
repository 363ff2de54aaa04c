/**
 * Objects and their versions over SQLite; see `sqlite-schema.ts`. One transaction takes the latest version of a key to the
 * next:
 *
 *   versioning   put                                    delete
 *   never        replaces the null version              removes the null version
 *   enabled      adds a version                         adds a delete marker
 *   suspended    replaces the null version, on top      replaces the null version by a delete marker, on top
 *
 * A version that is named is removed for good, and the next older one is the latest then.
 */
import { numberOf, type Row, rowNumbers, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Clock, Randomness } from '@nupeerstack/runtime'
import { gatewayCommits } from '../commits.ts'
import { isLocked } from '../s3/object-lock.ts'
import { following } from '../s3/utf8-order.ts'
import type { Versioning } from '../s3/versioning.ts'
import type {
  Announce,
  CopiedVersion,
  DeleteOutcome,
  Deletion,
  ListQuery,
  ListResult,
  ObjectIndex,
  ObjectOutcome,
} from './metadata-store.ts'
import { createOrderedId, rowIn } from './ordered-id.ts'
import { type ScanPosition, scanPrefix } from './prefix-scan.ts'
import type { NewObject, ObjectRecord, Removal, VersionRecord } from './records.ts'
import { parseStoredVersioning } from './sqlite-buckets.ts'
import {
  descriptionColumns,
  descriptionPlaceholders,
  descriptionValues,
  parseDescription,
} from './sqlite-description.ts'
import type { SqliteEvents } from './sqlite-events.ts'
import type { SqliteFreedParts } from './sqlite-freed-parts.ts'
import { createSqliteListing, parseChecksum } from './sqlite-listing.ts'
import { parsePart, partColumns, partIdsOf, partValues } from './sqlite-parts.ts'
import { unboundedKey } from './sqlite-unbounded-key.ts'
import { refuseWrite, type WriteCondition } from './write-condition.ts'

export interface SqliteObjects extends ObjectIndex {
  /** Inside a transaction: as `put`. */
  replace(
    bucketId: number,
    object: NewObject,
    condition: WriteCondition,
    announce: Announce<ObjectRecord> | undefined,
  ): ReplaceOutcome
}

export type ReplaceOutcome = ObjectOutcome<{ readonly kind: 'stored'; readonly object: ObjectRecord }>

export type SqliteObjectDependencies = {
  readonly freed: SqliteFreedParts
  readonly events: SqliteEvents
  readonly clock: Clock
  readonly randomness: Randomness
}

/** The version that is stored while versioning is not enabled. */
const nullVersion = 'null'

export function createSqliteObjects(
  db: StateDatabase,
  { freed, events, clock, randomness }: SqliteObjectDependencies,
): SqliteObjects {
  const latest = db.prepare('SELECT * FROM objects WHERE bucket_id = ? AND key = ? ORDER BY id DESC LIMIT 1')
  const byVersion = db.prepare('SELECT * FROM objects WHERE bucket_id = ? AND key = ? AND version_id = ?')
  const byId = db.prepare('SELECT * FROM objects WHERE id = ?')
  const partsOf = db.prepare(`SELECT ${partColumns} FROM object_parts WHERE object_id = ? ORDER BY part_number`)
  const removeParts = db.prepare('DELETE FROM object_parts WHERE object_id = ?')
  const setClass = db.prepare('UPDATE objects SET storage_class = ?, moves = moves + 1 WHERE id = ?')
  const versioningOf = db.prepare('SELECT versioning, owner FROM buckets WHERE id = ?')
  const remove = db.prepare('DELETE FROM objects WHERE id = ?')
  const setLatest = db.prepare('UPDATE objects SET is_latest = ? WHERE id = ?')
  const insert = db.prepare(
    `INSERT INTO objects (id, bucket_id, key, version_id, is_latest, owner, size_bytes, etag, last_modified_ms,
       checksum_algorithm, checksum_type, checksum_value, part_count, ${descriptionColumns})
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ${descriptionPlaceholders})`,
  )
  const insertMarker = db.prepare(
    `INSERT INTO objects (id, bucket_id, key, version_id, is_latest, is_delete_marker, owner, last_modified_ms,
       size_bytes, etag, storage_class, headers, user_metadata)
     VALUES (?, ?, ?, ?, 1, 1, ?, ?, 0, '', '', '{}', '{}')`,
  )
  const describe = db.prepare(`UPDATE objects SET (${descriptionColumns}) = (${descriptionPlaceholders}) WHERE id = ?`)
  const insertPart = db.prepare(
    `INSERT INTO object_parts (object_id, ${partColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const versionsFrom = db.prepare(
    `SELECT *, id AS tie FROM objects WHERE bucket_id = ? AND key >= ? AND key < ? ORDER BY key, id DESC LIMIT ?`,
  )
  const olderVersions = db.prepare(
    `SELECT *, id AS tie FROM objects WHERE bucket_id = ? AND key = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  )

  const nextRow = rowNumbers(db, 'objects')

  const rowOf = (bucketId: number, key: string, versionId: string | undefined): Row | undefined =>
    versionId === undefined ? latest.get(bucketId, key) : byVersion.get(bucketId, key, versionId)

  return {
    async find(bucketId, key, versionId) {
      const row = rowOf(bucketId, key, versionId)
      return row === undefined ? undefined : parseVersion(row)
    },
    async findWithParts(bucketId, key, versionId) {
      for (;;) {
        const row = rowOf(bucketId, key, versionId)
        if (row === undefined) return undefined
        const version = parseVersion(row)
        const parts = partsOf.all(version.id).map(parsePart)
        const hasParts = parts.length > 0 || version.kind !== 'object' || version.sizeBytes === 0
        // Another thread may have replaced it between the two statements: then its parts went with it, and we look again.
        if (hasParts || byId.get(version.id) !== undefined) return { version, parts }
      }
    },
    put: (bucketId, object, condition, announce) =>
      db.commit(gatewayCommits.objectPut, () => replace(bucketId, object, condition, announce)),
    copy: (bucketId, object, source, condition, announce) =>
      db.commit(gatewayCommits.objectCopied, () =>
        isStillThere(source) ? replace(bucketId, object, condition, announce) : { kind: 'source-gone' },
      ),
    update: (bucketId, key, versionId, change, announce) =>
      db.commit(gatewayCommits.versionUpdated, () => {
        const row = rowOf(bucketId, key, versionId)
        const version = row === undefined ? undefined : parseVersion(row)
        if (version?.kind !== 'object') return version
        const changed: ObjectRecord = { ...version, ...change(version) }
        describe.run(...descriptionValues(changed), version.id)
        if (announce !== undefined) events.enqueue(announce(changed, version))
        return changed
      }),
    move: (bucketId, object, { storageClass, parts }, announce) =>
      db.commit(gatewayCommits.versionMoved, () => {
        const row = unmoved(object)
        if (row === undefined || row.bucket_id !== bucketId) return false
        const oldParts = partIdsOf(partsOf.all(object.id).map(parsePart))
        removeParts.run(object.id)
        for (const part of parts) insertPart.run(object.id, ...partValues(part))
        setClass.run(storageClass, object.id)
        freed.enqueueUnnamed(oldParts)
        if (announce !== undefined) events.enqueue(announce({ ...parseObject(row), storageClass }))
        return true
      }),
    delete: (bucketId, deletions, announce) =>
      db.commit(gatewayCommits.objectsDeleted, () =>
        deletions.map((deletion) => removeOne(bucketId, deletion, announce)),
      ),
    list: createSqliteListing(db),
    listVersions: async (bucketId, query) => db.snapshot(() => scanVersions(bucketId, query)),
    replace,
  }

  function isStillThere({ mustBeLatest = false, ...source }: CopiedVersion): boolean {
    const row = unmoved(source)
    return row !== undefined && (!mustBeLatest || numberOf(row, 'is_latest') === 1)
  }

  /** The row of an object that names what it named then. */
  function unmoved({ id, moves }: Pick<ObjectRecord, 'id' | 'moves'>): Row | undefined {
    const row = byId.get(id)
    return row === undefined || numberOf(row, 'moves') !== moves ? undefined : row
  }

  function replace(
    bucketId: number,
    object: NewObject,
    condition: WriteCondition,
    announce: Announce<ObjectRecord> | undefined,
  ): ReplaceOutcome {
    const bucket = versioningOf.get(bucketId)
    if (bucket === undefined) return { kind: 'no-such-bucket' }
    const current = latest.get(bucketId, object.key)
    const refusal = refuseWrite(condition, liveObject(current))
    if (refusal !== undefined) return { kind: refusal }
    const versioning = parseStoredVersioning(textOf(bucket, 'versioning'))
    const oldParts = makeRoom(bucketId, object.key, current, versioning)
    const stored = insertObject(bucketId, object, versioning)
    freed.enqueueUnnamed(oldParts)
    if (announce !== undefined) events.enqueue(announce(stored))
    return { kind: 'stored', object: stored }
  }

  function removeOne(bucketId: number, deletion: Deletion, announce: Announce<Removal> | undefined): DeleteOutcome {
    const { key, versionId, condition, bypassesGovernance, onlyId } = deletion
    const bucket = versioningOf.get(bucketId)
    const row = rowOf(bucketId, key, versionId)
    if (onlyId !== undefined && row?.id !== onlyId) return { kind: 'precondition-failed' }
    const refusal = refuseWrite(condition, liveObject(row))
    if (refusal !== undefined) return { kind: refusal }
    if (bucket === undefined) return { kind: 'deleted', wasDeleteMarker: false }
    const versioning = parseStoredVersioning(textOf(bucket, 'versioning'))
    if (versionId === undefined && versioning !== 'never') {
      const marked = mark(bucketId, key, { current: row, versioning, owner: textOf(bucket, 'owner') })
      if (announce !== undefined) events.enqueue(announce({ key, ...marked }))
      return marked
    }
    if (row === undefined) return { kind: 'deleted', wasDeleteMarker: false }
    const version = parseVersion(row)
    if (version.kind === 'object' && isLocked(version, clock.unixMs(), bypassesGovernance ?? false))
      return { kind: 'locked' }
    freed.enqueueUnnamed(removeRow(version.id))
    const next = version.isLatest ? latest.get(bucketId, key) : undefined
    if (next !== undefined) setLatest.run(1, numberOf(next, 'id'))
    if (announce !== undefined) events.enqueue(announce({ kind: 'deleted', key, versionId: version.versionId }))
    return { kind: 'deleted', wasDeleteMarker: version.kind === 'delete-marker' }
  }

  function mark(
    bucketId: number,
    key: string,
    before: { readonly current: Row | undefined; readonly versioning: Versioning; readonly owner: string },
  ): Extract<DeleteOutcome, { kind: 'marked' }> {
    const oldParts = makeRoom(bucketId, key, before.current, before.versioning)
    const { id, versionId } = nextVersion(before.versioning)
    insertMarker.run(id, bucketId, key, versionId, before.owner, clock.unixMs())
    freed.enqueueUnnamed(oldParts)
    return { kind: 'marked', versionId }
  }

  /** Before a new latest version comes: returns the ids of parts that are named by one less. */
  function makeRoom(bucketId: number, key: string, current: Row | undefined, versioning: Versioning): string[] {
    if (current === undefined) return []
    const isReplaced = versioning !== 'enabled' && textOf(current, 'version_id') === nullVersion
    if (isReplaced) return removeRow(numberOf(current, 'id'))
    setLatest.run(0, numberOf(current, 'id'))
    const older = versioning === 'enabled' ? undefined : byVersion.get(bucketId, key, nullVersion)
    return older === undefined ? [] : removeRow(numberOf(older, 'id'))
  }

  /** Returns the ids of the parts that the object named. */
  function removeRow(id: number): string[] {
    const partIds = partIdsOf(partsOf.all(id).map(parsePart))
    remove.run(id)
    return partIds
  }

  function insertObject(bucketId: number, object: NewObject, versioning: Versioning): ObjectRecord {
    const { id, versionId } = nextVersion(versioning)
    insert.run(
      id,
      bucketId,
      object.key,
      versionId,
      object.owner,
      object.sizeBytes,
      object.etag,
      object.lastModifiedMs,
      object.checksum?.algorithm ?? null,
      object.checksum?.type ?? null,
      object.checksum?.value ?? null,
      object.partCount ?? null,
      ...descriptionValues(object),
    )
    for (const part of object.parts) insertPart.run(id, ...partValues(part))
    const { parts: _parts, ...record } = object
    return { ...record, kind: 'object', id, versionId, isLatest: true, moves: 0 }
  }

  function nextVersion(versioning: Versioning): { readonly id: number; readonly versionId: string } {
    const id = nextRow()
    return { id, versionId: versioning === 'enabled' ? createOrderedId({ randomness }, id) : nullVersion }
  }

  function scanVersions(bucketId: number, { prefix, delimiter, after, limit }: ListQuery): ListResult<VersionRecord> {
    return scanPrefix({
      prefix,
      delimiter,
      after: after && { key: after.key, tie: tieOf(bucketId, after) },
      limit,
      fetch: (from, before, rows) =>
        versionRows(bucketId, from, before ?? unboundedKey, rows).map((row) => ({
          ...parseVersion(row),
          tie: numberOf(row, 'tie'),
        })),
    })
  }

  /** Where a version stands in its key. Where one is gone that does not say so itself, its key begins anew. */
  function tieOf(bucketId: number, after: ListQuery['after']): number | undefined {
    if (after?.id === undefined) return undefined
    const named = rowIn(after.id)
    if (named !== undefined) return named
    const row = byVersion.get(bucketId, after.key, after.id)
    return row === undefined ? Number.MAX_SAFE_INTEGER : numberOf(row, 'id')
  }

  function versionRows(
    bucketId: number,
    { key, tie }: ScanPosition,
    before: string | Uint8Array,
    limit: number,
  ): Row[] {
    if (tie === undefined) return versionsFrom.all(bucketId, key, before, limit)
    const older = olderVersions.all(bucketId, key, tie, limit)
    if (older.length === limit) return older
    return [...older, ...versionsFrom.all(bucketId, following(key), before, limit - older.length)]
  }
}

function liveObject(row: Row | undefined): { etag: string; sizeBytes: number; lastModifiedMs: number } | undefined {
  if (row === undefined || isMarker(row)) return undefined
  return {
    etag: textOf(row, 'etag'),
    sizeBytes: numberOf(row, 'size_bytes'),
    lastModifiedMs: numberOf(row, 'last_modified_ms'),
  }
}

function isMarker(row: Row): boolean {
  return numberOf(row, 'is_delete_marker') === 1
}

function parseVersion(row: Row): VersionRecord {
  return isMarker(row) ? { kind: 'delete-marker', ...parseState(row) } : parseObject(row)
}

function parseObject(row: Row): ObjectRecord {
  const partCount = row.part_count
  return {
    kind: 'object',
    ...parseState(row),
    ...parseDescription(row),
    sizeBytes: numberOf(row, 'size_bytes'),
    etag: textOf(row, 'etag'),
    checksum: parseChecksum(row.checksum_algorithm, row.checksum_type, row.checksum_value),
    moves: numberOf(row, 'moves'),
    partCount: partCount === null ? undefined : numberOf(row, 'part_count'),
  }
}

function parseState(row: Row) {
  return {
    id: numberOf(row, 'id'),
    key: textOf(row, 'key'),
    versionId: textOf(row, 'version_id'),
    isLatest: numberOf(row, 'is_latest') === 1,
    owner: textOf(row, 'owner'),
    lastModifiedMs: numberOf(row, 'last_modified_ms'),
  }
}
