/** A few runs of `npm run detection`: what is gone is found as often as `docs/economics.md` says. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { losses, measureCustomer } from '../bench/detection/customer-detection.ts'
import { shareOf } from '../bench/detection/interval.ts'
import { measurePublic } from '../bench/detection/public-detection.ts'

suite('a twentieth that is gone', () => {
  test('is caught by public samples within six days with 99 %, as the formula says, and by dilution as much later', () => {
    for (const [dilution, seed] of [
      [0, 11],
      [9, 12],
    ] as const) {
      const { caught, expected, daysFor99 } = measurePublic(dilution, 1_000, seed)
      assert.ok(caught.low <= expected && expected <= caught.high, `${dilution}: ${caught.hits} of 1,000`)
      assert.equal(daysFor99, dilution === 0 ? 6 : 58)
    }
  })

  for (const loss of losses.slice(0, 3)) {
    test(`is slashed by its customer: ${loss.name}`, async () => {
      const { slashed, medianHours } = await measureCustomer(loss, 5, 11)
      assert.equal(slashed.hits, 5)
      assert.ok((medianHours ?? 0) <= 72)
    })
  }

  test('is found as often as is said, within an interval', () => {
    const { low, high } = shareOf(990, 1_000)
    assert.ok(Math.abs(low - 0.9817) < 1e-3 && Math.abs(high - 0.9946) < 1e-3)
  })
})
