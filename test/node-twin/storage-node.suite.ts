/**
 * What a storage node owes its customers over the wire. The real service passes it, and so does the node in memory by
 * which the client is tested: where they differ, tests of the client would prove something about no node at all.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createDealTree, createMemoryHashStore, verifyRange } from '@nupeerstack/proofs'
import {
  parseDealId,
  pieceSizeBytes,
  shardRootToBytes,
  storageMethods,
  WireError,
  type WireErrorCode,
} from '@nupeerstack/protocol'
import type { RevisionProposal } from '../../packages/storage-node/src/deals/deal-book.ts'
import {
  type Change,
  type CustomerDeal,
  createCustomerDeal,
  sign,
} from '../../packages/storage-node/test/deal-fixtures.ts'
import { createCustomerSide, makeShard } from './customer-side.ts'
import type { NodeUnderTest, OpenNode } from './node-under-test.ts'
import {
  createNodeWorld,
  customer,
  customerKey,
  dealOnChain,
  deployment,
  kind,
  type NodeWorld,
  offers,
  operator,
  operatorKey,
  revisions,
  stranger,
  strangerKey,
  terms,
} from './node-world.ts'

const dealId = parseDealId('1')
const other = parseDealId('2')
const here = { dealId }

interface Stage extends AsyncDisposable {
  readonly world: NodeWorld
  readonly node: NodeUnderTest
  readonly asks: ReturnType<typeof createCustomerSide>
  readonly deal: CustomerDeal
}

export function testStorageNode(name: string, open: OpenNode): void {
  async function begin(): Promise<Stage> {
    const world = createNodeWorld()
    world.deals.set(dealId, dealOnChain(dealId))
    const node = await open(world)
    return {
      world,
      node,
      asks: createCustomerSide(node, world),
      deal: createCustomerDeal(dealId, customerKey, revisions),
      [Symbol.asyncDispose]: () => node[Symbol.asyncDispose](),
    }
  }

  describe(name, () => {
    test('keeps what was put, and hands out any range of it', async () => {
      await using stage = await begin()
      const { asks } = stage
      const shard = makeShard(3)
      await asks.put(here, shard)
      const { payload, pieceRoots } = await asks.get(here, shard, { offset: 65_530, length: 20 })
      assert.deepEqual([payload, pieceRoots], [shard.bytes.slice(65_530, 65_550), undefined])
      assert.equal((await asks.get(here, shard, { offset: 5, length: 0 })).payload.length, 0)
      await refused('bad-request', asks.get(here, shard, { offset: 3 * pieceSizeBytes - 1, length: 2 }))
      await refused('not-found', asks.get(here, makeShard(1), { offset: 0, length: 1 }))
    })

    test('hands out the roots of all pieces with a range where they are asked for', async () => {
      await using stage = await begin()
      const shard = makeShard(3)
      await stage.asks.put(here, shard)
      const asked = { offset: pieceSizeBytes, length: pieceSizeBytes, proven: 1 } as const
      const { payload, pieceRoots } = await stage.asks.get(here, shard, asked)
      assert.deepEqual(pieceRoots, shard.pieceRoots)
      const range = { root: shardRootToBytes(shard.root), pieceRoots: pieceRoots!, firstPiece: 1, bytes: payload }
      assert.equal(verifyRange(range), true)
    })

    test('refuses bytes that are not what they are called', async () => {
      await using stage = await begin()
      const { asks } = stage
      const [shard, wrong] = [makeShard(2), makeShard(2)]
      await refused('bad-request', asks.put(here, { ...wrong, root: shard.root }))
      await refused('bad-request', asks.put(here, shard, 3))
      await refused('bad-request', asks.put(here, { ...shard, bytes: shard.bytes.subarray(1) }))
      await refused('bad-request', asks.put(here, { ...shard, bytes: new Uint8Array() }, 0))
      await refused('not-found', asks.get(here, shard, { offset: 0, length: 1 }))
    })

    test('answers the customer of a deal and nobody else', async () => {
      await using stage = await begin()
      const { asks } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      for (const account of [stranger, undefined]) {
        const asking = { dealId, account }
        await refused('unauthorised', asks.put(asking, makeShard(1)))
        await refused('unauthorised', asks.get(asking, shard, { offset: 0, length: 1 }))
        await refused('unauthorised', asks.readRevision(asking))
        await refused('unauthorised', asks.audit(asking, [shard]))
        await refused('unauthorised', asks.readRegister(asking))
        await refused('unauthorised', asks.writeRegister(asking, 1, 'mine'))
      }
      await refused('unauthorised', asks.revise(stage.deal.propose([append(shard)]), stranger))
    })

    test('knows its own open deals of its kind only', async () => {
      await using stage = await begin()
      const foreign = [{ isOpen: false }, { operator: stranger }, { kind: deployment.market }]
      for (const [index, changes] of foreign.entries()) {
        const id = parseDealId(String(100 + index))
        stage.world.deals.set(id, dealOnChain(id, changes))
        await refused('no-such-deal', stage.asks.put({ dealId: id }, makeShard(1)))
      }
      await refused('no-such-deal', stage.asks.readRevision({ dealId: parseDealId('9') }))
    })

    test('is read after the last period of a deal, and no longer written', async () => {
      await using stage = await begin()
      const { asks, deal, world } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      world.period = dealOnChain(dealId).endPeriod + 1
      await refused('no-such-deal', asks.put(here, makeShard(1)))
      await refused('no-such-deal', asks.revise(deal.propose([append(shard)])))
      await refused('no-such-deal', asks.writeRegister(here, 1, 'late'))
      assert.equal((await asks.get(here, shard, { offset: 0, length: 4 })).payload.length, 4)
      assert.equal((await asks.readRegister(here)).version, 0)
    })

    test('takes nothing new that the escrow does not pay for, and goes on with what there is', async () => {
      await using stage = await begin()
      const { asks, deal, node, world } = stage
      // Two units and seven periods cost 14; of it 4 were earned.
      const facts = { pricePerUnitPeriodWad: 10n ** 18n, endPeriod: 99 }
      const pay = (escrow: bigint) => world.deals.set(dealId, dealOnChain(dealId, { ...facts, escrow }))
      world.earned.set(dealId, 4n)
      pay(17n)
      const [kept, refusedShard] = [makeShard(2), makeShard(1)]
      await refused('unfunded', asks.put(here, kept))
      pay(18n)
      await asks.put(here, kept)
      await refused('unfunded', asks.put(here, refusedShard))
      await asks.revise(deal.propose([append(kept)]))
      // Time goes on, and nobody pays.
      world.period += 2
      world.earned.set(dealId, 8n)
      await refused('unfunded', asks.put(here, refusedShard))
      assert.equal((await asks.get(here, kept, { offset: 0, length: 4 })).payload.length, 4)
      assert.deepEqual(await asks.audit(here, [kept]), [1])
      await node.restart()
      // What makes it less is taken all the same.
      await asks.revise(deal.propose([{ kind: 'free', at: 0 }]))
      pay(30n)
      await asks.put(here, refusedShard)
      world.earned.set(dealId, 24n)
      await node.restart()
      await refused('unfunded', asks.revise(deal.propose([append(refusedShard)])))
    })

    test('asks for no longer a notice than the deal lasts', async () => {
      await using stage = await begin()
      const endPeriod = stage.world.period + 1
      const facts = { pricePerUnitPeriodWad: 10n ** 18n, endPeriod }
      stage.world.deals.set(dealId, dealOnChain(dealId, { ...facts, escrow: 1n }))
      await refused('unfunded', stage.asks.put(here, makeShard(2)))
      stage.world.deals.set(dealId, dealOnChain(dealId, { ...facts, escrow: 2n }))
      await stage.asks.put(here, makeShard(2))
    })

    test('keeps nothing of a deal that was closed', async () => {
      await using stage = await begin()
      const { asks, deal, node, world } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      await asks.revise(deal.propose([append(shard)]))
      world.deals.set(dealId, dealOnChain(dealId, { isOpen: false }))
      await node.closed(dealId)
      await refused('no-such-deal', asks.readRevision(here))
      world.deals.set(other, dealOnChain(other))
      await refused('not-found', asks.get({ dealId: other }, shard, { offset: 0, length: 1 }))
    })

    test('takes the same shard under two deals, and each lets go by itself', async () => {
      await using stage = await begin()
      const { asks, node, world } = stage
      world.deals.set(other, dealOnChain(other))
      const shard = makeShard(2)
      await asks.put(here, shard)
      await refused('not-found', asks.get({ dealId: other }, shard, { offset: 0, length: 1 }))
      world.nowMs += 10
      await asks.put({ dealId: other }, shard)
      await node.expireStaged(world.nowMs - 5)
      await refused('not-found', asks.get(here, shard, { offset: 0, length: 1 }))
      assert.equal((await asks.get({ dealId: other }, shard, { offset: 0, length: 1 })).payload.length, 1)
    })

    test('stages what a deal has units for and some slack, and no more than its disk holds', async () => {
      await using stage = await begin()
      const { asks, world } = stage
      world.deals.set(other, dealOnChain(other, { unitsMax: 1 }))
      const small = { dealId: other }
      // The slack: 64 shards of the largest size are what one stream has under way.
      const staged = Array.from({ length: 64 }, () => makeShard(16))
      for (const shard of staged) await asks.put(small, shard)
      await refused('full', asks.put(small, makeShard(2)))
      await asks.put(small, makeShard(1))
      await asks.put(here, staged[0]!)
      for (let pieces = 1040; pieces < terms.capacityPieces; pieces += 15) await asks.put(here, makeShard(15))
      await refused('full', asks.put(here, makeShard(16)))
      await asks.put(here, staged[1]!)
    })

    test('countersigns what it has computed itself, and says what is the newest', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const none = await asks.readRevision(here)
      assert.deepEqual(none, { number: 0, root: new Uint8Array(32), pieces: 0 })
      const [first, second] = [makeShard(3), makeShard(2)]
      await asks.put(here, first)
      await asks.put(here, second)
      const proposal = deal.propose([append(first), append(second)])
      const operatorSignature = await asks.revise(proposal)
      const { number, root, pieces, customerSignature } = proposal
      assert.deepEqual(await asks.readRevision(here), { number, root, pieces, customerSignature, operatorSignature })
    })

    test('gives the same signature to the same revision again', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      const proposal = deal.propose([append(shard)])
      const signature = await asks.revise(proposal)
      assert.deepEqual(await asks.revise(proposal), signature)
      assert.deepEqual(await asks.revise({ ...proposal, operations: [] }), signature)
      await refused('conflict', asks.revise(signed({ ...proposal, root: new Uint8Array(32).fill(1) })))
      await refused('conflict', asks.revise(signed({ ...proposal, pieces: 2 })))
    })

    test('signs no revision 0, and none below the newest', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const empty = { dealId, number: 0, root: new Uint8Array(32), pieces: 0, operations: [] }
      await refused('conflict', asks.revise(signed(empty)))
      const shard = makeShard(1)
      await asks.put(here, shard)
      deal.number = 6
      await asks.revise(deal.propose([append(shard)]))
      await refused('conflict', asks.revise(signed({ ...empty, number: 6, root: deal.tree.root(), pieces: 1 })))
      assert.equal((await asks.readRevision(here)).number, 7)
    })

    test('signs nothing more under a deal of which it is shown what it has signed and does not have', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const [shard, next] = [makeShard(1), makeShard(2)]
      await asks.put(here, shard)
      await asks.put(here, next)
      const first = deal.propose([append(shard)])
      await asks.revise(first)
      const shown = (number: number, key = operatorKey) => {
        const revision = { dealId, number, root: new Uint8Array(32).fill(number), pieces: 9 }
        return { number, root: revision.root, pieces: 9, operatorSignature: revisions.sign(revision, key) }
      }
      // Not its own, not one of now, and what it has itself.
      await asks.readRevision(here, shown(5, strangerKey))
      await asks.readRevision(here, { ...shown(5), pieces: 8 })
      await asks.readRevision(here, shown(0))
      const newest = await asks.readRevision(here)
      assert.ok(newest.operatorSignature)
      await asks.readRevision(here, { ...newest, operatorSignature: newest.operatorSignature })
      const second = deal.propose([append(next)])
      await asks.revise(second)
      await asks.readRevision(here, shown(1))
      const third = deal.propose([{ kind: 'free', at: 0 }])
      // One that it does not have: it is an older copy of what has signed that.
      assert.equal((await asks.readRevision(here, shown(5))).number, 2)
      await refused('conflict', asks.revise(third))
      await refused('conflict', asks.revise(signed({ ...third, number: 6 })))
      assert.ok(await asks.revise(second), 'what it has signed it says again')
      await stage.node.restart()
      await refused('conflict', asks.revise(third))
    })

    test('asks for the customer’s signature', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      const proposal = deal.propose([append(shard)])
      await refused('unauthorised', asks.revise(sign(proposal, strangerKey, revisions)))
      await refused('unauthorised', asks.revise({ ...proposal, customerSignature: new Uint8Array(65) }))
      await asks.revise(proposal)
    })

    test('refuses a revision that does not fit, whole, and goes on from the one before', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const [kept, fresh, missing] = [makeShard(3), makeShard(2), makeShard(1)]
      await asks.put(here, kept)
      await asks.put(here, fresh)
      await asks.revise(deal.propose([append(kept)]))
      const before = await asks.readRevision(here)
      const wrong: [WireErrorCode, Operations][] = [
        ['not-found', [append(missing, 3)]],
        ['not-found', [append(fresh, 3), append(missing, 5)]],
        ['conflict', [append(fresh, 4)]],
        ['conflict', [append(fresh, 2)]],
        ['conflict', [append(fresh, 0)]],
        ['conflict', [append(fresh, 3), append(fresh, 4)]],
        ['conflict', [free(kept, 1)]],
        ['conflict', [free(fresh, 0)]],
        ['conflict', [free(kept, 0), free(kept, 0)]],
        ['conflict', [{ kind: 'free', root: kept.root, at: 0, pieces: 2 }]],
        ['conflict', [{ kind: 'append', root: fresh.root, at: 3, pieces: 1 }]],
      ]
      for (const [code, operations] of wrong) {
        const plain = operations.map((each) => ('root' in each ? each : operationOf(each)))
        await refused(
          code,
          asks.revise(signed({ dealId, number: 2, root: deal.tree.root(), pieces: 3, operations: plain })),
        )
      }
      const right = { dealId, number: 2, operations: [operationOf(append(fresh, 3))] }
      await refused('conflict', asks.revise(signed({ ...right, root: deal.tree.root(), pieces: 5 })))
      await refused('conflict', asks.revise(signed({ ...right, root: treeOf(kept, fresh), pieces: 4 })))
      assert.deepEqual(await asks.readRevision(here), before)
      await asks.revise(signed({ ...right, root: treeOf(kept, fresh), pieces: 5 }))
    })

    test('takes no more pieces than the deal has units', async () => {
      await using stage = await begin()
      stage.world.deals.set(other, dealOnChain(other, { unitsMax: 2 }))
      const small = createCustomerDeal(other, customerKey, revisions)
      const shard = makeShard(3)
      await stage.asks.put({ dealId: other }, shard)
      await refused('full', stage.asks.revise(small.propose([append(shard)])))
    })

    test('reuses pieces that were freed', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const [large, small, next] = [makeShard(4), makeShard(1), makeShard(3)]
      for (const shard of [large, small, next]) await asks.put(here, shard)
      await asks.revise(deal.propose([append(large), append(small)]))
      await asks.revise(deal.propose([{ kind: 'free', at: 0 }, append(next, 1)]))
      assert.equal((await asks.readRevision(here)).pieces, 5)
      assert.deepEqual(await asks.audit(here, [small, next]), [1, 1])
    })

    test('has a shard at several pieces, as often as a revision says', async () => {
      await using stage = await begin()
      const { asks, deal, node } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      await asks.revise(deal.propose([append(shard, 0), append(shard, 1)]))
      await asks.revise(deal.propose([{ kind: 'free', at: 0 }]))
      await node.challenged(dealId)
      assert.deepEqual(await asks.audit(here, [shard]), [1])
      await asks.revise(deal.propose([{ kind: 'free', at: 1 }]))
      await node.challenged(dealId)
      assert.deepEqual(await asks.audit(here, [shard]), [0])
    })

    test('keeps a freed shard until the revision without it was challenged', async () => {
      await using stage = await begin()
      const { asks, deal, node } = stage
      const [shard, next] = [makeShard(2), makeShard(1)]
      await asks.put(here, shard)
      await asks.put(here, next)
      await asks.revise(deal.propose([append(shard)]))
      await node.challenged(dealId)
      await asks.revise(deal.propose([{ kind: 'free', at: 0 }]))
      assert.equal((await asks.get(here, shard, { offset: 0, length: 9 })).payload.length, 9)
      // So it can be named again without being put again.
      await asks.revise(deal.propose([append(shard, 0)]))
      await asks.revise(deal.propose([{ kind: 'free', at: 0 }, append(next, 0)]))
      await node.challenged(dealId)
      await refused('not-found', asks.get(here, shard, { offset: 0, length: 9 }))
      await refused('not-found', asks.revise(deal.propose([append(shard, 1)])))
    })

    test('lets go at once of a shard that one revision appends and frees', async () => {
      await using stage = await begin()
      const { asks, deal } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      await asks.revise(deal.propose([append(shard), { kind: 'free', at: 0 }]))
      await refused('not-found', asks.get(here, shard, { offset: 0, length: 1 }))
      assert.equal((await asks.readRevision(here)).pieces, 1)
    })

    test('keeps a freed shard that was put again', async () => {
      await using stage = await begin()
      const { asks, deal, node, world } = stage
      const shard = makeShard(1)
      await asks.put(here, shard)
      await asks.revise(deal.propose([append(shard)]))
      world.nowMs += 10
      await asks.put(here, shard)
      await asks.revise(deal.propose([{ kind: 'free', at: 0 }]))
      await node.challenged(dealId)
      await node.expireStaged(world.nowMs)
      assert.deepEqual(await asks.audit(here, [shard]), [1])
      await node.expireStaged(world.nowMs + 1)
      assert.deepEqual(await asks.audit(here, [shard]), [0])
    })

    test('lets go of what was put and never named, and of nothing else', async () => {
      await using stage = await begin()
      const { asks, deal, node, world } = stage
      const [named, old, young] = [makeShard(1), makeShard(1), makeShard(1)]
      await asks.put(here, named)
      await asks.put(here, old)
      await asks.revise(deal.propose([append(named)]))
      world.nowMs += 10
      await asks.put(here, young)
      await node.expireStaged(world.nowMs)
      assert.deepEqual(await asks.audit(here, [named, old, young]), [1, 0, 1])
    })

    test('is the same after a restart', async () => {
      await using stage = await begin()
      const { asks, deal, node } = stage
      const [named, freed, staged] = [makeShard(2), makeShard(1), makeShard(1)]
      for (const shard of [named, freed, staged]) await asks.put(here, shard)
      await asks.revise(deal.propose([append(named), append(freed)]))
      await asks.revise(deal.propose([{ kind: 'free', at: 2 }]))
      await asks.writeRegister(here, 1, 'a pointer')
      const before = await asks.readRevision(here)
      await node.restart()
      assert.deepEqual(await asks.readRevision(here), before)
      assert.deepEqual(await asks.audit(here, [named, freed, staged]), [1, 1, 1])
      assert.deepEqual(await asks.readRegister(here), { version: 1, text: 'a pointer' })
      await asks.revise(deal.propose([append(staged)]))
      await node.challenged(dealId)
      assert.deepEqual(await asks.audit(here, [named, freed, staged]), [1, 0, 1])
    })

    test('keeps a register, version by version', async () => {
      await using stage = await begin()
      const { asks } = stage
      assert.deepEqual(await asks.readRegister(here), { version: 0, text: '' })
      await asks.writeRegister(here, 1, 'one')
      await refused('conflict', asks.writeRegister(here, 1, 'other'))
      await refused('conflict', asks.writeRegister(here, 3, 'other'))
      await refused('too-large', asks.writeRegister(here, 2, 'x'.repeat(8 * 1024 + 1)))
      await asks.writeRegister(here, 2, 'two')
      assert.deepEqual(await asks.readRegister(here), { version: 2, text: 'two' })
    })

    test('offers its terms, signed, for what it has left', async () => {
      await using stage = await begin()
      const { asks, world } = stage
      const { signature, nonce, ...offer } = await asks.quote(10, 5000)
      assert.deepEqual(offer, {
        operator,
        customer,
        customerSigner: customer,
        kind,
        payment: deployment.stablecoin,
        pricePerUnitPeriodWad: terms.pricePerUnitPeriodWad,
        ...{ floorPerUnitPeriodWad: 0n, noticePeriods: 7, exitShareBps: 0 },
        unitsMax: 10,
        durationPeriods: terms.durationPeriodsMax,
        validUntilPeriod: world.period + 2,
        terms: new Uint8Array(),
      })
      assert.equal(offers.isSignedBy(operator, { ...offer, nonce }, signature), true)
      assert.notEqual((await asks.quote(10)).nonce, nonce)
      assert.equal((await asks.quote(2000)).unitsMax, terms.capacityPieces - 40)
      world.deals.set(other, dealOnChain(other, { unitsMax: terms.capacityPieces - 40 }))
      await refused('full', asks.quote(1))
      world.deals.set(other, dealOnChain(other, { unitsMax: 1000, isOpen: false }))
      assert.equal((await asks.quote(3)).unitsMax, 3)
      await refused('bad-request', asks.quote(0))
      await refused('bad-request', asks.quote(1, 0))
      await refused('unauthorised', asks.quote(1, 1, stranger))
    })

    test('refuses what does not follow the protocol', async () => {
      await using stage = await begin()
      for (const method of Object.values(storageMethods)) {
        await refused('bad-request', stage.node.ask({ method, header: Uint8Array.of(255), account: customer }))
      }
      await refused(
        'unknown-method',
        stage.node.ask({ method: 'storage/none/1', header: new Uint8Array(), account: customer }),
      )
    })
  })
}

type Operations = readonly (Appended | RevisionProposal['operations'][number])[]
type Appended = Extract<Change, { kind: 'append' }>

function append(shard: Appended['shard'], at?: number): Appended {
  return { kind: 'append', shard, ...(at !== undefined && { at }) }
}

function operationOf({ shard, at = 0 }: Appended): RevisionProposal['operations'][number] {
  return { kind: 'append', root: shard.root, at, pieces: shard.pieceRoots.length / 32 }
}

function free({ root, pieceRoots }: Appended['shard'], at: number): RevisionProposal['operations'][number] {
  return { kind: 'free', root, at, pieces: pieceRoots.length / 32 }
}

/** The root of shards one after another. */
function treeOf(...shards: readonly Appended['shard'][]): Uint8Array {
  const tree = createDealTree(createMemoryHashStore(), 0)
  for (const { pieceRoots } of shards) tree.setPieces(tree.pieces, pieceRoots)
  return tree.root()
}

function signed(unsigned: Omit<RevisionProposal, 'customerSignature'>): RevisionProposal {
  return sign(unsigned, customerKey, revisions)
}

async function refused(code: WireErrorCode, answer: Promise<unknown>): Promise<void> {
  await assert.rejects(answer, (error) => {
    assert.ok(error instanceof WireError, `${error}`)
    assert.equal(error.code, code)
    return true
  })
}
