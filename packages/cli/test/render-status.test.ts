import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profileByName } from '@nupeerstack/client'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { type HealthFacts, judgeHealth } from '../src/network/judge-health.ts'
import type { DealStatus, NetworkStatus, NodeStatus } from '../src/network/network-status.ts'
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
    version: 1,
    health: 'ok',
    dataPath: '/data',
    profile: '4/8',
    warnings: [],
    objects: null,
    proofs: null,
    unplaced: [],
    nodes: [],
    deals: [deal],
  },
  chain: {
    ...{ state: 'up', pid: 1, rpcUrl: 'http://127.0.0.1:8545', chainId: 31_337 },
    ...{ block: 41, period: 2, periodBlocks: 20, blocksIntoPeriod: 1 },
  },
  gateway: {
    state: 'up',
    pid: 2,
    problem: null,
    endpoint: 'http://127.0.0.1:9000',
    region: 'us-east-1',
    details: null,
  },
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

test('what daemons warn of stands below the nodes, each with who says it and since when', () => {
  const since = '2026-01-02T03:04:05.000Z'
  const warnings = [
    { node: null, code: 'escrow-low', message: 'fund it', since },
    { node: 3, code: 'disk-full', message: 'the disk has 2 MiB free', since },
  ]
  assert.deepEqual(renderStatus({ ...status, health: 'degraded', warnings }, plainStyle).slice(-3), [
    '',
    `  ! gateway: fund it (escrow-low, since ${since})`,
    `  ! node 3: the disk has 2 MiB free (disk-full, since ${since})`,
  ])
})

test('a node that asks more than the gateway pays is named with its price', () => {
  const nodes = [
    { ...{ operator: account, isEligible: true, isUp: true }, refusedPrice: '117964800000' },
    { operator: parseAddress(`0x${'2'.repeat(40)}`), isEligible: true, isUp: true },
  ]
  const details = { storage: { nodes } } as unknown as NonNullable<NonNullable<NetworkStatus['gateway']>['details']>
  const asked = { ...status, gateway: { ...status.gateway!, details } }
  const line = (name: string) => `  ! ${name} asks 117,964.8 stablecoins for a GiB and 30 days: no deal is opened`
  assert.deepEqual(renderStatus(asked, plainStyle).slice(-2), ['', line(`the node of ${account}`)])
  const known = { id: 3, operator: account, state: 'up', standing: null, bond: null, shards: null } as NodeStatus
  const shown = { ...known, problem: null, usedBytes: null, capacityBytes: null }
  assert.equal(renderStatus({ ...asked, nodes: [shown] }, plainStyle).at(-1), line('node 3'))
})

test('a network is healthy only where nobody warns, and writes need enough nodes that take them', () => {
  const node = (id: number) => ({ id, state: 'up', standing: null }) as NodeStatus
  const nodes = [1, 2, 3, 4, 5, 6, 7, 8].map(node)
  const warningOf = (code: string) => (id: number) => ({ node: id, code, message: '', since: '' })
  const facts: HealthFacts = {
    ...{ profile: profileByName('4/8'), gateway: 'up', chain: 'up', nodes, deals: [deal], isWritable: true },
    warnings: [],
  }
  assert.equal(judgeHealth(facts), 'ok')
  assert.equal(judgeHealth({ ...facts, warnings: [7].map(warningOf('gas-low')) }), 'degraded')
  assert.equal(judgeHealth({ ...facts, warnings: [7, 8].map(warningOf('disk-full')) }), 'degraded')
  assert.equal(judgeHealth({ ...facts, warnings: [6, 7, 8].map(warningOf('disk-full')) }), 'read-only')
  const killed = nodes.map((other) => (other.id <= 3 ? other : { ...other, state: 'killed' as const }))
  assert.equal(judgeHealth({ ...facts, nodes: killed }), 'down')
})
