/**
 * State that a newer program has written, or that is no state at all, is refused with one sentence, and no byte in its folder
 * is changed: the newer program goes on with it.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { systemRuntime } from '@nupeerstack/runtime'
import { assertClientBookIsKnown, openClientBook } from '../packages/client/src/book/sqlite-client-book.ts'
import { openBlockJournal } from '../packages/contracts-client/src/dev-chain/block-journal.ts'
import { Archive } from '../packages/contracts-client/src/dev-chain/sqlite-archive.ts'
import { openTransactionJournal } from '../packages/contracts-client/src/evm/transaction-journal.ts'
import { assertMetadataIsKnown, openMetadata } from '../packages/s3-gateway/src/metadata/open-metadata.ts'
import { offerStorage } from '../packages/storage-node/src/offer-storage.ts'
import { openNodeDatabase } from '../packages/storage-node/src/sqlite-node-database.ts'

interface Database {
  readonly file: string
  /** Opens it and closes it again, in every way in which programs do. */
  readonly ways: readonly ((folder: string) => Promise<void>)[]
}

const rootKey = new Uint8Array(32)
const metadataIn = (folder: string) => ({ kind: 'sqlite', path: join(folder, 'metadata.db') }) as const

const databases: readonly Database[] = [
  {
    file: 'client.db',
    ways: [
      async (folder) => openClientBook(systemRuntime, { directory: folder, rootKey })[Symbol.dispose](),
      async (folder) => assertClientBookIsKnown(folder),
    ],
  },
  {
    file: 'metadata.db',
    ways: [
      async (folder) => {
        await openMetadata(systemRuntime, metadataIn(folder))[Symbol.asyncDispose]()
      },
      async (folder) => assertMetadataIsKnown(metadataIn(folder)),
    ],
  },
  {
    file: 'node.db',
    ways: [
      async (folder) => openNodeDatabase({}, join(folder, 'node.db'))[Symbol.dispose](),
      async (folder) => {
        const storage = { path: folder, capacityBytes: 2 ** 20, reserveBytes: 2 ** 20 }
        const service = {
          pricePerUnitPeriodWad: 1n,
          ...{ floorPercent: 20, noticePeriods: 7, exitSharePercent: 50 },
          durationPeriodsMax: 1,
          settleEveryPeriods: 1,
          withdrawAbove: 1n,
        }
        offerStorage({ storage, bond: 1n, service }).assertStateIsKnown?.(folder)
      },
    ],
  },
  { file: 'archive.db', ways: [async (folder) => new Archive(join(folder, 'archive.db'))[Symbol.dispose]()] },
]

/** What a newer program does, which is killed while its last transaction is in the log, or is stopped. */
const newer = `
  import { DatabaseSync } from 'node:sqlite'
  const [, path, end] = process.argv
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE newer (id INTEGER PRIMARY KEY); PRAGMA user_version = 99')
  if (end === 'killed') process.kill(process.pid, 'SIGKILL')`

for (const { file, ways } of databases) {
  describe(file, () => {
    for (const end of ['stopped', 'killed']) {
      test(`of a newer program that was ${end} is refused, and no byte is changed`, async () => {
        await withFolder(async (folder) => {
          await ways[0]?.(folder)
          spawnSync(process.execPath, ['--input-type=module', '-e', newer, join(folder, file), end])
          const before = bytesOf(folder)
          assert.equal(`${file}-wal` in before, end === 'killed')
          for (const way of ways) {
            await assert.rejects(way(folder), {
              name: 'StateError',
              code: 'newer-schema',
              message: /^\S+\.db has schema version 99 and this program knows \d+: [^\n]+$/,
            })
            assert.deepEqual(bytesOf(folder), before)
          }
        })
      })
    }

    test('that is no database is damaged, and no byte is changed', async () => {
      await withFolder(async (folder) => {
        writeFileSync(join(folder, file), 'not a database\n'.repeat(1_000))
        const before = bytesOf(folder)
        for (const way of ways) {
          await assert.rejects(way(folder), { name: 'StateError', code: 'damaged', message: /^[^\n]+$/ })
          assert.deepEqual(bytesOf(folder), before)
        }
      })
    })
  })
}

describe('a journal of a newer program is refused, and no byte is changed:', () => {
  test('the transactions of an account', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'sent.journal')
      appendFileSync(path, lineOf({ kind: 'replaced-by-something-new', nonce: 1 }))
      appendFileSync(path, 'a torn line')
      const before = bytesOf(folder)
      await assert.rejects(openTransactionJournal(path, systemRuntime), {
        name: 'StateError',
        code: 'newer-schema',
      })
      assert.deepEqual(bytesOf(folder), before)
    })
  })

  test('the blocks of the development chain', async () => {
    await withFolder(async (folder) => {
      const header = { version: 2, chainId: 1, genesisTimestamp: 1, secret: '00', afterBlock: 0 }
      appendFileSync(join(folder, 'blocks.journal'), lineOf(header))
      const before = bytesOf(folder)
      const never = async () => assert.fail('nothing is replayed')
      await assert.rejects(
        openBlockJournal(
          systemRuntime,
          folder,
          { chainId: 1, timestamp: 1, archivedBlock: 0 },
          { begin: never, block: never },
        ),
        { name: 'DevChainError', message: /blocks\.journal has version 2 and this program knows 1: / },
      )
      assert.deepEqual(bytesOf(folder), before)
    })
  })
})

function lineOf(value: object): string {
  const text = JSON.stringify(value)
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`
}

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nupeer-newer-'))
  try {
    await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Names and content of the files in a folder, in hex. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'hex')]))
}
