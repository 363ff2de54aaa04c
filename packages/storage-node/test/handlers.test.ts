import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Deal } from '@nupeerstack/contracts-client'
import {
  createBufferPool,
  createHeldBytes,
  createIdentity,
  type RequestHandler,
  silentLogger,
  verifyPeerSignature,
} from '@nupeerstack/node-host'
import { createDealAccess, createDealEscrows, createQuote } from '@nupeerstack/operator'
import { verifyRange } from '@nupeerstack/proofs'
import {
  type Address,
  auditRequest,
  auditResponse,
  createAccountSigner,
  type DealId,
  eip712Scheme,
  encodeRevisionOperations,
  getRangeRequest,
  getRangeResponse,
  offerForm,
  parseAddress,
  parseDealId,
  pieceSizeBytes,
  putShardRequest,
  putShardResponse,
  quoteRequest,
  quoteResponse,
  readRegisterRequest,
  readRegisterResponse,
  readRevisionRequest,
  readRevisionResponse,
  receiptBytes,
  registerBytesMax,
  reviseRequest,
  shardRootToBytes,
  WireError,
  type WireErrorCode,
  writeRegisterRequest,
} from '@nupeerstack/protocol'
import { systemRandomness } from '@nupeerstack/runtime'
import { createPostedStates } from '../src/deals/posted-states.ts'
import { createAudit } from '../src/handlers/audit.ts'
import { createGetRange } from '../src/handlers/get-range.ts'
import { createPutShard } from '../src/handlers/put-shard.ts'
import { createReadRegister } from '../src/handlers/read-register.ts'
import { createReadRevision } from '../src/handlers/read-revision.ts'
import { withRefusals } from '../src/handlers/refusals.ts'
import { createRevise } from '../src/handlers/revise.ts'
import { createWriteRegister } from '../src/handlers/write-register.ts'
import { createSqliteRegisterBook } from '../src/registers/sqlite-register-book.ts'
import { createPieceCapacity } from '../src/shards/piece-capacity.ts'
import type { NewShard } from '../src/shards/shard-store.ts'
import { createBook, createCustomerDeal, customer, domain, operator, operatorKey } from './deal-fixtures.ts'
import { dealA, randomShard, withStore } from './shard-fixtures.ts'

const kind = parseAddress(`0x${'5a'.repeat(20)}`)
const offers = eip712Scheme(domain, offerForm)
const payment = parseAddress(`0x${'9c'.repeat(20)}`)
const stranger = parseAddress(`0x${'77'.repeat(20)}`)
const identity = createIdentity()

function dealOnChain(id: DealId, changes: Partial<Deal> = {}): Deal {
  return {
    id,
    customer,
    operator,
    kind,
    payment,
    pricePerUnitPeriodWad: 1n,
    ...{ floorPerUnitPeriodWad: 0n, noticePeriods: 7, exitShareBps: 0, exitBlock: 1_000 },
    unitsMax: 40,
    openedPeriod: 1,
    endPeriod: 10,
    escrow: 100n,
    paid: 0n,
    isOpen: true,
    ...changes,
  }
}

/** All handlers over real stores, and a chain that knows a few deals. */
async function withHandlers(run: (stage: Awaited<ReturnType<typeof createStage>>) => Promise<void>): Promise<void> {
  await withStore({ capacityPieces: 100 }, async (opened) => run(await createStage(opened)))
}

