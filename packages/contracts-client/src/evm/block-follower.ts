/**
 * Follows the chain by block hash. Each new head goes to the listeners with the events of the blocks since the last
 * one; after a re-org, with the events of the whole new branch, and `onReorg` is told. Listeners are reconcilers: an
 * event twice costs them a lap, a lost one too.
 *
 * It polls, because that works with every node and every transport, and it polls only while someone listens.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Hex, PublicClient } from 'viem'
import type { ChainEvent, ChainUpdate, Deployment, Head } from '../chain.ts'
import type { ChainLog } from './chain-log.ts'
import { eventSources, toChainEvents } from './events.ts'

export interface BlockFollower extends AsyncDisposable {
  follow(listener: (update: ChainUpdate) => void): Disposable
}

/** Hashes remembered: a deeper re-org is taken for a new chain, from its head on. */
const rememberedMax = 128
/** After a pause (a sleeping laptop) only so much of the past is told; reconcilers read state, not history. */
const catchUpBlocksMax = 1_000

interface Collaborators {
  readonly client: PublicClient
  /** Before the listeners hear of it. */
  readonly onHead: () => void
  readonly onReorg: () => void
  readonly log: ChainLog
}

export function createBlockFollower(
  { client, onHead, onReorg, log }: Collaborators,
  { deployment, pollingIntervalMs }: { readonly deployment: Deployment; readonly pollingIntervalMs: number },
): BlockFollower {
  const listeners = new Set<(update: ChainUpdate) => void>()
  const stopped = new AbortController()
  /** Of the branch that listeners know, by number. */
  const knownHashes = new Map<number, Hex>()
  let last: Head | undefined
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    let isReachable = true
    while (!stopped.signal.aborted && listeners.size > 0) {
      try {
        await lap()
        isReachable = true
      } catch (error) {
        if (isReachable) log.warn('chain-not-followed', { error })
        isReachable = false
      }
      await sleep(pollingIntervalMs, undefined, { signal: stopped.signal }).catch(() => {})
    }
    running = undefined
  }

  async function lap(): Promise<void> {
    const head = await fetchHead(client)
    if (head.hash === last?.hash) return
    const from = await firstNewBlock(head)
    const events = from > head.number ? [] : await eventsBetween(from, head.number)
    remember(head)
    onHead()
    for (const listener of listeners) listener({ head, events })
  }

  /** Walks back to where the branch that listeners know leaves the chain. */
  async function firstNewBlock(head: Head): Promise<number> {
    if (last === undefined) return head.number
    let number = Math.min(last.number, head.number)
    while (knownHashes.has(number) && knownHashes.get(number) !== (await blockHash(number))) number--
    if (number < last.number) {
      log.warn('re-org', { fromBlock: number + 1, lastHead: last.number, head: head.number })
      for (let dropped = number + 1; dropped <= last.number; dropped++) knownHashes.delete(dropped)
      onReorg()
    }
    return Math.max(number + 1, head.number - catchUpBlocksMax)
  }

  function remember(head: Head): void {
    last = head
    knownHashes.set(head.number, head.hash)
    for (const number of knownHashes.keys()) if (number <= head.number - rememberedMax) knownHashes.delete(number)
  }

  async function blockHash(number: number): Promise<Hex> {
    return (await client.getBlock({ blockNumber: BigInt(number) })).hash
  }

  async function eventsBetween(from: number, to: number): Promise<ChainEvent[]> {
    const range = { fromBlock: BigInt(from), toBlock: BigInt(to) }
    return await toChainEvents(client, await client.getLogs({ address: eventSources(deployment), ...range }))
  }

  return {
    follow(listener) {
      listeners.add(listener)
      running ??= run()
      return { [Symbol.dispose]: () => void listeners.delete(listener) }
    },
    async [Symbol.asyncDispose]() {
      stopped.abort()
      await running
    },
  }
}

/** The newest block's number, hash and time. */
export async function fetchHead(client: PublicClient): Promise<Head> {
  const { number, hash, timestamp } = await client.getBlock({ blockTag: 'latest' })
  return { number: Number(number), hash, timestamp: Number(timestamp) }
}
