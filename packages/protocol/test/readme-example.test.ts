/** The example of the README, run. `test/readme-examples.test.ts` holds the two to the same lines. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDealId, putShardRequest } from '@nupeerstack/protocol'

test('the example of the README encodes and parses a request', () => {
  const root = new Uint8Array(32).fill(1)

  const bytes = putShardRequest.encode({ dealId: parseDealId('42'), root, pieces: 16 })
  const { dealId, pieces } = putShardRequest.parse(bytes)

  assert.deepEqual({ dealId, pieces }, { dealId: '42', pieces: 16 })
})
