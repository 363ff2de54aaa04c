import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import { createMetrics } from '../src/monitoring/metrics.ts'
import { watchChain } from '../src/monitoring/watch-chain.ts'

test('an account that runs dry, a chain that halts and one that is away are warned of, and taken back', async () => {
  const standing = new Map<string, string>()
  const warnings = {
    set(code: string, message?: string) {
      if (message === undefined) standing.delete(code)
      else standing.set(code, message)
    },
  }
  const coin = 10n ** 18n
  let balanceWei = 100n * coin
  let isAway = false
  let block = 1
  let nowMs = 0
  const metrics = createMetrics()
  const chain = {
    account: '0xabc',
    async head() {
      if (isAway) throw new Error('head: fetch failed')
      return { number: block }
    },
    async gas() {
      return { balanceWei, costPerPeriodWei: coin / 2n, periodsLeft: Number((2n * balanceWei) / coin) }
    },
  }
  using watch = watchChain({ chain, warnings, metrics, clock: clockOf(() => nowMs), timers: systemTimers })
  await watch.look()
  assert.deepEqual([...standing], [])
  balanceWei = 11n * coin
  await watch.look()
  assert.match(
    standing.get('gas-low') ?? '',
    /^0xabc has 11 coins for gas, which lasts 22 periods at 0\.5 coins a period/,
  )
  assert.match(metrics.text(), /nupeer_gas_periods_left 22/)
  nowMs += 200_000
  await watch.look()
  assert.match(standing.get('chain-stalled') ?? '', /no block for 200 s/)
  isAway = true
  await watch.look()
  assert.match(standing.get('chain-unreachable') ?? '', /head: fetch failed/)
  isAway = false
  block = 2
  balanceWei = 100n * coin
  await watch.look()
  assert.deepEqual([...standing], [])
})
