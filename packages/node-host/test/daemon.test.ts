import assert from 'node:assert/strict'
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'

const program = path.join(import.meta.dirname, 'test-daemon.ts')

function start(t: TestContext, behaviour: string): ChildProcess {
  const child = fork(program, ['--config', behaviour], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  t.after(() => child.kill('SIGKILL'))
  return child
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit')
  return code
}

for (const [what, end] of Object.entries<(child: ChildProcess) => void>({
  SIGTERM: (child) => child.kill('SIGTERM'),
  SIGINT: (child) => child.kill('SIGINT'),
  'the end of its parent': (child) => child.disconnect(),
})) {
  test(`a daemon says that it is ready, and stops gracefully at ${what}`, async (t) => {
    const child = start(t, 'well')
    const log = text(child.stderr ?? assert.fail())
    const [message] = await once(child, 'message')
    assert.deepEqual(message, { kind: 'ready', port: 1234 })
    const exited = exitCode(child)
    end(child)
    assert.equal(await exited, 0)
    const events = (await log)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event)
    assert.deepEqual(events, ['ready', 'stopping', 'released', 'stopped'])
  })
}

test('a daemon that cannot start tells why and exits non-zero', async (t) => {
  const child = start(t, 'cannot-start')
  const log = text(child.stderr ?? assert.fail())
  const [[message], code] = await Promise.all([once(child, 'message'), exitCode(child)])
  assert.deepEqual(message, { kind: 'failed', message: 'the port 80 is taken' })
  assert.equal(code, 1)
  assert.match(await log, /the port 80 is taken/)
})

test('a daemon that is told to stop while it starts stops', async (t) => {
  const child = start(t, 'slow')
  await once(child, 'message')
  const exited = exitCode(child)
  child.kill('SIGTERM')
  assert.equal(await exited, 0)
})

test('an error that nobody handled is logged and ends the daemon', async (t) => {
  const child = start(t, 'rejects')
  const log = text(child.stderr ?? assert.fail())
  assert.equal(await exitCode(child), 1)
  assert.match(await log, /forgotten/)
})

test('a daemon without configuration says what it needs', async () => {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'pipe'] })
  const log = text(child.stderr)
  assert.equal(await exitCode(child), 1)
  assert.match(await log, /--config FILE/)
})
