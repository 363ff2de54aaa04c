/** Each rule is silent over books that agree, and says what is wrong with those that do not. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createDealTree, createMemoryHashStore } from '@nupeerstack/proofs'
import { parseAddress, parseDealId, shardRootFromBytes } from '@nupeerstack/protocol'
import type { ClientFacts, PartFacts, ShardFacts } from '../facts/client-facts.ts'
import type { NodeFacts } from '../facts/node-facts.ts'
import { disksAreBounded } from './bounds.ts'
import { ledgerAgrees } from './ledger-agrees.ts'
import { namedAreThere, thereAreNamed } from './named-parts.ts'
import { nodeAnswers } from './node-answers.ts'
import { nodeIndexAgrees } from './node-index-agrees.ts'
import { freedIsGone, holdsAreNamed, postingsAreNewest, queuesAreEmpty } from './nothing-is-left.ts'
import { packsAgree } from './packs-agree.ts'
import { segmentsAreDurable } from './segments-are-durable.ts'
import { sidesAgree } from './sides-agree.ts'

const operators = ['1', '2', '3', '4'].map((digit) => parseAddress(`0x${digit.repeat(40)}`))
const deals = ['1', '2', '3', '4'].map((id) => parseDealId(id))
const roots = [1, 2, 3, 4].map((byte) => shardRootFromBytes(new Uint8Array(32).fill(byte)))
const pieceRoots = new Uint8Array(32).fill(77)
const treeRoot = rootOf(pieceRoots)
const [deal, operator, root] = [deals[0]!, operators[0]!, roots[0]!]
const revision = { number: 1, root: treeRoot, pieces: 1 }

describe('a client’s book', () => {
  test('that agrees is left alone', () => {
    const { client } = books()
    assert.deepEqual(
      [segmentsAreDurable(client), ledgerAgrees(client), packsAgree(client), queuesAreEmpty(client)].flat(),
      [],
    )
  })

  test('has each segment at enough nodes, one shard each', () => {
    const lost = books((shards) => shards.map((shard, index) => (index === 3 ? { ...shard, place: undefined } : shard)))
    assert.match(segmentsAreDurable(lost.client).join(), /is at 3 nodes, and 2\/4 needs 4/)
    assert.match(ledgerAgrees(lost.client).join(), /is nowhere/)
    const twice = books((shards) =>
      shards.map((shard) => ({ ...shard, place: shard.place && { ...shard.place, operator } })),
    )
    assert.match(segmentsAreDurable(twice.client).join(), /two shards with one operator/)
  })

  test('has under its deals what its manifests say, and nothing else', () => {
    const { client } = books()
    const missing = { ...client, shards: client.shards.slice(1) }
    assert.match(ledgerAgrees(missing).join(), /should be under deal 1/)
    const elsewhere = { ...client, shards: [...client.shards, { ...client.shards[0]!, deal: deals[1]!, at: 5 }] }
    assert.match(ledgerAgrees(elsewhere).join(), /its manifest has elsewhere/)
    const losses = new Set([`${deals[1]} ${client.shards[0]!.root}`])
    assert.deepEqual(ledgerAgrees({ ...elsewhere, losses }), [])
    const forNobody = { ...client, shards: client.shards.map((shard) => ({ ...shard, name: undefined })) }
    assert.match(ledgerAgrees(forNobody).join(), /for nobody/)
    const beside = { ...client.shards[0]!, root: roots[1]!, name: undefined }
    assert.match(ledgerAgrees({ ...client, shards: [...client.shards, beside] }).join(), /at the same pieces/)
  })

  test('has small parts within packs that stand', () => {
    const { client } = books()
    const smallParts = [{ id: 'small', packed: { pack: 1, at: 0, length: 10 } }]
    const pack = { part: 1, sizeBytes: 10, liveParts: 1, liveBytes: 10 }
    assert.deepEqual(packsAgree({ ...client, smallParts, packs: [pack] }), [])
    assert.match(packsAgree({ ...client, smallParts, packs: [] }).join(), /which is gone/)
    assert.match(packsAgree({ ...client, smallParts, packs: [{ ...pack, liveParts: 2 }] }).join(), /counts 2 parts/)
    assert.match(packsAgree({ ...client, smallParts, packs: [{ ...pack, part: 9 }] }).join(), /is gone/)
    const freed = client.parts.map((part) => ({ ...part, state: 'freed' as const }))
    assert.match(packsAgree({ ...client, parts: freed, smallParts, packs: [pack] }).join(), /is freed/)
  })

  test('has what is named, and when all is quiet nothing else', () => {
    const { client } = books()
    assert.deepEqual([...namedAreThere(['part'], client), ...thereAreNamed(['part'], client)], [])
    assert.match(namedAreThere(['gone'], client).join(), /not there any more/)
    assert.match(thereAreNamed([], client).join(), /nobody names it/)
    assert.match(queuesAreEmpty({ ...client, repairs: [repair] }).join(), /1 shards wait to be repaired/)
  })
})

describe('a node’s book', () => {
  test('that agrees is left alone', () => {
    const { node, client } = books()
    const posted = new Map([[deal, revision]])
    const wrong = [
      ...[
        nodeIndexAgrees(node),
        nodeAnswers(node, { posted, effective: posted }),
        sidesAgree({ client, node, operator }),
      ],
      ...[holdsAreNamed({ node, client }), freedIsGone(node), postingsAreNewest(node, posted)],
      disksAreBounded(client, [node]),
    ]
    assert.deepEqual(wrong.flat(), [])
  })

  test('gives each slot to one shard, and has each shard for somebody', () => {
    const { node } = books()
    const shard = node.shards[0]!
    const twice = { ...node, shards: [shard, { ...shard, id: 2, root: roots[1]! }] }
    assert.match(nodeIndexAgrees(twice).join(), /slot 0\/3 is shard .*'s and shard .*'s/)
    assert.match(nodeIndexAgrees({ ...node, holds: [] }).join(), /held by nobody/)
    assert.match(nodeIndexAgrees({ ...node, shards: [] }).join(), /1 slots of volume 0 are used for nothing/)
    const free = node.volumes.map((volume) => ({ ...volume, used: new Uint8Array(2) }))
    assert.match(nodeIndexAgrees({ ...node, volumes: free }).join(), /counts as free/)
  })

  test('has what it has signed for, and what the chain asks it for', () => {
    const { node } = books()
    const none = { posted: new Map(), effective: new Map() }
    assert.match(nodeAnswers({ ...node, holds: [] }, none).join(), /does not hold it/)
    assert.match(nodeAnswers({ ...node, pieces: [] }, none).join(), /has another tree/)
    const older = { number: 1, root: new Uint8Array(32).fill(5), pieces: 1 }
    const newer = { ...revision, number: 2 }
    const alike = { ...node, deals: node.deals.map((each) => ({ ...each, number: 2, keptNumber: 2 })) }
    const forgetful = { ...alike, pieces: node.pieces.map((each) => ({ ...each, untilNumber: 2 })) }
    for (const name of ['posted', 'effective'] as const) {
      assert.match(nodeAnswers(node, { ...none, [name]: new Map([[deal, older]]) }).join(), /cannot be proven/)
      assert.match(nodeAnswers(node, { ...none, [name]: new Map([[deal, newer]]) }).join(), /its node has 1/)
      assert.match(nodeAnswers(forgetful, { ...none, [name]: new Map([[deal, revision]]) }).join(), /kept from 2 on/)
      assert.deepEqual(nodeAnswers(alike, { ...none, [name]: new Map([[deal, revision]]) }), [])
    }
  })

  test('says the same as the customer’s', () => {
    const { node, client } = books()
    assert.match(sidesAgree({ client, node: { ...node, deals: [] }, operator }).join(), /does not know it/)
    const ahead = { ...node, deals: node.deals.map((each) => ({ ...each, number: 2 })) }
    assert.match(sidesAgree({ client, node: ahead, operator }).join(), /revision 1 here and 2 at its node/)
    assert.match(sidesAgree({ client: { ...client, shards: [] }, node, operator }).join(), /at its node and not here/)
    assert.match(sidesAgree({ client, node: { ...node, pieces: [] }, operator }).join(), /here and not at its node/)
  })

  test('keeps nothing for nobody when all is quiet', () => {
    const { node, client } = books()
    const nobody = { node: { ...node, pieces: [] }, client: { ...client, shards: [] } }
    assert.match(holdsAreNamed(nobody).join(), /for nobody/)
    assert.match(disksAreBounded({ ...client, parts: [] }, [node]).join(), /hold 65536 bytes/)
    const ended = node.pieces.map((each) => ({ ...each, untilNumber: 2 }))
    assert.match(freedIsGone({ ...node, pieces: ended }).join(), /1 freed shards/)
    assert.match(postingsAreNewest(node, new Map([[deal, { ...revision, number: 0 }]])).join(), /posted at 0/)
  })
})

type Shards = PartFacts['segments'][number]['manifest']['shards']

const repair = { part: 1, segment: 0, shard: 0, reason: 'missing', attempts: 0 }

/** A part of one segment of four shards of one piece, and the node of the first. */
function books(change: (shards: Shards) => Shards = (shards) => shards): { client: ClientFacts; node: NodeFacts } {
  const shards = roots.map((each, index) => ({
    root: each,
    place: { operator: operators[index]!, dealId: deals[index]! },
  }))
  const manifest = { plaintextBytes: 100, pieces: 1, shards: change(shards) }
  const rows: ShardFacts[] = shards.map(({ root: each, place }, shard) => ({
    ...{ deal: place.dealId, root: each, pieces: 1, at: 0, name: { part: 1, segment: 0, shard } },
  }))
  const client: ClientFacts = {
    parts: [
      {
        ...{ seq: 1, id: 'part', state: 'durable', sizeBytes: 100, profile: '2/4' },
        segments: [{ number: 0, manifest }],
      },
    ],
    ...{ smallParts: [], packs: [], operations: [], repairs: [], losses: new Set<string>(), shards: rows },
    deals: deals.map((id, index) => ({
      ...{ id, operator: operators[index]!, state: 'active', revision, proposal: undefined },
      ...{ customerSignature: undefined, operatorSignature: undefined },
    })),
  }
  const used = new Uint8Array(2)
  used[0] = 1 << 3
  const node: NodeFacts = {
    volumes: [{ number: 0, used, shards: 1 }],
    shards: [{ id: 1, root, volume: 0, slot: 3, slots: 1, pieceRoots }],
    holds: [{ shard: 1, holder: deal, stagedAtMs: undefined }],
    deals: [{ id: deal, isOpen: true, ...revision, livePieces: 1, postedNumber: 1, keptNumber: 1 }],
    revisions: [],
    pieces: [{ deal, at: 0, pieces: 1, root, fromNumber: 1, untilNumber: undefined }],
  }
  return { client, node }
}

function rootOf(leaves: Uint8Array): Uint8Array {
  const tree = createDealTree(createMemoryHashStore(), 0)
  tree.setPieces(0, leaves)
  return tree.root().slice()
}
