/** What is read back from a disk of ours: logs of lines, journals, the log of a database, tables of slots. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { openLineLog } from '@nupeerstack/durable-state'
import { createSeededRandomness, createVirtualTime } from '@nupeerstack/runtime'
import { chainCommits } from '../../../packages/contracts-client/src/commits.ts'
import { openBlockJournal } from '../../../packages/contracts-client/src/dev-chain/block-journal.ts'
import { openTransactionJournal } from '../../../packages/contracts-client/src/evm/transaction-journal.ts'
import { readStoredVersion } from '../../../packages/durable-state/src/sqlite-stored-version.ts'
import { createSlotAllocator, endOfBits } from '../../../packages/storage-node/src/shards/slot-allocator.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { memoryFile } from './memory-file.ts'
import { isDevChainRefusal, isStateRefusal, neverRefuses } from './refusals.ts'
import { scratchFolder } from './scratch-folder.ts'

/** Any will do: nobody ends the process there. */
const { transactionLog: points, transactionSigned: line } = chainCommits

const lineOf = (text: string): string => `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`

export const lineLog: FuzzTarget = {
  name: 'line-log',
  parsers: [],
  form: 'lines',
  seeds: [
    lineOf('{"a":1}') + lineOf('{"b":[2]}'),
    `${lineOf('{"a":1}')}0badc0de {"to`,
    '',
    lineOf('1').repeat(40),
    `${lineOf('{"a":1}')}\0\0\0\0c0de {}\n${lineOf('2').replace(' ', '~')}`,
  ],
  bytesMax: 1024 * 1024,
  isRefusal: isStateRefusal,
  expensive: { why: 'each is opened three times', inputsMax: 5_000 },
  async run(input) {
    const disk = memoryFile(input)
    const first = await valuesOf(disk)
    await using log = await openLineLog({ disk }, points, '/log', () => {})
    await log.append(line, { added: first.length }, { isDurable: true })
    // What was read is read again, and what was added behind it, whatever end the file had.
    assert.deepEqual(await valuesOf(disk), [...first, { added: first.length }])
    assert.deepEqual(first, soundLines(input))
    return first.length
  },
}

async function valuesOf(disk: ReturnType<typeof memoryFile>): Promise<unknown[]> {
  const values: unknown[] = []
  await using _log = await openLineLog({ disk }, points, '/log', (value) => void values.push(value))
  return values
}

/** By another way: all lines up to the first that its checksum does not fit. */
function soundLines(input: Buffer): unknown[] {
  const values: unknown[] = []
  for (const line of input.toString('latin1').split('\n').slice(0, -1)) {
    const text = line.slice(9)
    if (crc32(text).toString(16).padStart(8, '0') !== line.slice(0, 8) || !/^.{8}[ ~]/.test(line)) break
    values.push(JSON.parse(text))
  }
  return values
}

const hash = `0x${'1'.repeat(64)}`
/** Lines of JSON; their checksums are right, as they are where a program of another version has written them. */
const withChecksums = (input: Buffer): Buffer =>
  Buffer.from(input.toString('latin1').split('\n').map(lineOf).join(''), 'latin1')

export const transactionJournal: FuzzTarget = {
  name: 'transaction-journal',
  parsers: [],
  form: 'lines',
  seeds: [
    [
      JSON.stringify({ kind: 'signed', nonce: 0, hash, raw: '0x02', atMs: 5 }),
      JSON.stringify({ kind: 'mined', nonce: 0, blockNumber: 7, costWei: '21000' }),
      JSON.stringify({ kind: 'unmined', nonce: 0 }),
      JSON.stringify({ kind: 'signed', nonce: 1, hash, raw: '0x02' }),
      JSON.stringify({ kind: 'dropped', nonce: 1 }),
    ].join('\n'),
  ],
  words: ['null', '[]', '{}', '"signed"', '"mined"', '"dropped"', '"costWei":"x"', '"nonce"'],
  isRefusal: isStateRefusal,
  async run(input) {
    const { clock } = createVirtualTime()
    const disk = memoryFile(withChecksums(input))
    await using journal = await openTransactionJournal('/journal', { clock, disk })
    for (const { nonce, signed, minedIn, costWei, signedAtMs } of journal.sent.values()) {
      assert.ok(Number.isSafeInteger(nonce) && nonce >= 0 && Number.isFinite(signedAtMs))
      assert.ok(signed.every((form) => /^0x[0-9a-f]*$/i.test(form.hash) && /^0x[0-9a-f]*$/i.test(form.raw)))
      assert.ok(minedIn === undefined || Number.isSafeInteger(minedIn))
      assert.ok(costWei === undefined || costWei >= 0n)
    }
    return journal.unmined().length
  },
}

export const blockJournal: FuzzTarget = {
  name: 'block-journal',
  parsers: [],
  form: 'lines',
  seeds: [
    [
      JSON.stringify({ version: 1, chainId: 31_337, genesisTimestamp: 1, secret: 'ab'.repeat(32), afterBlock: 0 }),
      JSON.stringify({ timestamp: 2, hash }),
      JSON.stringify({ timestamp: 3, hash, transactions: ['0x02'] }),
    ].join('\n'),
  ],
  words: ['null', '[]', '"version":2', '"transactions":null', '"afterBlock":5'],
  isRefusal: (error) => isStateRefusal(error) || isDevChainRefusal(error),
  async run(input) {
    const blocks: string[] = []
    const fresh = { chainId: 31_337, timestamp: 9, archivedBlock: 0 }
    await using _journal = await openBlockJournal(
      { disk: memoryFile(withChecksums(input)), randomness: createSeededRandomness(1) },
      '/chain',
      fresh,
      {
        async begin({ secret, genesisTimestamp }) {
          assert.match(secret, /^[0-9a-f]{64}$/)
          assert.ok(Number.isSafeInteger(genesisTimestamp))
        },
        async block(_header, block) {
          assert.ok(Number.isSafeInteger(block.timestamp) && typeof block.hash === 'string')
          assert.ok(block.transactions.every((raw) => typeof raw === 'string'))
          blocks.push(block.hash)
        },
      },
    )
    return blocks.length
  },
}

