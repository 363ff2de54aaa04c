/**
 * A storage node as a process of the world: the real service with its real chores, over SQLite in the process's folder and volumes
 * on its disk.
 */
import { createIdentity, createMetrics, createWarnings, type RequestHandler } from '@nupeerstack/node-host'
import {
  type Address,
  addressOfPrivateKey,
  createAccountSigner,
  type PeerId,
  pieceSizeBytes,
} from '@nupeerstack/protocol'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { createHostedService } from '../../../packages/operator/src/hosted-service.ts'
import { createPeriodClock } from '../../../packages/operator/src/period-clock.ts'
import { offerStorage } from '../../../packages/storage-node/src/offer-storage.ts'
import type { SimulatedChain } from '../twins/simulated-chain.ts'
import { createSimulatedDisk, type SimulatedDisk } from '../twins/simulated-disk.ts'
import { chainAsHeard } from './chain-as-heard.ts'
import { createProcess, type ProcessContext, type ProcessDependencies, type ProcessFrame } from './simulated-process.ts'

export interface SimulatedNode extends ProcessFrame<ReadonlyMap<string, RequestHandler>> {
  readonly peerId: PeerId
  readonly operator: Address
  /** Signs with its peer key. */
  sign(message: Uint8Array): Uint8Array
  /** The disk of its volumes, in every life. */
  readonly disk: SimulatedDisk
  /** Where they are on it. */
  readonly shardFolder: string
}

export interface SimulatedNodeDependencies extends ProcessDependencies {
  readonly chain: SimulatedChain
}

const capacityPieces = 8_192
/** More than the volumes take at most. */
const diskBytes = 2 * capacityPieces * pieceSizeBytes
const shardFolder = '/shards'

export function createSimulatedNode(
  dependencies: SimulatedNodeDependencies,
  { name, folder }: { readonly name: string; readonly folder: string },
): SimulatedNode {
  const { chain, randomness } = dependencies
  const identity = createIdentity(randomness)
  const operatorKey = randomness.bytes(32)
  const operator = addressOfPrivateKey(operatorKey)
  const disk = createSimulatedDisk(
    { randomness: createSeededRandomness(randomness.uniform() * 2 ** 32) },
    { sizeBytes: diskBytes },
  )
  chain.register(operator, identity.peerId)

  async function open({ life, folder: dataDir, log, ...runtime }: ProcessContext) {
    const view = chainAsHeard(chain.as(operator), life)
    const mount = disk.mount(runtime.timers)
    life.onOver(() => mount.unmount())
    const metrics = createMetrics()
    const periodClock = await createPeriodClock({ chain: view })
    const service = offerStorage({
      storage: { path: shardFolder, capacityBytes: capacityPieces * pieceSizeBytes, reserveBytes: 0 },
      bond: 0n,
      service: { pricePerUnitPeriodWad: 7n, durationPeriodsMax: 100_000, settleEveryPeriods: 4, withdrawAbove: 0n },
    })
    const collaborators = {
      ...{ dataDir, chain: view, periodClock, log, metrics, ...runtime, disk: mount },
      network: { sign: identity.sign, provide: () => {} },
      reserve: { sizeBytes: 0, heldBytes: 0, release: () => false, refill: () => false, [Symbol.dispose]: () => {} },
      signer: createAccountSigner(operatorKey),
      isContested: () => false,
      warnings: createWarnings({ log, metrics, clock: runtime.clock }),
    }
    const opened = await service.open(collaborators)
    const hosted = createHostedService({ ...collaborators, service, open: opened })
    await hosted.start(new AbortController().signal)
    return { face: hosted.handlers, abandon: async () => await opened[Symbol.asyncDispose]() }
  }

  const frame = createProcess(dependencies, { name, folder }, open)
  return { ...frame, peerId: identity.peerId, operator, disk, shardFolder, sign: identity.sign }
}
