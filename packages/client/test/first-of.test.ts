import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import fc from 'fast-check'
import { firstOf } from '../src/parts/first-of.ts'

const never = new AbortController().signal

test('as many answers as needed come out whenever so many can be had, and nothing otherwise', async () => {
  const answers = fc.array(fc.record({ isGood: fc.boolean(), turns: fc.nat(5), hedgeMs: fc.constantFrom(0, 1, 1000) }))
  await fc.assert(
    fc.asyncProperty(answers, fc.integer({ min: 1, max: 5 }), async (candidates, needed) => {
      const ask = async ({ isGood, turns }: (typeof candidates)[number]) => {
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
        if (!isGood) throw new Error('refused')
        return turns
      }
      const found = await firstOf(systemRuntime, candidates, needed, ask, {
        hedgeMs: ({ hedgeMs }) => hedgeMs,
        signal: never,
      })
      const good = candidates.filter(({ isGood }) => isGood).length
      assert.equal(found?.size, good >= needed ? needed : undefined)
      for (const candidate of found?.keys() ?? []) assert.ok(candidate.isGood)
    }),
  )
})

test('no more are asked than needed while all answer in time', async () => {
  let asked = 0
  const ask = async (candidate: number) => {
    asked += 1
    return candidate
  }
  await firstOf(systemRuntime, [1, 2, 3, 4, 5], 3, ask, { hedgeMs: () => 1000, signal: never })
  assert.equal(asked, 3)
})

test('one that does not answer is replaced after its hedge delay', async () => {
  const hang = new Promise<number>(() => undefined)
  const ask = (candidate: number) => (candidate === 1 ? hang : Promise.resolve(candidate))
  const found = await firstOf(systemRuntime, [1, 2, 3], 2, ask, { hedgeMs: () => 1, signal: never })
  assert.deepEqual([...(found?.keys() ?? [])], [2, 3])
})

test('an abort ends the wait', async () => {
  const abort = new AbortController()
  const found = firstOf(systemRuntime, [1], 1, () => new Promise(() => undefined), {
    hedgeMs: () => 1,
    signal: abort.signal,
  })
  abort.abort()
  assert.equal(await found, undefined)
})
