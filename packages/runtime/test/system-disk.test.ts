import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { systemDisk } from '../src/system-disk.ts'

test('what is written to a file is read from it, at its place, and the disk says what it takes', async () => {
  await using folder = await freshFolder()
  const path = join(folder.path, 'file')
  const file = await systemDisk.open(path, 'w+', 0o600)
  await file.truncate(100)
  await file.write(Buffer.from('xhellox'), 1, 5, 40)
  await file.sync()
  const target = new Uint8Array(8)
  assert.deepEqual((await file.read(target, 2, 5, 40)).bytesRead, 5)
  assert.equal(Buffer.from(target).toString('latin1'), '\0\0hello\0')
  const { ino, dev, size } = await file.stat({ bigint: true })
  assert.equal(size, 100n)
  await file.close()
  await systemDisk.rename(path, `${path}.new`)
  await systemDisk.syncFolder(folder.path)
  assert.deepEqual(await systemDisk.readdir(folder.path), ['file.new'])
  const moved = systemDisk.statSync(`${path}.new`)
  assert.deepEqual([moved?.ino, moved?.dev], [ino, dev])
  assert.equal(systemDisk.statSync(path), undefined)
  assert.ok(systemDisk.freeBytes(folder.path) > 0)
})

test('text is written at the end, and read as a whole', async () => {
  await using folder = await freshFolder()
  const path = join(folder.path, 'text')
  const file = await systemDisk.open(path, 'a')
  await file.appendFile('one, ')
  await file.appendFile('two')
  await file.datasync()
  await file.close()
  assert.equal(await systemDisk.readText(path), 'one, two')
  await assert.rejects(systemDisk.readText(join(folder.path, 'missing')), { code: 'ENOENT' })
})

async function freshFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'nupeer-disk-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
