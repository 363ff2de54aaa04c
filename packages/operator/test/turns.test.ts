import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Address, parseAddress } from '@nupeerstack/protocol'
import fc from 'fast-check'
import { drawTurn, watchedBy } from '../src/chores/turns.ts'

const anyNodes = fc
  .uniqueArray(fc.bigInt({ min: 0n, max: (1n << 160n) - 1n }), { minLength: 2, maxLength: 30 })
  .map((numbers) => numbers.map((number) => parseAddress(`0x${number.toString(16).padStart(40, '0')}`)))

test('each node is watched by as many others as there should be, one for each turn, and never by itself', () => {
  fc.assert(
    fc.property(anyNodes, fc.nat(1_000_000), fc.integer({ min: 1, max: 5 }), (nodes, period, watchers) => {
      const turns = new Map(nodes.map((node) => [node, [] as number[]]))
      for (const watcher of nodes) {
        for (const { operator, turn } of watchedBy(watcher, nodes, period, watchers)) {
          assert.notEqual(operator, watcher)
          turns.get(operator)?.push(turn)
        }
      }
      const expected = Array.from({ length: Math.min(watchers, nodes.length - 1) }, (_, turn) => turn)
      for (const taken of turns.values()) assert.deepEqual(taken.sort(), expected)
    }),
  )
})

test('everybody comes first at some time', () => {
  const nodes = Array.from({ length: 8 }, (_, index) => parseAddress(`0x${String(index).repeat(40)}`))
  const first = new Set<string>()
  for (let period = 0; period < 7; period++) {
    for (const watcher of nodes) {
      for (const { operator, turn } of watchedBy(watcher, nodes, period, 3)) {
        if (operator === nodes[0] && turn === 0) first.add(watcher)
      }
    }
  }
  assert.equal(first.size, 7)
})

test('who promises nothing watches all the same, and nobody watches himself', () => {
  const [stranger, ...nodes] = ['33', '11', '22'].map((byte) => parseAddress(`0x${byte.repeat(20)}`)) as [
    Address,
    Address,
    Address,
  ]
  assert.equal(watchedBy(stranger, nodes, 5, 3).length, 2)
  assert.deepEqual(
    watchedBy(stranger, [nodes[0]], 5, 3).map(({ operator }) => operator),
    [nodes[0]],
  )
  assert.deepEqual(watchedBy(nodes[0], [nodes[0]], 5, 3), [])
})

test('turns lie within their count and differ between words', () => {
  const drawn = Array.from({ length: 100 }, (_, period) => drawTurn(10, 'node', period))
  assert.ok(drawn.every((turn) => turn >= 0 && turn < 10))
  assert.equal(new Set(drawn).size, 10)
})
