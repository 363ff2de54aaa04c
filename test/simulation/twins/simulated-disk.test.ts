/** The simulated disk against the machine's, and what is its own: what a power cut, a lie and a decay leave. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createSeededRandomness, createVirtualTime, type Disk, systemDisk } from '@nupeerstack/runtime'
import { testDisk } from './disk.suite.ts'
import type { UnsyncedOutcome } from './paged-file.ts'
import { createSimulatedDisk, type SimulatedDisk } from './simulated-disk.ts'

const mebibyte = 1024 * 1024
const pageBytes = 4096

testDisk('the disk of the machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-disk-'))
  return { disk: systemDisk, folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
})

testDisk('the simulated disk', async () => {
  const disk = simulated().mount()
  disk.mkdirSync('/folder', 0o700)
  return { disk, folder: '/folder', [Symbol.asyncDispose]: async () => disk.unmount() }
})

function simulated(sizeBytes = 64 * mebibyte): SimulatedDisk {
  return createSimulatedDisk({ randomness: createSeededRandomness(1) }, { sizeBytes })
}

async function writeSynced(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, 'w')
  await file.write(bytes, 0, bytes.length, 0)
  await file.datasync()
  await file.close()
  await disk.syncFolder('/')
}

async function bytesOf(disk: Disk, path: string): Promise<Uint8Array> {
  const file = await disk.open(path, 'r')
  const bytes = new Uint8Array(Number((await file.stat({ bigint: true })).size))
  await file.read(bytes, 0, bytes.length, 0)
  await file.close()
  return bytes
}

const filled = (pages: number, value: number): Uint8Array => new Uint8Array(pages * pageBytes).fill(value)

test('what was synced outlives a power cut, whatever is drawn', async () => {
  for (const outcome of ['lost', 'kept', 'mixed', 'prefix'] satisfies UnsyncedOutcome[]) {
    for (let seed = 0; seed < 20; seed++) {
      const machine = simulated()
      await writeSynced(machine.mount(), '/file', filled(8, 1))
      const disk = machine.mount()
      const file = await disk.open('/file', 'r+')
      await file.write(filled(2, 2), 0, 2 * pageBytes, 3 * pageBytes)
      machine.cutPower(outcome, createSeededRandomness(seed))
      const bytes = await bytesOf(machine.mount(), '/file')
      assert.equal(bytes.length, 8 * pageBytes)
      assert.ok(bytes.subarray(0, 3 * pageBytes).every((byte) => byte === 1))
      assert.ok(bytes.subarray(5 * pageBytes).every((byte) => byte === 1))
      await assert.rejects(file.datasync(), { code: 'EBADF' })
    }
  }
})

test('what was not synced is there, lost or torn: over many seeds all of it comes', async () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 200; seed++) {
    const machine = simulated()
    const disk = machine.mount()
    await writeSynced(disk, '/file', filled(2, 1))
    const file = await disk.open('/file', 'r+')
    await file.write(filled(3, 2), 0, 3 * pageBytes, 0)
    machine.cutPower('mixed', createSeededRandomness(seed))
    const bytes = await bytesOf(machine.mount(), '/file')
    assert.ok(bytes.length >= 2 * pageBytes && bytes.length <= 3 * pageBytes)
    assert.ok(bytes.every((byte) => byte <= 2))
    const kinds = [0, 1].map((page) => [...new Set(bytes.subarray(page * pageBytes, (page + 1) * pageBytes))].length)
    seen.add(`${bytes[0]} ${bytes[pageBytes]} ${kinds}`)
    seen.add(bytes.length === 2 * pageBytes ? 'short' : bytes.length === 3 * pageBytes ? 'long' : 'between')
  }
  for (const what of ['1 1 1,1', '2 2 1,1', '1 2 1,1', '2 1 1,1', 'short', 'long', 'between'])
    assert.ok(seen.has(what), what)
  assert.ok(
    [...seen].some((kinds) => kinds.includes('2,')),
    'a torn page',
  )
})

test('a name whose folder was not synced may be gone, and a rename is done or not', async () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 40; seed++) {
    const machine = simulated()
    const disk = machine.mount()
    await writeSynced(disk, '/a', Buffer.from('old'))
    await writeSynced(disk, '/b', Buffer.from('new'))
    await disk.rename('/b', '/a')
    const file = await disk.open('/c', 'w')
    await file.sync()
    machine.cutPower('mixed', createSeededRandomness(seed))
    const after = machine.mount()
    const names = (await after.readdir('/')).sort().join('')
    seen.add(`${names} ${await after.readText('/a')}`)
  }
  assert.deepEqual([...seen].sort(), ['a new', 'ab old', 'abc old', 'ac new'])
})

test('what is in a folder whose own name was not synced goes with it', async () => {
  const machine = simulated()
  const disk = machine.mount()
  disk.mkdirSync('/folder', 0o700)
  const file = await disk.open('/folder/file', 'w')
  await file.sync()
  await disk.syncFolder('/folder')
  machine.cutPower('lost', createSeededRandomness(1))
  assert.deepEqual(await machine.mount().readdir('/'), [])
  assert.equal(machine.usedBytes(), 0)
})

test('a disk that lies about a sync keeps nothing over a power cut, and all of it over the end of a process', async () => {
  const machine = simulated()
  const disk = machine.mount()
  await writeSynced(disk, '/file', filled(1, 1))
  machine.troubles.lyingSyncs = 1
  await writeSynced(disk, '/file', filled(1, 2))
  disk.unmount()
  assert.equal((await bytesOf(machine.mount(), '/file'))[0], 2)
  machine.cutPower('lost', createSeededRandomness(1))
  assert.equal((await bytesOf(machine.mount(), '/file'))[0], 1)
})

test('a sync that failed once is forgotten: the next one says that it is done', async () => {
  const machine = simulated()
  const disk = machine.mount()
  await writeSynced(disk, '/file', filled(1, 1))
  const file = await disk.open('/file', 'r+')
  await file.write(filled(1, 2), 0, pageBytes, 0)
  machine.troubles.failingSyncs = 1
  await assert.rejects(file.datasync(), { code: 'EIO' })
  machine.troubles.failingSyncs = 0
  await file.datasync()
  machine.cutPower('kept', createSeededRandomness(1))
  assert.equal((await bytesOf(machine.mount(), '/file'))[0], 1)
})

test('a write during a sync is no part of it', async () => {
  const { timers, advance, until } = createVirtualTime()
  const machine = createSimulatedDisk({ randomness: createSeededRandomness(1) }, { sizeBytes: mebibyte })
  const disk = machine.mount(timers)
  const file = await disk.open('/file', 'w')
  await file.write(filled(1, 1), 0, pageBytes, 0)
  const syncing = file.datasync()
  await file.write(filled(2, 2), 0, 2 * pageBytes, 0)
  await until(syncing)
  await until(disk.syncFolder('/'))
  await advance(100)
  machine.cutPower('lost', createSeededRandomness(1))
  const bytes = await bytesOf(machine.mount(), '/file')
  assert.deepEqual([bytes.length, bytes[0], bytes.at(-1)], [pageBytes, 1, 1])
})

test('a sync that the power cut overtakes has kept nothing', async () => {
  const { timers, until } = createVirtualTime()
  const machine = createSimulatedDisk({ randomness: createSeededRandomness(1) }, { sizeBytes: mebibyte })
  const disk = machine.mount(timers)
  const file = await disk.open('/file', 'w')
  await until(disk.syncFolder('/'))
  await file.write(filled(1, 1), 0, pageBytes, 0)
  const syncing = file.datasync()
  machine.cutPower('lost', createSeededRandomness(1))
  await assert.rejects(until(syncing), { code: 'EIO' })
  assert.equal((await bytesOf(machine.mount(), '/file')).length, 0)
})

test('a full disk takes a part of a write, then nothing, and has room again where something was cut', async () => {
  const machine = simulated(10 * pageBytes)
  const disk = machine.mount()
  const file = await disk.open('/file', 'w')
  assert.equal(disk.freeBytes('/'), 10 * pageBytes)
  assert.equal((await file.write(filled(16, 1), 0, 16 * pageBytes, 0)).bytesWritten, 10 * pageBytes)
  assert.equal(disk.freeBytes('/'), 0)
  await assert.rejects(file.write(filled(1, 1), 0, pageBytes, 10 * pageBytes), { code: 'ENOSPC' })
  assert.equal((await file.write(filled(1, 2), 0, pageBytes, 0)).bytesWritten, pageBytes)
  await file.truncate(8 * pageBytes)
  assert.equal(disk.freeBytes('/'), 2 * pageBytes)
  machine.troubles.takenBytes = 2 * pageBytes
  await assert.rejects(file.write(filled(1, 1), 0, pageBytes, 8 * pageBytes), { code: 'ENOSPC' })
})

test('decay is in one page, seen by all who read, and still there after a power cut', async () => {
  const machine = simulated()
  await writeSynced(machine.mount(), '/shards', filled(4, 1))
  await writeSynced(machine.mount(), '/other', filled(4, 1))
  const where = machine.decay('/sh', 0.6, (page) => {
    page[7] = 9
  })
  assert.equal(where, '/shards page 2')
  machine.cutPower('kept', createSeededRandomness(1))
  const bytes = await bytesOf(machine.mount(), '/shards')
  assert.deepEqual(
    [...bytes.keys()].filter((at) => bytes[at] !== 1),
    [2 * pageBytes + 7],
  )
  assert.ok((await bytesOf(machine.mount(), '/other')).every((byte) => byte === 1))
  assert.equal(
    machine.decay('/none', 0.5, () => {}),
    undefined,
  )
})

test('a write can be torn, go elsewhere or nowhere, once, and says that it is done', async () => {
  for (const kind of ['torn', 'misdirected', 'dropped'] as const) {
    const machine = simulated()
    const disk = machine.mount()
    await writeSynced(disk, '/file', filled(16, 1))
    machine.troubles.nextWrites.push(kind)
    const file = await disk.open('/file', 'r+')
    assert.equal((await file.write(filled(2, 2), 0, 2 * pageBytes, 2 * pageBytes)).bytesWritten, 2 * pageBytes)
    assert.equal(machine.hurtWrites(), 1)
    const changed = (await bytesOf(disk, '/file')).filter((byte) => byte === 2).length
    if (kind === 'dropped') assert.equal(changed, 0)
    if (kind === 'torn') assert.ok(changed < 2 * pageBytes)
    await file.write(filled(2, 3), 0, 2 * pageBytes, 2 * pageBytes)
    assert.equal((await bytesOf(disk, '/file')).filter((byte) => byte === 3).length, 2 * pageBytes)
  }
})
