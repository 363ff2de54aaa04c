/**
 * A whole storage node in this process: chain, network, stores, service and admin server, wired together. `main.ts` runs
 * it as a daemon; a test runs several.
 */

import { join } from 'node:path'
import { type Chain, connectChain, readDeploymentFile, storageDomain } from '@nupeerstack/contracts-client'
import {
  assertIdentityIsFree,
  collectUnminedMetrics,
  createAskInstance,
  createHost,
  createIdentityWatch,
  createMetrics,
  createNetwork,
  createWarnings,
  type Logger,
  loadOrCreateIdentity,
  lockFolder,
  type PeerAddress,
  readKeyFile,
  startAdminServer,
  watchChain,
  watchProcess,
} from '@nupeerstack/node-host'
import { bindToNetwork, createPeriodClock, createRegistration } from '@nupeerstack/operator'
import { type PeerId, signDigest } from '@nupeerstack/protocol'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import type { StorageNodeConfig } from './config.ts'
import { createSqliteDealBook } from './deals/sqlite-deal-book.ts'
import { openDiskReserve } from './disk-reserve.ts'
import { createSqliteRegisterBook } from './registers/sqlite-register-book.ts'
import { openVolumeShardStore } from './shards/volume-shard-store.ts'
import { openNodeDatabase } from './sqlite-database.ts'
import { createSqliteNetworkRecord } from './sqlite-network-record.ts'
import { createStorageService } from './storage-service.ts'

export interface StorageNode extends AsyncDisposable {
  readonly peerId: PeerId
  readonly operator: Chain['account']
  /** Multiaddrs that it listens on, with the peer id. */
  readonly addresses: readonly string[]
  status(): Promise<Record<string, unknown>>
}

export interface StorageNodeContext {
  readonly log: Logger
  readonly signal: AbortSignal
  /** Unset: the machine's. */
  readonly runtime?: Runtime
}

/** Starts a node. Throws where something it needs is not there; what had been opened is closed again. */
export async function startStorageNode(
  config: StorageNodeConfig,
  { log, signal, runtime = systemRuntime }: StorageNodeContext,
): Promise<StorageNode> {
  await using opened = new AsyncDisposableStack()
  const { dataDir } = config
  const { clock: systemTime, timers, randomness } = runtime
  opened.use(lockFolder(dataDir))
  const metrics = createMetrics()
  const warnings = createWarnings({ log, metrics, clock: systemTime })
  const { reserveBytes } = config.storage
  const reserve = opened.use(
    openDiskReserve({ path: join(dataDir, 'reserve'), sizeBytes: reserveBytes, spareBytes: reserveBytes }),
  )
  const makeRoom = () => reserve.release()
  const deployment = await readDeploymentFile(config.chain.deploymentFile)
  const operatorKey = await readKeyFile(config.operatorKeyFile)
  const sign = (digest: Uint8Array) => signDigest(digest, operatorKey)
  const random = (length: number) => randomness.bytes(length)

  const chain = opened.use(
    await connectChain({
      rpcUrl: config.chain.rpcUrl,
      webSocketUrl: config.chain.webSocketUrl,
      pollingIntervalMs: config.chain.pollingIntervalMs,
      deployment,
      privateKey: operatorKey,
      directory: join(dataDir, 'transactions'),
      makeRoom,
      log,
      runtime,
    }),
  )
  collectUnminedMetrics(metrics, chain)
  opened.use(watchChain({ chain, warnings, metrics, clock: systemTime, timers }))
  const clock = opened.use(await createPeriodClock({ chain }))

  const database = opened.use(openNodeDatabase(join(dataDir, 'node.db'), makeRoom))
  bindToNetwork(createSqliteNetworkRecord({ database }), deployment)
  const shards = opened.use(
    await openVolumeShardStore(
      {
        database,
        now: systemTime.unixMs,
        randomBytes: random,
        isAccepting: () => reserve.heldBytes === reserve.sizeBytes,
      },
      { directory: config.storage.path, capacityBytes: config.storage.capacityBytes, spareBytes: reserveBytes },
    ),
  )
  const book = createSqliteDealBook({ database, holds: shards.holds, sign }, { domain: storageDomain(deployment) })
  const registers = createSqliteRegisterBook({ database })

  const identity = await loadOrCreateIdentity(join(dataDir, 'peer.key'), randomness)
  const ask = createAskInstance(runtime, { chainId: deployment.chainId })
  const registered = () => chain.market.node(chain.account)
  const known = await registered()
  if (known?.peerId === identity.peerId) await assertIdentityIsFree(ask, known)
  const network = opened.use(
    await createNetwork(
      { identity, log, metrics, runtime, bootstrap: () => otherNodes(chain) },
      {
        chainId: deployment.chainId,
        listen: config.listen,
        bootstrap: config.bootstrap,
        direct: { port: config.directPort },
        dht: 'server',
        ...(config.announce.length > 0 ? { announce: config.announce } : {}),
      },
    ),
  )
  const registrar = createRegistration({ chain, log }, { kind: deployment.storageKind, bond: config.bond })
  const identityWatch = opened.use(
    createIdentityWatch({ network, ask, registered, registrar, warnings, log, ...runtime }),
  )
  opened.use(
    chain.follow(({ events }) => {
      const isOurs = events.some((event) => event.kind === 'node-registered' && event.operator === chain.account)
      if (isOurs) identityWatch.wake()
    }),
  )
  const { isContested } = identityWatch
  const service = createStorageService(
    {
      ...{ chain, clock, network, shards, book, registers, reserve, sign, randomBytes: random, now: systemTime.unixMs },
      ...{ log, metrics, warnings, isContested },
    },
    config.service,
  )
  const host = createHost({ network, log, metrics, timers, registrar: identityWatch.registrar, warnings }, [service], {
    kinds: [deployment.storageKind],
  })
  opened.defer(() => host.stop())
  opened.use(watchProcess({ warnings, timers }, { folder: dataDir }))
  await host.start(signal)
  opened.use(
    await startAdminServer(
      { log, metrics, status: () => host.status(), isHealthy: () => shards.isOnline() },
      { dataDir },
    ),
  )

  const running = opened.move()
  return {
    peerId: network.peerId,
    operator: chain.account,
    addresses: network.addresses,
    status: () => host.status(),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** The nodes of the registry are where a node finds its way into the DHT. */
async function otherNodes(chain: Chain): Promise<PeerAddress[]> {
  const nodes = await chain.market.nodes(chain.deployment.storageKind)
  return nodes.filter((node) => node.operator !== chain.account)
}
