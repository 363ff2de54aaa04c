/**
 * A market that lives in the process that started this one: chain and nodes go on when this process is killed, as they do when a
 * gateway's machine fails. Calls travel over the channel between the two; what both sides know anyway stays here.
 */
import { type Chain, ChainError, storageKind } from '@nupeerstack/contracts-client'
import type { IncomingResponse, Network } from '@nupeerstack/node-host'
import { WireError } from '@nupeerstack/protocol'
import { createMemoryMarket } from '../../../packages/client/test/memory-market.ts'

/** To the market: what is asked, and under which number it is answered. */
export type MarketQuestion = { readonly number: number } & (
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly unknown[] }
  | {
      readonly kind: 'request'
      readonly peerId: string
      readonly method: string
      readonly header: Uint8Array
      readonly payload: readonly Uint8Array[]
    }
  | { readonly kind: 'happen'; readonly name: string; readonly args: readonly unknown[] }
)

export type MarketAnswer = { readonly number: number } & (
  | { readonly result: unknown }
  | { readonly error: { readonly name: string; readonly code: string; readonly message: string } }
)

export interface FarMarket {
  readonly chain: Chain
  readonly network: Network
  /** Has something happen there; see `happenings` of the scene. */
  happen(name: string, ...args: readonly unknown[]): Promise<void>
}

type Question = MarketQuestion extends infer Each ? (Each extends unknown ? Omit<Each, 'number'> : never) : never

export function reachMarket(): FarMarket {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  process.on('message', (answer: MarketAnswer) => {
    const waiter = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('error' in answer) waiter?.reject(errorOf(answer.error))
    else waiter?.resolve(answer.result)
  })

  async function ask(question: Question): Promise<unknown> {
    const number = asked++
    const waiter = Promise.withResolvers<unknown>()
    waiting.set(number, waiter)
    process.send?.({ ...question, number })
    return await waiter.promise
  }

  const here = createMemoryMarket(0)
  const call =
    (name: string) =>
    (...args: readonly unknown[]) =>
      ask({ kind: 'call', name, args })
  const market = Object.fromEntries(
    ['nodes', 'openDeal', 'deal', 'deals', 'topUp', 'giveNotice', 'closeDeal'].map((name) => [name, call(name)]),
  )
  const storage = here.chain.kind(storageKind)
  const ofKind = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, call(`kind.${name}`)]))
  const ofQuestions = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, call(`questions.${name}`)]))
  const followers = new Set<Parameters<Chain['follow']>[0]>()
  const chain = {
    ...here.chain,
    market: { ...here.chain.market, ...market },
    kind: () => ({
      ...storage,
      ...ofKind('postedRevision', 'postRevision', 'standing'),
      questions: {
        ...storage.questions,
        ...ofQuestions('ask', 'question', 'endingSince', 'expire', 'returned', 'withdrawReturned'),
      },
      beacon: { ...storage.beacon, currentPeriod: call('currentPeriod') },
    }),
    follow: (follower: Parameters<Chain['follow']>[0]) => {
      followers.add(follower)
      return { [Symbol.dispose]: () => void followers.delete(follower) }
    },
  }
  const network: Network = {
    ...here.network,
    async request(peer, { method, header, payload = [], into, signal }) {
      signal.throwIfAborted()
      const sent = payload.map((part) => part.slice())
      const answer = ask({
        kind: 'request',
        peerId: peer.peerId,
        method,
        header,
        payload: sent,
      }) as Promise<IncomingResponse>
      const response = await Promise.race([answer, aborted(signal)])
      if (into === undefined) return response
      into.set(response.payload)
      return { header: response.header, payload: into.subarray(0, response.payload.length) }
    },
  }
  return {
    chain: chain as unknown as Chain,
    network,
    happen: async (name, ...args) => {
      await ask({ kind: 'happen', name, args })
      if (name !== 'mine') return
      const head = { number: Number(await call('block')()), hash: '0x00' as const, timestamp: 0 }
      for (const follower of followers) follower({ head, events: [] })
    },
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function errorOf({
  name,
  code,
  message,
}: {
  readonly name: string
  readonly code: string
  readonly message: string
}): Error {
  if (name === 'WireError') return new WireError(code as WireError['code'], message)
  if (name === 'ChainError') return new ChainError(code as ChainError['code'], message)
  return new Error(`${name}: ${message}`)
}
