/**
 * The gateway on the real network: chain, peers, storage client and admin server around `gateway.ts`. What is opened here
 * is closed here, in reverse.
 */
import { join } from 'node:path'
import {
  assertClientBookIsKnown,
  clientBookPath,
  createIntroducer,
  createStorageClient,
  rootKeyFromPhrase,
} from '@nupeerstack/client'
import { openChain, storageKind } from '@nupeerstack/contracts-client'
import { assertPaired, type DatabasePair, lockFolder, pairAnew } from '@nupeerstack/durable-state'
import {
  adminRoute,
  ConfigError,
  collectUnminedMetrics,
  createMetrics,
  createNetwork,
  createWarnings,
  type Logger,
  loadOrCreateIdentity,
  readDaemonStatus,
  readKeyFile,
  readSecretFile,
  startAdminServer,
  watchChain,
  watchProcess,
} from '@nupeerstack/node-host'
import {
  clientServiceName,
  type DaemonStatus,
  introductionScheme,
  s3ServiceName,
  statusCall,
} from '@nupeerstack/protocol'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import { createOperatorRoutes } from './admin/operator-admin.ts'
import { createUnlistableRoutes } from './admin/unlistable-admin.ts'
import { createUserRoutes } from './admin/user-admin.ts'
import type { GatewayDaemonConfig } from './config.ts'
import { startS3Gateway } from './gateway.ts'
import { assertMetadataIsKnown } from './metadata/open-metadata.ts'

/** Renewed certificates lie there for days before the old ones end. */
const certificateReloadMs = 60_000

export interface NetworkGateway extends AsyncDisposable {
  readonly endpoint: string
  readonly port: number
  readonly region: string
  status(): Promise<DaemonStatus>
}

export interface NetworkGatewayContext {
  readonly log: Logger
  readonly signal: AbortSignal
  /** Unset: the machine's. */
  readonly runtime?: Runtime
}

/**
 * Starts a gateway: when it returns, what is stored can be read; writes need nodes with deals, which come in the
 * background. Throws where something it needs is not there; what had been opened is closed again.
 */
export async function startNetworkGateway(
  config: GatewayDaemonConfig,
  { log, signal, runtime = systemRuntime }: NetworkGatewayContext,
): Promise<NetworkGateway> {
  await using opened = new AsyncDisposableStack()
  const { dataDir } = config
  const { clock, timers, randomness } = runtime
  opened.use(lockFolder(dataDir))
  // Before either is changed or a key is used: each of them is of no use without the other.
  assertClientBookIsKnown(dataDir)
  const metadataPath = join(dataDir, 'metadata.db')
  assertMetadataIsKnown({ kind: 'sqlite', path: metadataPath })
  const pair: DatabasePair = [clientBookPath(dataDir), metadataPath]
  // A part that the index does not name is freed: an index of another time must not come to that.
  if (!config.startsWithOlderState) assertPaired(pair)
  const metrics = createMetrics()
  const warnings = createWarnings({ log, metrics, clock })
  opened.use(watchProcess({ warnings, timers }, { folder: dataDir }))
  const rootKey = await readRootKey(config.recoveryPhraseFile)
  const accountKey = await readKeyFile(config.chain.accountKeyFile)
  const identity = await loadOrCreateIdentity(config.network.peerKeyFile, randomness)
  const directory = join(dataDir, 'transactions')
  const chain = opened.use(
    await openChain(config.chain, { kinds: [storageKind], privateKey: accountKey, directory, log, runtime }),
  )
  collectUnminedMetrics(metrics, chain)
  const { beacon } = chain.kind(storageKind)
  const watched = { account: chain.account, head: () => chain.head(), gas: () => chain.gas(beacon) }
  opened.use(watchChain({ chain: watched, warnings, metrics, clock, timers }))
  const { chainId } = chain
  const network = opened.use(
    await createNetwork(
      {
        identity,
        log,
        metrics,
        runtime,
        introducer: createIntroducer({ clock, introductions: introductionScheme(chainId) }, { accountKey }),
      },
      // Nodes are found in the chain's registry; the gateway announces nothing.
      { chainId, listen: config.network.listen, bootstrap: config.network.bootstrap, dht: 'off' },
    ),
  )
  const { profile } = config.storage
  const { warnDays, questionDepositsPerDayWei, ...deals } = config.deals
  const client = opened.use(
    await createStorageClient(
      { chain, network, log, metrics, warnings, runtime },
      {
        ...{ directory: dataDir, rootKey, accountKey, deals, warnDays, questionDepositsPerDayWei },
        ...(profile !== undefined && { defaultProfile: profile }),
      },
    ),
  )
  const gateway = opened.use(
    await startS3Gateway(
      { parts: client.parts, rootKey, log, ...runtime, metrics },
      {
        ...config.listen,
        dataDir,
        domains: config.domains,
        websiteDomains: config.websiteDomains,
        region: config.region,
        credentials: config.credentials,
        ensureBuckets: config.ensureBuckets,
        storageClasses: Object.fromEntries(config.storage.classes.map(({ name, profile }) => [name, profile])),
        encryptionKeys: config.encryptionKeys,
        lifecycle: {
          dayMs: config.lifecycle.daySeconds * 1_000,
          everyMs: config.lifecycle.everySeconds * 1_000,
        },
        objectOwnership: config.objectOwnership,
        accessLog: config.accessLog,
        trustedProxies: config.trustedProxies,
        limits: config.limits,
        notifications: config.notifications,
        bucketLogs: { everyMs: config.bucketLogs.everySeconds * 1_000 },
        tls: config.tls && { ...config.tls, reloadEveryMs: certificateReloadMs },
      },
    ),
  )
  const services = [
    { name: s3ServiceName, status: gateway.status },
    { name: clientServiceName, status: client.status },
  ]
  const status = () => readDaemonStatus({ network, warnings }, services)
  const isHealthy = async () => (await client.status()).isWritable
  const routes = [
    adminRoute(statusCall, status),
    ...createUserRoutes(gateway.users, clock),
    ...createUnlistableRoutes(gateway.unlistable),
    ...createOperatorRoutes(client),
  ]
  opened.use(await startAdminServer({ log, metrics, isHealthy }, routes, { dataDir, listen: config.admin }))
  signal.throwIfAborted()
  pairAnew(pair)

  const running = opened.move()
  return {
    endpoint: gateway.endpoint,
    port: gateway.port,
    region: gateway.region,
    status,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function readRootKey(file: string): Promise<Uint8Array> {
  const phrase = await readSecretFile(file)
  try {
    return rootKeyFromPhrase(phrase)
  } catch {
    throw new ConfigError(`the file ${file} does not hold the 24 words of a recovery phrase`)
  }
}
