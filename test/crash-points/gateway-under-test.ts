/** A gateway with its storage client, as the process that is killed has it and the one that looks afterwards. */
import { join } from 'node:path'
import { createStorageClient, type StorageClient } from '@nupeerstack/client'
import { assertPaired, type DatabasePair, pairAnew } from '@nupeerstack/durable-state'
import { silentLogger } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { accountKey, type MemoryMarket } from '../../packages/client/test/memory-market.ts'
import { type S3Gateway, startS3Gateway } from '../../packages/s3-gateway/src/gateway.ts'
import { createInlineSegmentWorkers } from '../simulation/twins/inline-segment-workers.ts'
import { clientChores, clientRootKey } from './client-settings.ts'

export interface GatewayUnderTest extends AsyncDisposable {
  readonly gateway: S3Gateway
  readonly client: StorageClient
}

export const mainKey = { accessKeyId: 'AKMAIN', secretAccessKey: 'main-secret-of-the-scene' }
const workers = createInlineSegmentWorkers()

/** Where the target of events is. Unset: there is none. */
export async function openGateway(
  { chain, network }: Pick<MemoryMarket, 'chain' | 'network'>,
  dataDir: string,
  targetUrl?: string,
): Promise<GatewayUnderTest> {
  await using opened = new AsyncDisposableStack()
  const pair: DatabasePair = [join(dataDir, 'client.db'), join(dataDir, 'metadata.db')]
  assertPaired(pair)
  const client = opened.use(
    await createStorageClient(
      { chain, network, log: silentLogger, workers },
      {
        directory: dataDir,
        rootKey: clientRootKey,
        accountKey,
        defaultProfile: '2/4',
        deals: { unitsMax: 4096 },
        chores: clientChores,
      },
    ),
  )
  const gateway = opened.use(
    await startS3Gateway(
      { parts: client.parts, rootKey: clientRootKey, log: silentLogger, ...systemRuntime },
      {
        ...{ dataDir, host: '127.0.0.1', port: 0, domains: [], region: 'us-east-1', profile: '2/4' },
        credentials: [{ ...mainKey, userId: 'main' }],
        ensureBuckets: ['bucket'],
        encryptionKeys: [{ id: 'key-1', versions: 1 }],
        storageClasses: { GLACIER: '4/8' },
        freeing: { delayMs: 0, everyMs: 10 },
        lifecycle: { dayMs: 1, everyMs: 20 },
        notifications: {
          targets: targetUrl === undefined ? [] : [{ name: 'hook', url: targetUrl, token: undefined }],
          everyMs: 10,
        },
      },
    ),
  )
  pairAnew(pair)
  const owned = opened.move()
  return { gateway, client, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
