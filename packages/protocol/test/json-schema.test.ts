import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { json, type Shaped } from '../src/admin/json-schema.ts'
import { parseAddress } from '../src/ids.ts'
import { ProtocolError } from '../src/protocol-error.ts'

const schema = json.object({
  name: json.name(),
  count: json.count(100),
  isUp: json.flag(),
  bond: json.amount(),
  operator: json.nullable(json.parsed(parseAddress)),
  states: json.list(json.oneOf(['active', 'closed'])),
  notes: json.optional(json.map(json.text())),
})

type Document = Shaped<typeof schema>

const value: Document = {
  ...{ name: 'a', count: 7, isUp: true, bond: '340282366920938463463374607431768211456' },
  operator: parseAddress(`0x${'ab'.repeat(20)}`),
  states: ['active', 'closed'],
}

describe('a schema', () => {
  test('gives what it declares and leaves the rest', () => {
    assert.deepEqual(schema.parse({ ...value, secret: 'xyzzy' }), value)
    assert.deepEqual(schema.parse({ ...value, notes: { a: '' } }), { ...value, notes: { a: '' } })
  })

  test('gives of what it gave the same', () => {
    const text = `0x${'AB'.repeat(20)}`
    const parsed = schema.parse({ ...value, operator: text })
    assert.equal(parsed.operator, text.toLowerCase())
    assert.deepEqual(schema.parse(JSON.parse(JSON.stringify(parsed))), parsed)
  })

  for (const [change, message] of [
    [{ name: '' }, 'name must be text that is not empty'],
    [{ count: 101 }, 'count must be whole number up to 100'],
    [{ count: 1.5 }, 'count must be whole number up to 100'],
    [{ count: '7' }, 'count must be whole number up to 100'],
    [{ isUp: 1 }, 'isUp must be true or false'],
    [{ bond: '-1' }, 'bond must be decimal text'],
    [{ operator: undefined }, /^operator must be Address/],
    [{ operator: '0x1' }, /^operator must be Address: an address is 0x/],
    [{ states: ['active', 'open'] }, 'states[1] must be active, closed'],
    [{ states: { length: 0 } }, 'states must be a list'],
    [{ notes: { a: 1 } }, 'notes.a must be text'],
    [{ notes: [] }, 'notes must be an object'],
  ] as const) {
    test(`refuses ${JSON.stringify(change)}, and names the place`, () => {
      assert.throws(() => schema.parse({ ...value, ...change }), { name: 'ProtocolError', message })
    })
  }

  test('refuses whatever is no object', () => {
    for (const other of [undefined, null, 'text', 7, [], [value]]) {
      assert.throws(() => schema.parse(other), ProtocolError)
    }
  })

  test('that is exact refuses a field that it does not declare', () => {
    const exact = json.exact({ value: json.count() })
    assert.deepEqual(exact.parse({ value: 1 }), { value: 1 })
    assert.throws(() => exact.parse({ value: 1, valeu: 2 }), { message: 'there is no field valeu' })
    assert.throws(() => json.list(exact).parse([{ value: 1, x: 2 }]), { message: 'there is no field [0].x' })
  })
})
