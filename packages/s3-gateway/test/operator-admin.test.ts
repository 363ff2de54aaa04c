import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AdminError } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import { createOperatorRoutes } from '../src/admin/operator-admin.ts'
import { callRoute } from './call-route.ts'

const operator = `0x${'ab'.repeat(20)}`
const given: Address[] = []
const routes = createOperatorRoutes({
  abandon: async (address) => given.push(address),
})
const call = (body: unknown) => callRoute(routes, 'POST /operators/abandon', body)

test('an operator is given up by its address, in any letters, and nothing else is', async () => {
  assert.deepEqual(await call({ operator: operator.toUpperCase().replace('0X', '0x') }), { deals: 1 })
  assert.deepEqual(given, [operator])
  for (const body of [undefined, null, [], 'x', {}, { operator: 5 }, { operator: '0x12' }]) {
    await assert.rejects(call(body), (error) => error instanceof AdminError && error.code === 'bad-request')
  }
  assert.equal(given.length, 1)
})
