/** Parts and the manifests of their segments. Writing methods run within `ClientBook.commit`. */
import { createSecretKey } from 'node:crypto'
import { bytesOf, numberOf, type Row, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Randomness } from '@nupeerstack/runtime'
import { unwrapKey, wrapKey } from '../coding/key-wrap.ts'
import { type Profile, profileByName } from '../coding/profiles.ts'
import type { PartId } from '../port/part-store.ts'
import { openManifest, type SegmentManifest, sealManifest } from './segment-manifest.ts'

/** Numbers a part within this book; rises with time and is never given twice. */
export type PartSeq = number

/** A part that is cut into segments; what is smaller has a SmallPartRecord. */
export interface SegmentedPartRecord {
  readonly seq: PartSeq
  readonly id: PartId
  readonly state: 'pending' | 'durable' | 'freed'
  readonly sizeBytes: number
  readonly profile: Profile
  /** Tells the right part key from a wrong one without reading a frame. */
  readonly keyCheck: Uint8Array
  readonly sealingKey: Uint8Array
}

export interface PartBook {
  /** A new part, still pending and of 0 bytes. */
  insert(part: Omit<SegmentedPartRecord, 'seq' | 'state' | 'sizeBytes'>): PartSeq
  finish(seq: PartSeq, sizeBytes: number): void
  get(id: PartId): SegmentedPartRecord | undefined
  bySeq(seq: PartSeq): SegmentedPartRecord | undefined
  /** Takes a part out of sight; unknown ids are ignored. */
  markFreed(id: PartId): void
  /** Pending parts up to `seqMax` are what a crash left: takes them out of sight. */
  markPendingFreed(seqMax: PartSeq): void
  /** A freed part that is not yet unlinked. */
  nextFreed(): PartSeq | undefined
  remove(seq: PartSeq): void
  removeSegments(seq: PartSeq): void
  /** Highest number in use, 0 for none. */
  lastSeq(): PartSeq
  /** Durable parts with `after` < seq ≤ `seqMax`, in order. */
  page(after: PartSeq, seqMax: PartSeq, limit: number): { seq: PartSeq; id: PartId }[]
  manifest(seq: PartSeq, segment: number): SegmentManifest | undefined
  putManifest(seq: PartSeq, segment: number, manifest: SegmentManifest): void
  totals(): { parts: number; bytes: number; pending: number; freed: number }
}

export function createPartBook(
  { database, randomness }: { readonly database: StateDatabase; readonly randomness: Randomness },
  manifestKey: Uint8Array,
): PartBook {
  const sealing = createSecretKey(manifestKey)
  const insert = database.prepare(
    `INSERT INTO parts (id, state, size_bytes, profile, key_check, sealing_key) VALUES (?, 'pending', 0, ?, ?, ?)`,
  )
  const finish = database.prepare(`UPDATE parts SET state = 'durable', size_bytes = ? WHERE seq = ?`)
  const byId = database.prepare('SELECT * FROM parts WHERE id = ?')
  const bySeq = database.prepare('SELECT * FROM parts WHERE seq = ?')
  const markFreed = database.prepare(`UPDATE parts SET state = 'freed' WHERE id = ?`)
  const markPendingFreed = database.prepare(`UPDATE parts SET state = 'freed' WHERE state = 'pending' AND seq <= ?`)
  const nextFreed = database.prepare(`SELECT seq FROM parts WHERE state = 'freed' LIMIT 1`)
  const remove = database.prepare('DELETE FROM parts WHERE seq = ?')
  const removeSegments = database.prepare('DELETE FROM segments WHERE part = ?')
  // AUTOINCREMENT remembers the highest number given, also where its row is gone.
  const lastSeq = database.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'parts'`)
  const page = database.prepare(
    `SELECT seq, id FROM parts WHERE seq > ? AND seq <= ? AND state = 'durable' ORDER BY seq LIMIT ?`,
  )
  const manifest = database.prepare('SELECT manifest FROM segments WHERE part = ? AND number = ?')
  const putManifest = database.prepare(
    `INSERT INTO segments (part, number, manifest) VALUES (?, ?, ?)
     ON CONFLICT (part, number) DO UPDATE SET manifest = excluded.manifest`,
  )
  const totals = database.prepare(`SELECT state, count(*) AS parts, sum(size_bytes) AS bytes FROM parts GROUP BY state`)

  function recordOf(row: Row | undefined): SegmentedPartRecord | undefined {
    if (row === undefined) return undefined
    const profile = profileByName(textOf(row, 'profile'))
    if (profile === undefined) throw new Error(`client.db names the unknown profile ${row.profile}`)
    const id = textOf<PartId>(row, 'id')
    const sealingKey = unwrapKey(manifestKey, bytesOf(row, 'sealing_key'), sealingLabel(id))
    if (sealingKey === undefined) throw new Error('client.db belongs to another root key')
    return {
      seq: numberOf(row, 'seq'),
      id,
      state: textOf<SegmentedPartRecord['state']>(row, 'state'),
      sizeBytes: numberOf(row, 'size_bytes'),
      profile,
      keyCheck: bytesOf(row, 'key_check'),
      sealingKey,
    }
  }

  return {
    insert: ({ id, profile, keyCheck, sealingKey }) => {
      const wrapped = wrapKey(randomness, manifestKey, sealingKey, sealingLabel(id))
      return Number(insert.run(id, profile.name, keyCheck, wrapped).lastInsertRowid)
    },
    finish: (seq, sizeBytes) => void finish.run(sizeBytes, seq),
    get: (id) => recordOf(byId.get(id)),
    bySeq: (seq) => recordOf(bySeq.get(seq)),
    markFreed: (id) => void markFreed.run(id),
    markPendingFreed: (seqMax) => void markPendingFreed.run(seqMax),
    nextFreed: () => seqOf(nextFreed.get()),
    remove: (seq) => void remove.run(seq),
    removeSegments: (seq) => void removeSegments.run(seq),
    lastSeq: () => seqOf(lastSeq.get()) ?? 0,
    page: (after, seqMax, limit) =>
      page.all(after, seqMax, limit).map((row) => ({ seq: numberOf(row, 'seq'), id: textOf<PartId>(row, 'id') })),
    manifest: (seq, segment) => {
      const row = manifest.get(seq, segment)
      return row === undefined ? undefined : openManifest(sealing, label(seq, segment), bytesOf(row, 'manifest'))
    },
    putManifest: (seq, segment, value) =>
      void putManifest.run(seq, segment, sealManifest(randomness, sealing, label(seq, segment), value)),
    totals: () => {
      const sums = { parts: 0, bytes: 0, pending: 0, freed: 0 }
      for (const row of totals.all()) {
        if (row.state === 'durable') {
          sums.parts = numberOf(row, 'parts')
          sums.bytes = numberOf(row, 'bytes')
        } else sums[textOf<'pending' | 'freed'>(row, 'state')] = numberOf(row, 'parts')
      }
      return sums
    },
  }
}

function label(seq: PartSeq, segment: number): string {
  return `manifest ${seq} ${segment}`
}

function sealingLabel(id: PartId): string {
  return `sealing key ${id}`
}

function seqOf(row: Row | undefined): PartSeq | undefined {
  return row === undefined ? undefined : numberOf(row, 'seq')
}
