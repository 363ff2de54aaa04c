import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { allMessages } from '../scripts/message-tables.ts'
import {
  encodeRevisionOperations,
  ProtocolError,
  parseDealId,
  parseRevisionOperations,
  parseShardRoot,
  type RevisionOperation,
} from '../src/index.ts'

interface Vector {
  readonly message: string
  readonly value: unknown
  readonly hex: string
}

const vectors: readonly Vector[] = JSON.parse(readFileSync(new URL('./vectors/messages.json', import.meta.url), 'utf8'))

test('the bytes of messages are those of the vectors', () => {
  for (const { message, value, hex } of vectors) {
    const codec = allMessages().get(message) ?? assert.fail(`no message ${message}`)
    const parsed = codec.parse(new Uint8Array(Buffer.from(hex, 'hex')))
    assert.deepEqual(JSON.parse(JSON.stringify(parsed, asText)), value)
    assert.equal(Buffer.from(codec.encode(parsed)).toString('hex'), hex)
  }
})

test('every message of the wire has a vector', () => {
  const pinned = new Set(vectors.map(({ message }) => message))
  assert.deepEqual(
    [...allMessages().keys()].filter((name) => !pinned.has(name)),
    [],
  )
})

const anyOperation: fc.Arbitrary<RevisionOperation> = fc.record(
  {
    kind: fc.constantFrom('append', 'free'),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => parseShardRoot(Buffer.from(b).toString('hex'))),
    at: fc.nat(2 ** 31),
    pieces: fc.integer({ min: 1, max: 16 }),
  },
  { noNullPrototype: true },
)

test('lists of operations come back as they were, and no cut-off list is taken', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 20, minLength: 1 }), fc.nat(), (operations, cut) => {
      const encoded = encodeRevisionOperations(operations)
      assert.deepEqual(parseRevisionOperations(encoded), operations)
      const cutOff = encoded.subarray(0, encoded.length - 1 - (cut % 30))
      assert.throws(() => parseRevisionOperations(cutOff), ProtocolError)
    }),
  )
})

test('identities are refused in any form but their own', () => {
  for (const text of ['', '0', '01', '-1', '1.5', '18446744073709551616', 'x']) {
    assert.throws(() => parseDealId(text), ProtocolError)
  }
  assert.throws(() => parseShardRoot('A'.repeat(64)), ProtocolError)
})

/** Bytes as hex, amounts in decimal. */
function asText(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
