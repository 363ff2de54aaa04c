import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import type { Logger } from '../src/monitoring/logger.ts'
import { createMetrics } from '../src/monitoring/metrics.ts'
import { type ProcessResources, watchProcess } from '../src/monitoring/process-resources.ts'
import { createWarnings } from '../src/monitoring/warnings.ts'

test('a warning stands in the list and the metrics until it is over, and in the log when it comes and goes', () => {
  const lines: string[] = []
  const note = (message: string, fields?: object) => void lines.push(`${message} ${JSON.stringify(fields)}`)
  const log: Logger = { debug: note, info: note, warn: note, error: note, child: () => log }
  const metrics = createMetrics()
  let now = 0
  const warnings = createWarnings({ log, metrics, clock: clockOf(() => now) })
  warnings.set('disk-full', undefined)
  assert.deepEqual([warnings.list(), lines], [[], []])
  warnings.set('disk-full', '2 MiB are free')
  now = 5000
  warnings.set('disk-full', '1 MiB is free')
  assert.deepEqual(warnings.list(), [
    { code: 'disk-full', message: '1 MiB is free', since: '1970-01-01T00:00:00.000Z' },
  ])
  assert.match(metrics.text(), /nupeer_warning\{code="disk-full"\} 1/)
  warnings.set('disk-full', undefined)
  assert.deepEqual(warnings.list(), [])
  assert.match(metrics.text(), /nupeer_warning\{code="disk-full"\} 0/)
  assert.deepEqual(lines, [
    'warning-raised {"code":"disk-full","warning":"2 MiB are free"}',
    'warning-over {"code":"disk-full"}',
  ])
})

test('what is nearly used up is warned of, and what has no limit is not', () => {
  const plenty = { used: 5, limit: Number.POSITIVE_INFINITY }
  const scarce = { used: 95, limit: 100 }
  const raised = (resources: Partial<ProcessResources>): string[] => {
    const codes: string[] = []
    const warnings = { set: (code: string, message?: string) => void (message !== undefined && codes.push(code)) }
    const read = () => ({ openFiles: plenty, memoryBytes: plenty, inodes: plenty, ...resources })
    watchProcess({ warnings, timers: systemTimers, read }, { folder: '.' })[Symbol.dispose]()
    return codes
  }
  assert.deepEqual(raised({}), [])
  assert.deepEqual(raised({ openFiles: scarce }), ['files-scarce'])
  assert.deepEqual(raised({ memoryBytes: scarce }), ['memory-scarce'])
  assert.deepEqual(raised({ inodes: scarce }), ['inodes-scarce'])
})

test('the limit of file handles is that of the process', { skip: process.platform !== 'linux' }, () => {
  const module = fileURLToPath(new URL('../src/monitoring/process-resources.ts', import.meta.url))
  const script = `const { readProcessResources } = await import(${JSON.stringify(module)})
    console.log(JSON.stringify(readProcessResources('.').openFiles))`
  const command = 'ulimit -n 123 && exec "$0" --input-type=module --eval "$1"'
  const { stdout } = spawnSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' })
  const { used, limit } = JSON.parse(stdout)
  assert.equal(limit, 123)
  assert.ok(used > 3 && used < limit)
})
