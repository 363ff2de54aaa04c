import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { systemRuntime } from '@nupeerstack/runtime'
import { openLineLog } from '../src/line-log.ts'
import { someLine, someLog } from './some-points.ts'

const run = promisify(execFile)
let directory: string
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nupeer-lines-'))
})
after(() => rm(directory, { recursive: true }))

async function indexesIn(path: string): Promise<number[]> {
  const found: number[] = []
  const log = await openLineLog(
    systemRuntime,
    someLog,
    path,
    (value) => void found.push((value as { index: number }).index),
  )
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
    await using log = await openLineLog(systemRuntime, someLog, path, () => {})
    await log.append(someLine, { index: 0 }, { isDurable: true })
  }
  await appendFile(path, '12345678 {"ind')
  assert.deepEqual(await indexesIn(path), [0])
  {
    await using log = await openLineLog(systemRuntime, someLog, path, () => {})
    await log.append(someLine, { index: 1 }, { isDurable: true })
  }
  assert.deepEqual(await indexesIn(path), [0, 1])
})

/** A log of lines, by whether each is durable; returns where each begins. */
async function logOf(path: string, ...durable: boolean[]): Promise<{ bytes: Buffer; starts: number[] }> {
  await using log = await openLineLog(systemRuntime, someLog, path, () => {})
  for (const [index, isDurable] of durable.entries()) await log.append(someLine, { index }, { isDurable })
  const bytes = await readFile(path)
  return { bytes, starts: [0, ...[...bytes.keys()].filter((at) => bytes[at - 1] === 0x0a)] }
}

test('where a power cut took lines that were not synced, what came after them goes too', async () => {
  const path = join(directory, 'power-cut.log')
  const { bytes, starts } = await logOf(path, true, false, false, true)
  await writeFile(path, bytes.fill(0, starts[1], (starts[1] ?? 0) + 5))
  assert.deepEqual(await indexesIn(path), [0])
})

test('a gap before a line that says that all before it was synced is damage', async () => {
  const path = join(directory, 'gap.log')
  const { bytes, starts } = await logOf(path, false, true, true, false)
  await writeFile(path, bytes.fill(0, starts[1], (starts[1] ?? 0) + 5))
  await assert.rejects(indexesIn(path), { name: 'LineLogError', message: `${path} is damaged at byte ${starts[1]}` })
})

test('a line that is wrong without a gap is damage, the last one too', async () => {
  for (const line of [0, 2]) {
    const path = join(directory, `rotten-${line}.log`)
    const { bytes, starts } = await logOf(path, true, false, false)
    bytes[(starts[line] ?? 0) + 12]! ^= 1
    await writeFile(path, bytes)
    await assert.rejects(indexesIn(path), {
      name: 'LineLogError',
      message: `${path} is damaged at byte ${starts[line]}`,
    })
  }
})

test('a log of before lines had marks is read, and goes on', async () => {
  const path = join(directory, 'unmarked.log')
  await writeFile(path, 'f4da5350 {"index":0}\nedc16211 {"index":1}\n')
  assert.deepEqual(await indexesIn(path), [0, 1])
  await logOf(path, true, true)
  assert.deepEqual(await indexesIn(path), [0, 1, 0, 1])
})

test('a line that is longer than what is read at once costs time in proportion to it', async () => {
  const path = join(directory, 'long.log')
  const timeOf = async (mebibytes: number): Promise<number> => {
    await writeFile(path, Buffer.alloc(mebibytes * 1024 ** 2, 'x'))
    const startedAt = performance.now()
    assert.deepEqual(await indexesIn(path), [])
    return performance.now() - startedAt
  }
  await timeOf(1)
  const [one, sixteen] = [await timeOf(1), await timeOf(16)]
  // By the square it would be 256 times.
  assert.ok(sixteen < 100 * Math.max(one, 2), `${one} ms, then ${sixteen} ms`)
})
