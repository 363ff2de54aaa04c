import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CliError } from '../src/cli-error.ts'
import { formatBytes, formatCount, formatDuration, formatTokens, parseBytes } from '../src/units.ts'

describe('units', () => {
  test('bytes have three digits at most and binary units', () => {
    assert.equal(formatBytes(0), '0 B')
    assert.equal(formatBytes(1023), '1023 B')
    assert.equal(formatBytes(1024), '1 KiB')
    assert.equal(formatBytes(7.5 * 1024 ** 2), '7.5 MiB')
    assert.equal(formatBytes(300 * 1024 ** 3), '300 GiB')
  })

  test('sizes are read with decimal and binary units', () => {
    assert.equal(parseBytes('10GB'), 10e9)
    assert.equal(parseBytes('10 GiB'), 10 * 1024 ** 3)
    assert.equal(parseBytes('500m'), 500e6)
    assert.equal(parseBytes('1.5TB'), 1.5e12)
    assert.throws(() => parseBytes('9999999PB'), /more than any disk/)
    assert.equal(parseBytes('4096'), 4096)
  })

  test('any other text is refused as a size', () => {
    for (const text of ['', 'GB', '-1', '1 XB', '1e9', '10 G B', 'ten']) {
      assert.throws(() => parseBytes(text), CliError, text)
    }
  })

  test('whole powers of 1,024 come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), fc.integer({ min: 0, max: 4 }), (count, power) => {
        const size = count * 1024 ** power
        assert.equal(parseBytes(formatBytes(size)), size)
      }),
    )
  })

  test('tokens are cut, never rounded up: nobody has more than they have', () => {
    assert.equal(formatTokens(10_000n * 10n ** 18n), '10,000')
    assert.equal(formatTokens(1_234_567n * 10n ** 16n), '12,345.67')
    assert.equal(formatTokens(10n ** 18n - 1n), '0.99')
    assert.equal(formatTokens(0n), '0')
    assert.equal(formatTokens(100_000n * 10n ** 18n, 0), '100,000')
  })

  test('durations and counts are short', () => {
    assert.equal(formatDuration(440), '0.4 s')
    assert.equal(formatDuration(12_300), '12 s')
    assert.equal(formatDuration(180_000), '3 min')
    assert.equal(formatCount(1234567), '1,234,567')
  })
})
