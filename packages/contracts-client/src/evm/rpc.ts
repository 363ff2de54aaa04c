/** The connection to an EVM node, and the translation of what it and the contracts refuse into ChainError. */
import {
  type Abi,
  BaseError,
  createPublicClient,
  custom,
  decodeErrorResult,
  type Hex,
  HttpRequestError,
  http,
  type PublicClient,
  RpcRequestError,
  type Transport,
} from 'viem'
import { bondsAbi } from '../generated/bonds.ts'
import { marketAbi } from '../generated/market.ts'
import { missBookAbi } from '../generated/miss-book.ts'
import { prevrandaoBeaconAbi } from '../generated/prevrandao-beacon.ts'
import { stakingTokenAbi } from '../generated/staking-token.ts'
import { ChainError } from '../port/chain.ts'
import type { RpcExchange } from '../port/rpc-exchange.ts'

/** A call may pass through several contracts, so an error may be any one's. */
const commonErrors: Abi = errorsOf([
  ...marketAbi,
  ...bondsAbi,
  ...missBookAbi,
  ...prevrandaoBeaconAbi,
  ...stakingTokenAbi,
])

/** One request takes milliseconds; ten seconds say that the node is gone. */
const requestTimeoutMs = 10_000

/** Over HTTP to `rpcUrl`; where there is an `exchange`, over that, and whoever made it has retried what is worth it. */
export function connectRpc(rpcUrl: string, exchange?: RpcExchange): PublicClient {
  const overHttp = () => http(rpcUrl, { timeout: requestTimeoutMs, retryCount: 2 })
  // A cached block number would hide the block that a transaction was just mined in.
  return createPublicClient({ transport: exchange ? transportOver(exchange, rpcUrl) : overHttp(), cacheTime: 0 })
}

/** What fails looks as it does over HTTP. */
function transportOver(exchange: RpcExchange, url: string): Transport {
  async function request(body: { method: string; params?: unknown }): Promise<unknown> {
    const answer = await exchange({ method: body.method, params: body.params ?? [] }).catch((cause: Error) => {
      throw new HttpRequestError({ body, url, cause, details: cause.message })
    })
    if ('error' in answer) throw new RpcRequestError({ body, url, error: answer.error })
    return answer.result
  }
  return custom({ request }, { retryCount: 0 })
}

/** What the contracts of these ABIs may refuse with, and those that every kind works with. */
export function withCommonErrors(abis: readonly (readonly unknown[])[]): Abi {
  return [...commonErrors, ...abis.flatMap((abi) => errorsOf(abi as Abi))]
}

/** Runs a call to the node; what fails becomes a ChainError that says what was attempted. `errors` names refusals. */
export async function translated<T>(attempt: string, call: () => Promise<T>, errors?: Abi): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw toChainError(attempt, cause, errors)
  }
}

export function toChainError(attempt: string, cause: unknown, errors: Abi = commonErrors): ChainError {
  if (cause instanceof ChainError) return cause
  const data = revertData(cause)
  const text = cause instanceof Error ? cause.message : String(cause)
  if (data !== undefined || /execution reverted|reverted with/i.test(text)) {
    const { reason, reasonArguments } = data === undefined ? {} : reasonOf(data, errors)
    const options = { cause, ...(reason !== undefined && { reason }), ...(reasonArguments && { reasonArguments }) }
    return new ChainError('refused', `${attempt}: ${reason ?? 'refused by the contract'}`, options)
  }
  if (/insufficient funds|enough funds/i.test(text)) {
    return new ChainError('out-of-funds', `${attempt}: the account cannot pay the gas`, { cause })
  }
  return new ChainError('unreachable', `${attempt}: ${firstLine(text)}`, { cause })
}

/** Name and arguments of the Solidity error, or the text of a plain `revert("…")`. */
function reasonOf(data: Hex, errors: Abi): { reason?: string; reasonArguments?: readonly unknown[] } {
  try {
    const { errorName, args } = decodeErrorResult({ abi: errors, data })
    const reasonArguments = (args as readonly unknown[] | undefined) ?? []
    if (errorName === 'Error') return { reason: String(reasonArguments[0]) }
    return { reason: errorName, reasonArguments }
  } catch {
    return {}
  }
}

function errorsOf(abi: Abi): Abi {
  return abi.filter((item) => item.type === 'error')
}

function revertData(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined
  const carrier = error.walk((inner) => hexOf(inner) !== undefined)
  return carrier === null ? undefined : hexOf(carrier)
}

function hexOf(error: unknown): Hex | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined
  return typeof error.data === 'string' && /^0x([0-9a-f]{2}){4,}$/i.test(error.data) ? (error.data as Hex) : undefined
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text
}
