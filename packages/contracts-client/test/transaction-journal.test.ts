import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { systemRuntime } from '@nupeerstack/runtime'
import { openTransactionJournal } from '../src/evm/transaction-journal.ts'

const form = { hash: `0x${'ab'.repeat(32)}`, raw: '0x02' } as const
/** More than a file gets before it is rewritten. */
const lines = 600

test('a disk that is away while the file is rewritten costs what was written then, and no more', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-journal-'))
  t.after(() => rm(folder, { recursive: true }))
  const mount = join(folder, 'disk')
  const path = join(mount, 'node', 'transactions.log')
  await mkdir(join(mount, 'node'), { recursive: true })
  {
    await using journal = await openTransactionJournal(path, systemRuntime)
    await journal.addSigned(7, form)
    await rename(mount, join(folder, 'away'))
    const written = await Promise.allSettled(Array.from({ length: lines }, (_, i) => journal.setMined(7, i, 1n)))
    assert.equal(written.at(-1)?.status, 'rejected')
    await rename(join(folder, 'away'), mount)
    await journal.addSigned(8, form)
  }
  await using again = await openTransactionJournal(path, systemRuntime)
  assert.deepEqual([...again.sent.keys()], [7, 8])
})

test('a line that is sound and says what no journal says is refused, and nothing is taken from it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-journal-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const [index, line] of [
    { kind: 'signed', nonce: 1 },
    { kind: 'signed', nonce: '1', ...form },
    { kind: 'mined', nonce: 1, blockNumber: 5, costWei: 'x' },
    { kind: 'mined', nonce: 1 },
    { nonce: 1 },
    [],
  ].entries()) {
    const path = join(folder, `${index}.log`)
    const text = JSON.stringify(line)
    await writeFile(path, `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`)
    await assert.rejects(openTransactionJournal(path, systemRuntime), { name: 'StateError', code: 'damaged' })
  }
})
