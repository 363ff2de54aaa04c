/**
 * Parts that are too small for a segment of their own, and the packs that hold them together.
 *
 *   inline:  the sealed bytes stand in the row itself
 *   packed:  the row says where in which pack they are; a pack is a part of its own (see `sqlite-part-book.ts`), whose
 *            key is kept here, wrapped. It opens a bundle of sealed parts, none of which it can open.
 *
 * Invariants, in every transaction:
 * 1. A row that names a pack lies within it, and the pack's part is durable.
 * 2. A pack's `live_parts` and `live_bytes` count the rows that name it. At 0 the pack is there to be freed.
 *
 * Writing methods run within `ClientBook.commit`.
 */
import { bytesOf, numberOf, onlyRow, type Row, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Randomness } from '@nupeerstack/runtime'
import { unwrapKey, wrapKey } from '../coding/key-wrap.ts'
import type { Profile } from '../coding/profiles.ts'
import { sealTagBytes } from '../coding/small-part-cipher.ts'
import type { PartId } from '../port/part-store.ts'
import type { PartSeq } from './sqlite-part-book.ts'

/** Rises with time and is never given twice; not the same numbers as those of `parts`. */
export type SmallPartSeq = number

export interface SmallPartRecord {
  readonly id: PartId
  readonly sizeBytes: number
  readonly keyCheck: Uint8Array
  readonly place: InlinePlace | PackedPlace
}

export interface InlinePlace {
  readonly kind: 'inline'
  readonly sealed: Uint8Array
}

export interface PackedPlace {
  readonly kind: 'packed'
  readonly pack: PartSeq
  /** Where in the pack's plaintext its sealed bytes begin. */
  readonly at: number
}

export interface PackRecord {
  /** Its number in `parts`. */
  readonly part: PartSeq
  /** What its rows of pieces could hold. */
  readonly capacityBytes: number
  readonly liveBytes: number
}

export interface PackHandle {
  readonly id: PartId
  readonly key: Uint8Array
}

/** A small part within a pack: `at` and `length` are of its sealed bytes. */
export interface PackMember {
  readonly seq: SmallPartSeq
  readonly at: number
  readonly length: number
}

export interface NewPack {
  readonly part: PartSeq
  readonly id: PartId
  readonly key: Uint8Array
  readonly profile: Profile
  readonly sizeBytes: number
  readonly capacityBytes: number
}

export interface SmallPartTotals {
  readonly inlineParts: number
  readonly inlineBytes: number
  readonly packedParts: number
  readonly packs: number
  /** Sealed bytes of packed parts that stand, and bytes that packs hold beyond them. */
  readonly liveBytes: number
  readonly deadBytes: number
}

export interface SmallPartBook {
  insertInline(part: Omit<SmallPartRecord, 'place'>, sealed: Uint8Array): void
  /** Enters a part into a pack that was inserted in the same transaction. */
  insertPacked(
    part: Omit<SmallPartRecord, 'place'>,
    place: Omit<PackedPlace, 'kind'> & { readonly length: number },
  ): void
  get(id: PartId): SmallPartRecord | undefined
  /** Removes a part; unknown ids are ignored. What it took of a pack is dead from then on. */
  remove(id: PartId): void
  lastSeq(): SmallPartSeq
  /** Parts with `after` < seq ≤ `seqMax`, in order. */
  page(after: SmallPartSeq, seqMax: SmallPartSeq, limit: number): { seq: SmallPartSeq; id: PartId }[]

  /** A pack in which nothing lives yet. */
  insertPack(pack: NewPack): void
  removePack(part: PartSeq): void
  isPack(part: PartSeq): boolean
  /** Throws where client.db belongs to another root key. */
  packHandle(part: PartSeq): PackHandle
  members(pack: PartSeq): PackMember[]
  /** Names another place for a part, if it still stands where it was read. */
  move(member: PackMember, from: PartSeq, to: Omit<PackedPlace, 'kind'>): void
  emptyPacks(limit: number): { part: PartSeq; id: PartId }[]
  /** Packs of a profile whose live bytes fill less than three quarters of their rows, oldest first. */
  sparsePacks(profile: Profile, limit: number): PackRecord[]
  /** `packBytes`: of packs as parts. `packedBytes`: of packed parts before they were sealed. */
  totals(): SmallPartTotals & { readonly packBytes: number; readonly packedBytes: number }
}

