/** The search for an order, by histories of which everybody knows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findOrder, type HistoryEntry, type SequentialSpec } from './linearizability/find-order.ts'

type RegisterOp = { readonly write: number } | { readonly read: number }

/** One number, 0 at first. */
const register: SequentialSpec<number, RegisterOp> = {
  step: (state, op) => ('write' in op ? op.write : op.read === state ? state : undefined),
  nameOf: String,
}

const during = (calledAt: number, returnedAt: number, op: RegisterOp): HistoryEntry<RegisterOp> => ({
  ...{ op, calledAt, returnedAt },
  isOptional: false,
})
const unknown = (calledAt: number, returnedAt: number, op: RegisterOp): HistoryEntry<RegisterOp> => ({
  ...during(calledAt, returnedAt, op),
  isOptional: true,
})
const kindOf = (...history: HistoryEntry<RegisterOp>[]): string => findOrder(register, 0, history, 10_000).kind

test('a read during a write may see either value', () => {
  assert.equal(kindOf(during(1, 4, { write: 7 }), during(2, 3, { read: 0 })), 'linearizable')
  assert.equal(kindOf(during(1, 4, { write: 7 }), during(2, 3, { read: 7 })), 'linearizable')
})

test('a read after a write sees it, and one before does not', () => {
  assert.equal(kindOf(during(1, 2, { write: 7 }), during(3, 4, { read: 0 })), 'violation')
  assert.equal(kindOf(during(1, 2, { read: 7 }), during(3, 4, { write: 7 })), 'violation')
})

test('what one read has seen no later read has not seen', () => {
  // Both within the write, one after the other: new and then old again.
  const history = [during(1, 8, { write: 7 }), during(2, 3, { read: 7 }), during(4, 5, { read: 0 })]
  assert.equal(kindOf(...history), 'violation')
  assert.equal(kindOf(during(1, 8, { write: 7 }), during(2, 3, { read: 0 }), during(4, 5, { read: 7 })), 'linearizable')
})

test('two readers agree on the order of two writes (Herlihy and Wing, figure 1)', () => {
  const writes = [during(1, 10, { write: 1 }), during(1, 10, { write: 2 })]
  const first = [during(2, 3, { read: 1 }), during(4, 5, { read: 2 })]
  assert.equal(kindOf(...writes, ...first, during(6, 7, { read: 2 })), 'linearizable')
  assert.equal(kindOf(...writes, ...first, during(6, 7, { read: 1 })), 'violation')
})

test('what is unknown happened until it can no longer, or never', () => {
  const write = unknown(1, 5, { write: 7 })
  assert.equal(kindOf(write, during(6, 7, { read: 0 })), 'linearizable')
  assert.equal(kindOf(write, during(6, 7, { read: 7 }), during(8, 9, { read: 7 })), 'linearizable')
  // Neither late, nor undone.
  assert.equal(kindOf(write, during(6, 7, { read: 0 }), during(8, 9, { read: 7 })), 'violation')
  assert.equal(kindOf(write, during(2, 3, { read: 7 }), during(6, 7, { read: 0 })), 'violation')
})

test('an order is shown, and where none is, how far one goes', () => {
  const good = findOrder(register, 0, [during(1, 4, { write: 7 }), during(2, 3, { read: 0 })], 100)
  assert.deepEqual(good.kind === 'linearizable' && good.order, [{ read: 0 }, { write: 7 }])
  assert.equal(good.kind === 'linearizable' && good.state, 7)
  const bad = findOrder(register, 0, [during(1, 2, { write: 7 }), during(3, 4, { read: 0 })], 100)
  assert.deepEqual(bad.kind === 'violation' && [bad.order, bad.stuckAt], [[{ write: 7 }], [{ read: 0 }]])
})

test('a search that is too long is given up, not decided', () => {
  const writes = Array.from({ length: 12 }, (_, write) => during(1, 100, { write }))
  assert.equal(findOrder(register, 0, [...writes, during(101, 102, { read: 99 })], 50).kind, 'undecided')
  assert.equal(kindOf(...writes.slice(0, 5), during(101, 102, { read: 99 })), 'violation')
})
