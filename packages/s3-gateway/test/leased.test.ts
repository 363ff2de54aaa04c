/** Duties that one of several gateways does: who may, for how long, and what ends it. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, mock, test } from 'node:test'
import { clockOf, systemRuntime, systemTimers } from '@nupeerstack/runtime'
import { type LeasedDuty, leased } from '../src/chores/leased.ts'
import { openMetadata } from '../src/metadata/open-metadata.ts'

const never = new AbortController().signal
const leaseMs = 30_000

/** Gateways over one index, whose clock stands still. */
function begin() {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-leases-'))
  const metadata = openMetadata(
    { ...systemRuntime, clock: clockOf(() => under.nowMs) },
    { kind: 'sqlite', path: join(root, 'metadata.db') },
  )
  const leases = metadata.leases.chores
  const under = {
    nowMs: 1_000_000,
    leases,
    runs: [] as string[],
    /** Does a duty as a gateway would. */
    go: (holder: string, duty: Partial<LeasedDuty> = {}) =>
      leased(
        { leases, timers: systemTimers, holder },
        {
          name: 'duty',
          leaseMs,
          keptMs: 0,
          async run() {
            under.runs.push(holder)
          },
          ...duty,
        },
      )(never),
    async [Symbol.asyncDispose]() {
      await metadata[Symbol.asyncDispose]()
      rmSync(root, { recursive: true })
    },
  }
  return under
}

describe('a duty under a lease', () => {
  test('is done by one at a time, and by the next when that one is done', async () => {
    await using under = begin()
    await under.go('one', { run: async () => void (await under.go('two')) })
    assert.deepEqual(under.runs, [])
    await under.go('two')
    assert.deepEqual(under.runs, ['two'])
  })

  test('is nobody else’s for as long as its lease is kept', async () => {
    await using under = begin()
    await under.go('one', { keptMs: leaseMs })
    await under.go('two')
    await under.go('one')
    assert.deepEqual(under.runs, ['one', 'one'])
    await under.go('one', { keptMs: leaseMs })
    under.nowMs += leaseMs
    await under.go('two')
    assert.deepEqual(under.runs, ['one', 'one', 'one', 'two'])
  })

  test('asks for no lease where there is nothing to do', async () => {
    await using under = begin()
    await under.go('one', { keptMs: leaseMs, isDue: async () => false })
    assert.deepEqual(under.runs, [])
    assert.ok(await under.leases.take('duty', 'two', leaseMs))
  })

  test('goes on where whoever did it last has ended', async () => {
    await using under = begin()
    await under.go('one', { run: async (lease) => assert.ok(await lease.advance('half')) })
    let cursor: string | undefined
    await under.go('two', {
      async run(lease) {
        cursor = lease.cursor
      },
    })
    assert.equal(cursor, 'half')
  })

  test('is given back where it fails', async () => {
    await using under = begin()
    const failed = under.go('one', { run: () => Promise.reject(new RangeError('no')) })
    await assert.rejects(failed, RangeError)
    await under.go('two')
    assert.deepEqual(under.runs, ['two'])
  })

  test('stays whose it is however long it takes', async () => {
    mock.timers.enable({ apis: ['setInterval'] })
    try {
      await using under = begin()
      await under.go('one', {
        async run() {
          for (let third = 0; third < 12; third++) {
            under.nowMs += leaseMs / 3
            mock.timers.tick(leaseMs / 3)
            // Behind the renewal in the queue of writes.
            assert.equal(await under.leases.take('duty', 'two', leaseMs), undefined)
          }
        },
      })
    } finally {
      mock.timers.reset()
    }
  })

  test('is broken off where another has taken it, which it does not take back', async () => {
    await using under = begin()
    await under.go('one', {
      async run(lease, signal) {
        under.nowMs += leaseMs
        assert.ok(await under.leases.take('duty', 'two', leaseMs))
        assert.equal(await lease.advance('mine'), false)
        assert.ok(signal.aborted)
      },
    })
    assert.equal(await under.leases.take('duty', 'one', leaseMs), undefined)
  })
})
