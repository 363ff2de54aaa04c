import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress } from '@nupeerstack/protocol'
import { allowanceFor, createAllowances } from '../src/evm/allowances.ts'
import type { Caller } from '../src/evm/caller.ts'
import { ChainError } from '../src/port/chain.ts'

const [account, token, spender] = ['1', '2', '3'].map((digit) => parseAddress(`0x${digit.repeat(40)}`)) as [
  ReturnType<typeof parseAddress>,
  ReturnType<typeof parseAddress>,
  ReturnType<typeof parseAddress>,
]

/** A token and its spender: what is allowed goes down as it is taken. */
function stage({ balance = 10_000n, allowed = 0n, isOnlyFromNothing = false } = {}) {
  const state = { balance, allowed, approvals: [] as bigint[] }
  const caller = {
    account,
    read: async ({ functionName }: { functionName: string }) =>
      functionName === 'allowance' ? state.allowed : state.balance,
    write: async ({ args }: { args: readonly [string, bigint] }) => {
      const [, amount] = args
      if (isOnlyFromNothing && amount > 0n && state.allowed > 0n) throw new ChainError('refused', 'approve')
      state.allowed = amount
      state.approvals.push(amount)
    },
  } as unknown as Caller
  const take = (amount: bigint) => {
    if (amount > state.allowed) throw new ChainError('refused', 'not allowed')
    state.allowed -= amount
    state.balance -= amount
  }
  return { state, take, allowances: createAllowances(caller) }
}

test('an approval covers a few payments like the one that needs it, and no more than an eighth of the balance', async () => {
  assert.equal(allowanceFor(10n, 10_000n), 80n)
  assert.equal(allowanceFor(1_000n, 10_000n), 1_250n)
  // What is needed is needed, however much it is.
  assert.equal(allowanceFor(9_000n, 10_000n), 9_000n)
  const { state, take, allowances } = stage()
  for (let round = 0; round < 8; round++) {
    await allowances.spend({ token, spender, amount: 10n }, async () => take(10n))
  }
  assert.deepEqual(state.approvals, [80n])
  await allowances.spend({ token, spender, amount: 10n }, async () => take(10n))
  assert.deepEqual(state.approvals, [80n, 80n])
})

test('payments at the same time are covered together, in whatever order they are taken', async () => {
  const { state, take, allowances } = stage({ balance: 8_000n })
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const amounts = [900n, 800n, 700n, 600n]
  const paying = amounts.map((amount, index) =>
    allowances.spend({ token, spender, amount }, async () => {
      if (index < 3) await opened
      take(amount)
      if (index === 3) open()
    }),
  )
  await Promise.all(paying)
  assert.ok(
    state.approvals.every((amount) => amount <= 3_000n),
    String(state.approvals),
  )
})

test('a payment of nothing is not approved, and one that failed is not counted', async () => {
  const { state, take, allowances } = stage({ balance: 0n })
  await allowances.spend({ token, spender, amount: 0n }, async () => take(0n))
  assert.deepEqual(state.approvals, [])
  const failing = allowances.spend({ token, spender, amount: 500n }, () => Promise.reject(new Error('no')))
  await assert.rejects(failing, /no/)
  state.allowed = 0n
  await allowances.spend({ token, spender, amount: 5n }, async () => take(5n))
  assert.equal(state.approvals.at(-1), 5n)
})

test('a token that changes an allowance only from or to nothing is approved in two steps', async () => {
  const { state, take, allowances } = stage({ allowed: 3n, isOnlyFromNothing: true })
  await allowances.spend({ token, spender, amount: 10n }, async () => take(10n))
  assert.deepEqual(state.approvals, [0n, 80n])
})
