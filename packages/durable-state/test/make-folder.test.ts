import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { makeFolder } from '../src/make-folder.ts'

const root = mkdtempSync(path.join(tmpdir(), 'nupeer-folder-'))
after(() => rmSync(root, { recursive: true }))

test('a folder is made with those above it, for its owner alone, and may be there already', () => {
  const folder = path.join(root, 'a/b/c')
  for (let round = 0; round < 2; round++) makeFolder(folder)
  for (const each of [folder, path.dirname(folder)]) assert.equal(statSync(each).mode & 0o777, 0o700)
  symlinkSync(folder, path.join(root, 'link'))
  makeFolder(path.join(root, 'link/d'))
  assert.ok(existsSync(path.join(folder, 'd')))
})

test('what is no folder is in the way', () => {
  writeFileSync(path.join(root, 'file'), '')
  assert.throws(() => makeFolder(path.join(root, 'file')), { code: 'EEXIST' })
  assert.throws(() => makeFolder(path.join(root, 'file/below')), { code: 'ENOTDIR' })
  symlinkSync(path.join(root, 'nowhere'), path.join(root, 'dangling'))
  assert.throws(() => makeFolder(path.join(root, 'dangling')), { code: 'EEXIST' })
  assert.throws(() => makeFolder(path.join(root, 'dangling/below')))
})

test('where the system lets nobody make a folder it says so, and returns', { skip: !existsSync('/proc/self') }, () => {
  for (const folder of ['/proc/x', '/proc/x/y/z']) assert.throws(() => makeFolder(folder), { code: 'ENOENT' })
})

test('a folder that vanished is made anew', () => {
  const folder = path.join(root, 'gone/data')
  makeFolder(folder)
  rmSync(path.dirname(folder), { recursive: true })
  mkdirSync(path.dirname(folder))
  makeFolder(folder)
  assert.ok(existsSync(folder))
})
