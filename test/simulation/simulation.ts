/**
 * A whole network in one thread, under virtual time and one seed: the real client, the real storage services, and all their
 * chores, over a chain and a network in memory. What leaves the thread or asks the machine has a twin here; SQLite and the files
 * of shards are real, in a folder of the simulation's own, and done when they return.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStorageClient, type StorageClient } from '@nupeerstack/client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import { createSeededRandomness, createVirtualTime, type Randomness, type VirtualTime } from '@nupeerstack/runtime'
import { createHistory, type History } from './history.ts'
import { createInlineSegmentWorkers } from './inline-segment-workers.ts'
import { createSimulatedChain, type SimulatedChain } from './simulated-chain.ts'
import { createSimulatedNetwork } from './simulated-network.ts'
import { createSimulatedNode, type SimulatedNode } from './simulated-node.ts'

export interface Simulation extends Disposable, VirtualTime {
  readonly client: StorageClient
  readonly nodes: readonly SimulatedNode[]
  readonly chain: SimulatedChain
  readonly history: History
  /** Chance of the test's own: its draws change nobody else's. */
  readonly randomness: Randomness
}

/** SQLite syncs each commit, which takes longer than everything else: nothing here has to outlive the machine. */
const memoryDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const accountKey = new Uint8Array(32).fill(9)

export async function startSimulation(seed: number, nodeCount: number): Promise<Simulation> {
  const folder = mkdtempSync(join(memoryDisk, 'nupeer-simulation-'))
  const time = createVirtualTime()
  const history = createHistory(time)
  const randomnessOf = (actor: number): Randomness => createSeededRandomness(seed * 1_000 + actor)
  const chain = createSimulatedChain(time, { blockIntervalMs: 2_000, periodBlocks: 20, seed })
  const nodes = Array.from({ length: nodeCount }, (_, index) =>
    createSimulatedNode(
      { clock: time.clock, timers: time.timers, chain, history },
      { name: `node-${index}`, folder, seed: seed * 1_000 + 100 + index },
    ),
  )
  for (const node of nodes) await time.until(node.start())
  const account = addressOfPrivateKey(accountKey)
  const network = createSimulatedNetwork(
    { peers: nodes, timers: time.timers, randomness: randomnessOf(1), history },
    { account },
  )
  const directory = join(folder, 'client')
  mkdirSync(directory)
  const opening = createStorageClient(
    {
      chain: chain.as(account),
      network,
      log: history.logOf('client'),
      workers: createInlineSegmentWorkers(),
      runtime: { clock: time.clock, timers: time.timers, randomness: randomnessOf(2) },
    },
    {
      ...{ directory, accountKey, rootKey: new Uint8Array(32).fill(3), defaultProfile: '2/4' },
      deals: { unitsMax: 1_024 },
    },
  )
  const client = await time.until(opening)
  return {
    ...time,
    ...{ client, nodes, chain, history, randomness: randomnessOf(3) },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
