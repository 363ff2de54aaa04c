/** Puts the calls, the transaction queue and the follower together to a `Chain` over any EVM node's JSON-RPC. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type Address, addressOfPrivateKey, parseAddress } from '@nupeerstack/protocol'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import { type Abi, bytesToHex, type PublicClient } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { addressOfKind } from '../port/address-of-kind.ts'
import type { BeaconCalls } from '../port/beacon-calls.ts'
import { type Chain, ChainError, type ChainEvent, type Deployment } from '../port/chain.ts'
import { defaultDrandUrls, defaultPollingIntervalMs } from '../port/chain-config.ts'
import type { Kind, KindCalls } from '../port/kind.ts'
import type { RpcExchange } from '../port/rpc-exchange.ts'
import { createAllowances } from './allowances.ts'
import { createBeaconCalls } from './beacon.ts'
import { createBlockFollower } from './block-follower.ts'
import { fetchHeader, headOf } from './block-header.ts'
import { createBondCalls } from './bonds.ts'
import { createCaller } from './caller.ts'
import { type ChainLog, silentLog } from './chain-log.ts'
import { createEventReader, type EventReader, logRangeBlocks } from './events.ts'
import { currentFees } from './fees.ts'
import { gasFunds } from './gas-use.ts'
import { createKindContract } from './kind-contract.ts'
import { createMarketCalls } from './market.ts'
import { measureBlockMs } from './measure-block.ts'
import { createQuestionCalls } from './questions.ts'
import { connectRpc, translated, withCommonErrors } from './rpc.ts'
import { openTransactionJournal } from './transaction-journal.ts'
import { openTransactionQueue, type TransactionQueue } from './transaction-queue.ts'

export interface ChainOptions {
  readonly rpcUrl: string
  /** Where the same node pushes its heads; unset: it is polled for them. */
  readonly webSocketUrl?: string | undefined
  /** What carries requests to the node; unset: HTTP to `rpcUrl`. */
  readonly exchange?: RpcExchange
  readonly deployment: Deployment
  /** Kinds of service whose calls and events are wanted. */
  readonly kinds?: readonly Kind[]
  /** 32 bytes. Without it the chain reads only. */
  readonly privateKey?: Uint8Array
  /** Where the account's transactions are kept; made at need, in a folder that is there. */
  readonly directory: string
  readonly pollingIntervalMs?: number
  /** Servers of drand; unset: those that anybody may ask. */
  readonly drandUrls?: readonly string[]
  /** Called where the disk of `directory` is full; says whether there is more room now. */
  readonly makeRoom?: () => boolean
  readonly log?: ChainLog
  /** Unset: the machine's. */
  readonly runtime?: Pick<Runtime, 'clock' | 'timers' | 'disk'>
}

const zeroAddress = parseAddress(`0x${'0'.repeat(40)}`)
/** Longer than the blocks of any chain that we know take a transaction of the right fee. */
const stalledMs = 15_000

/**
 * Connects, and sees through what an earlier process of this account has left pending. Throws ChainError: `unreachable`,
 * or `refused` where the node serves another chain than the deployment names, or the deployment has no such kind.
 */
