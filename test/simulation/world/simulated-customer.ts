/**
 * The customer's process: the real storage client with its real chores, and over it the gateway, where the load is S3. Who calls
 * into it hears nothing more when it is killed, and so is told.
 */
import { createStorageClient, type StorageClient } from '@nupeerstack/client'
import { type Address, addressOfPrivateKey } from '@nupeerstack/protocol'
import type { PostToTarget } from '../../../packages/s3-gateway/src/notifications/post-event.ts'
import { simulatedBuckets } from '../s3/simulated-buckets.ts'
import type { ChainTwin } from '../twins/chain/chain-twin.ts'
import { countTaken } from '../twins/counted-workers.ts'
import type { EventWatcher } from '../twins/event-watcher.ts'
import { createInlineSegmentWorkers } from '../twins/inline-segment-workers.ts'
import type { SimulatedNetwork } from '../twins/simulated-network.ts'
import { createJournalDisk } from './journal-disk.ts'
import { openProcessChain } from './open-process-chain.ts'
import { ProcessDownError } from './process-down-error.ts'
import type { Shape } from './shape.ts'
import { type SimulatedGateway, startSimulatedGateway } from './simulated-gateway.ts'
import { createProcess, type ProcessContext, type ProcessDependencies, type ProcessFrame } from './simulated-process.ts'

export interface CustomerFace {
  readonly client: StorageClient
  readonly gateway: SimulatedGateway | undefined
  /** Of the memory that it shares with its segment workers. */
  takenBytes(): number
}

export interface SimulatedCustomer extends ProcessFrame<CustomerFace> {
  readonly account: Address
  /** Opens what its book keeps sealed. */
  readonly rootKey: Uint8Array
  /** Work in the process that is up now. Throws ProcessDownError where there is none, or it ends before the work. */
  within<T>(work: (face: CustomerFace) => Promise<T>): Promise<T>
  /** Ends it as its owner does, with everything made durable; for the end of a world. */
  stop(): Promise<void>
}

export interface SimulatedCustomerDependencies extends ProcessDependencies {
  readonly chain: ChainTwin
  readonly network: SimulatedNetwork
  readonly eventWatcher: EventWatcher
  /** What whoever owns the parts does first, with each start. */
  readonly onStart: (face: CustomerFace) => Promise<void>
}

/** In which each shard is audited once: so that what rots is found while somebody looks. */
export const auditCycleMs = 300_000

const accountKey = new Uint8Array(32).fill(9)
const funds = { wei: 10n ** 20n, staking: 0n, stablecoin: 10n ** 12n }
const rootKey = new Uint8Array(32).fill(3)

export function createSimulatedCustomer(
  dependencies: SimulatedCustomerDependencies,
  { folder, shape }: { readonly folder: string; readonly shape: Shape },
): SimulatedCustomer {
  const { chain, network, timers, eventWatcher, onStart } = dependencies
  const name = 'customer'
  const account = addressOfPrivateKey(accountKey)
  const journalDisk = createJournalDisk(dependencies.randomness)
  chain.endow(account, funds)

  async function open({ life, folder: directory, log, ...runtime }: ProcessContext) {
    const { workers, takenBytes } = countTaken(createInlineSegmentWorkers())
    const view = await openProcessChain({ chain, journalDisk }, { life, log, ...runtime }, accountKey)
    const client = await createStorageClient(
      {
        chain: view,
        network: network.as({ name, account, life }),
        log,
        workers,
        runtime,
      },
      {
        ...{ directory, accountKey, rootKey, defaultProfile: shape.profile, deals: { unitsMax: 2_048 } },
        chores: { auditCycleMs, ...(shape.reviseMs !== undefined && { reviseIntervalMs: shape.reviseMs }) },
      },
    )
    const face = { client, gateway: await gatewayOver(client, { life, log, directory, ...runtime }), takenBytes }
    if (face.gateway === undefined) await onStart(face)
    // Its end waits for timers, which a killed process has none of: the collector closes what it has open.
    return { face, abandon: async () => {} }
  }

  async function gatewayOver(
    { parts }: StorageClient,
    { directory: dataDir, life, ...process }: Omit<ProcessContext, 'folder'> & { readonly directory: string },
  ): Promise<SimulatedGateway | undefined> {
    if (shape.front !== 's3') return undefined
    const post: PostToTarget = (_target, body) => life.hear(eventWatcher.take(body))
    return await startSimulatedGateway(
      { ...process, parts, rootKey, life, lineTimers: timers, post },
      { dataDir, ensureBuckets: simulatedBuckets.all },
    )
  }

  const frame = createProcess(dependencies, { name, folder }, open)
  return {
    ...frame,
    account,
    rootKey,
    async within(work) {
      const running = frame.running()
      if (running === undefined) throw new ProcessDownError(name)
      const { face, life } = running
      return await new Promise((resolve, reject) => {
        const ending = life.onOver(() => reject(new ProcessDownError(name)))
        work(face)
          .then(resolve, reject)
          .finally(() => ending[Symbol.dispose]())
      })
    },
    async stop() {
      await frame.running()?.face.gateway?.s3.close()
      await frame.running()?.face.client[Symbol.asyncDispose]()
    },
  }
}
