/**
 * A gateway in this process, for many runs in little time: the real gateway behind HTTP, over the real storage client, over nodes in
 * memory (`packages/client/test/memory-node.ts`), which are held to the real ones by their own suite.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLogger } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { startS3Gateway } from '@nupeerstack/s3-gateway'
import { openClient } from '../../../packages/client/test/client-fixture.ts'
import { createMemoryMarket } from '../../../packages/client/test/memory-market.ts'
import type { Endpoint } from './http-door.ts'

export interface LocalGateway extends AsyncDisposable {
  readonly endpoint: Endpoint
}

const credential = { accessKeyId: 'AKMODEL', secretAccessKey: 'model-secret' }
const region = 'us-east-1'
/** Every commit is synced, which takes longer than everything else: nothing here has to outlive the machine. */
const memoryDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** `threads` serve HTTP beside this one; with none it serves itself. */
export async function startLocalGateway(threads: number): Promise<LocalGateway> {
  await using opened = new AsyncDisposableStack()
  const dataDir = mkdtempSync(join(memoryDisk, 'nupeer-s3-model-'))
  opened.defer(() => rmSync(dataDir, { recursive: true, force: true }))
  const client = opened.use(await openClient(createMemoryMarket(4), dataDir, { chores: { reviseIntervalMs: 500 } }))
  await client.untilWritable(AbortSignal.timeout(60_000))
  const gateway = opened.use(
    await startS3Gateway(
      { parts: client.parts, rootKey: new Uint8Array(32).fill(7), log: silentLogger, ...systemRuntime },
      {
        ...{ dataDir, host: '127.0.0.1', port: 0, domains: [], region, threads },
        credentials: [{ ...credential, userId: 'model' }],
        ensureBuckets: [],
      },
    ),
  )
  const running = opened.move()
  return {
    endpoint: { url: gateway.endpoint, region, ...credential },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
