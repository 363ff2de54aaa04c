/**
 * Follows the chain by block hash. Each new head goes to the listeners with the events of the blocks since the last
 * one; after a re-org, with the events of the whole new branch, and `onReorg` is told. Listeners are reconcilers: an
 * event twice costs them a lap, a lost one too.
 *
 * It works only while someone listens. Where the node pushes its heads it waits for them, and an empty block costs no
 * request; it asks only after a long silence, since a node may be mute. Other nodes it polls.
 */
import type { Timers } from '@nupeerstack/runtime'
import type { Hex, PublicClient } from 'viem'
import { orAborted } from '../or-aborted.ts'
import type { ChainEvent, ChainUpdate } from '../port/chain.ts'
import { type BlockHeader, fetchHeader, headOf } from './block-header.ts'
import type { ChainLog } from './chain-log.ts'

import type { EventReader } from './events.ts'
import { openPushedHeads } from './pushed-heads.ts'

export interface BlockFollower extends AsyncDisposable {
  follow(listener: (update: ChainUpdate) => void): Disposable
}

/** Hashes remembered: a deeper re-org is taken for a new chain, from its head on. */
const rememberedMax = 128
/** After a pause (a sleeping laptop) only so much of the past is told; reconcilers read state, not history. */
const catchUpBlocksMax = 1_000
/** Ethereum has a block every 12 s, and one that is left out now and then. */
const defaultSilenceMs = 30_000

export interface BlockFollowerConfig {
  /** Where the node pushes its heads; unset: it is only polled. */
  readonly webSocketUrl?: string | undefined
  readonly pollingIntervalMs: number
  /** A node that pushes is asked all the same when no head has come for so long. */
  readonly silenceMs?: number
}

interface Collaborators {
  readonly client: PublicClient
  readonly events: EventReader
  /** Before the listeners hear of it. */
  readonly onHead: () => void
  readonly onReorg: () => void
  readonly log: ChainLog
  readonly timers: Timers
}

export function createBlockFollower(
  { client, events: reader, onHead, onReorg, log, timers }: Collaborators,
  { webSocketUrl, pollingIntervalMs, silenceMs = defaultSilenceMs }: BlockFollowerConfig,
): BlockFollower {
  const listeners = new Set<(update: ChainUpdate) => void>()
  /** Of the branch that listeners know, by number. */
  const knownHashes = new Map<number, Hex>()
  let last: BlockHeader | undefined
  const stopped = new AbortController()
  let running: Promise<void> | undefined
  let wake = (): void => {}

  async function run(): Promise<void> {
    using heads = openPushedHeads({ log, timers }, { url: webSocketUrl })
    wake = heads.wake
    let isReachable = true
    let wasSilent = false
    while (!stopped.signal.aborted && listeners.size > 0) {
      const pushed = heads.take()
      try {
        // A node that hangs must not hold up whoever stops.
        const isNew = await orAborted(lap(pushed), stopped.signal)
        if (wasSilent && isNew && pushed === undefined) heads.renew()
        isReachable = true
      } catch (error) {
        if (isReachable && !stopped.signal.aborted) log.warn('chain-not-followed', { error })
        isReachable = false
      }
      const isLive = heads.isLive && isReachable
      wasSilent = !(await heads.wait(isLive ? silenceMs : pollingIntervalMs)) && isLive
    }
    running = undefined
  }

  /** Tells the listeners of the head. Returns whether it was new. */
  async function lap(pushed: BlockHeader | undefined): Promise<boolean> {
    const head = pushed ?? (await fetchHeader(client))
    if (knownHashes.get(head.number) === head.hash) return false
    const isNext = head.parentHash === last?.hash
    const { from, isReorg } = isNext ? { from: head.number, isReorg: false } : await firstNewBlock(head)
    const events = from > head.number ? [] : await eventsOf(head, isNext, from)
    if (stopped.signal.aborted) return false
    remember(head)
    onHead()
    for (const listener of listeners) listener({ head: headOf(head), events, isReorg })
    return true
  }

  /** Walks back to where the branch that listeners know leaves the chain. */
  async function firstNewBlock(head: BlockHeader): Promise<{ readonly from: number; readonly isReorg: boolean }> {
    if (last === undefined) return { from: head.number, isReorg: false }
    let number = Math.min(last.number, head.number)
    while (knownHashes.has(number) && knownHashes.get(number) !== (await blockHash(number))) number--
    const isReorg = number < last.number
    if (isReorg) {
      log.warn('re-org', { fromBlock: number + 1, lastHead: last.number, head: head.number })
      for (let dropped = number + 1; dropped <= last.number; dropped++) knownHashes.delete(dropped)
      onReorg()
    }
    return { from: Math.max(number + 1, head.number - catchUpBlocksMax), isReorg }
  }

  function remember(head: BlockHeader): void {
    last = head
    knownHashes.set(head.number, head.hash)
    for (const number of knownHashes.keys()) if (number <= head.number - rememberedMax) knownHashes.delete(number)
  }

  async function blockHash(number: number): Promise<Hex> {
    return (await client.getBlock({ blockNumber: BigInt(number) })).hash
  }

  /** By hash where it is one block: a node that does not have it yet then says so, instead of giving no events. */
  async function eventsOf(head: BlockHeader, isNext: boolean, from: number): Promise<ChainEvent[]> {
    if (isNext && head.isEmpty) return []
    const blocks = isNext ? { blockHash: head.hash } : { fromBlock: BigInt(from), toBlock: BigInt(head.number) }
    return await reader.toEvents(await client.getLogs({ address: [...reader.sources], ...blocks }))
  }

  return {
    follow(listener) {
      listeners.add(listener)
      running ??= run()
      return {
        [Symbol.dispose]() {
          listeners.delete(listener)
          if (listeners.size === 0) wake()
        },
      }
    },
    async [Symbol.asyncDispose]() {
      stopped.abort()
      wake()
      await running
    },
  }
}
