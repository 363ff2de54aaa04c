/**
 * A storage node as a process of the world: the real service with its real chores, over SQLite in the process's folder and volumes
 * on its disk.
 */
import { storageKind } from '@nupeerstack/contracts-client'
import { createIdentity, createMetrics, createWarnings, type RequestHandler } from '@nupeerstack/node-host'
import {
  type Address,
  addressOfPrivateKey,
  createAccountSigner,
  type PeerId,
  pieceSizeBytes,
} from '@nupeerstack/protocol'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { keepRegistering } from '../../../packages/node-host/src/host/market-registration.ts'
import { createOperatorChores } from '../../../packages/operator/src/chores/operator-chores.ts'
import { createRecordSeed } from '../../../packages/operator/src/chores/record-seed.ts'
import { createHostedService } from '../../../packages/operator/src/hosted-service.ts'
import { createPeriodClock } from '../../../packages/operator/src/period-clock.ts'
import { createRegistration } from '../../../packages/operator/src/registration.ts'
import { offerStorage } from '../../../packages/storage-node/src/offer-storage.ts'
import type { ChainTwin } from '../twins/chain/chain-twin.ts'
import { createSimulatedDisk, type SimulatedDisk } from '../twins/simulated-disk.ts'
import { createJournalDisk } from './journal-disk.ts'
import { openProcessChain } from './open-process-chain.ts'
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
  /** The disk of its journal of transactions. */
  readonly journalDisk: SimulatedDisk
}

export interface SimulatedNodeDependencies extends ProcessDependencies {
  readonly chain: ChainTwin
}

const address = '/ip4/127.0.0.1/tcp/1'
/** Above the depth of every re-org that is drawn; less than an operator's own, so that a network heals soon. */
export const settledBlocks = 16
const capacityPieces = 8_192
/** More than the volumes take at most. */
const diskBytes = 2 * capacityPieces * pieceSizeBytes
const shardFolder = '/shards'
/** In the staking token's base units: what stands behind the node, and what its operator has. */
const bond = 10n ** 18n
const funds = { wei: 10n ** 20n, staking: 3n * bond, stablecoin: 0n }
/** A third of a base unit for a piece and a period, so that something is rounded. */
const pricePerUnitPeriodWad = 10n ** 18n / 3n

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
  const journalDisk = createJournalDisk(randomness)
  chain.endow(operator, funds)

  async function open({ life, folder: dataDir, log, ...runtime }: ProcessContext) {
    const mount = disk.mount(runtime.timers)
    life.onOver(() => mount.unmount())
    const view = await openProcessChain({ chain, journalDisk }, { life, log, ...runtime }, operatorKey)
    const metrics = createMetrics()
    const { beacon } = view.kind(storageKind)
    const periodClock = await createPeriodClock({ chain: view, periods: beacon })
    const service = offerStorage({
      storage: { path: shardFolder, capacityBytes: capacityPieces * pieceSizeBytes, reserveBytes: 0 },
      bond,
      service: {
        ...{ pricePerUnitPeriodWad, floorPercent: 20, noticePeriods: 7, exitSharePercent: 50 },
        durationPeriodsMax: 100_000,
        settleEveryPeriods: 4,
        withdrawAbove: 0n,
      },
      settledBlocks,
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
    const { signal } = new AbortController()
    await hosted.start(signal)
    const kind = view.kind(service.kind).address
    const registrar = createRegistration({ chain: view, log }, { provisions: [{ kind, bond }] })
    const place = { peerId: identity.peerId, addresses: [address], kinds: [kind] }
    void keepRegistering({ registrar, log, timers: runtime.timers }, place, signal)
    createOperatorChores({ heads: periodClock, log, ...runtime }, [
      createRecordSeed({ beacon, periodClock, log }, { operator }),
    ]).start()
    return { face: hosted.handlers, abandon: async () => await opened[Symbol.asyncDispose]() }
  }

  const frame = createProcess(dependencies, { name, folder }, open)
  return { ...frame, peerId: identity.peerId, operator, disk, shardFolder, journalDisk, sign: identity.sign }
}
