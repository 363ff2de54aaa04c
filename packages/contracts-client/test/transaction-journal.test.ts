import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
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
