/**
 * The node's JSON-RPC over the ledger, as far as our chain client asks. Each answer is as of a block that the caller names: a
 * node that lags, or is still on a branch that others have left, answers truly and too early.
 */
import type { RpcExchange } from '@nupeerstack/contracts-client'
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { type Hex, toHex } from 'viem'
import { ContractRefusal } from '../contracts/call.ts'
import { refusalData } from '../contracts/contract.ts'
import { nonceOf, weiOf } from '../ledger/accounts.ts'
import type { Block } from '../ledger/block.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { gasOf, readTransaction } from '../ledger/transaction.ts'
import { createEventLogs, type EventLog } from './event-logs.ts'

export type RpcReply = Awaited<ReturnType<RpcExchange>>

/** Who asks, and what the node that he asks takes for the head. */
export interface Asking {
  readonly account: Address
  readonly head: Block
}

export interface JsonRpc {
  answer(asking: Asking, method: string, params: readonly unknown[]): RpcReply
}

interface CallRequest {
  readonly from?: Hex
  readonly to: Hex
  readonly data?: Hex
  readonly value?: Hex
}

interface LogFilter {
  readonly address?: Hex | readonly Hex[]
  readonly topics?: readonly (Hex | readonly Hex[] | null)[]
  readonly blockHash?: Hex
  readonly fromBlock?: string
  readonly toBlock?: string
}

type Method = (asking: Asking, params: readonly unknown[]) => unknown

/** What a node has instead of a result. */
class Refused extends Error {
  readonly code: number
  readonly data: Hex | undefined

  constructor(code: number, message: string, data?: Hex) {
    super(message)
    this.code = code
    this.data = data
  }
}

const serverError = -32_000

export function createJsonRpc(ledger: Ledger): JsonRpc {
  const { contracts, pool } = ledger
  const logs = createEventLogs(contracts)

  function blockOf({ head }: Asking, tag: unknown): Block {
    if (tag === 'latest' || tag === 'pending' || tag === undefined) return head
    const block = ledger.blockAt(Number(tag), head)
    if (block === undefined) throw new Refused(serverError, 'header not found')
    return block
  }

  /** Throws Refused where the contract refuses. */
  function run({ from, to, data = '0x', value }: CallRequest, block: Block, isNext: boolean): Hex {
    const sender = from === undefined ? undefined : parseAddress(from)
    try {
      const call = ledger.viewCall(sender, block, isNext)
      return ledger.run({ ...call, value: BigInt(value ?? 0) }, parseAddress(to), data)
    } catch (error) {
      if (!(error instanceof ContractRefusal)) throw error
      throw new Refused(3, `execution reverted: ${error.errorName}`, refusalData(contracts.errors, error))
    }
  }

  function send({ account, head }: Asking, raw: Hex): Hex {
    const transaction = readTransaction(raw, account)
    if (transaction.nonce < nonceOf(ledger.viewCall(account, head), account)) {
      throw new Refused(serverError, 'nonce too low')
    }
    if (!ledger.canPay(transaction)) throw new Refused(serverError, 'insufficient funds for gas * price + value')
    if (ledger.findMined(transaction.hash) !== undefined) throw new Refused(serverError, 'already known')
    const refusal = pool.add(transaction)
    if (refusal !== undefined) throw new Refused(serverError, refusal)
    return transaction.hash
  }

  function receiptOf({ head }: Asking, hash: Hex): unknown {
    const found = ledger.findMined(hash, head)
    const mined = found?.block.transactions[found.index]
    if (found === undefined || mined === undefined) return null
    const { block, index } = found
    return {
      ...{ transactionHash: hash, transactionIndex: toHex(index), blockHash: block.hash },
      ...{ blockNumber: toHex(block.number), from: mined.transaction.from, to: mined.transaction.to },
      ...{ status: mined.isSuccess ? '0x1' : '0x0', type: '0x2', contractAddress: null },
      ...{ gasUsed: toHex(mined.gasUsed), cumulativeGasUsed: toHex(mined.gasUsed) },
      ...{ effectiveGasPrice: block.header.baseFeePerGas, logsBloom: block.header.logsBloom },
      logs: logs.of(block, index),
    }
  }

  function filtered(asking: Asking, filter: LogFilter): EventLog[] {
    const wanted = filter.address === undefined ? undefined : new Set([filter.address].flat().map(parseAddress))
    return blocksOf(asking, filter)
      .flatMap((block) => logs.of(block))
      .filter(({ address, topics }) => wanted?.has(address) !== false && areWanted(topics, filter.topics ?? []))
  }

  function blocksOf(asking: Asking, { blockHash, fromBlock, toBlock }: LogFilter): Block[] {
    if (blockHash !== undefined) {
      let block: Block | undefined = asking.head
      while (block !== undefined && block.hash !== blockHash) block = block.parent
      if (block === undefined) throw new Refused(serverError, 'unknown block')
      return [block]
    }
    const blocks: Block[] = []
    let block: Block | undefined = blockOf(asking, toBlock)
    const first = Number(fromBlock ?? block.number)
    for (; block !== undefined && block.number >= first; block = block.parent) blocks.unshift(block)
    return blocks
  }

  const methods: Readonly<Record<string, Method>> = {
    eth_chainId: () => toHex(contracts.deployment.chainId),
    eth_blockNumber: ({ head }) => toHex(head.number),
    eth_getBlockByNumber: (asking, [tag]) => {
      const block = tag === 'latest' ? asking.head : ledger.blockAt(Number(tag), asking.head)
      if (block === undefined) return null
      const transactions = block.transactions.map(({ transaction }) => transaction.hash)
      return { ...block.header, hash: block.hash, size: '0x1', totalDifficulty: null, uncles: [], transactions }
    },
    eth_call: (asking, [request, tag]) => run(request as CallRequest, blockOf(asking, tag), false),
    eth_estimateGas: ({ head }, [request]) => {
      run(request as CallRequest, head, true)
      return toHex(gasOf((request as CallRequest).data ?? '0x'))
    },
    eth_getTransactionCount: (asking, [account, tag]) =>
      toHex(nonceOf(ledger.viewCall(undefined, blockOf(asking, tag)), parseAddress(String(account)))),
    eth_getBalance: (asking, [account, tag]) =>
      toHex(weiOf(ledger.viewCall(undefined, blockOf(asking, tag)), parseAddress(String(account)))),
    eth_maxPriorityFeePerGas: () => toHex(ledger.baseFeeWei / 10n),
    eth_gasPrice: () => toHex(ledger.baseFeeWei),
    eth_sendRawTransaction: (asking, [raw]) => send(asking, raw as Hex),
    eth_getTransactionReceipt: (asking, [hash]) => receiptOf(asking, hash as Hex),
    eth_getLogs: (asking, [filter]) => filtered(asking, filter as LogFilter),
  }

  return {
    answer(asking, name, params) {
      const method = methods[name]
      if (method === undefined) return { error: { code: -32_601, message: `the method ${name} does not exist` } }
      try {
        return { result: method(asking, params) }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        const { code, message, data } = error
        return { error: { code, message, ...(data !== undefined && { data }) } }
      }
    },
  }
}

function areWanted(topics: EventLog['topics'], wanted: NonNullable<LogFilter['topics']>): boolean {
  return wanted.every((topic, index) => {
    const is = topics[index]
    return topic === null || (is !== undefined && is !== null && [topic].flat().includes(is))
  })
}
