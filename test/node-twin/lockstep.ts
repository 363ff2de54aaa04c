/**
 * Two nodes in step: each request and each event of a random history goes to both, and both must answer alike, byte by
 * byte or with the same refusal. The history is a customer's who does right things and wrong ones.
 */
import assert from 'node:assert/strict'
import { wad } from '@nupeerstack/contracts-client'
import { createIdentity } from '@nupeerstack/node-host'
import { createDealTree, createMemoryHashStore, hashBytes } from '@nupeerstack/proofs'
import { type DealId, parseDealId, pieceSizeBytes, type RevisionOperation, WireError } from '@nupeerstack/protocol'
import { createSeededRandomness } from '@nupeerstack/runtime'
import type { NewShard } from '../../packages/storage-node/src/shards/shard-store.ts'
import { sign } from '../../packages/storage-node/test/deal-fixtures.ts'
import { makeShard, piecesOf, requests } from './customer-side.ts'
import type { NodeUnderTest, OpenNode, WireRequest } from './node-under-test.ts'
import { createNodeWorld, customer, customerKey, dealOnChain, revisions, stranger, strangerKey } from './node-world.ts'

const unitsMax = 24

export interface LockstepConfig {
  readonly seed: number
  readonly steps: number
}

/** Returns what happened. Throws AssertionError, with the history so far, where the two differ. */
export async function runInLockstep(
  opens: readonly [OpenNode, OpenNode],
  { seed, steps }: LockstepConfig,
): Promise<string[]> {
  const randomness = createSeededRandomness(seed)
  const below = (limit: number): number => Math.floor(randomness.uniform() * limit)
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)]!
  const identity = createIdentity()
  const worlds = [createNodeWorld(identity), createNodeWorld(identity)] as const
  await using first = await opens[0](worlds[0])
  await using second = await opens[1](worlds[1])
  const history: string[] = []

  const shards = Array.from({ length: 12 }, (_, index) =>
    makeShard(1 + (index % 4), (length) => randomness.bytes(length)),
  )
  const deals: CustomerView[] = []
  let dealsOpened = 0

  async function openDeal(): Promise<void> {
    const id = parseDealId(String(++dealsOpened))
    const facts = { unitsMax, pricePerUnitPeriodWad: wad, escrow: BigInt(200 + below(400)) }
    for (const world of worlds) world.deals.set(id, dealOnChain(id, { ...facts, endPeriod: world.period + 20 }))
    deals.push({ id, number: 0, leaves: [], placed: new Map(), put: [] })
  }

  /** What both nodes answered. */
  async function ask(what: string, request: WireRequest): Promise<Answer> {
    const answers = [await answerOf(first, request), await answerOf(second, request)] as const
    history.push(`${what}: ${answers[0].refusal ?? 'answered'}`)
    assert.deepEqual(answers[1], answers[0], `seed ${seed}, ${history.slice(-30).join('\n  ')}`)
    return answers[0]
  }

  async function happen(what: string, event: (node: NodeUnderTest) => Promise<void>): Promise<void> {
    history.push(what)
    await event(first)
    await event(second)
  }

  const actions: (() => Promise<unknown>)[] = [
    put,
    put,
    put,
    revise,
    revise,
    revise,
    revise,
    read,
    read,
    audit,
    readRevision,
  ]
  const rare: (() => Promise<unknown>)[] = [
    challenge,
    challenge,
    expire,
    restart,
    nextPeriod,
    topUp,
    close,
    register,
    quote,
  ]

  async function put(): Promise<void> {
    const shard = oneOf(shards)
    const bytes = below(30) === 0 ? oneOf(shards).bytes : shard.bytes
    const pieces = below(30) === 0 ? below(4) : piecesOf(shard)
    const view = oneOf(deals)
    const asking = { dealId: view.id, account: accountOrNot() }
    const { refusal } = await ask(
      `put ${shard.root.slice(0, 6)}`,
      requests.put(asking, { root: shard.root, bytes }, pieces),
    )
    if (refusal === undefined) view.put.push(shard)
  }

  /** Mostly something that the node has to accept: then the customer's view goes on too. */
  async function revise(): Promise<void> {
    const view = oneOf(deals)
    const next: CustomerView = { ...view, leaves: [...view.leaves], placed: new Map(view.placed) }
    const operations = Array.from({ length: 1 + below(3) }, () => (below(5) < 2 ? free(next) : append(next)))
    const isOdd = below(8) === 0
    next.number = view.number + (isOdd ? below(3) - 1 : 1)
    const unsigned = {
      dealId: view.id,
      number: Math.max(0, next.number),
      root: rootOf(isOdd && below(2) === 0 ? view.leaves : next.leaves),
      pieces: next.leaves.length + (isOdd ? below(2) : 0),
      operations,
    }
    const proposal = sign(unsigned, below(20) === 0 ? strangerKey : customerKey, revisions)
    const text = operations.map(({ kind, root, at }) => `${kind} ${root.slice(0, 6)} at ${at}`).join(', ')
    const { refusal } = await ask(`revise ${view.id} to ${unsigned.number}: ${text}`, requests.revise(proposal))
    if (refusal === undefined && unsigned.number > view.number) Object.assign(view, next)
  }

  function append(view: CustomerView): RevisionOperation {
    const shard =
      view.put.length > 0 && below(12) > 0 ? view.put.at(-1 - below(Math.min(6, view.put.length)))! : oneOf(shards)
    const pieces = piecesOf(shard)
    const at = below(12) === 0 ? below(view.leaves.length + 2) : firstFree(view, pieces)
    for (let piece = 0; piece < pieces; piece++) {
      view.leaves[at + piece] = shard.pieceRoots.subarray(piece * hashBytes, (piece + 1) * hashBytes)
    }
    for (let piece = 0; piece < at; piece++) view.leaves[piece] ??= new Uint8Array(hashBytes)
    view.placed.set(at, { root: shard.root, pieces })
    return { kind: 'append', root: shard.root, at, pieces }
  }

  function free(view: CustomerView): RevisionOperation {
    const [at, { root, pieces }] =
      view.placed.size > 0 && below(12) > 0
        ? oneOf([...view.placed])
        : ([below(view.leaves.length + 1), { root: oneOf(shards).root, pieces: 1 }] as const)
    for (let piece = at; piece < at + pieces; piece++) view.leaves[piece] = new Uint8Array(hashBytes)
    view.placed.delete(at)
    return { kind: 'free', root, at, pieces }
  }

  async function read(): Promise<void> {
    const { root, bytes } = oneOf(shards)
    const offset = below(bytes.length)
    const length = below(3) === 0 ? below(2 * pieceSizeBytes) : below(bytes.length - offset)
    const asking = { dealId: oneOf(deals).id, account: accountOrNot() }
    const range = { offset, length, ...(below(2) === 0 && { proven: 1 as const }) }
    await ask(`get ${root.slice(0, 6)}`, requests.getRange(asking, root, range))
  }

  async function audit(): Promise<void> {
    const asking = { dealId: oneOf(deals).id, account: accountOrNot() }
    await ask(
      'audit',
      requests.audit(
        asking,
        [...shards, ...shards].slice(below(6), 6 + below(12)).map(({ root }) => root),
      ),
    )
  }

  async function readRevision(): Promise<void> {
    await ask('read revision', requests.readRevision({ dealId: oneOf(deals).id, account: accountOrNot() }))
  }

  async function challenge(): Promise<void> {
    const { id } = oneOf(deals)
    await happen(`challenged ${id}`, (node) => node.challenged(id))
  }

  async function expire(): Promise<void> {
    const beforeMs = worlds[0].nowMs - below(20)
    await happen('staged shards expire', (node) => node.expireStaged(beforeMs))
  }

  async function restart(): Promise<void> {
    await happen('restart', (node) => node.restart())
  }

  async function nextPeriod(): Promise<void> {
    history.push('next period')
    const earned = deals.map(({ id }) => [id, BigInt(below(unitsMax + 1))] as const)
    for (const world of worlds) {
      world.period++
      for (const [id, units] of earned) world.earned.set(id, (world.earned.get(id) ?? 0n) + units)
    }
  }

  async function topUp(): Promise<void> {
    const { id } = oneOf(deals)
    const amount = BigInt(below(300))
    history.push(`${id} gets ${amount}`)
    for (const { deals: onChain } of worlds) {
      const deal = onChain.get(id)!
      if (deal.isOpen) onChain.set(id, { ...deal, escrow: deal.escrow + amount })
    }
  }

  async function close(): Promise<void> {
    const { id } = deals[0]!
    for (const world of worlds) world.deals.set(id, { ...world.deals.get(id)!, isOpen: false, escrow: 0n })
    await happen(`closed ${id}`, (node) => node.closed(id))
    await openDeal()
    // One closed deal is still asked for.
    if (deals.length > 4) deals.shift()
    deals.push(deals.shift()!)
  }

  async function register(): Promise<void> {
    const asking = { dealId: oneOf(deals).id, account: accountOrNot() }
    await ask('write register', requests.writeRegister(asking, below(4), randomness.bytes(below(9000))))
    await ask('read register', requests.readRegister(asking))
  }

  async function quote(): Promise<void> {
    await ask('quote', requests.quote(accountOrNot(), below(1500), below(200)))
  }

  function accountOrNot() {
    return below(25) > 0 ? customer : oneOf([stranger, undefined])
  }

  await openDeal()
  await openDeal()
  for (let step = 0; step < steps; step++) {
    for (const world of worlds) world.nowMs += 1
    await oneOf(below(6) === 0 ? rare : actions)()
  }
  return history
}

/** What the customer thinks a deal is. */
interface CustomerView {
  readonly id: DealId
  number: number
  /** Piece roots. */
  leaves: Uint8Array[]
  /** What it has put under it, the last at the end. */
  readonly put: NewShard[]
  placed: Map<number, { readonly root: RevisionOperation['root']; readonly pieces: number }>
}

interface Answer {
  readonly refusal?: string
  readonly header?: string
  readonly payload?: string
}

async function answerOf(node: NodeUnderTest, request: WireRequest): Promise<Answer> {
  try {
    const { header, payload } = await node.ask(request)
    return { header: Buffer.from(header).toString('hex'), payload: Buffer.from(payload).toString('base64') }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { refusal: error.code }
  }
}

function firstFree({ leaves }: CustomerView, pieces: number): number {
  for (let at = 0; at < leaves.length; at++) {
    if (leaves.slice(at, at + pieces).every((leaf) => leaf.every((byte) => byte === 0))) return at
  }
  return leaves.length
}

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const tree = createDealTree(createMemoryHashStore(), 0)
  if (leaves.length > 0) tree.setPieces(0, Buffer.concat(leaves))
  return tree.root()
}
