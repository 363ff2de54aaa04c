/**
 * What the matrix is tried on: a chain, storage nodes, a storage client and a gateway, all of them the real ones, in this process
 * and in folders of their own. A node or the gateway is stopped as `kill -9` stops it: the folder is what it was at that moment.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { S3Client } from '@aws-sdk/client-s3'
import { createStorageClient, type StorageClient, type WrittenPart } from '@nupeerstack/client'
import { silentLogger } from '@nupeerstack/node-host'
import { createSeededRandomness, systemRuntime } from '@nupeerstack/runtime'
import { createSegmentWorkers } from '../../packages/client/src/workers/segment-workers.ts'
import { readGatewayConfig } from '../../packages/s3-gateway/src/config.ts'
import { type NetworkGateway, startNetworkGateway } from '../../packages/s3-gateway/src/network-gateway.ts'
import { startTestChain, type TestChain } from '../../packages/storage-node/test/chain-fixtures.ts'
import { customerNetwork, startNode } from '../../packages/storage-node/test/node-fixtures.ts'
import { type FolderImage, putImage, takeImage } from './folder-image.ts'
import { putObjects, type RotObject, rotBucket } from './rot-objects.ts'

/** A program with a data folder. */
export interface RotProgram {
  readonly name: string
  readonly folder: string
  /** As it was before the last objects came. */
  readonly earlier: FolderImage
  isUp(): boolean
  /** Throws what its start throws. */
  start(): Promise<void>
  /** Returns what a kill leaves, which is also what is there now. */
  kill(): Promise<FolderImage>
  /** Stops it as its owner does. */
  close(): Promise<FolderImage>
}

export interface RotNetwork extends AsyncDisposable {
  readonly nodes: readonly RotProgram[]
  readonly gateway: RotProgram
  readonly client: StorageClient
  readonly stored: readonly StoredPart[]
  readonly objects: readonly RotObject[]
  /** The gateway that runs now. */
  s3(): S3Client
}

export interface StoredPart {
  readonly part: WrittenPart
  readonly bytes: Uint8Array
}

/** Of which m = n − k may be hurt. */
export const rotProfile = { name: '2/4', k: 2, n: 4 }
const nodeCount = 6
/** Whatever waits so long hangs, however busy the machine is. */
export const hungMs = 5 * 60_000
const credentials = { accessKeyId: 'AKBITROT000000000000', secretAccessKey: 'a-secret-of-a-test-that-is-long-enough' }

interface Programs {
  readonly chain: TestChain
  readonly owned: AsyncDisposableStack
}

