/**
 * Deal trees in the database, as they were at any revision that is still kept. Nodes live in pages: a page is a
 * subtree of 6 levels (32 + 16 + … + 1 nodes), so a path through 20 levels touches four rows. A page has a version for
 * each revision that changed it, valid from that revision until the next.
 *
 *   band 1, level 6..11            ┌ page 0 ┐
 *   band 0, level 0..5     ┌ page 0 ┐┌ page 1 ┐ …      node (level, index): band = level / 6,
 *   pieces                 0 … 31    32 … 63            page = index >> (5 - level % 6)
 *
 * An all-zero hash in a page stands for a node never set: no real node hashes to zero, and a freed piece is zero anyway.
 */
import { bytesOf, type StateDatabase } from '@nupeerstack/durable-state'
import { type HashStore, hashBytes } from '@nupeerstack/proofs'
import type { DealId } from '@nupeerstack/protocol'

export interface VersionedHashStore {
  /** Nodes of a deal's tree as they stood after revision `number`. Read-only. */
  at(dealId: DealId, number: number): HashStore
  /** A copy of the newest version to change in memory; `write` stores what changed as revision `number`. */
  edit(dealId: DealId): HashEdit
  /** Drops versions that ended at or before revision `number`, at most `limit` of them; returns how many. */
  prune(dealId: DealId, number: number, limit: number): number
  /** Drops versions of a deal that is gone, at most `limit` of them; returns how many. */
  remove(dealId: DealId, limit: number): number
}

export interface HashEdit extends HashStore {
  /** In a transaction. */
  write(number: number): void
}

const levelsPerPage = 6
const leavesPerPage = 2 ** (levelsPerPage - 1)
const pageBytes = (2 * leavesPerPage - 1) * hashBytes

export function createSqliteHashStore({ database }: { readonly database: StateDatabase }): VersionedHashStore {
  const select = database.prepare(
    `SELECT hashes FROM deal_page WHERE deal = ? AND band = ? AND page = ? AND from_number <= ?
     ORDER BY from_number DESC LIMIT 1`,
  )
  const end = database.prepare(
    'UPDATE deal_page SET until_number = ? WHERE deal = ? AND band = ? AND page = ? AND until_number IS NULL',
  )
  const insert = database.prepare(
    'INSERT INTO deal_page (deal, band, page, from_number, hashes) VALUES (?, ?, ?, ?, ?)',
  )
  const prune = database.prepare(
    `DELETE FROM deal_page WHERE (deal, band, page, from_number) IN (
      SELECT deal, band, page, from_number FROM deal_page WHERE deal = ? AND until_number <= ? LIMIT ?)`,
  )
  const remove = database.prepare(
    `DELETE FROM deal_page WHERE (deal, band, page, from_number) IN (
      SELECT deal, band, page, from_number FROM deal_page WHERE deal = ? LIMIT ?)`,
  )

  function read(dealId: DealId, place: Place, number: number): Uint8Array | undefined {
    const row = select.get(dealId, place.band, place.page, number)
    return row === undefined ? undefined : bytesOf(row, 'hashes')
  }

  return {
    at: (dealId, number) => ({
      get(level, index) {
        const place = placeOf(level, index)
        return nodeOf(read(dealId, place, number), place.offset)
      },
      set() {
        throw new Error('a past revision does not change')
      },
    }),
    edit: (dealId) => {
      const pages = new Map<string, { readonly place: Place; readonly hashes: Uint8Array; isChanged: boolean }>()
      function page(place: Place) {
        const key = `${place.band}/${place.page}`
        const known = pages.get(key)
        if (known !== undefined) return known
        const hashes = read(dealId, place, Number.MAX_SAFE_INTEGER) ?? new Uint8Array(pageBytes)
        const loaded = { place, hashes, isChanged: false }
        pages.set(key, loaded)
        return loaded
      }
      return {
        get(level, index) {
          const place = placeOf(level, index)
          return nodeOf(page(place).hashes, place.offset)
        },
        set(level, index, hash) {
          const place = placeOf(level, index)
          const target = page(place)
          target.hashes.set(hash, place.offset)
          target.isChanged = true
        },
        write(number) {
          for (const { place, hashes, isChanged } of pages.values()) {
            if (!isChanged) continue
            end.run(number, dealId, place.band, place.page)
            insert.run(dealId, place.band, place.page, number, hashes)
          }
        },
      }
    },
    prune: (dealId, number, limit) => Number(prune.run(dealId, number, limit).changes),
    remove: (dealId, limit) => Number(remove.run(dealId, limit).changes),
  }
}

interface Place {
  readonly band: number
  readonly page: number
  /** Of the hash within the page, in bytes. */
  readonly offset: number
}

function placeOf(level: number, index: number): Place {
  const levelInPage = level % levelsPerPage
  const width = leavesPerPage >> levelInPage
  // Levels below this one in the page take 32 + 16 + … nodes.
  const before = 2 * (leavesPerPage - width)
  return {
    band: Math.floor(level / levelsPerPage),
    page: Math.floor(index / width),
    offset: (before + (index % width)) * hashBytes,
  }
}

function nodeOf(hashes: Uint8Array | undefined, offset: number): Uint8Array | undefined {
  const node = hashes?.subarray(offset, offset + hashBytes)
  return node?.some((byte) => byte !== 0) ? node.slice() : undefined
}
