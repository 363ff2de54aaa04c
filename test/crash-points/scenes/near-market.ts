/** The market's side of `far-market.ts`: answers the process of an actor from a market in memory, and has things happen there. */
import type { ChildProcess } from 'node:child_process'
import { storageKind } from '@nupeerstack/contracts-client'
import type { DealId, PeerId } from '@nupeerstack/protocol'
import type { MemoryMarket } from '../../../packages/client/test/memory-market.ts'
import type { MarketAnswer, MarketQuestion } from '../actors/far-market.ts'

/** What an actor may ask to happen to its market. */
const happenings: Readonly<Record<string, (market: MemoryMarket, ...args: never[]) => void>> = {
  setFault({ nodes }, index: number, fault: 'isDown' | 'corrupts' | 'refusesRevisions', value: boolean) {
    nodes[index]!.faults[fault] = value
  },
  setDelay({ nodes }, index: number, delayMs: number) {
    nodes[index]!.faults.delayMs = delayMs
  },
  /** The node loses what was put and is in no revision yet. */
  loseStaged({ nodes }, index: number) {
    nodes[index]!.expireStaged(Number.MAX_SAFE_INTEGER)
  },
  /** The node stands at another revision of its first deal than we, or no more so. */
  shiftRevision({ nodes }, index: number, by: number) {
    const [deal] = nodes[index]!.deals.values()
    if (deal !== undefined) deal.number += by
  },
  /** The node throws away what it has on its disk. */
  loseShards({ nodes }, index: number) {
    nodes[index]!.shards.clear()
  },
  refuseNextQuestion({ state }) {
    state.questions.refusesNext = true
  },
  mine(market, blocks: number) {
    market.mine(blocks)
  },
  closeDealsOf(market, index: number) {
    for (const id of market.nodes[index]!.deals.keys()) market.close(id as DealId)
  },
}

export function serveMarket(child: ChildProcess, market: MemoryMarket): void {
  child.on('message', (question: MarketQuestion) => {
    answer(market, question).then(
      (result) => reply({ number: question.number, result }),
      (error: Error & { readonly code?: string }) =>
        reply({ number: question.number, error: { name: error.name, code: error.code ?? '', message: error.message } }),
    )
  })

  function reply(message: MarketAnswer): void {
    // It may have been killed meanwhile.
    if (child.connected) child.send(message, () => undefined)
  }
}

async function answer(market: MemoryMarket, question: MarketQuestion): Promise<unknown> {
  const { chain, network } = market
  if (question.kind === 'call') {
    if (question.name === 'currentPeriod') return await chain.kind(storageKind).beacon.currentPeriod()
    if (question.name === 'block') return market.state.block
    const [owner = '', name = ''] = question.name.includes('.') ? question.name.split('.') : ['market', question.name]
    const kind = chain.kind(storageKind)
    const owners: Readonly<Record<string, object>> = { market: chain.market, kind, questions: kind.questions }
    const calls = owners[owner] as Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>
    return await calls[name]!(...question.args)
  }
  if (question.kind === 'happen') return void happenings[question.name]!(market, ...(question.args as never[]))
  const { peerId, method, header, payload } = question
  const request = { method, header, payload, signal: new AbortController().signal }
  const peer = { peerId: peerId as PeerId, addresses: [] } as unknown as Parameters<typeof network.request>[0]
  return await network.request(peer, request)
}