/** Kept as an index: the very words must stand in a query that wants to use it. */
const isSparse = 'live_parts > 0 AND 4 * live_bytes < 3 * capacity_bytes'

export const smallPartSchema = `
CREATE TABLE small_parts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  size_bytes INTEGER NOT NULL,
  key_check BLOB NOT NULL,
  pack INTEGER,
  at INTEGER,
  length INTEGER,
  sealed BLOB,
  CHECK ((sealed IS NULL) = (pack IS NOT NULL AND at IS NOT NULL AND length IS NOT NULL))
) STRICT;
CREATE INDEX small_parts_by_pack ON small_parts (pack, at) WHERE pack IS NOT NULL;

CREATE TABLE inline_totals (parts INTEGER NOT NULL, bytes INTEGER NOT NULL) STRICT;
INSERT INTO inline_totals VALUES (0, 0);

CREATE TABLE packs (
  part INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  profile TEXT NOT NULL,
  wrapped_key BLOB NOT NULL,
  size_bytes INTEGER NOT NULL,
  capacity_bytes INTEGER NOT NULL,
  live_parts INTEGER NOT NULL,
  live_bytes INTEGER NOT NULL
) STRICT;
CREATE INDEX packs_empty ON packs (part) WHERE live_parts = 0;
CREATE INDEX packs_sparse ON packs (profile, part) WHERE ${isSparse};
`

/** Changesets see only tables with a primary key. */
export const inlineTotalsSchema = `
CREATE TABLE inline_totals_with_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  parts INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;
INSERT INTO inline_totals_with_key SELECT 1, parts, bytes FROM inline_totals;
DROP TABLE inline_totals;
ALTER TABLE inline_totals_with_key RENAME TO inline_totals;
`

