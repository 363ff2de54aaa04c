import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress } from '@nupeerstack/protocol'
import fc from 'fast-check'
import { bestProfile, durableShardsMin, profileByName, profiles } from '../src/coding/profiles.ts'
import { type Candidate, placementOrder } from '../src/placement/placement.ts'
import { publicNetworkOf } from '../src/placement/public-network.ts'

function candidate(number: number, changed: Partial<Candidate> = {}): Candidate {
  return {
    operator: parseAddress(`0x${number.toString(16).padStart(40, '0')}`),
    addresses: ['/ip4/127.0.0.1/tcp/4001'],
    roomPieces: 100,
    pricePerUnitPeriodWad: 10n,
    score: 1,
    ...changed,
  }
}

/** Numbers in [0, 1) from a seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return state / 2 ** 31
  }
}

test('each operator stands once in the order, and only if it has room', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.nat(20), room: fc.nat(20) })), fc.nat(), (nodes, seed) => {
      const candidates = nodes.map(({ id, room }) => candidate(id, { roomPieces: room }))
      const order = placementOrder(candidates, 8, seeded(seed))
      assert.equal(new Set(order.map(({ operator }) => operator)).size, order.length)
      assert.ok(order.every(({ roomPieces }) => roomPieces >= 8))
    }),
  )
})

test('a node with a bad score or a high price is chosen less often', () => {
  const random = seeded(1)
  const candidates = [candidate(1), candidate(2, { score: 0.1 }), candidate(3, { pricePerUnitPeriodWad: 100n })]
  const first = new Map<string, number>()
  for (let round = 0; round < 2000; round++) {
    const [winner] = placementOrder(candidates, 1, random)
    first.set(winner!.operator, (first.get(winner!.operator) ?? 0) + 1)
  }
  const [good, bad, dear] = candidates.map(({ operator }) => first.get(operator) ?? 0)
  assert.ok(good! > 5 * bad! && bad! > 50, `${good} ${bad}`)
  assert.ok(good! > 5 * dear! && dear! > 50, `${good} ${dear}`)
})

test('twice the price is half the shards, whatever a node asks that sells for nothing', () => {
  const random = seeded(7)
  const prices = [0n, 10n, 10n, 10n, 20n, 20n, 100n]
  const candidates = prices.map((pricePerUnitPeriodWad, index) => candidate(index + 1, { pricePerUnitPeriodWad }))
  const first = new Map<string, number>()
  const rounds = 20_000
  for (let round = 0; round < rounds; round++) {
    const [winner] = placementOrder(candidates, 1, random)
    first.set(winner!.operator, (first.get(winner!.operator) ?? 0) + 1)
  }
  const share = candidates.map(({ operator }) => (first.get(operator) ?? 0) / rounds)
  // Of 4 + 3 × 1 + 2 × 1/2 + 1/10.
  for (const [index, weight] of [4, 1, 1, 1, 0.5, 0.5, 0.1].entries()) {
    assert.ok(Math.abs(share[index]! - weight / 8.1) < 0.02, `${index}: ${share[index]}`)
  }
})

test('a cheap node with a bad score, without room or under another roof does not come first', () => {
  const cheap = { pricePerUnitPeriodWad: 1n }
  const roof = (id: number) => ({ addresses: [`/ip4/8.8.8.${id}/tcp/1`] })
  for (let seed = 1; seed < 50; seed++) {
    const full = placementOrder([candidate(1, { ...cheap, roomPieces: 3 }), candidate(2)], 4, seeded(seed))
    assert.deepEqual(
      full.map(({ operator }) => operator),
      [candidate(2).operator],
    )
    const crowd = [1, 2, 3].map((id) => candidate(id, { ...roof(id), ...cheap }))
    const order = placementOrder([...crowd, candidate(4, { pricePerUnitPeriodWad: 1_000n })], 1, seeded(seed))
    assert.ok(order.findIndex(({ operator }) => operator === candidate(4).operator) <= 1)
  }
})

test('nodes that share a public network come after those that do not', () => {
  const crowd = [1, 2, 3, 4].map((id) => candidate(id, { addresses: [`/ip4/8.8.8.${id}/tcp/1`] }))
  const alone = [candidate(5, { addresses: ['/ip4/1.2.3.4/tcp/1'] }), candidate(6)]
  for (let seed = 1; seed < 50; seed++) {
    const order = placementOrder([...crowd, ...alone], 1, seeded(seed))
    const last = order.slice(3).map(({ operator }) => operator)
    assert.ok(last.every((operator) => crowd.some((node) => node.operator === operator)))
  }
})

test('only public addresses name a network', () => {
  assert.equal(
    publicNetworkOf(['/ip4/127.0.0.1/tcp/1', '/ip4/192.168.1.5/tcp/1', '/dns4/example.org/tcp/1']),
    undefined,
  )
  assert.equal(publicNetworkOf(['/ip4/10.0.0.1/tcp/1', '/ip4/93.184.216.34/tcp/1']), '93.184.216')
  // Or a node could name a network of its own for each shard that it wants.
  assert.equal(publicNetworkOf(['/ip4/mine-alone.1.2.3/tcp/1', '/ip4/999.1.1.1/tcp/1']), undefined)
  assert.equal(publicNetworkOf(['/ip6/2001:db8::1/tcp/1']), publicNetworkOf(['/ip6/2001:0db8:0000:ffff::2/tcp/1']))
  assert.equal(publicNetworkOf(['/ip6/::1/tcp/1', '/ip6/fd00::1/tcp/1', '/ip6/nonsense/tcp/1']), undefined)
})

test('the best profile grows with the operators, and each has its quorum between k and n', () => {
  assert.equal(bestProfile(3), undefined)
  assert.deepEqual(
    [4, 7, 8, 15, 16, 31, 32, 500].map((count) => bestProfile(count)?.name),
    ['2/4', '2/4', '4/8', '4/8', '8/16', '8/16', '16/32', '16/32'],
  )
  assert.deepEqual(profiles.map(durableShardsMin), [4, 6, 12, 24, 25])
  assert.equal(profileByName('5/9'), undefined)
})
