import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { noteChildren } from '../src/dev/leftovers.ts'

test('a note that a full disk refuses is no error', { skip: existsSync('/dev/full') ? false : 'no /dev/full' }, () => {
  noteChildren('/dev/full', [process.pid])
  assert.throws(() => noteChildren('/dev/null/children', [process.pid]), { code: 'ENOTDIR' })
})
