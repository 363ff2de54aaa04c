import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { keepSecret, readOptionally, writeFileDurably } from '../src/durable-file.ts'
import { someFile } from './some-points.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('a file that is replaced has the new content and mode, and nothing is left beside it', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file')
  writeFileSync(path, 'old', { mode: 0o644 })
  writeFileSync(`${path}.new`, 'what a crash has left', { mode: 0o400 })
  writeFileDurably(someFile, path, 'new', 0o600)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(folder.bytes(), { file: Buffer.from('new').toString('hex') })
})

test('a file for which the disk has too little room stays as it was', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file')
  writeFileSync(path, 'old')
  const source = join(import.meta.dirname, '../src/durable-file.ts')
  const program = `
    import { writeFileDurably } from ${JSON.stringify(source)}
    import { someFile } from ${JSON.stringify(join(import.meta.dirname, 'some-points.ts'))}
    writeFileDurably(someFile, process.argv[1], 'x'.repeat(6000), 0o600)`
  // Files of at most 4 KiB: as on a disk that is nearly full, a part of the content can be written.
  const limited = ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', program, path]
  const { status, stderr } = spawnSync('sh', limited)
  assert.equal(status, 1)
  assert.match(String(stderr), /EFBIG/)
  assert.equal(readFileSync(path, 'utf8'), 'old')
})

test('a secret is generated once', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'secret')
  assert.equal(readOptionally(path), undefined)
  assert.equal(
    keepSecret(someFile, path, () => 'first'),
    'first',
  )
  assert.equal(
    keepSecret(someFile, path, () => 'second'),
    'first',
  )
  assert.equal(statSync(path).mode & 0o777, 0o600)
})
