import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CliError } from '../src/cli-error.ts'
import { type Child, type ChildState, createChild } from '../src/dev/child.ts'
import { isAlive } from '../src/dev/leftovers.ts'

const folder = mkdtempSync(join(tmpdir(), 'nps-child-'))
after(() => rmSync(folder, { recursive: true }))

describe('a child process', () => {
  test('is up when it says so, and gone when it is stopped', async () => {
    const { child, states } = daemon('runs')
    await child.start()
    assert.equal(child.state, 'up')
    const pid = child.pid ?? 0
    assert.ok(isAlive(pid))
    await child.stop()
    assert.equal(isAlive(pid), false)
    assert.deepEqual(states, ['starting', 'up', 'stopped'])
  })

  test('that refuses to start says why in its own words', async () => {
    const { child } = daemon('fails', 'the disk is not mine')
    await assert.rejects(child.start(), (error) => {
      assert.ok(error instanceof CliError)
      assert.equal(error.code, 'start-failed')
      assert.match(error.message, /the disk is not mine/)
      return true
    })
    assert.equal(child.state, 'stopped')
    assert.equal(child.pid, undefined)
  })

  test('that ends without a word is reported with its exit code', async () => {
    await assert.rejects(daemon('crashes-silently').child.start(), /code 7/)
  })

  test('that crashes is started again', async () => {
    const { child, until } = daemon('runs')
    await child.start()
    const first = child.pid
    const restarted = until((state) => state === 'up')
    child.send({ kind: 'crash' })
    await restarted
    assert.notEqual(child.pid, first)
    assert.equal(child.restarts, 1)
    await child.stop()
  })

  test('that its user killed stays down until it is started', async () => {
    const { child, states } = daemon('runs')
    await child.start()
    const pid = child.pid ?? 0
    await child.kill()
    assert.equal(isAlive(pid), false)
    assert.equal(child.state, 'killed')
    await child.start()
    assert.equal(child.state, 'up')
    await child.stop()
    assert.deepEqual(states, ['starting', 'up', 'killed', 'starting', 'up', 'stopped'])
  })

  test('killed while it starts does not come up', async () => {
    const { child } = daemon('runs')
    const starting = assert.rejects(child.start(), /stopped while it started/)
    await child.kill()
    await starting
    assert.equal(child.state, 'killed')
  })

  test('does not outlive a supervisor that is killed', async () => {
    const supervisor = fork(join(import.meta.dirname, 'fixtures/supervisor.ts'), [join(folder, 'orphan.log')])
    const [message] = await once(supervisor, 'message')
    const pid: unknown = message.pid
    assert.ok(typeof pid === 'number' && isAlive(pid))
    supervisor.kill('SIGKILL')
    await once(supervisor, 'exit')
    const deadline = Date.now() + 5_000
    while (isAlive(pid) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
    assert.equal(isAlive(pid), false)
  })
})

function daemon(...args: string[]): {
  child: Child
  states: ChildState[]
  until: (isReached: (state: ChildState) => boolean) => Promise<void>
} {
  const states: ChildState[] = []
  const waiting = new Set<() => void>()
  const child = createChild({
    name: 'daemon',
    modulePath: join(import.meta.dirname, 'fixtures/daemon.ts'),
    args,
    env: process.env,
    logPath: join(folder, `${args.join('-')}.log`),
    onChange: ({ state }) => {
      states.push(state)
      for (const check of [...waiting]) check()
    },
  })
  const until = (isReached: (state: ChildState) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!isReached(child.state)) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
    })
  return { child, states, until }
}
