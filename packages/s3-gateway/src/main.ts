/** The gateway as a daemon: `node packages/s3-gateway/src/main.ts --config FILE`. It wires the floors and owns their lifetimes. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createIntroducer, createStorageClient } from '@nupeerstack/client'
import { connectChain, readDeploymentFile } from '@nupeerstack/contracts-client'
import {
  createMetrics,
  createNetwork,
  type Logger,
  loadOrCreateIdentity,
  lockFolder,
  type Metrics,
  runDaemon,
  startAdminServer,
} from '@nupeerstack/node-host'
import { type GatewayConfig, readGatewayConfig } from './config.ts'
import { endpointOf, type S3Gateway, startS3Gateway } from './gateway.ts'
import type { ObservedRequest } from './server.ts'

runDaemon({
  name: 's3-gateway',
  async start({ configFile, log, signal }) {
    const config = await readGatewayConfig(configFile)
    await using opened = new AsyncDisposableStack()
    const gateway = await start(config, { log, signal, opened })
    const running = opened.move()
    const { port, region } = gateway
    return { ready: { endpoint: endpointOf(gateway), port, region }, stop: () => running.disposeAsync() }
  },
})

async function start(
  config: GatewayConfig,
  { log, signal, opened }: { log: Logger; signal: AbortSignal; opened: AsyncDisposableStack },
): Promise<S3Gateway> {
  const { dataDir, rootKey, accountKey, profile } = config
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  opened.use(lockFolder(dataDir))
  const metrics = createMetrics()
  const { rpcUrl, deploymentFile, pollingIntervalMs } = config.chain
  const deployment = await readDeploymentFile(deploymentFile)
  const chain = opened.use(
    await connectChain({
      rpcUrl,
      pollingIntervalMs,
      deployment,
      privateKey: accountKey,
      directory: join(dataDir, 'transactions'),
      log: (message, facts) => log.debug(message, facts),
    }),
  )
  const { chainId } = deployment
  const { peerKeyFile, listen, bootstrap } = config.network
  const introducer = createIntroducer({ chainId, accountKey })
  const network = opened.use(
    await createNetwork(
      { identity: await loadOrCreateIdentity(peerKeyFile), introducer, log, metrics },
      { chainId, listen, bootstrap, dht: 'off' },
    ),
  )
  const client = opened.use(
    await createStorageClient(
      { chain, network, log, metrics },
      { directory: dataDir, rootKey, accountKey, ...(profile !== undefined && { defaultProfile: profile }) },
    ),
  )
  const gateway = opened.use(
    await startS3Gateway(
      { parts: client.parts, rootKey, log, clock: Date.now, observe: observeRequests(metrics) },
      { dataDir, ...config.listen, domains: config.domains, region: config.region, ...pick(config) },
    ),
  )
  opened.use(
    await startAdminServer(
      {
        log,
        metrics,
        status: async () => ({ ...(await gateway.status()), storage: await client.status() }),
        isHealthy: async () => (await client.status()).isWritable,
      },
      { dataDir },
    ),
  )
  signal.throwIfAborted()
  return gateway
}

function pick({ credentials, ensureBuckets, profile }: GatewayConfig) {
  return { credentials, ensureBuckets, profile }
}

/** Requests by operation and outcome. Operations are a closed list, so the label sets are bounded. */
function observeRequests(metrics: Metrics): (request: ObservedRequest) => void {
  const requests = metrics.counter('s3_requests_total', 'S3 requests answered', ['operation', 'status'])
  const durations = metrics.histogram(
    's3_request_seconds',
    'Time from the request line to the last byte of the answer',
    [0.005, 0.02, 0.1, 0.5, 2, 10, 60, 600],
    ['operation'],
  )
  return ({ operation = 'unknown', status, durationMs }) => {
    requests.add(1, [operation, String(status)])
    durations.observe(durationMs / 1000, [operation])
  }
}
