import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf } from '@nupeerstack/runtime'
import { createLogger, type Logger } from '../src/monitoring/logger.ts'

function recorder(level: 'debug' | 'info' | 'warn'): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  const log = createLogger({ level, clock: clockOf(() => 0), write: (line) => lines.push(JSON.parse(line)) })
  return { log, lines }
}

test('a line is one JSON object with time, level, event and fields', () => {
  const { log, lines } = recorder('info')
  log.child({ daemon: 'node' }).info('shard stored', { bytes: 10n, root: new Uint8Array(32), text: 'a\nb' })
  assert.deepEqual(lines, [
    {
      time: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'shard stored',
      daemon: 'node',
      bytes: '10',
      root: '[32 bytes]',
      text: 'a\nb',
    },
  ])
})

test('what is below the level is not written', () => {
  const { log, lines } = recorder('warn')
  log.debug('a')
  log.info('b')
  log.warn('c')
  log.error('d')
  assert.deepEqual(
    lines.map(({ event }) => event),
    ['c', 'd'],
  )
})

test('secrets are not written, whoever passes them', () => {
  const { log, lines } = recorder('info')
  log.info('configured', {
    secretAccessKey: 'a',
    nested: { privateKey: new Uint8Array(3), password: 'b', mnemonic: 'c d e' },
    key: Buffer.from('raw'),
  })
  const text = JSON.stringify(lines)
  assert.doesNotMatch(text, /"a"|"b"|c d e|raw|114/)
})

test('an error is written with its code, stack and cause', () => {
  const { log, lines } = recorder('info')
  const cause = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  log.error('write-failed', { error: new Error('write failed', { cause }) })
  const { error } = lines[0] as { error: { message: string; stack: string; cause: { code: string } } }
  assert.equal(error.message, 'write failed')
  assert.match(error.stack, /logger\.test/)
  assert.equal(error.cause.code, 'ENOSPC')
})