export async function startRotNetwork(): Promise<RotNetwork> {
  await using opened = new AsyncDisposableStack()
  const chain = opened.use(await startTestChain({ periodBlocks: 10_000, thawingBlocks: 1_000_000, samples: 8 }))
  const programs = { chain, owned: opened }
  const nodes: OpenProgram<AsyncDisposable>[] = []
  for (let index = 0; index < nodeCount; index++) {
    const place = { name: `node-${index}`, key: await chain.fundedKey() }
    nodes.push(await openProgram(programs, place.name, () => startNode(chain, place)))
  }
  const gateway = await openGateway(programs)
  const { client, write } = await openClient(programs)
  const endOf = (signal = AbortSignal.timeout(hungMs)) => client.untilSettled(signal)

  const stored = [await write(1, 1_000), await write(2, 40_000), await write(3, 700_000)]
  const objects = await retried(() => putObjects(s3Of(gateway), 'early', 100))
  await endOf()
  // Databases as they were before a start, and their logs as they were before the last changes.
  for (const program of [...nodes, gateway]) {
    program.earlier = new Map([...(await program.kill()), ...(await closedImage(program))])
  }
  stored.push(await write(4, 1_000), await write(5, 60_000), await write(6, 400_000))
  objects.push(...(await retried(() => putObjects(s3Of(gateway), 'late', 200))))
  await endOf()

  const owned = opened.move()
  return {
    ...{ nodes, gateway, client, stored, objects },
    s3: () => s3Of(gateway),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

class OpenProgram<Running extends AsyncDisposable> implements RotProgram {
  readonly name: string
  readonly folder: string
  readonly #open: () => Promise<Running>
  earlier: FolderImage = new Map()
  running: Running | undefined

  constructor(name: string, folder: string, open: () => Promise<Running>) {
    this.name = name
    this.folder = folder
    this.#open = open
  }

  isUp(): boolean {
    return this.running !== undefined
  }

  async start(): Promise<void> {
    this.running ??= await this.#open()
  }

  async kill(): Promise<FolderImage> {
    const image = takeImage(this.folder)
    await this.stop()
    putImage(this.folder, image)
    return image
  }

  async close(): Promise<FolderImage> {
    await this.stop()
    return takeImage(this.folder)
  }

  async stop(): Promise<void> {
    const ending = this.running
    this.running = undefined
    await ending?.[Symbol.asyncDispose]()
  }
}

async function closedImage(program: RotProgram): Promise<FolderImage> {
  await program.start()
  const image = await program.close()
  await program.start()
  return image
}

async function openProgram<Running extends AsyncDisposable>(
  { chain, owned }: Programs,
  name: string,
  open: () => Promise<Running>,
): Promise<OpenProgram<Running>> {
  const program = new OpenProgram(name, join(chain.folder, name), open)
  owned.defer(() => program.stop())
  await program.start()
  return program
}

async function openGateway(programs: Programs): Promise<OpenProgram<NetworkGateway>> {
  const { chain } = programs
  const { rpcUrl, webSocketUrl } = chain.devChain
  const at = (name: string): string => join(chain.folder, name)
  const secret = (name: string, text: string): string => {
    writeFileSync(at(name), text, { mode: 0o600 })
    return at(name)
  }
  const document = {
    dataDir: at('gateway'),
    listen: { port: 0, threads: 0 },
    credentials: [credentials],
    storage: { profile: rotProfile.name },
    // What these nodes ask comes to millions a month: a period has seconds.
    // What heals is looked at here, and at the same node: nobody is asked on the chain.
    deals: { priceMax: '1000000000', depositDays: 1, questionDepositsPerDay: '0' },
    ensureBuckets: [rotBucket],
    recoveryPhraseFile: secret('phrase', `${'abandon '.repeat(23)}art\n`),
    chain: {
      ...{ rpcUrl, webSocketUrl, deploymentFile: chain.deploymentFile, pollingIntervalMs: 50 },
      accountKeyFile: secret('account.key', Buffer.from(await chain.fundedKey()).toString('hex')),
    },
  }
  const config = await readGatewayConfig(secret('gateway.json', JSON.stringify(document)))
  const signal = new AbortController().signal
  return await openProgram(programs, 'gateway', () => startNetworkGateway(config, { log: silentLogger, signal }))
}

async function openClient({ chain, owned }: Programs) {
  const accountKey = await chain.fundedKey()
  const view = await chain.connect(accountKey)
  const network = owned.use(await customerNetwork(chain, view, accountKey))
  const workers = owned.use(createSegmentWorkers(systemRuntime, { threads: 1 }))
  const directory = join(chain.folder, 'client')
  mkdirSync(directory)
  const client = owned.use(
    await createStorageClient(
      { chain: view, network, log: silentLogger, workers },
      {
        ...{ directory, accountKey, rootKey: new Uint8Array(32).fill(3), defaultProfile: rotProfile.name },
        deals: { unitsMax: 256 },
        questionDepositsPerDayWei: 0n,
        chores: {
          ...{ reviseIntervalMs: 20, dealsIntervalMs: 100, repairIntervalMs: 20, probeIntervalMs: 20 },
          ...{ auditIntervalMs: 50, auditCycleMs: 100, compactIntervalMs: 20, compactCalmMs: 100 },
        },
      },
    ),
  )
  await client.untilWritable(AbortSignal.timeout(hungMs))
  return {
    client,
    async write(seed: number, sizeBytes: number): Promise<StoredPart> {
      const bytes = createSeededRandomness(seed).bytes(sizeBytes)
      return {
        bytes,
        part: await retried(() => client.parts.write(inChunks(bytes), { signal: AbortSignal.timeout(hungMs) })),
      }
    },
  }
}

/** Nodes that have just started take nothing until they have been asked. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + hungMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await pause(200)
    }
  }
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000)
}

function s3Of({ running }: OpenProgram<NetworkGateway>): S3Client {
  if (running === undefined) throw new Error('the gateway is down')
  const { endpoint, region } = running
  return new S3Client({ endpoint, region, credentials: { ...credentials }, forcePathStyle: true, maxAttempts: 1 })
}
