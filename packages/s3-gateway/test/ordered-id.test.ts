/** Ids of versions and uploads: they say in which row they stand, where they were given out since they do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import { createOrderedId, rowIn, withRow } from '../src/metadata/ordered-id.ts'

test('an id names its row, and no two are alike', () => {
  for (const row of [1, 35, 36, 2 ** 40]) {
    const id = createOrderedId(systemRuntime, row)
    assert.match(id, /^[\w-]{32}\.[0-9a-z]+$/)
    assert.equal(rowIn(id), row)
    assert.equal(withRow(id, 7), id)
    assert.notEqual(createOrderedId(systemRuntime, row), id)
  }
})

test('an id of an earlier build, and the null version, name none until they are told', () => {
  for (const id of ['null', 'x'.repeat(32), '']) {
    assert.equal(rowIn(id), undefined)
    assert.equal(rowIn(withRow(id, 99)), 99)
  }
})
