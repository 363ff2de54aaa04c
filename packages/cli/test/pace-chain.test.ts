import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPeriods, type StorageStanding } from '@nupeerstack/contracts-client'
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { paceChain } from '../src/dev/pace-chain.ts'

const periodBlocks = 8
const idle: StorageStanding = {
  live: 1,
  lastProvenPeriod: 9,
  activeFromPeriod: 1,
  provenCount: 9,
  missesInWindow: 0,
  isEvicted: false,
  isOwing: false,
}
const owing: StorageStanding = { ...idle, isOwing: true }

interface World {
  /** Number of the head; the period is 10 from 80 on. */
  head: number
  standings: StorageStanding[]
  isExpected: boolean[]
  lostPeriods: (number | undefined)[]
}

/** What the chain is told at each look, and how long the pacer then waits, until `change` ends it. */
async function pace(world: World, change: (look: number) => boolean): Promise<{ until: number[]; waitsMs: number[] }> {
  const stopping = new AbortController()
  const [until, waitsMs]: [number[], number[]] = [[], []]
  const operators = world.standings.map((_, index) => parseAddress(`0x${String(index + 1).padStart(40, '0')}`))
  const indexOf = (operator: Address) => operators.indexOf(operator)
  await paceChain(
    {
      chain: {
        head: async () => ({ number: world.head, hash: '0x', timestamp: 0 }),
      },
      storage: {
        beacon: createPeriods(periodBlocks),
        standing: async (operator) => world.standings[indexOf(operator)] ?? idle,
      },
      nodes: () =>
        operators.map((operator, index) => ({
          operator,
          isExpected: () => world.isExpected[index] ?? true,
          lostPeriod: async () => world.lostPeriods[index],
        })),
      paceUntil: (blockNumber) => until.push(blockNumber),
      async sleep(ms) {
        waitsMs.push(ms)
        if (!change(until.length)) stopping.abort()
      },
    },
    { blockIntervalMs: 1_000 },
    stopping.signal,
  )
  return { until, waitsMs }
}

function worldAt(head: number, ...standings: StorageStanding[]): World {
  return { head, standings, isExpected: [], lostPeriods: [] }
}

test('the chain is let on to the middle of the period until all have answered, then to the middle of the next', async () => {
  const world = worldAt(83, idle, owing)
  const { until, waitsMs } = await pace(world, (look) => {
    if (look === 3) world.standings[1] = idle
    return look < 4
  })
  assert.deepEqual(until, [84, 84, 84, 92])
  assert.deepEqual(waitsMs, [500, 500, 500, 6_000], 'it looks again three blocks before that')
})

test('nobody waits for a node that is down', async () => {
  const world = worldAt(83, idle, owing)
  world.isExpected = [true, false]
  assert.deepEqual((await pace(world, () => false)).until, [92])
})

test('nobody waits for a node that says it has lost what it should prove in this period; in the next one it is asked anew', async () => {
  const world = worldAt(83, owing)
  world.lostPeriods = [10]
  const { until } = await pace(world, (look) => {
    world.head = 88
    return look < 2
  })
  assert.deepEqual(until, [92, 92])
})

test('a node that has been silent for periods is waited for no longer; one that is new is', async () => {
  assert.deepEqual((await pace(worldAt(83, { ...owing, lastProvenPeriod: 6 }), () => false)).until, [92])
  const fresh = { ...owing, lastProvenPeriod: 0, activeFromPeriod: 9 }
  assert.deepEqual((await pace(worldAt(83, fresh), () => false)).until, [84])
})
