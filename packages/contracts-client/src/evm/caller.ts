/**
 * What the call modules share: reading and writing a contract by its ABI, typed by viem, with errors translated. A
 * `Caller` that has no key reads only.
 */
import { type Address, type DealId, parseDealId } from '@nupeerstack/protocol'
import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  encodeFunctionData,
  type PublicClient,
} from 'viem'
import { ChainError } from '../port/chain.ts'
import type { Receipt } from '../port/receipt.ts'
import { translated } from './rpc.ts'
import type { TransactionQueue } from './transaction-queue.ts'

export interface Caller {
  readonly client: PublicClient
  readonly account: Address
  read<const A extends Abi, N extends ContractFunctionName<A, 'pure' | 'view'>>(
    call: ContractCall<A, N, ContractFunctionArgs<A, 'pure' | 'view', N>>,
  ): Promise<ContractFunctionReturnType<A, 'pure' | 'view', N>>
  write<const A extends Abi, N extends ContractFunctionName<A, 'nonpayable'>>(
    call: ContractCall<A, N, ContractFunctionArgs<A, 'nonpayable', N>>,
  ): Promise<Receipt>
  /** The same with some of the chain's coin, in wei. */
  write<const A extends Abi, N extends ContractFunctionName<A, 'payable'>>(
    call: ContractCall<A, N, ContractFunctionArgs<A, 'payable', N>> & { readonly value: bigint },
  ): Promise<Receipt>
}

export interface ContractCall<A, N, Args> {
  readonly address: Address
  readonly abi: A
  readonly functionName: N
  readonly args: Args
}

export function createCaller(
  client: PublicClient,
  account: Address,
  queue: Pick<TransactionQueue, 'send'> | undefined,
  errors: Abi,
): Caller {
  return {
    client,
    account,
    read: (call) => translated(String(call.functionName), () => client.readContract(call as never), errors),
    async write(call: ContractCall<Abi, string, unknown> & { readonly value?: bigint }) {
      const attempt = String(call.functionName)
      if (queue === undefined) throw new ChainError('refused', `${attempt}: there is no key to sign with`)
      return await queue.send({
        to: call.address,
        data: encodeFunctionData(call as never),
        value: call.value ?? 0n,
        attempt,
      })
    },
  }
}

/** Reads a list that the contract gives in pages. */
export async function readPages<T>(
  pageSize: number,
  readPage: (from: bigint, countMax: bigint) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const page = await readPage(BigInt(all.length), BigInt(pageSize))
    all.push(...page)
    if (page.length < pageSize) return all
  }
}

/** A deal's number as its id. Throws ChainError `unreachable` where the node answers what is none: contracts count from 1. */
export function dealIdOf(number: unknown): DealId {
  try {
    return parseDealId(String(number))
  } catch (cause) {
    throw new ChainError('unreachable', `the node says that a deal has the number ${number}`, { cause })
  }
}
