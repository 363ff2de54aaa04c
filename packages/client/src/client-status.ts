/** What the client says about itself: to the admin server, to `nps status`, and as metrics. */
import type { Chain } from '@nupeerstack/contracts-client'
import type { Metrics } from '@nupeerstack/node-host'
import { type Address, type ClientStatus, clientStatus, shardPiecesMax } from '@nupeerstack/protocol'
import type { ClientBook } from './book/sqlite-client-book.ts'
import type { AuditShards } from './chores/audit-shards.ts'
import type { CompactPacks } from './chores/compact-packs.ts'
import type { ForceAnswers } from './chores/force-answers.ts'
import type { RepairShards } from './chores/repair-shards.ts'
import { durableShardsMin } from './coding/profiles.ts'
import type { DealManager } from './deals/deal-manager.ts'
import type { NetworkPartStore } from './network-part-store.ts'
import type { NodeDirectory } from './nodes/node-directory.ts'

export interface ClientStatusSources {
  readonly chain: Pick<Chain, 'account' | 'unmined'>
  readonly book: ClientBook
  readonly parts: NetworkPartStore
  readonly deals: DealManager
  readonly directory: NodeDirectory
  readonly repair: RepairShards
  readonly audit: AuditShards
  readonly questions: ForceAnswers
  readonly compaction: CompactPacks
}

export function readClientStatus(sources: ClientStatusSources): ClientStatus {
  const { chain, book, parts, deals, directory, repair, audit, questions, compaction } = sources
  const profile = parts.currentProfile()
  return clientStatus.make({
    profile: profile?.name ?? null,
    isWritable: profile !== undefined && usableCount(deals) >= durableShardsMin(profile),
    ...partTotals(book),
    compactions: { ...compaction.counts },
    repairs: { waiting: book.repairs.count(), ...repair.counts },
    audits: { ...audit.counts },
    questions: { losses: book.losses.count(), open: book.losses.open().length, ...questions.counts },
    nodes: directory.nodes().map(({ operator, peer, isEligible, health }) => ({
      operator,
      peerId: peer.peerId,
      isEligible,
      isUp: health.isUp,
      score: Math.round(health.score * 1000) / 1000,
      latencyP95Ms: health.latencyP95Ms ?? null,
      ...refusedPriceOf(deals, operator),
    })),
    deals: deals.sessions().map(({ id, operator, state, record, live, stagedOperations }) => ({
      id,
      operator,
      state,
      brokenBecause: record.brokenBecause ?? null,
      pieces: record.revision.pieces,
      live,
      unitsMax: record.unitsMax,
      revision: record.revision.number,
      stagedOperations,
      endPeriod: record.endPeriod,
    })),
    customer: chain.account,
    transactions: chain.unmined(),
  })
}

function refusedPriceOf(deals: DealManager, operator: Address): { refusedPrice?: string } {
  const price = deals.refusedPrices().get(operator)
  return price === undefined ? {} : { refusedPrice: String(price) }
}

function usableCount(deals: DealManager): number {
  return deals.candidates().filter(({ node, roomPieces }) => node.health.hasAnswered && roomPieces >= shardPiecesMax)
    .length
}

/** Packs are parts in the book, and none to those who count what they stored. */
function partTotals(book: ClientBook): Pick<ClientStatus, 'parts' | 'smallParts'> {
  const { parts, bytes, pending, freed } = book.parts.totals()
  const { packBytes, packedBytes, ...small } = book.smallParts.totals()
  return {
    parts: {
      parts: parts - small.packs + small.inlineParts + small.packedParts,
      bytes: bytes - packBytes + small.inlineBytes + packedBytes,
      pending,
      freed,
    },
    smallParts: small,
  }
}

/** Shows the same numbers to Prometheus, read when they are asked for. */
export function exposeStatus(metrics: Metrics, sources: ClientStatusSources): void {
  const parts = metrics.gauge('nupeer_client_parts', 'Parts that are durable')
  const bytes = metrics.gauge('nupeer_client_part_bytes', 'Bytes in durable parts')
  const nodesUp = metrics.gauge('nupeer_client_nodes_up', 'Eligible nodes that answer')
  const repairs = metrics.gauge('nupeer_client_repairs_waiting', 'Shards in the repair queue')
  const repaired = metrics.gauge('nupeer_client_repairs_done', 'Shards brought to a good place since the start')
  const damaged = metrics.gauge('nupeer_client_audits_damaged', 'Shards that an audit found damaged since the start')
  const lost = metrics.gauge('nupeer_client_losses', 'Lost shards that their nodes are to show on the chain')
  const open = metrics.gauge('nupeer_client_questions_open', 'Questions on the chain that are not over')
  const ended = metrics.gauge('nupeer_client_questions_ended', 'Questions that are over, since the start', ['result'])
  const broken = metrics.gauge('nupeer_client_deals_broken', 'Deals on which we and the node do not agree')
  const inline = metrics.gauge('nupeer_client_inline_parts', 'Small parts that stand in client.db itself')
  const packed = metrics.gauge('nupeer_client_packed_parts', 'Small parts that lie in packs')
  const packs = metrics.gauge('nupeer_client_packs', 'Packs')
  const live = metrics.gauge('nupeer_client_pack_live_bytes', 'Bytes of packed parts that stand')
  const dead = metrics.gauge('nupeer_client_pack_dead_bytes', 'Bytes of freed parts that packs still hold')
  const compactions = metrics.gauge('nupeer_client_compactions_done', 'Rewritings of sparse packs since the start')
  metrics.onCollect(() => {
    const totals = partTotals(sources.book)
    parts.set(totals.parts.parts)
    bytes.set(totals.parts.bytes)
    inline.set(totals.smallParts.inlineParts)
    packed.set(totals.smallParts.packedParts)
    packs.set(totals.smallParts.packs)
    live.set(totals.smallParts.liveBytes)
    dead.set(totals.smallParts.deadBytes)
    compactions.set(sources.compaction.counts.done)
    nodesUp.set(sources.directory.nodes().filter(({ isEligible, health }) => isEligible && health.isUp).length)
    repairs.set(sources.book.repairs.count())
    repaired.set(sources.repair.counts.done)
    broken.set(sources.deals.sessions().filter(({ state }) => state === 'broken').length)
    damaged.set(sources.audit.counts.damaged)
    lost.set(sources.book.losses.count())
    open.set(sources.book.losses.open().length)
    ended.set(sources.questions.counts.answered, ['answered'])
    ended.set(sources.questions.counts.unanswered, ['unanswered'])
  })
}
