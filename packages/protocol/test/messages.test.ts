import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  encodeRevisionOperations,
  getRangeRequest,
  getRangeResponse,
  ProtocolError,
  parseDealId,
  parseRevisionOperations,
  parseShardRoot,
  putShardRequest,
  type RevisionOperation,
  readRevisionResponse,
  requestEnvelope,
  responseEnvelope,
  reviseRequest,
} from '../src/index.ts'

const codecs = {
  putShardRequest,
  getRangeRequest,
  getRangeResponse,
  readRevisionResponse,
  requestEnvelope,
  responseEnvelope,
  reviseRequest,
}

test('the bytes of messages are those of the vectors', () => {
  const vectors = JSON.parse(readFileSync(new URL('./vectors/messages.json', import.meta.url), 'utf8'))
  for (const { message, value, hex } of vectors) {
    const codec = codecs[message as keyof typeof codecs]
    const parsed = codec.parse(new Uint8Array(Buffer.from(hex, 'hex')))
    assert.deepEqual(JSON.parse(JSON.stringify(parsed, hexBytes)), value)
    assert.equal(Buffer.from(codec.encode(parsed as never)).toString('hex'), hex)
  }
})

const anyOperation: fc.Arbitrary<RevisionOperation> = fc.record(
  {
    kind: fc.constantFrom('append', 'free'),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => parseShardRoot(Buffer.from(b).toString('hex'))),
    at: fc.nat(2 ** 32 - 1),
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

function hexBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
