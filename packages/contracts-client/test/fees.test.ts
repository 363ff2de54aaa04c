import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isReplacement, replacementFees } from '../src/evm/fees.ts'

const ceilingWei = 10n ** 13n
const fees = fc
  .tuple(fc.bigInt(0n, ceilingWei / 2n), fc.bigInt(0n, ceilingWei / 2n))
  .map(([tipWei, baseWei]) => ({ maxFeePerGas: tipWei + baseWei, maxPriorityFeePerGas: tipWei }))

test('a replacement is one that every node takes, or it is at the ceiling', () => {
  fc.assert(
    fc.property(fees, fees, (last, market) => {
      const next = replacementFees(last, market)
      assert.ok(next.maxPriorityFeePerGas <= next.maxFeePerGas, 'EIP-1559 refuses a tip above the fee')
      assert.ok(next.maxFeePerGas <= ceilingWei)
      if (!isReplacement(next, last)) assert.equal(next.maxFeePerGas, ceilingWei)
      else {
        assert.ok(next.maxFeePerGas * 1_000n >= last.maxFeePerGas * 1_125n)
        assert.ok(next.maxPriorityFeePerGas * 1_000n >= last.maxPriorityFeePerGas * 1_125n)
        assert.ok(next.maxFeePerGas >= market.maxFeePerGas)
      }
    }),
  )
})
