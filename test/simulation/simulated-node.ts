/**
 * A storage node as a process of the simulation: the real service with its real chores, over SQLite and volumes in a folder.
 * Killed, it hears nothing any more and nothing that it waited for comes; started again, it has what its folder has.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createIdentity, createMetrics, createWarnings, type Service } from '@nupeerstack/node-host'
import { addressOfPrivateKey, createAccountSigner, pieceSizeBytes } from '@nupeerstack/protocol'
import { createSeededRandomness, type Runtime } from '@nupeerstack/runtime'
import { createHostedService } from '../../packages/operator/src/hosted-service.ts'
import { createPeriodClock } from '../../packages/operator/src/period-clock.ts'
import { offerStorage } from '../../packages/storage-node/src/offer-storage.ts'
import type { History } from './history.ts'
import { immediateDisk } from './immediate-disk.ts'
import { createMortalTimers } from './mortal-timers.ts'
import type { SimulatedChain } from './simulated-chain.ts'
import type { SimulatedPeer } from './simulated-network.ts'

export interface SimulatedNode extends SimulatedPeer {
  readonly name: string
  start(): Promise<void>
  kill(): Promise<void>
}

export interface SimulatedNodeDependencies extends Pick<Runtime, 'clock' | 'timers'> {
  readonly chain: SimulatedChain
  readonly history: History
}

export function createSimulatedNode(
  { clock, timers, chain, history }: SimulatedNodeDependencies,
  { name, folder, seed }: { readonly name: string; readonly folder: string; readonly seed: number },
): SimulatedNode {
  const randomness = createSeededRandomness(seed)
  const identity = createIdentity(randomness)
  const operatorKey = randomness.bytes(32)
  const operator = addressOfPrivateKey(operatorKey)
  const dataDir = join(folder, name)
  const log = history.logOf(name)
  mkdirSync(dataDir)
  chain.register(operator, identity.peerId)
  let running: { readonly service: Service; readonly kill: () => Promise<void> } | undefined

  async function open() {
    const mortal = createMortalTimers(timers)
    const view = chain.as(operator)
    const metrics = createMetrics()
    const periodClock = await createPeriodClock({ chain: view })
    const service = offerStorage({
      storage: { path: join(dataDir, 'shards'), capacityBytes: 4096 * pieceSizeBytes, reserveBytes: 0 },
      bond: 0n,
      service: { pricePerUnitPeriodWad: 7n, durationPeriodsMax: 100_000, settleEveryPeriods: 4, withdrawAbove: 0n },
    })
    const collaborators = {
      ...{ dataDir, chain: view, periodClock, log, metrics, clock, timers: mortal, randomness, disk: immediateDisk },
      network: { sign: identity.sign, provide: () => {} },
      reserve: { sizeBytes: 0, heldBytes: 0, release: () => false, refill: () => false, [Symbol.dispose]: () => {} },
      signer: createAccountSigner(operatorKey),
      isContested: () => false,
      warnings: createWarnings({ log, metrics, clock }),
    }
    const opened = await service.open(collaborators)
    const hosted = createHostedService({ ...collaborators, service, open: opened })
    await hosted.start(new AbortController().signal)
    return {
      service: hosted,
      async kill() {
        mortal.kill()
        periodClock[Symbol.dispose]()
        await opened[Symbol.asyncDispose]()
      },
    }
  }

  return {
    name,
    peerId: identity.peerId,
    handlerOf: (method) => running?.service.handlers.get(method),
    isUp: () => running !== undefined,
    async start() {
      running = await open()
      history.note(name, 'started')
    },
    async kill() {
      const killed = running
      running = undefined
      await killed?.kill()
      history.note(name, 'killed')
    },
  }
}
