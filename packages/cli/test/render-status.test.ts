import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import type { DealStatus, NetworkStatus } from '../src/network/network-status.ts'
import { renderStatus } from '../src/network/render-status.ts'
import { plainStyle } from '../src/terminal/style.ts'

const account = parseAddress(`0x${'1'.repeat(40)}`)
const deal: DealStatus = {
  ...{ id: parseDealId('12'), node: 3, operator: account, customer: account, isOpen: true },
  ...{ state: 'active', brokenBecause: null, pieces: 7, unitsMax: 65_536, openedPeriod: 1, endPeriod: 100 },
  ...{ escrow: '0', paid: '0' },
}
const status: NetworkStatus = {
  ...{
    health: 'ok',
    dataPath: '/data',
    profile: '4/8',
    warnings: [],
    objects: null,
    proofs: null,
    nodes: [],
    deals: [deal],
  },
  chain: {
    ...{ state: 'up', pid: 1, rpcUrl: 'http://127.0.0.1:8545', chainId: 31_337 },
    ...{ block: 41, period: 2, periodBlocks: 20, blocksIntoPeriod: 1 },
  },
  gateway: { state: 'up', pid: 2, endpoint: 'http://127.0.0.1:9000', region: 'us-east-1', details: null },
}

test('a deal that is broken is named, with its node and the reason', () => {
  const because = 'the node stands at revision 0, we at 7'
  const broken = { ...status, deals: [deal, { ...deal, state: 'broken' as const, brokenBecause: because }] }
  const text = renderStatus(broken, plainStyle).join('\n')
  assert.match(text, /2 open, 14 pieces promised, .* in escrow, 1 broken/)
  assert.match(
    text,
    /deal 12 with node 3 is broken: the node stands at revision 0, we at 7\. Its shards move to other deals\./,
  )
  assert.doesNotMatch(renderStatus(status, plainStyle).join('\n'), /broken/)
})