export async function connectChain(options: ChainOptions): Promise<Chain> {
  const {
    rpcUrl,
    webSocketUrl,
    deployment,
    privateKey,
    kinds = [],
    pollingIntervalMs = defaultPollingIntervalMs,
    drandUrls = defaultDrandUrls,
    log = silentLog,
  } = options
  await using opened = new AsyncDisposableStack()
  const { clock, timers, disk } = options.runtime ?? systemRuntime
  const client = connectRpc(rpcUrl, options.exchange)
  const chainId = await translated('eth_chainId', () => client.getChainId())
  if (chainId !== deployment.chainId) {
    throw new ChainError('refused', `${rpcUrl} is chain ${chainId}; the deployment is on ${deployment.chainId}`)
  }
  const kindsByAddress = new Map(kinds.map((kind) => [addressOfKind(deployment, kind), kind]))
  const errors = withCommonErrors(kinds.map(({ abi }) => abi))
  const account = privateKey === undefined ? zeroAddress : addressOfPrivateKey(privateKey)
  const queue =
    privateKey === undefined
      ? undefined
      : opened.use(await openQueue({ client, clock, timers, disk }, { ...options, privateKey, errors }))
  const caller = createCaller(client, account, queue, errors)
  const allowances = createAllowances(caller)
  const beacons = new Map<Address, Promise<BeaconCalls>>()
  const beaconAt = (address: Address) => {
    const calls = beacons.get(address) ?? createBeaconCalls(caller, address, { clock, timers, drandUrls })
    beacons.set(address, calls)
    return calls
  }
  const calls = new Map<Kind, KindCalls>()
  for (const [address, kind] of kindsByAddress) {
    const questionsAt = (at: Address) => createQuestionCalls(caller, at, address)
    calls.set(
      kind,
      await kind.connect(createKindContract(caller, { chainId, address, abi: kind.abi, beaconAt, questionsAt })),
    )
  }
  const events = createEventReader({ client }, { deployment, kinds: kindsByAddress, beacons: [...beacons.keys()] })
  const follower = opened.use(
    createBlockFollower(
      { client, events, log, timers, onHead: () => queue?.onHead(), onReorg: () => queue?.onReorg() },
      { webSocketUrl, pollingIntervalMs },
    ),
  )
  const connected = opened.move()
  return {
    chainId,
    account,
    deployment,
    bonds: createBondCalls(caller, allowances, deployment),
    market: createMarketCalls(caller, allowances, deployment),
    kind<Calls extends KindCalls>(kind: Kind<Calls>): Calls {
      const found = calls.get(kind)
      assert(found !== undefined, `the chain was opened without the kind ${kind.name}`)
      return found as Calls
    },
    gas: (periods) =>
      translated('gas', async () => {
        const [balanceWei, { maxFeePerGas: feeWei }] = await Promise.all([
          client.getBalance({ address: account }),
          currentFees(client),
        ])
        return gasFunds(queue?.remembered() ?? [], { balanceWei, feeWei, periods })
      }),
    periodMs: (periods) =>
      translated(
        'periodMs',
        async () => periods.periodBlocks * (await measureBlockMs(client, deployment.deployedAtBlock)),
      ),
    unmined: () => queue?.unmined() ?? { count: 0, oldestMs: 0 },
    async head(signal) {
      signal?.throwIfAborted()
      return headOf(await translated('head', () => fetchHeader(client)))
    },
    follow: (listener) => follower.follow(listener),
    eventsSince: (blockNumber, limit) =>
      translated('eventsSince', () => readEvents({ client, events }, blockNumber, limit)),
    [Symbol.asyncDispose]: () => connected.disposeAsync(),
  }
}

async function openQueue(
  { client, clock, timers, disk }: Pick<Runtime, 'clock' | 'timers' | 'disk'> & { readonly client: PublicClient },
  options: ChainOptions & { readonly privateKey: Uint8Array; readonly errors: Abi },
): Promise<TransactionQueue> {
  const {
    deployment,
    privateKey,
    errors,
    directory,
    pollingIntervalMs = defaultPollingIntervalMs,
    makeRoom,
    log = silentLog,
  } = options
  const account = privateKeyToAccount(bytesToHex(privateKey))
  const address: Address = parseAddress(account.address)
  // A network that was set up anew has another market: its nonces begin anew, and so does its journal.
  const name = `transactions-${deployment.chainId}-${deployment.market}-${address}.log`
  const journal = await openTransactionJournal(join(directory, name), { clock, disk, ...(makeRoom && { makeRoom }) })
  try {
    const config = { chainId: deployment.chainId, pollingIntervalMs, stalledMs, errors }
    return await openTransactionQueue({ client, account, journal, log, clock, timers }, config)
  } catch (error) {
    await journal[Symbol.asyncDispose]()
    throw error
  }
}

async function readEvents(
  { client, events: reader }: { readonly client: PublicClient; readonly events: EventReader },
  blockNumber: number,
  limit: number,
): Promise<ChainEvent[]> {
  const head = Number(await client.getBlockNumber())
  const events: ChainEvent[] = []
  for (let from = Math.max(blockNumber, 0); from <= head && events.length < limit; from += logRangeBlocks) {
    const toBlock = BigInt(Math.min(from + logRangeBlocks - 1, head))
    const logs = await client.getLogs({ address: [...reader.sources], fromBlock: BigInt(from), toBlock })
    events.push(...(await reader.toEvents(logs, limit - events.length)))
  }
  return events
}
