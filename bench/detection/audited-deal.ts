/**
 * A customer's own audit and its chore that asks on the chain, over a book with one deal, against a node that says of everything that it is
 * whole. The chain is the caller's: one in memory, or the real contracts.
 */
import type { Periods, StorageCalls } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { pieceRoots } from '@nupeerstack/proofs'
import { type Address, type DealId, pieceSizeBytes, shardRootFromBytes, WireError } from '@nupeerstack/protocol'
import { type Randomness, systemTimers } from '@nupeerstack/runtime'
import { type ClientBook, openClientBook } from '../../packages/client/src/book/sqlite-client-book.ts'
import type { PartSeq } from '../../packages/client/src/book/sqlite-part-book.ts'
import {
  type AuditShards,
  type AuditShardsDependencies,
  createAuditShards,
} from '../../packages/client/src/chores/audit-shards.ts'
import {
  createForceAnswers,
  type ForceAnswers,
  type ForceAnswersDependencies,
} from '../../packages/client/src/chores/force-answers.ts'
import { clientCommits } from '../../packages/client/src/commits.ts'

export interface AuditedDeal extends Disposable {
  readonly book: ClientBook
  readonly audit: AuditShards
  readonly force: ForceAnswers
}

export interface AuditedDealSettings {
  readonly directory: string
  readonly dealId: DealId
  readonly operator: Address
  readonly account: Address
  /** Of 16 pieces each. */
  readonly shards: number
  /** Whether the node hands out a piece to whoever audits it. */
  readonly isHandedOut: (piece: number) => boolean
}

export interface AuditedDealDependencies {
  readonly storage: Pick<StorageCalls, 'questions' | 'postedRevision' | 'postRevision'>
  readonly periods: Periods
  readonly unixMs: () => number
  readonly randomness: Randomness
}

export const auditIntervalMs = 5_000
export const piecesPerShard = 16
const aPiece = new Uint8Array(pieceSizeBytes).fill(1)
const rootOfPiece = pieceRoots(aPiece)

export async function openAuditedDeal(
  deps: AuditedDealDependencies,
  settings: AuditedDealSettings,
): Promise<AuditedDeal> {
  const { storage, periods, unixMs, randomness } = deps
  const { directory, dealId, operator, account, shards, isHandedOut } = settings
  const pieces = shards * piecesPerShard
  const book = openClientBook({ randomness, timers: systemTimers }, { directory, rootKey: new Uint8Array(32) })
  await fill(book, deps, settings)
  const session = {
    ...{ id: dealId, operator, state: 'active', record: { revision: { number: 1, pieces } } },
    pieceRoot: () => rootOfPiece,
  }
  const node = { operator, health: { isUp: true, lied() {} } }
  const requests = {
    audit: async (_node: unknown, _deal: unknown, roots: readonly unknown[]) => roots.map(() => true),
    getRange: async (_node: unknown, { root }: { root: string }, range: { offset: number; into: Uint8Array }) => {
      const at = book.deals.placeOf(dealId, root as never) ?? 0
      if (!isHandedOut(at + range.offset / pieceSizeBytes)) throw new WireError('not-found', 'gone')
      range.into.set(aPiece)
    },
  }
  const shared = {
    ...{ book, requests, randomness, clock: { unixMs, elapsedMs: unixMs }, log: silentLogger },
    ...{ deals: { sessions: () => [session], session: () => session }, directory: { node: () => node } },
  }
  const audit = createAuditShards({ ...shared, onAsked() {}, onLost() {} } as unknown as AuditShardsDependencies, {
    intervalMs: auditIntervalMs,
    cycleMs: 14 * 86_400_000,
    asksOnChain: true,
  })
  const force = createForceAnswers(
    { ...shared, account, storage, periods, onSettled() {} } as unknown as ForceAnswersDependencies,
    { depositsPerDayWei: 10n ** 18n },
  )
  return { book, audit, force, [Symbol.dispose]: () => book[Symbol.dispose]() }
}

/** A deal whose tree is full of shards that are a part's, signed by both sides. */
async function fill(
  book: ClientBook,
  { randomness }: AuditedDealDependencies,
  { dealId, operator, shards }: AuditedDealSettings,
): Promise<void> {
  const pieces = shards * piecesPerShard
  await book.commit(clientCommits.dealAdopted, () => {
    const { deals } = book
    deals.insert({
      ...{ id: dealId, operator, kind: operator, pricePerUnitPeriodWad: 1n },
      ...{ unitsMax: pieces, openedPeriod: 0, endPeriod: 1_000 },
    })
    for (let shard = 0; shard < shards; shard++) {
      const root = shardRootFromBytes(randomness.bytes(32))
      const staged = { root, pieces: piecesPerShard, pieceRoots: new Uint8Array(), at: shard * piecesPerShard }
      deals.stageAppend(dealId, staged, { part: 1 as PartSeq, segment: shard, shard: 0 })
    }
    const lastSeq = deals.operations(dealId, shards).at(-1)?.seq ?? 0
    const signature = new Uint8Array(65)
    const proposal = { number: 1, root: new Uint8Array(32), pieces, lastSeq }
    deals.settleProposal(dealId, proposal, { customer: signature, operator: signature })
  })
}
