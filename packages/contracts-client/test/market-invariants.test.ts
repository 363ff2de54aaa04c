import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createMarketWorld, type Step } from './market-world.ts'

const operator = fc.constantFrom<0 | 1>(0, 1)
const anyone = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3)
const amount = fc.integer({ min: 0, max: 120 })
const bondStep = fc.constantFrom(
  'provision' as const,
  'thaw' as const,
  'release' as const,
  'withdraw' as const,
  'rejoin' as const,
)
const customer = fc.constantFrom<2 | 3>(2, 3)
const isRecorded = fc.integer({ min: 0, max: 4 }).map((die) => die > 0)
const dealStep = fc.constantFrom('close' as const, 'settle' as const, 'top-up' as const)
const post = fc.record({ kind: fc.constant('post' as const), who: anyone, deal: fc.nat(5), amount })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: bondStep, who: operator, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), who: operator, customer, amount }) },
  { weight: 4, arbitrary: post },
  { weight: 4, arbitrary: fc.record({ kind: dealStep, who: anyone, deal: fc.nat(5), amount }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('prove' as const), who: operator }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pay-out' as const), who: anyone }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('report' as const, 'judge' as const),
      who: operator,
      back: fc.constantFrom(1, 1, 2, 2, 3, 5),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('next-period' as const), isRecorded, provesToo: fc.boolean() }),
  },
)
/** Both operators have promised something before chance takes over. */
const beginning: readonly Step[] = [
  { kind: 'open', who: 0, customer: 2, amount: 15 },
  { kind: 'open', who: 1, customer: 3, amount: 17 },
  { kind: 'post', who: 0, deal: 0, amount: 3 },
  { kind: 'post', who: 1, deal: 1, amount: 2 },
  { kind: 'next-period', isRecorded: true, provesToo: false },
  { kind: 'next-period', isRecorded: true, provesToo: false },
  { kind: 'report', who: 1, back: 1 },
  { kind: 'next-period', isRecorded: true, provesToo: true },
  { kind: 'judge', who: 1, back: 2 },
]

test('whatever happens in whatever order, the market and the bonds stay solvent and an honest operator is never slashed', async (context) => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80, size: 'max' }), async (steps) => {
      const world = await createMarketWorld()
      for (const next of [...beginning, ...steps]) {
        await world.perform(next)
        await world.checkInvariants()
      }
      for (const [name, count] of world.done) done.set(name, (done.get(name) ?? 0) + count)
    }),
    { numRuns: 8 },
  )
  context.diagnostic([...done].map(([name, count]) => `${name} ${count}`).join(', '))
  // Histories in which nothing happens would hold any invariant.
  for (const name of ['openDeal', 'postRevision', 'prove', 'settle', 'reportMiss', 'judgeMiss'])
    assert.ok(done.get(name), name)
})
