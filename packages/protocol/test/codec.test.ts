import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amount, bytes, message, nested, optional, repeated, text, whole } from '../src/index.ts'

const inner = message({ size: whole(1, 1000) })
const everything = message({
  name: text(1, 40),
  data: bytes(2, 100),
  count: whole(3),
  price: amount(4),
  note: optional(text(5, 20)),
  list: repeated(bytes(6, 8), 5),
  nested: nested(7, inner, 20),
})

const anyMessage = fc.record(
  {
    name: fc.string({ unit: 'grapheme', maxLength: 8 }),
    data: fc.uint8Array({ maxLength: 100 }),
    count: fc.maxSafeNat(),
    price: fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }),
    note: fc.string({ maxLength: 20 }),
    list: fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 5 }),
    nested: fc.record({ size: fc.nat(1000) }, { noNullPrototype: true }),
  },
  { requiredKeys: ['name', 'data', 'count', 'price', 'list', 'nested'], noNullPrototype: true },
)

test('what was encoded is parsed as it was', () => {
  fc.assert(
    fc.property(anyMessage, (value) => {
      fc.pre(Buffer.byteLength(value.name) <= 40)
      assert.deepEqual(everything.parse(everything.encode(value)), value)
    }),
  )
})

test('a missing, repeated, overlong or wrongly typed field is refused', () => {
  const small = message({ a: whole(1, 10) })
  assert.throws(() => small.parse(new Uint8Array()), /a is missing/)
  assert.throws(() => small.parse(Uint8Array.of(8, 1, 8, 1)), /stands twice/)
  assert.throws(() => small.parse(Uint8Array.of(8, 11)), /above 10/)
  assert.throws(() => small.parse(Uint8Array.of(10, 1, 1)), /wire type/)
  const list = message({ a: repeated(whole(1, 10), 2) })
  assert.throws(() => list.parse(Uint8Array.of(8, 1, 8, 1, 8, 1)), /more than 2/)
  assert.throws(() => message({ a: text(1, 2) }).parse(Uint8Array.of(10, 3, 97, 97, 97)), /longer than 2/)
})

test('an unknown field is skipped', () => {
  const small = message({ a: whole(1) })
  const wider = message({ a: whole(1), b: text(9, 10) })
  assert.deepEqual(small.parse(wider.encode({ a: 7, b: 'new' })), { a: 7 })
})
