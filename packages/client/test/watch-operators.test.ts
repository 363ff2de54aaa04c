import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPeriods } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { createWatchOperators, type WatchOperatorsDependencies } from '../src/chores/watch-operators.ts'

const receipt = { transactionHash: '0x00', blockNumber: 1, gasUsed: 1 }
const [first, second] = ['1', '2'].map((digit) => parseAddress(`0x${digit.repeat(40)}`)) as [Address, Address]
const { signal } = new AbortController()

/** Two operators with two deals each, on a chain with periods of 20 blocks; the seed comes with block 1 and is recorded until 10. */
function stage() {
  const at = {
    ...{ revision: 1, recorded: 0 },
    missing: new Set<Address>(),
    claims: new Map<Address, unknown[]>(),
    seeds: new Set<number>(),
  }
  const asked: [Address, number][] = []
  const judged: [Address, number][] = []
  const deps = {
    beacon: {
      ...createPeriods(20),
      ...{ seedDistanceBlocks: 1, recordingBlocks: 9 },
      seed: async (period: number) => (at.seeds.has(period) ? new Uint8Array(32) : undefined),
      record: async () => {
        at.recorded++
        return receipt
      },
    },
    storage: {
      reportMiss: async (operator: Address, period: number) => {
        asked.push([operator, period])
        return at.missing.has(operator) ? receipt : undefined
      },
      openClaims: async (operator: Address) => at.claims.get(operator) ?? [],
      judgeMiss: async (operator: Address, period: number) => {
        judged.push([operator, period])
        return receipt
      },
    },
    deals: {
      sessions: () =>
        [first, second, first, second].map((operator) => ({
          ...{ operator, state: 'active' },
          record: { revision: { number: at.revision } },
        })),
    },
    log: silentLogger,
  }
  const chore = createWatchOperators(deps as unknown as WatchOperatorsDependencies)
  const head = async (number: number, isReorg = false) => {
    const hasWork = chore.noteHead({ number }, isReorg)
    await chore.lap(signal)
    return hasWork
  }
  return { at, asked, judged, head }
}

test('each operator is looked at once in the second half of a period, for the period before', async () => {
  const { at, asked, head } = stage()
  at.seeds.add(2)
  await head(40)
  await head(49)
  assert.deepEqual(asked, [])
  assert.equal(await head(50), true)
  assert.equal(await head(51), false)
  assert.deepEqual(asked, [
    [first, 1],
    [second, 1],
  ])
  // What was said of a branch that is gone is said again.
  await head(52, true)
  assert.equal(asked.length, 4)
})

test('what was claimed before is judged as soon as it is due, and not before', async () => {
  const { at, judged, head } = stage()
  at.claims.set(second, [
    { period: 1, judgeableFrom: 3 },
    { period: 0, judgeableFrom: 2 },
  ])
  await head(50)
  assert.deepEqual(judged, [[second, 0]])
  at.claims.set(second, [{ period: 1, judgeableFrom: 3 }])
  await head(70)
  assert.deepEqual(judged.slice(1), [[second, 1]])
})

test('a seed that nobody has recorded in the first half of the time for it the customer records', async () => {
  const { at, head } = stage()
  await head(60)
  await head(65)
  assert.equal(at.recorded, 0)
  await head(66)
  await head(67)
  assert.equal(at.recorded, 1)
  at.seeds.add(4)
  await head(86)
  assert.equal(at.recorded, 1)
  // What comes later is refused.
  await head(110)
  assert.equal(at.recorded, 1)
})

test('who has promised nothing is nobody’s business', async () => {
  const { at, asked, head } = stage()
  at.revision = 0
  assert.equal(await head(39), false)
  assert.deepEqual([asked.length, at.recorded], [0, 0])
})
