import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualTime, type Runtime, systemRuntime } from '@nupeerstack/runtime'

test('the example in the README greets in time', async () => {
  // What works takes the doors that it uses…
  async function greet({ clock, timers }: Pick<Runtime, 'clock' | 'timers'>): Promise<string> {
    await timers.sleep(60_000)
    return `good morning, it is ${new Date(clock.unixMs()).toISOString()}`
  }

  // …a program's main.ts hands it the system's…
  const program = () => greet(systemRuntime)

  // …and a test lets a minute pass at once.
  const time = createVirtualTime({ startUnixMs: 0 })
  const greeting = greet(time)
  await time.advance(60_000)

  assert.equal(await greeting, 'good morning, it is 1970-01-01T00:01:00.000Z')
  assert.equal(typeof program, 'function')
})
