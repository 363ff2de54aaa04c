/** What contracts said, as the logs that JSON-RPC has of it. */
import type { Address } from '@nupeerstack/protocol'
import { type AbiEvent, encodeAbiParameters, encodeEventTopics, type Hex, toHex } from 'viem'
import type { SaidEvent } from '../contracts/call.ts'
import type { DeployedContracts } from '../contracts/deployed-contracts.ts'
import type { Block } from '../ledger/block.ts'

export interface EventLog {
  readonly address: Address
  readonly topics: readonly (Hex | null)[]
  readonly data: Hex
  readonly blockNumber: Hex
  readonly blockHash: Hex
  readonly transactionHash: Hex
  readonly transactionIndex: Hex
  readonly logIndex: Hex
  readonly removed: boolean
}

export interface EventLogs {
  /** Of a whole block, or of one transaction in it. */
  of(block: Block, index?: number): readonly EventLog[]
}

export function createEventLogs({ byAddress }: DeployedContracts): EventLogs {
  const items = new Map<string, AbiEvent>()
  for (const { address, abi } of byAddress.values()) {
    for (const item of abi) if (item.type === 'event') items.set(`${address} ${item.name}`, item)
  }
  const encoded = new WeakMap<SaidEvent, Pick<EventLog, 'address' | 'topics' | 'data'>>()
  const byBlock = new WeakMap<Block, readonly EventLog[]>()

  function encode(said: SaidEvent): Pick<EventLog, 'address' | 'topics' | 'data'> {
    const before = encoded.get(said)
    if (before !== undefined) return before
    const { address, name, args } = said
    const item = items.get(`${address} ${name}`)
    if (item === undefined) throw new Error(`the ABI has no event ${name}`)
    const unindexed = item.inputs.filter(({ indexed }) => indexed !== true)
    const log = {
      address,
      topics: encodeEventTopics({ abi: [item], args } as never) as Hex[],
      data: encodeAbiParameters(
        unindexed,
        unindexed.map((input) => args[input.name ?? '']),
      ),
    }
    encoded.set(said, log)
    return log
  }

  function ofBlock(block: Block): readonly EventLog[] {
    const before = byBlock.get(block)
    if (before !== undefined) return before
    let logIndex = 0
    const logs = block.transactions.flatMap(({ transaction, events }, index) =>
      events.map((said) => ({
        ...encode(said),
        ...{ blockNumber: toHex(block.number), blockHash: block.hash, transactionHash: transaction.hash },
        ...{ transactionIndex: toHex(index), logIndex: toHex(logIndex++), removed: false },
      })),
    )
    byBlock.set(block, logs)
    return logs
  }

  return {
    of: (block, index) =>
      index === undefined
        ? ofBlock(block)
        : ofBlock(block).filter(({ transactionIndex }) => transactionIndex === toHex(index)),
  }
}