export function createSmallPartBook(
  { database, randomness }: { readonly database: StateDatabase; readonly randomness: Randomness },
  packKey: Uint8Array,
): SmallPartBook {
  const insert = database.prepare(
    'INSERT INTO small_parts (id, size_bytes, key_check, pack, at, length, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const addInline = database.prepare('UPDATE inline_totals SET parts = parts + ?, bytes = bytes + ?')
  const addLive = database.prepare(
    'UPDATE packs SET live_parts = live_parts + ?, live_bytes = live_bytes + ? WHERE part = ?',
  )
  const byId = database.prepare('SELECT * FROM small_parts WHERE id = ?')
  const remove = database.prepare('DELETE FROM small_parts WHERE id = ? RETURNING size_bytes, pack, length')
  // AUTOINCREMENT remembers the highest number given, also where its row is gone.
  const lastSeq = database.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'small_parts'`)
  const page = database.prepare('SELECT seq, id FROM small_parts WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?')
  const insertPack = database.prepare(
    `INSERT INTO packs (part, id, profile, wrapped_key, size_bytes, capacity_bytes, live_parts, live_bytes)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0)`,
  )
  const removePack = database.prepare('DELETE FROM packs WHERE part = ?')
  const pack = database.prepare('SELECT id, wrapped_key FROM packs WHERE part = ?')
  const members = database.prepare('SELECT seq, at, length FROM small_parts WHERE pack = ? ORDER BY at')
  const move = database.prepare('UPDATE small_parts SET pack = ?, at = ? WHERE seq = ? AND pack = ?')
  const emptyPacks = database.prepare('SELECT part, id FROM packs WHERE live_parts = 0 LIMIT ?')
  const sparsePacks = database.prepare(
    `SELECT part, capacity_bytes, live_bytes FROM packs WHERE ${isSparse} AND profile = ? ORDER BY part LIMIT ?`,
  )
  const inlineTotals = database.prepare('SELECT parts, bytes FROM inline_totals')
  const packTotals = database.prepare(
    `SELECT count(*) AS packs, coalesce(sum(size_bytes), 0) AS bytes, coalesce(sum(live_parts), 0) AS live_parts,
       coalesce(sum(live_bytes), 0) AS live_bytes FROM packs`,
  )

  return {
    insertInline: ({ id, sizeBytes, keyCheck }, sealed) => {
      insert.run(id, sizeBytes, keyCheck, null, null, null, sealed)
      addInline.run(1, sizeBytes)
    },
    insertPacked: ({ id, sizeBytes, keyCheck }, { pack: part, at, length }) => {
      insert.run(id, sizeBytes, keyCheck, part, at, length, null)
      addLive.run(1, length, part)
    },
    get: (id) => {
      const row = byId.get(id)
      return row === undefined ? undefined : recordOf(row)
    },
    remove: (id) => {
      const row = remove.get(id)
      if (row === undefined) return
      if (row.pack === null) addInline.run(-1, -numberOf(row, 'size_bytes'))
      else addLive.run(-1, -numberOf(row, 'length'), numberOf(row, 'pack'))
    },
    lastSeq: () => lastSeqOf(lastSeq.get()),
    page: (after, seqMax, limit) =>
      page.all(after, seqMax, limit).map((row) => ({ seq: numberOf(row, 'seq'), id: textOf<PartId>(row, 'id') })),
    insertPack: ({ part, id, key, profile, sizeBytes, capacityBytes }) =>
      void insertPack.run(
        part,
        id,
        profile.name,
        wrapKey(randomness, packKey, key, label(id)),
        sizeBytes,
        capacityBytes,
      ),
    removePack: (part) => void removePack.run(part),
    isPack: (part) => pack.get(part) !== undefined,
    packHandle: (part) => {
      const row = pack.get(part)
      if (row === undefined) throw new Error(`client.db has no pack ${part}`)
      const id = textOf<PartId>(row, 'id')
      const key = unwrapKey(packKey, bytesOf(row, 'wrapped_key'), label(id))
      if (key === undefined) throw new Error('client.db belongs to another root key')
      return { id, key }
    },
    members: (part) =>
      members
        .all(part)
        .map((row) => ({ seq: numberOf(row, 'seq'), at: numberOf(row, 'at'), length: numberOf(row, 'length') })),
    move: ({ seq, length }, from, to) => {
      if (move.run(to.pack, to.at, seq, from).changes === 0) return
      addLive.run(-1, -length, from)
      addLive.run(1, length, to.pack)
    },
    emptyPacks: (limit) =>
      emptyPacks.all(limit).map((row) => ({ part: numberOf(row, 'part'), id: textOf<PartId>(row, 'id') })),
    sparsePacks: (profile, limit) =>
      sparsePacks.all(profile.name, limit).map((row) => ({
        part: numberOf(row, 'part'),
        capacityBytes: numberOf(row, 'capacity_bytes'),
        liveBytes: numberOf(row, 'live_bytes'),
      })),
    totals: () => {
      const inline = onlyRow(inlineTotals.get())
      const packed = onlyRow(packTotals.get())
      const packBytes = numberOf(packed, 'bytes')
      const packedParts = numberOf(packed, 'live_parts')
      const liveBytes = numberOf(packed, 'live_bytes')
      return {
        inlineParts: numberOf(inline, 'parts'),
        inlineBytes: numberOf(inline, 'bytes'),
        packedParts,
        packs: numberOf(packed, 'packs'),
        liveBytes,
        deadBytes: packBytes - liveBytes,
        packBytes,
        packedBytes: liveBytes - packedParts * sealTagBytes,
      }
    },
  }
}

function recordOf(row: Row): SmallPartRecord {
  const place: SmallPartRecord['place'] =
    row.pack === null
      ? { kind: 'inline', sealed: bytesOf(row, 'sealed') }
      : { kind: 'packed', pack: numberOf(row, 'pack'), at: numberOf(row, 'at') }
  return {
    id: textOf<PartId>(row, 'id'),
    sizeBytes: numberOf(row, 'size_bytes'),
    keyCheck: bytesOf(row, 'key_check'),
    place,
  }
}

function lastSeqOf(row: Row | undefined): SmallPartSeq {
  return row === undefined ? 0 : numberOf(row, 'seq')
}

function label(id: PartId): string {
  return `pack ${id}`
}
