/**
 * The nodes of a deal tree in client.db, 128 hashes to a row: one shard's append touches a handful of rows instead of
 * dozens. What a revision changes stays in memory until the revision is countersigned, then is written with it, or dropped.
 */
import type { HashStore } from '@nupeerstack/proofs'
import type { DealId } from '@nupeerstack/protocol'
import type { CustomerDealBook } from '../book/sqlite-deal-book.ts'

export interface TreePages extends HashStore {
  /** Writes the changes; within `ClientBook.commit`. */
  write(): void
  /** The changes written by `write` are durable. */
  accept(): void
  /** Forgets the changes since the last `accept`. */
  discard(): void
}

const hashBytes = 32
const pageHashes = 128
/** 256 KiB per deal: the pages of some twenty levels and the leaves that are appended to. */
const cachedPagesMax = 64

interface Page {
  readonly level: number
  readonly number: number
  readonly hashes: Uint8Array
}

export function createTreePages(book: CustomerDealBook, dealId: DealId): TreePages {
  const clean = new Map<string, Page>()
  const changed = new Map<string, Page>()

  function load(level: number, number: number): Page {
    const key = `${level}/${number}`
    const page = changed.get(key) ?? clean.get(key)
    if (page !== undefined) return page
    const hashes = book.page(dealId, level, number)?.slice() ?? new Uint8Array(pageHashes * hashBytes)
    const loaded = { level, number, hashes }
    keep(key, loaded)
    return loaded
  }

  function keep(key: string, page: Page): void {
    clean.delete(key)
    clean.set(key, page)
    if (clean.size > cachedPagesMax) clean.delete(clean.keys().next().value ?? key)
  }

  return {
    get: (level, index) => {
      const { hashes } = load(level, Math.floor(index / pageHashes))
      const start = (index % pageHashes) * hashBytes
      const hash = hashes.subarray(start, start + hashBytes)
      // No SHA-256 hash is all zero: such a node was never set, and counts as the root of a zero subtree.
      return hash.every((byte) => byte === 0) ? undefined : hash
    },
    set: (level, index, hash) => {
      const number = Math.floor(index / pageHashes)
      const key = `${level}/${number}`
      let page = changed.get(key)
      if (page === undefined) {
        page = { level, number, hashes: load(level, number).hashes.slice() }
        changed.set(key, page)
      }
      page.hashes.set(hash, (index % pageHashes) * hashBytes)
    },
    write: () => {
      for (const { level, number, hashes } of changed.values()) book.putPage(dealId, level, number, hashes)
    },
    accept: () => {
      for (const [key, page] of changed) keep(key, page)
      changed.clear()
    },
    discard: () => changed.clear(),
  }
}

/** The piece roots of the first `pieces` pieces as they were last written, concatenated; zero where a piece is free. */
export function leavesOf(book: CustomerDealBook, dealId: DealId, pieces: number): Uint8Array {
  const pages = Math.ceil(pieces / pageHashes)
  const leaves = new Uint8Array(pages * pageHashes * hashBytes)
  for (let number = 0; number < pages; number++) {
    const hashes = book.page(dealId, 0, number)
    if (hashes !== undefined) leaves.set(hashes, number * pageHashes * hashBytes)
  }
  return leaves.subarray(0, pieces * hashBytes)
}