async function createStage(opened: Parameters<Parameters<typeof withStore>[1]>[0]) {
  const deals = new Map<DealId, Deal>([[dealA, dealOnChain(dealA)]])
  const stage = { postedNumber: 0, period: 3, block: 30, lookups: 0, provisioned: 1000n, isEligible: true, earned: 0n }
  const chain = {
    market: {
      offers,
      deal: async (id: DealId) => {
        stage.lookups++
        return deals.get(id)
      },
      deals: async () => [...deals.values()],
      node: async () => ({
        operator,
        peerId: identity.peerId,
        addresses: [],
      }),
    },
    bonds: { provision: async () => ({ amount: stage.provisioned, thawing: 0n, thawedAtBlock: 0 }) },
  }
  const periods = {
    address: kind,
    bondPerUnit: 10n,
    isEligible: async () => stage.isEligible,
    earned: async () => ({ unitPeriods: stage.earned, periods: 0 }),
  }
  const periodClock = {
    now: () => ({ period: stage.period, blockInPeriod: 0, periodBlocks: 10, blockNumber: stage.block, reorgs: 0 }),
  }
  const book = createBook(opened)
  const registers = createSqliteRegisterBook(opened)
  const access = createDealAccess({ book, chain, periodClock }, { operator, kind })
  const escrows = createDealEscrows({ chain: { market: { deal: async (id) => deals.get(id) } }, periods, periodClock })
  const posted = createPostedStates(
    {
      ...{ chain: { market: { deal: async (id) => deals.get(id) } }, book, log: silentLogger },
      storage: {
        postedRevision: async () => ({ number: stage.postedNumber, root: new Uint8Array(32), pieces: 0, postedIn: 0 }),
      },
    },
    { operator },
  )
  const shared = {
    posted,
    log: silentLogger,
    access,
    escrows,
    book,
    registers,
    shards: opened.store,
    chain,
    periodClock,
  }
  const signer = createAccountSigner(operatorKey)
  const held = createHeldBytes(1 << 20)
  const ranges = createBufferPool({ held }, { idleBytesMax: 1 << 20 })
  const quoteConfig = {
    operator,
    payment,
    pricePerUnitPeriodWad: 7n,
    ...{ floorPercent: 20, noticePeriods: 7, exitSharePercent: 50 },
    durationPeriodsMax: 99,
  }
  const handlers = {
    quote: createQuote(
      { chain, periods, periodClock, capacity: createPieceCapacity(shared), signer, randomness: systemRandomness },
      quoteConfig,
    ),
    put: createPutShard({ ...shared, signReceipt: (message) => identity.sign(message) }),
    get: createGetRange({ ...shared, ranges }),
    revise: createRevise(shared),
    readRevision: createReadRevision(shared),
    audit: createAudit(shared),
    readRegister: createReadRegister(shared),
    writeRegister: createWriteRegister(shared),
  }
  async function call(
    handler: RequestHandler,
    header: Uint8Array,
    bytes: Uint8Array = new Uint8Array(),
    account: Address | undefined = customer,
  ) {
    const signal = new AbortController().signal
    const payload = bytes.slice()
    try {
      return await withRefusals(handler)({ peer: identity.peerId, account, header, payload, signal })
    } finally {
      // As the host does: the memory now belongs to another request.
      payload.fill(0xff)
    }
  }
  const put = (shard: NewShard, dealId = dealA, account?: Address) => {
    const pieces = shard.bytes.length / pieceSizeBytes
    const header = putShardRequest.encode({ dealId, root: shardRootToBytes(shard.root), pieces })
    return call(handlers.put, header, shard.bytes, account)
  }
  const get = async (shard: NewShard, offset: number, length: number, account?: Address, proven?: number) => {
    const range = { dealId: dealA, root: shardRootToBytes(shard.root), offset, length }
    const header = getRangeRequest.encode({ ...range, ...(proven === undefined ? {} : { proven }) })
    const response = await call(handlers.get, header, undefined, account)
    const payload = response.payload?.map((bytes) => bytes.slice())
    response.release?.()
    return { ...getRangeResponse.parse(response.header), payload }
  }
  return { ...opened, stage, deals, book, handlers, call, put, get, held }
}

function refusal(code: WireErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof WireError && error.code === code
}

test('a shard is put with a receipt, read in ranges, revised and audited', async () => {
  await withHandlers(async ({ put, get, call, handlers, store, directory }) => {
    const shard = randomShard(3)
    const { receipt } = putShardResponse.parse((await put(shard)).header)
    assert.equal(verifyPeerSignature(identity.peerId, receiptBytes(dealA, shard.root, 3), receipt), true)
    assert.deepEqual((await get(shard, 65_530, 20)).payload, [shard.bytes.slice(65_530, 65_550)])
    assert.deepEqual((await get(shard, 5, 0)).payload, [])
    await assert.rejects(get(shard, 3 * 65_536 - 1, 2), refusal('bad-request'))
    await assert.rejects(get(randomShard(1), 0, 1), refusal('not-found'))

    const deal = createCustomerDeal(dealA)
    const { operations, customerSignature, ...revision } = deal.propose([{ kind: 'append', shard }])
    const header = reviseRequest.encode({ ...revision, signature: customerSignature })
    await call(handlers.revise, header, encodeRevisionOperations(operations))
    const read = await call(handlers.readRevision, readRevisionRequest.encode({ dealId: dealA }))
    assert.deepEqual(readRevisionResponse.parse(read.header).root, revision.root)

    const roots = [shard, randomShard(1)].map(({ root }) => shardRootToBytes(root))
    const audit = () => call(handlers.audit, auditRequest.encode({ dealId: dealA, roots }))
    assert.deepEqual([...auditResponse.parse((await audit()).header).whole], [1, 0])
    await rm(join(directory, 'shards', 'volume-0000'))
    assert.deepEqual([...auditResponse.parse((await audit()).header).whole], [0, 0])
    await assert.rejects(get(shard, 0, 1), refusal('corrupt'))
    await rm(join(directory, 'shards'), { recursive: true })
    await assert.rejects(get(shard, 0, 1), refusal('unavailable'))
    await assert.rejects(put(randomShard(1)), refusal('unavailable'))
    await assert.rejects(audit(), refusal('unavailable'))
    await assert.rejects(call(handlers.revise, header), refusal('unavailable'))
    assert.equal(store.has(shard.root), true)
  })
})

