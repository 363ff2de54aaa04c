/**
 * A whole EVM chain for development, in this process: real EVM, JSON-RPC on loopback over HTTP and WebSocket, blocks at a
 * steady pace, and a journal from which a restart (also after `kill -9`) brings back every block that anyone has seen.
 */

import { type Address, addressOfPrivateKey } from '@nupeerstack/protocol'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import { createBlockProducer } from './block-producer.ts'
import { listenRpc, type RpcHandler } from './rpc-server.ts'

export interface DevChainOptions {
  /** Where the journal lives; made at need, in a folder that is there. */
  readonly directory: string
  /** 0 for any free one. */
  readonly port: number
  readonly chainId?: number
  readonly blockIntervalMs?: number
  /** Whether idle blocks are mined from the start; otherwise from `startMining`. Transactions are mined in any case. */
  readonly miningAtStart?: boolean
  /** Transactions from one checkpoint to the next. */
  readonly checkpointTransactions?: number
  readonly log?: (message: string, facts?: Record<string, unknown>) => void
  /** Unset: the machine's. */
  readonly runtime?: Runtime
}

export interface DevChain extends AsyncDisposable {
  readonly rpcUrl: string
  /** The same port, where heads can be subscribed to. */
  readonly webSocketUrl: string
  readonly chainId: number
  startMining(): void
  pauseMining(): void
  /** From this block on blocks come slowly, until it is moved on: for actors that cannot follow. */
  paceUntil(blockNumber: number): void
  /** Mines `count` blocks now. */
  mine(count: number): Promise<void>
  stop(): Promise<void>
  /** Settles when it has stopped; rejects where it must stop by itself because a block cannot be made durable. */
  readonly ended: Promise<void>
}

/** Has gas coin from the genesis of each development chain. Public by nature: never use it anywhere else. */
export const devDeployerKey: Uint8Array = new Uint8Array(
  Buffer.from('ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80', 'hex'),
)

const defaultChainId = 31_337
/** A quick answer to a lone transaction, yet bursts shorten even a period of 8 blocks by a quarter at most. */
const aheadBlocksMax = 2
/**
 * At half of a period its blocks begin to come slowly where someone has not answered: then it lasts 8 times as long as it
 * should, at most.
 */
const slowFactor = 15
const deployerWei = 10n ** 27n
/** Proofs of 16 samples, which are the largest there are, replay at 270 a second and hold 0.1 MB of memory each. */
const defaultCheckpointTransactions = 600

/** Starts the chain, from its journal where there is one. Throws DevChainError. */
export async function startDevChain(options: DevChainOptions): Promise<DevChain> {
  const {
    directory,
    port,
    chainId = defaultChainId,
    blockIntervalMs = 1_000,
    log = () => {},
    runtime = systemRuntime,
  } = options
  const { clock, timers } = runtime
  const deployer: Address = addressOfPrivateKey(devDeployerKey)
  // Whoever only speaks to a chain imports this file too, and need not have a whole EVM in memory.
  const [{ openJournaledChain }, { createRpcSockets }] = await Promise.all([
    import('./journaled-chain.ts'),
    import('./rpc-socket.ts'),
  ])
  const startedAt = clock.elapsedMs()
  const sockets = createRpcSockets()
  const chain = await openJournaledChain(
    { ...runtime, onBlock: sockets.publish, log },
    {
      directory,
      chainId,
      balances: [{ address: deployer, wei: deployerWei }],
      checkpointTransactions: options.checkpointTransactions ?? defaultCheckpointTransactions,
    },
  )
  log('chain-replayed', { ms: Math.round(clock.elapsedMs() - startedAt) })
  const producer = createBlockProducer(
    { seal: () => chain.seal(), hasWork: () => chain.hasWork, height: () => chain.height, clock, timers },
    { blockIntervalMs, aheadBlocksMax, slowFactor, isSetUp: chain.isReplayed },
  )
  const handler: RpcHandler = async (request) => {
    const answer = await chain.handle(request)
    if (request.method === 'eth_sendRawTransaction') producer.wake()
    return answer
  }
  const { server, url } = await listenRpc(handler, port).catch(async (error: unknown) => {
    await producer.stop()
    await chain[Symbol.asyncDispose]()
    throw error
  })
  sockets.serve(server, handler)
  if (options.miningAtStart ?? true) producer.start()
  log('chain-listens', { rpcUrl: url, chainId })

  async function stop(): Promise<void> {
    await producer.stop().catch(() => {})
    sockets.close()
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
    await chain[Symbol.asyncDispose]()
  }

  return {
    rpcUrl: url,
    webSocketUrl: url.replace(/^http/, 'ws'),
    chainId,
    startMining: () => producer.start(),
    pauseMining: () => producer.pause(),
    paceUntil: (blockNumber) => producer.paceUntil(blockNumber),
    mine: (count) => producer.mine(count),
    stop,
    ended: producer.ended,
    [Symbol.asyncDispose]: stop,
  }
}
