/** A customer of a deal for tests: keeps its own tree, proposes revisions and signs them, as the client does. */
import { createDealTree, createMemoryHashStore, type DealTree, hashBytes } from '@nupeerstack/proofs'
import {
  type Address,
  addressOfPrivateKey,
  createAccountSigner,
  type DealId,
  type DealRevision,
  dealRevisionForm,
  eip712Scheme,
  parseAddress,
  type RevisionOperation,
  type SigningDomain,
  type SigningScheme,
} from '@nupeerstack/protocol'
import type { DealBook, RevisionProposal } from '../src/deals/deal-book.ts'
import { createSqliteDealBook } from '../src/deals/sqlite-deal-book.ts'
import type { NewShard } from '../src/shards/shard-store.ts'
import type { OpenStore } from './shard-fixtures.ts'

export const domain: SigningDomain = {
  name: 'NuPeerStack StorageKind',
  version: '1',
  chainId: 31337,
  verifyingContract: parseAddress(`0x${'5a'.repeat(20)}`),
}

export const revisions: SigningScheme<DealRevision> = eip712Scheme(domain, dealRevisionForm)

export const operatorKey = new Uint8Array(32).fill(7)
export const operator: Address = addressOfPrivateKey(operatorKey)
const customerKey = new Uint8Array(32).fill(9)
export const customer: Address = addressOfPrivateKey(customerKey)

export function createBook({ database, store }: OpenStore, keptRevisionsMax?: number): DealBook {
  return createSqliteDealBook(
    { database, holds: store.holds, signer: createAccountSigner(operatorKey), revisions },
    { settledBlocks, ...(keptRevisionsMax === undefined ? {} : { keptRevisionsMax }) },
  )
}

export const settledBlocks = 64

let blockNumber = 0

/** The chain challenges the states, and has them still when no re-org can take that back. */
export function effectiveForGood(book: DealBook, states: Parameters<DealBook['markEffective']>[0]): void {
  for (const _ of ['challenged', 'settled']) {
    blockNumber += settledBlocks
    book.markEffective(states, blockNumber)
  }
}

export interface PlacedHere {
  readonly shard: NewShard
  readonly at: number
}

/** What the customer thinks the deal is, piece by piece. */
export interface CustomerDeal {
  readonly id: DealId
  number: number
  tree: DealTree
  /** Shards by their first piece. */
  readonly placed: Map<number, PlacedHere>
  /** First place where so many pieces are free, or the end. */
  roomFor(pieces: number): number
  /** Makes and signs the next revision, and takes it for agreed. */
  propose(changes: readonly Change[]): RevisionProposal
}

export type Change =
  | { readonly kind: 'append'; readonly shard: NewShard; readonly at?: number }
  | { readonly kind: 'free'; readonly at: number }

export function piecesOf(shard: NewShard): number {
  return shard.pieceRoots.length / hashBytes
}

export function createCustomerDeal(id: DealId, key: Uint8Array = customerKey, scheme = revisions): CustomerDeal {
  const deal: CustomerDeal = {
    id,
    number: 0,
    tree: createDealTree(createMemoryHashStore(), 0),
    placed: new Map(),
    roomFor(pieces) {
      for (let at = 0; at < deal.tree.pieces; at++) {
        const overlaps = [...deal.placed.values()].some(
          (other) => other.at < at + pieces && other.at + piecesOf(other.shard) > at,
        )
        if (!overlaps) return at
      }
      return deal.tree.pieces
    },
    propose(changes) {
      const operations = changes.map((change): RevisionOperation => {
        if (change.kind === 'append') {
          const pieces = piecesOf(change.shard)
          const at = change.at ?? deal.roomFor(pieces)
          deal.tree.setPieces(at, change.shard.pieceRoots)
          deal.placed.set(at, { shard: change.shard, at })
          return { kind: 'append', root: change.shard.root, at, pieces }
        }
        const placed = deal.placed.get(change.at)
        if (placed === undefined) throw new Error(`nothing at ${change.at}`)
        const pieces = piecesOf(placed.shard)
        deal.tree.setPieces(change.at, new Uint8Array(pieces * hashBytes))
        deal.placed.delete(change.at)
        return { kind: 'free', root: placed.shard.root, at: change.at, pieces }
      })
      deal.number++
      return sign(
        { dealId: id, number: deal.number, root: deal.tree.root(), pieces: deal.tree.pieces, operations },
        key,
        scheme,
      )
    },
  }
  return deal
}

/** Signs a proposal as the customer. */
export function sign(
  unsigned: Omit<RevisionProposal, 'customerSignature'>,
  key: Uint8Array = customerKey,
  scheme = revisions,
): RevisionProposal {
  return { ...unsigned, customerSignature: scheme.sign(unsigned, key) }
}