test('a node of which the chain has more than it knows signs nothing, unless that deal is another’s by now', async () => {
  await withHandlers(async ({ put, call, handlers, stage, deals, book }) => {
    const deal = createCustomerDeal(dealA)
    const revise = async () => {
      const shard = randomShard(1)
      await put(shard)
      const { operations, customerSignature, ...revision } = deal.propose([{ kind: 'append', shard }])
      const header = reviseRequest.encode({ ...revision, signature: customerSignature })
      return await call(handlers.revise, header, encodeRevisionOperations(operations))
    }
    stage.postedNumber = 3
    deals.set(dealA, dealOnChain(dealA, { operator: parseAddress(`0x${'9'.repeat(40)}`) }))
    book.open({ id: dealA, customer, unitsMax: 40, endPeriod: 10 })
    await revise()
    assert.equal(book.deal(dealA)?.outrunBy, 0)
  })
  await withHandlers(async ({ put, call, handlers, stage, book }) => {
    stage.postedNumber = 3
    const shard = randomShard(1)
    await put(shard)
    const { operations, customerSignature, ...revision } = createCustomerDeal(dealA).propose([
      { kind: 'append', shard },
    ])
    const header = reviseRequest.encode({ ...revision, signature: customerSignature })
    const payload = encodeRevisionOperations(operations)
    await assert.rejects(call(handlers.revise, header, payload), /signed revision 3 and stands at 0/)
    assert.equal(book.deal(dealA)?.outrunBy, 3)
    assert.equal(book.newest(dealA), undefined)
  })
})

test('a range comes with the piece roots where they are asked for, and its memory is given back', async () => {
  await withHandlers(async ({ put, get, store, directory, held }) => {
    const shard = randomShard(3)
    await put(shard)
    assert.equal((await get(shard, 65_536, 65_536)).pieceRoots, undefined)
    const { pieceRoots, payload } = await get(shard, 65_536, 65_536, undefined, 1)
    assert.deepEqual(pieceRoots, shard.pieceRoots)
    const [bytes] = payload!
    const range = { root: shardRootToBytes(shard.root), pieceRoots: pieceRoots!, firstPiece: 1 }
    assert.equal(verifyRange({ ...range, bytes: bytes! }), true)
    await assert.rejects(get(randomShard(1), 0, 1), refusal('not-found'))
    await assert.rejects(get(shard, 0, 4 * 65_536), refusal('bad-request'))
    await rm(join(directory, 'shards', 'volume-0000'))
    await assert.rejects(get(shard, 0, 1), refusal('corrupt'))
    assert.equal(store.has(shard.root), true)
    assert.equal(held.bytes, 0)
  })
})

test('bytes that are not what their root says are refused and not kept', async () => {
  await withHandlers(async ({ call, handlers, store }) => {
    const [shard, other] = [randomShard(2), randomShard(2)]
    const header = (pieces: number) =>
      putShardRequest.encode({ dealId: dealA, root: shardRootToBytes(shard.root), pieces })
    await assert.rejects(call(handlers.put, header(2), other.bytes), refusal('bad-request'))
    await assert.rejects(call(handlers.put, header(3), shard.bytes), refusal('bad-request'))
    await assert.rejects(call(handlers.put, header(2), shard.bytes.subarray(1)), refusal('bad-request'))
    await assert.rejects(call(handlers.put, header(0)), refusal('bad-request'))
    assert.equal(store.usage().shards, 0)
  })
})

test('nobody but its customer may use a deal, and only one with this operator under this kind', async () => {
  await withHandlers(async ({ put, deals, call, handlers }) => {
    const shard = randomShard(1)
    await assert.rejects(put(shard, dealA, stranger), refusal('unauthorised'))
    const anonymous = {
      peer: identity.peerId,
      account: undefined,
      header: readRevisionRequest.encode({ dealId: dealA }),
      payload: new Uint8Array(),
      signal: new AbortController().signal,
    }
    await assert.rejects(handlers.readRevision(anonymous), refusal('unauthorised'))
    const foreign = [{ isOpen: false }, { operator: stranger }, { kind: payment }] satisfies Partial<Deal>[]
    for (const [index, changes] of foreign.entries()) {
      const id = parseDealId(String(100 + index))
      deals.set(id, dealOnChain(id, changes))
      await assert.rejects(put(shard, id), refusal('no-such-deal'))
    }
    await assert.rejects(call(handlers.put, Uint8Array.of(255)), { name: 'ProtocolError' })
  })
})

