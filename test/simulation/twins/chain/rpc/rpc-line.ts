/**
 * The way from one account's process to its node, and that node's view of the chain. Unimpaired it answers at once. What can be
 * retried is retried as over HTTP, twice; so a short trouble is a pause, and a longer one an error.
 */
import type { RpcExchange } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'
import type { Randomness, Timers } from '@nupeerstack/runtime'
import type { Block } from '../ledger/block.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { JsonRpc, RpcReply } from './json-rpc.ts'

/** Several may be on one line; each makes it worse. */
export interface RpcImpairment {
  /** Nobody listens, or nobody answers. */
  readonly away?: 'refused' | 'silent'
  readonly delayMs?: number
  /** So many blocks behind the others. */
  readonly behindBlocks?: number
  /** Two nodes behind one address: only so often the one answers that is behind. */
  readonly behindShare?: number
  /** It hears of no new block. */
  readonly stuckAt?: Block
  /** The node does what it is asked, and its answer is lost. */
  readonly lostShare?: number
}

export interface RpcLine {
  readonly exchange: RpcExchange
  impair(impairment: RpcImpairment): void
  restore(impairment: RpcImpairment): void
}

export interface RpcLineDependencies {
  readonly ledger: Ledger
  readonly rpc: JsonRpc
  readonly timers: Timers
  readonly randomness: Randomness
}

const retryPausesMs = [150, 300]
const timeoutMs = 10_000

export function createRpcLine({ ledger, rpc, timers, randomness }: RpcLineDependencies, account: Address): RpcLine {
  const impairments = new Set<RpcImpairment>()

  function headSeen(): Block {
    let head = ledger.head
    for (const { behindBlocks = 0, behindShare = 1, stuckAt } of impairments) {
      if (stuckAt !== undefined && stuckAt.number < head.number) head = stuckAt
      if (behindBlocks === 0 || (behindShare < 1 && randomness.uniform() >= behindShare)) continue
      for (let i = 0; i < behindBlocks && head.parent !== undefined; i++) head = head.parent
    }
    return head
  }

  async function once(method: string, params: readonly unknown[]): Promise<RpcReply> {
    for (const { away, delayMs = 0 } of impairments) {
      if (away === 'refused') throw new Error('connection refused')
      if (away === 'silent') await timers.sleep(timeoutMs)
      else if (delayMs > 0) await timers.sleep(delayMs * (0.5 + randomness.uniform()))
      if (away === 'silent') throw new Error('The request took too long to respond.')
    }
    const reply = rpc.answer({ account, head: headSeen() }, method, params)
    for (const { lostShare = 0 } of impairments) {
      if (lostShare > 0 && randomness.uniform() < lostShare) throw new Error('the connection broke')
    }
    return reply
  }

  return {
    async exchange({ method, params }) {
      const asked = params as readonly unknown[]
      for (const pauseMs of retryPausesMs) {
        try {
          return await once(method, asked)
        } catch (error) {
          if (impairments.size === 0) throw error
          await timers.sleep(pauseMs)
        }
      }
      return await once(method, asked)
    },
    impair: (impairment) => void impairments.add(impairment),
    restore: (impairment) => void impairments.delete(impairment),
  }
}
