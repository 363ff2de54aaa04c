import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clockOf } from '@nupeerstack/runtime'
import { createLossyLines } from '../src/monitoring/stderr-lines.ts'

test('lines that a full disk refuses are lost and counted, and none begins in the middle of another', () => {
  let text = ''
  let roomBytes = 30
  const write = (more: string): number => {
    if (roomBytes === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const taken = more.slice(0, roomBytes)
    text += taken
    roomBytes -= taken.length
    return taken.length
  }
  const log = createLossyLines({ write, clock: clockOf(() => 0) })
  log('{"event":"first"}')
  log('{"event":"torn"}')
  log('{"event":"lost"}')
  roomBytes = 1000
  log('{"event":"after"}')
  log('{"event":"last"}')
  assert.deepEqual(text.split('\n'), [
    '{"event":"first"}',
    '{"event":"to',
    '{"time":"1970-01-01T00:00:00.000Z","level":"warn","event":"log-lines-lost","lostCount":2}',
    '{"event":"after"}',
    '{"event":"last"}',
    '',
  ])
})

test('a process whose log goes to a full disk goes on', {
  skip: existsSync('/dev/full') ? false : 'no /dev/full',
}, () => {
  const module = fileURLToPath(new URL('../src/monitoring/logger.ts', import.meta.url))
  const script = `const { createLogger } = await import(${JSON.stringify(module)})
    const log = createLogger()
    for (let count = 0; count < 3; count++) {
      log.info('said')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    console.log('went on')`
  const command = '"$0" --input-type=module --eval "$1" 2>/dev/full'
  const { stdout, status } = spawnSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' })
  assert.deepEqual([stdout, status], ['went on\n', 0])
})