const folder = scratchFolder()

export const storedVersion: FuzzTarget = {
  name: 'stored-version',
  parsers: [
    'durable-state/src/sqlite-stored-version.ts readStoredVersion',
    'durable-state/src/sqlite-log.ts readStateLog',
  ],
  form: 'bytes',
  seeds: [walOf(7, 512, true), walOf(7, 512, false), walOf(2 ** 31, 4_096, true)],
  isRefusal: isStateRefusal,
  expensive: { why: 'each is written to a file', inputsMax: 5_000 },
  run(input) {
    const path = join(folder, 'some.db')
    // Whoever damages a log can make its checksums fit.
    writeFileSync(`${path}-wal`, input.length % 2 === 0 ? withWalChecksums(input) : input)
    const { version, pairing, logDamagedAt } = readStoredVersion(path)
    assert.ok(Number.isSafeInteger(version) && Number.isSafeInteger(pairing))
    return [version === 0 ? 'none' : 'some', logDamagedAt === undefined ? 'sound' : 'damaged'].join()
  },
}

/** The log of a database, by sqlite.org/fileformat2.html, 4: one frame with the first page. */
function walOf(version: number, pageBytes: number, isCommitted: boolean): Buffer {
  const log = Buffer.alloc(32 + 24 + pageBytes)
  log.writeUInt32BE(0x377f0683, 0)
  log.writeUInt32BE(3_007_000, 4)
  log.writeUInt32BE(pageBytes, 8)
  log.writeUInt32BE(0x01020304, 16)
  log.writeUInt32BE(1, 32)
  log.writeUInt32BE(isCommitted ? 1 : 0, 36)
  log.writeUInt32BE(0x01020304, 40)
  log.writeUInt32BE(version, 32 + 24 + 60)
  return withWalChecksums(log)
}

/** Both checksums of a log of one frame. */
function withWalChecksums(input: Buffer): Buffer {
  const log = Buffer.from(input)
  if (log.length < 56) return log
  let [a, b] = [0, 0]
  const isLittle = log.readUInt32BE(0) === 0x377f0682
  const add = (from: number, to: number): void => {
    for (let at = from; at + 8 <= to; at += 8) {
      a = ((isLittle ? log.readUInt32LE(at) : log.readUInt32BE(at)) + a + b) >>> 0
      b = ((isLittle ? log.readUInt32LE(at + 4) : log.readUInt32BE(at + 4)) + a + b) >>> 0
    }
  }
  add(0, 24)
  log.writeUInt32BE(a, 24)
  log.writeUInt32BE(b, 28)
  add(32, 40)
  add(56, Math.min(log.length, 56 + (log.readUInt32BE(8) & ~7)))
  log.writeUInt32BE(a, 48)
  log.writeUInt32BE(b, 52)
  return log
}

/** The first byte says how long the table is, then come its bits, then what is done with it. */
export const slotTable: FuzzTarget = {
  name: 'slot-table',
  parsers: [],
  form: 'bytes',
  seeds: [
    Buffer.from([4, 0xff, 0x01, 0, 0, 1, 2, 16, 3, 1, 130, 140, 5]),
    Buffer.from([8, 0, 0, 0, 0, 0, 0, 0, 0, 16, 16, 16, 16, 16, 128, 8, 8]),
    Buffer.from([2, 0xfe, 0x7f, 1, 1, 1, 200, 255]),
  ],
  isRefusal: neverRefuses,
  run(input) {
    const tableBytes = Math.min((input[0] ?? 0) % 16, Math.max(0, input.length - 1))
    const bits = input.subarray(1, 1 + tableBytes)
    const used = new Set<number>()
    for (let slot = 0; slot < tableBytes * 8; slot++) if ((bits[slot >> 3]! & (1 << (slot & 7))) !== 0) used.add(slot)
    assert.equal(endOfBits(bits), used.size === 0 ? 0 : Math.max(...used) + 1)
    const allocator = createSlotAllocator()
    allocator.addVolume(0, bits)
    const runs: { volume: number; slot: number; slots: number }[] = []
    for (const step of input.subarray(1 + tableBytes)) {
      if (step >= 128) {
        const [run] = runs.splice(step % Math.max(1, runs.length), 1)
        if (run === undefined) continue
        allocator.free(run)
        for (let slot = run.slot; slot < run.slot + run.slots; slot++) assert.ok(used.delete(slot))
      } else {
        const run = allocator.allocate(1 + (step % 16))
        if (run === undefined) continue
        runs.push(run)
        for (let slot = run.slot; slot < run.slot + run.slots; slot++) {
          assert.ok(slot < tableBytes * 8 && !used.has(slot), 'a slot has one owner')
          used.add(slot)
        }
      }
      assert.equal(allocator.usedSlots(), used.size)
    }
    return runs.length > 0
  },
}