test('an unknown deal is looked up on the chain once in a block, and found in the next', async () => {
  await withHandlers(async ({ put, deals, stage }) => {
    const late = parseDealId('9')
    await assert.rejects(put(randomShard(1), late), refusal('no-such-deal'))
    await assert.rejects(put(randomShard(1), late), refusal('no-such-deal'))
    assert.equal(stage.lookups, 1)
    deals.set(late, dealOnChain(late))
    stage.block++
    await Promise.all([put(randomShard(1), late), put(randomShard(1), late)])
    await put(randomShard(1), late)
    assert.equal(stage.lookups, 2)
  })
})

test('after its last period a deal is read but no longer written', async () => {
  await withHandlers(async ({ put, get, stage }) => {
    const shard = randomShard(1)
    await put(shard)
    stage.period = 11
    await assert.rejects(put(randomShard(1)), refusal('no-such-deal'))
    assert.equal((await get(shard, 0, 4)).payload?.[0]?.length, 4)
  })
})

test('a customer cannot stage more than its deal and some slack, nor the node more than its disk', async () => {
  await withHandlers(async ({ put, deals }) => {
    const small = parseDealId('5')
    deals.set(small, dealOnChain(small, { unitsMax: 1 }))
    for (let pieces = 0; pieces < 96; pieces += 16) await put(randomShard(16), small)
    await assert.rejects(put(randomShard(16), small), refusal('full'))
    assert.ok(await put(randomShard(4), small))
  })
})

test('an offer is signed, on the operator’s terms, and not above capacity or bond', async () => {
  await withHandlers(async ({ call, handlers, stage, deals }) => {
    const ask = async (unitsMax: number, durationPeriods = 5000) => {
      const header = quoteRequest.encode({ customer, unitsMax, durationPeriods })
      return quoteResponse.parse((await call(handlers.quote, header)).header)
    }
    const { signature, ...offer } = await ask(10)
    assert.equal(offers.isSignedBy(operator, offer, signature), true)
    assert.deepEqual(
      { ...offer, nonce: 0n },
      {
        operator,
        customer,
        customerSigner: customer,
        kind,
        payment,
        pricePerUnitPeriodWad: 7n,
        floorPerUnitPeriodWad: 1n,
        noticePeriods: 7,
        exitShareBps: 5_000,
        unitsMax: 10,
        durationPeriods: 99,
        validUntilPeriod: 5,
        nonce: 0n,
        terms: new Uint8Array(),
      },
    )
    // 100 pieces of disk and of bond, 40 of them promised to deal A.
    assert.equal((await ask(1000)).unitsMax, 60)
    stage.provisioned = 500n
    assert.equal((await ask(1000)).unitsMax, 10)
    stage.provisioned = 400n
    await assert.rejects(ask(1), refusal('full'))
    deals.set(dealA, dealOnChain(dealA, { isOpen: false }))
    assert.equal((await ask(1000)).unitsMax, 40)
    await assert.rejects(ask(0), refusal('bad-request'))
    stage.isEligible = false
    await assert.rejects(ask(1), refusal('full'))
    const header = quoteRequest.encode({ customer, unitsMax: 1, durationPeriods: 1 })
    await assert.rejects(call(handlers.quote, header, undefined, stranger), refusal('unauthorised'))
  })
})

test('a register is written version by version and read by its customer', async () => {
  await withHandlers(async ({ call, handlers }) => {
    const read = async () => {
      const answer = await call(handlers.readRegister, readRegisterRequest.encode({ dealId: dealA }))
      return { version: readRegisterResponse.parse(answer.header).version, bytes: Buffer.concat(answer.payload ?? []) }
    }
    const write = (version: number, bytes: Uint8Array) =>
      call(handlers.writeRegister, writeRegisterRequest.encode({ dealId: dealA, version }), bytes)
    assert.deepEqual(await read(), { version: 0, bytes: Buffer.alloc(0) })
    await write(1, Buffer.from('one'))
    await assert.rejects(write(1, Buffer.from('other')), refusal('conflict'))
    await assert.rejects(write(3, Buffer.from('other')), refusal('conflict'))
    await write(2, new Uint8Array(registerBytesMax).fill(1))
    await assert.rejects(write(3, new Uint8Array(registerBytesMax + 1)), refusal('too-large'))
    assert.deepEqual(await read(), { version: 2, bytes: Buffer.alloc(registerBytesMax, 1) })
  })
})
