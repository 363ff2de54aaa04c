import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { CliError } from '../src/cli-error.ts'
import { type Layout, layoutOf } from '../src/local/layout.ts'
import { findKeptKey, forgetKeys, keepKey, noteExpiry, openSecretFile } from '../src/network/kept-keys.ts'

let folder = ''
let layout: Layout
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nps-keys-'))
  layout = layoutOf(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const key = (accessKeyId: string, createdAtMs: number, more: object = {}) => ({
  userId: 'ann',
  accessKeyId,
  secretAccessKey: `secret of ${accessKeyId}`,
  createdAtMs,
  ...more,
})
const found = (userId = 'ann', now = 100) => findKeptKey(layout, userId, now)?.accessKeyId

describe('keys that are kept', () => {
  test('are found beside files that are none', () => {
    keepKey(layout, key('AKIA1', 1))
    for (const [index, text] of ['', '{', 'null', '{"userId":"ann"}', '{"userId":"ann","createdAtMs":9}'].entries()) {
      writeFileSync(join(layout.gateway.keys, `other-${index}.json`), text)
    }
    assert.equal(found(), 'AKIA1')
  })

  test('lie in files that only their owner reads, whatever their user is called', () => {
    const path = keepKey(layout, key('AKIA1', 1, { userId: '..' }))
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.deepEqual(readdirSync(layout.gateway.keys), ['AKIA1.json'])
    assert.equal(found('..'), 'AKIA1')
    assert.equal(found(), undefined)
  })

  test('are found by the newest that goes on', () => {
    keepKey(layout, key('AKIA1', 1))
    keepKey(layout, key('AKIA2', 2))
    keepKey(layout, key('AKIA3', 3, { expiresAtMs: 99 }))
    assert.equal(found(), 'AKIA2')
    noteExpiry(layout, 'AKIA2', 50)
    assert.equal(found(), 'AKIA1')
    noteExpiry(layout, 'AKIA2', 500)
    assert.equal(found('ann', 49), 'AKIA3')
    assert.equal(found(), 'AKIA1', 'what ends once is not prolonged')
    forgetKeys(layout, ({ accessKeyId }) => accessKeyId === 'AKIA1')
    assert.equal(found(), undefined)
  })
})

describe('a secret file', () => {
  test('is what AWS programs read, and is its owner’s alone', () => {
    const path = join(folder, 'ann.credentials')
    {
      using file = openSecretFile(path)
      file.write(key('AKIA1', 1))
    }
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.equal(
      readFileSync(path, 'utf8'),
      '[default]\naws_access_key_id = AKIA1\naws_secret_access_key = secret of AKIA1\n',
    )
  })

  test('never replaces a file, and none is left where no key was made', () => {
    const path = join(folder, 'there')
    writeFileSync(path, 'mine')
    assert.throws(
      () => openSecretFile(path),
      (error) => error instanceof CliError && error.code === 'refused' && error.message.includes('already'),
    )
    assert.equal(readFileSync(path, 'utf8'), 'mine')
    {
      using _file = openSecretFile(join(folder, 'unused'))
    }
    assert.equal(existsSync(join(folder, 'unused')), false)
  })
})
