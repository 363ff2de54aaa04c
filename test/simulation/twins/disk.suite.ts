/**
 * What every disk at the `Disk` port does alike: flags, positions, errors by their code, sparse files, names. The disk of the
 * machine says what is right.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Disk } from '@nupeerstack/runtime'

export interface DiskUnderTest extends AsyncDisposable {
  readonly disk: Disk
  /** An empty folder. */
  readonly folder: string
}

export function testDisk(name: string, begin: () => Promise<DiskUnderTest>): void {
  function diskTest(what: string, run: (disk: Disk, at: (name: string) => string, folder: string) => Promise<void>) {
    test(`${name}: ${what}`, async () => {
      await using begun = await begin()
      await run(begun.disk, (file) => join(begun.folder, file), begun.folder)
    })
  }

  async function contentOf(disk: Disk, path: string): Promise<string> {
    return await disk.readText(path)
  }

  async function write(disk: Disk, path: string, text: string, flags = 'w'): Promise<void> {
    const file = await disk.open(path, flags, 0o600)
    await file.appendFile(text)
    await file.close()
  }

  diskTest('what is written at a place is read from it, across pages, and the rest is zeros', async (disk, at) => {
    const file = await disk.open(at('file'), 'w+', 0o600)
    const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => 1 + (index % 250))
    assert.deepEqual(await pick(file.write(bytes, 100, 9_000, 3_000)), 9_000)
    const target = new Uint8Array(20_000).fill(255)
    const { bytesRead } = await file.read(target, 1, 15_000, 0)
    assert.equal(bytesRead, 12_000)
    assert.ok(target.subarray(1, 3_001).every((byte) => byte === 0))
    assert.deepEqual(target.subarray(3_001, 12_001), bytes.subarray(100, 9_100))
    assert.ok(target.subarray(12_001).every((byte) => byte === 255) && target[0] === 255)
    assert.equal((await file.read(target, 0, 10, 12_000)).bytesRead, 0)
    assert.equal((await file.stat({ bigint: true })).size, 12_000n)
    await file.close()
  })

  diskTest('a write over a part of what stands there leaves the rest', async (disk, at) => {
    await write(disk, at('file'), 'a'.repeat(9_000))
    const file = await disk.open(at('file'), 'r+')
    await file.write(Buffer.from('bcd'), 0, 3, 4_095)
    await file.datasync()
    await file.write(Buffer.from('e'), 0, 1, 4_096)
    await file.close()
    assert.equal(await contentOf(disk, at('file')), `${'a'.repeat(4_095)}bed${'a'.repeat(4_902)}`)
  })

  diskTest('flags say what may be done, and what becomes of what is there', async (disk, at) => {
    await assert.rejects(disk.open(at('file'), 'r'), { code: 'ENOENT' })
    await assert.rejects(disk.open(at('file'), 'r+'), { code: 'ENOENT' })
    await write(disk, at('file'), 'one', 'wx')
    await assert.rejects(disk.open(at('file'), 'wx'), { code: 'EEXIST' })
    await write(disk, at('file'), 'two', 'a')
    assert.equal(await contentOf(disk, at('file')), 'onetwo')
    const reader = await disk.open(at('file'), 'r')
    await assert.rejects(reader.write(Buffer.from('x'), 0, 1, 0), { code: 'EBADF' })
    await assert.rejects(reader.truncate(1), { code: 'EINVAL' })
    await reader.close()
    const writer = await disk.open(at('file'), 'a')
    await assert.rejects(writer.read(new Uint8Array(1), 0, 1, 0), { code: 'EBADF' })
    await writer.close()
    await write(disk, at('file'), '3')
    assert.equal(await contentOf(disk, at('file')), '3')
    await write(disk, at('new'), 'begun', 'a+')
    assert.equal(await contentOf(disk, at('new')), 'begun')
  })

  diskTest('a file opened to append is written at its end, wherever the write says', async (disk, at) => {
    const file = await disk.open(at('file'), 'a+')
    await file.appendFile('one')
    await file.write(Buffer.from('two'), 0, 3, 0)
    await file.truncate(4)
    await file.appendFile('!')
    assert.equal(await contentOf(disk, at('file')), 'onet!')
    const target = new Uint8Array(2)
    await file.read(target, 0, 2, 3)
    assert.equal(Buffer.from(target).toString(), 't!')
    await file.close()
  })

  diskTest(
    'text after text goes on where the first ended, and writes at a place do not move that',
    async (disk, at) => {
      const file = await disk.open(at('file'), 'w')
      await file.appendFile('äbc')
      await file.write(Buffer.from('X'), 0, 1, 20)
      await file.appendFile('def')
      await file.close()
      assert.equal(await contentOf(disk, at('file')), `äbcdef${'\0'.repeat(13)}X`)
    },
  )

  diskTest('a file is cut and grows by zeros', async (disk, at) => {
    const file = await disk.open(at('file'), 'w+')
    await file.appendFile('x'.repeat(10_000))
    await file.truncate(5_000)
    await file.truncate(9_000)
    assert.equal((await file.stat({ bigint: true })).size, 9_000n)
    assert.equal(await contentOf(disk, at('file')), 'x'.repeat(5_000) + '\0'.repeat(4_000))
    await file.truncate(0)
    assert.equal(await contentOf(disk, at('file')), '')
    await file.close()
  })

  diskTest('a hole takes no room, and what is cut off gives it back', async (disk, at) => {
    const file = await disk.open(at('file'), 'w+')
    await file.truncate(64 * 1024 * 1024)
    await file.sync()
    const blocks = async () => Number((await file.stat({ bigint: true })).blocks)
    assert.ok((await blocks()) * 512 < 1024 * 1024)
    await file.write(new Uint8Array(1024 * 1024).fill(1), 0, 1024 * 1024, 32 * 1024 * 1024)
    await file.sync()
    const used = (await blocks()) * 512
    assert.ok(used >= 1024 * 1024 && used < 3 * 1024 * 1024, `${used} bytes`)
    assert.equal(disk.statSync(at('file'))?.blocks, BigInt(await blocks()))
    await file.truncate(0)
    await file.sync()
    assert.ok((await blocks()) * 512 < 1024 * 1024)
    await file.close()
  })

  diskTest('a file that is open outlives its name, and what is put over it', async (disk, at) => {
    await write(disk, at('a'), 'old')
    await write(disk, at('b'), 'new')
    const old = await disk.open(at('a'), 'r+')
    const before = await old.stat({ bigint: true })
    await disk.rename(at('b'), at('a'))
    await old.write(Buffer.from('OLD'), 0, 3, 0)
    await old.datasync()
    const target = new Uint8Array(3)
    await old.read(target, 0, 3, 0)
    assert.equal(Buffer.from(target).toString(), 'OLD')
    assert.equal(await contentOf(disk, at('a')), 'new')
    const after = disk.statSync(at('a'))
    assert.equal(after?.dev, before.dev)
    assert.notEqual(after?.ino, before.ino)
    assert.equal(disk.statSync(at('b')), undefined)
    await old.close()
  })

  diskTest('names are listed, renamed and refused as they should be', async (disk, at, folder) => {
    assert.deepEqual(await disk.readdir(folder), [])
    disk.mkdirSync(at('folder'), 0o700)
    assert.throws(() => disk.mkdirSync(at('folder'), 0o700), { code: 'EEXIST' })
    assert.throws(() => disk.mkdirSync(at('missing/below'), 0o700), { code: 'ENOENT' })
    await write(disk, at('file'), 'text')
    assert.throws(() => disk.mkdirSync(at('file/below'), 0o700), { code: 'ENOTDIR' })
    assert.throws(() => disk.mkdirSync(at('file'), 0o700), { code: 'EEXIST' })
    assert.deepEqual((await disk.readdir(folder)).sort(), ['file', 'folder'])
    assert.equal(disk.statSync(at('folder'))?.isDirectory(), true)
    assert.equal(disk.statSync(at('file'))?.isDirectory(), false)
    assert.equal(disk.statSync(at('file/below')), undefined)
    await assert.rejects(disk.rename(at('missing'), at('x')), { code: 'ENOENT' })
    await assert.rejects(disk.rename(at('file'), at('folder')), { code: 'EISDIR' })
    await assert.rejects(disk.rename(at('folder'), at('file')), { code: 'ENOTDIR' })
    await disk.rename(at('file'), at('folder/file'))
    assert.equal(await contentOf(disk, at('folder/file')), 'text')
    assert.deepEqual(await disk.readdir(folder), ['folder'])
    await disk.rename(at('folder'), at('moved'))
    assert.deepEqual(await disk.readdir(at('moved')), ['file'])
    await disk.syncFolder(folder)
    await assert.rejects(disk.syncFolder(at('missing')), { code: 'ENOENT' })
    await assert.rejects(disk.readdir(at('missing')), { code: 'ENOENT' })
    await assert.rejects(disk.readdir(at('moved/file')), { code: 'ENOTDIR' })
    await assert.rejects(disk.readText(at('missing')), { code: 'ENOENT' })
    await assert.rejects(disk.readText(at('moved')), { code: 'EISDIR' })
    await assert.rejects(disk.open(at('moved'), 'r+'), { code: 'EISDIR' })
    await assert.rejects(disk.open(at('moved/file/x'), 'w'), { code: 'ENOTDIR' })
  })

  diskTest('a file that is closed refuses, and may be closed again', async (disk, at) => {
    const file = await disk.open(at('file'), 'w+')
    await file.close()
    await file.close()
    await assert.rejects(file.datasync(), { code: 'EBADF' })
    await assert.rejects(file.read(new Uint8Array(1), 0, 1, 0), { code: 'EBADF' })
    await assert.rejects(file.write(new Uint8Array(1), 0, 1, 0), { code: 'EBADF' })
    await assert.rejects(file.appendFile('x'), { code: 'EBADF' })
  })

  diskTest('for those who cannot wait it does the same', async (disk, at, folder) => {
    const file = disk.openSync(at('file'), 'a', 0o600)
    const bytes = Buffer.from('-one-two-')
    assert.equal(file.write(bytes, 1, 3), 3)
    assert.equal(file.write(bytes, 5, 3), 3)
    file.truncate(4)
    file.sync()
    assert.equal(file.stat().size, 4n)
    file.close()
    assert.equal(await contentOf(disk, at('file')), 'onet')
    assert.throws(() => disk.openSync(at('missing'), 'r'), { code: 'ENOENT' })
    const names = disk.openSync(folder, 'r')
    names.sync()
    names.close()
  })

  diskTest('what is written is taken from what is free', async (disk, at, folder) => {
    const freeBytes = disk.freeBytes(folder)
    assert.ok(freeBytes > 0)
    await write(disk, at('file'), 'x')
    assert.ok(disk.freeBytes(at('file')) > 0)
    assert.throws(() => disk.freeBytes(at('missing')), { code: 'ENOENT' })
  })
}

async function pick(written: Promise<{ readonly bytesWritten: number }>): Promise<number> {
  return (await written).bytesWritten
}
