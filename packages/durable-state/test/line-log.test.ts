import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { systemRuntime } from '@nupeerstack/runtime'
import { openLineLog } from '../src/line-log.ts'

const run = promisify(execFile)
let directory: string
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nupeer-lines-'))
})
after(() => rm(directory, { recursive: true }))

async function indexesIn(path: string): Promise<number[]> {
  const found: number[] = []
  const log = await openLineLog(systemRuntime, path, (value) => void found.push((value as { index: number }).index))
  await log[Symbol.asyncDispose]()
  return found
}

test('a line that the disk has no room for is refused and leaves no trace; those after it are kept', async () => {
  const path = join(directory, 'full.log')
  const script = join(import.meta.dirname, 'append-lines.ts')
  // Four blocks of 512 bytes or of 1 KiB, as the shell counts: the large line ends in their middle.
  const { stdout } = await run('sh', ['-c', 'ulimit -f 4 && exec "$0" "$@"', process.execPath, script, path])
  assert.equal(stdout, '3 EFBIG\n')
  assert.deepEqual(await indexesIn(path), [0, 1, 2, 4, 5, 6, 7])
})

test('a torn last line is cut off, and the log goes on from there', async () => {
  const path = join(directory, 'torn.log')
  {
    await using log = await openLineLog(systemRuntime, path, () => {})
    await log.append({ index: 0 }, { isDurable: true })
  }
  await appendFile(path, '12345678 {"ind')
  assert.deepEqual(await indexesIn(path), [0])
  {
    await using log = await openLineLog(systemRuntime, path, () => {})
    await log.append({ index: 1 }, { isDurable: true })
  }
  assert.deepEqual(await indexesIn(path), [0, 1])
})
