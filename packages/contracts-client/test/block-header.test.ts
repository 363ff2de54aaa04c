import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHeader } from '../src/evm/block-header.ts'

const hash = `0x${'1'.repeat(64)}`
const header = { number: '0x10', hash, parentHash: hash, timestamp: '0x65', transactionsRoot: hash }

test('a header that a node pushes is read', () => {
  assert.deepEqual(parseHeader(header), { number: 16, hash, parentHash: hash, timestamp: 101, isEmpty: false })
})

test('what is no header is none: nobody could catch an error where pushes are heard', () => {
  for (const wrong of ['0x', '0xffffffffffffffff', '0xzz', '-0x1', 16, null, '']) {
    assert.equal(parseHeader({ ...header, number: wrong }), undefined, String(wrong))
    assert.equal(parseHeader({ ...header, timestamp: wrong }), undefined, String(wrong))
  }
  for (const wrong of [null, 5, 'x', [], {}]) assert.equal(parseHeader(wrong), undefined)
})
