/**
 * A storage node in memory for tests: answers the wire messages as the real one does (roots are computed, revisions
 * are replayed and countersigned, receipts are signed) and misbehaves on command. `test/storage-node-twin.test.ts` holds
 * it to the real one: the same suite, and the same requests answered alike.
 */
import { randomInt } from 'node:crypto'
import { type Deal, minimumBalance, unearnedEscrow } from '@nupeerstack/contracts-client'
import { createIdentity, type IncomingResponse, type PeerIdentity } from '@nupeerstack/node-host'
import {
  createDealTree,
  createMemoryHashStore,
  type DealTree,
  hashBytes,
  liveCount,
  pieceRoots,
  shardRoot,
} from '@nupeerstack/proofs'
import {
  type Address,
  addressOfPrivateKey,
  auditRequest,
  auditResponse,
  type DealId,
  type DealRevision,
  getRangeRequest,
  getRangeResponse,
  type Offer,
  parseRevisionOperations,
  pieceSizeBytes,
  putShardRequest,
  putShardResponse,
  quoteRequest,
  quoteResponse,
  type RevisionOperation,
  readRegisterRequest,
  readRegisterResponse,
  readRevisionRequest,
  readRevisionResponse,
  receiptBytes,
  registerBytesMax,
  reviseRequest,
  reviseResponse,
  type ShardRoot,
  type SigningScheme,
  shardPiecesMax,
  shardRootFromBytes,
  storageMethods,
  WireError,
  writeRegisterRequest,
  writeRegisterResponse,
} from '@nupeerstack/protocol'

export interface Faults {
  /** Cannot be reached at all. */
  isDown: boolean
  /** Answers after so long. */
  delayMs: number
  /** Never answers. */
  hangs: boolean
  /** Answers nothing before this. */
  waitsFor: Promise<void> | undefined
  /** Flips a bit in whatever it hands out. */
  corrupts: boolean
  /** Refuses new shards. */
  isFull: boolean
  /** Signs receipts with another key. */
  forgesReceipts: boolean
  /** Has no time for revisions. */
  refusesRevisions: boolean
  /** Does what a revision asks and then loses the connection. */
  dropsAnswerToRevise: boolean
  /** Says that every shard is whole. */
  liesInAudits: boolean
  /** Has not seen new deals on the chain. */
  isBehind: boolean
}

export interface NodeDeal {
  readonly customer: Address
  readonly unitsMax: number
  /** The deal is over after this period. */
  readonly endPeriod: number
  number: number
  root: Uint8Array
  pieces: number
  signatures: { customerSignature: Uint8Array; operatorSignature: Uint8Array } | undefined
  /** A revision that it has signed and does not have, 0 for none. */
  outrunBy: number
  /** Every change of the tree, in order: it can be replayed from them. */
  readonly log: TreeChange[]
  /** The tree after the log, made at need. */
  tree: DealTree | undefined
  /** Shards of the newest revision by their first piece. */
  live: Map<number, PlacedShard>
  /** Shards that were freed after the last challenge: the node may yet be asked for them. */
  freed: FreedShard[]
}

interface TreeChange {
  readonly at: number
  readonly roots: Uint8Array
}

interface PlacedShard {
  readonly root: ShardRoot
  readonly pieces: number
  /** The revision that appended it. */
  readonly from: number
}

interface FreedShard {
  readonly root: ShardRoot
  /** The revision that freed it. */
  readonly until: number
}

interface Register {
  readonly version: number
  readonly bytes: Uint8Array
}

export interface MemoryNodeContext {
  readonly revisions: SigningScheme<DealRevision>
  readonly offers: SigningScheme<Offer>
  readonly kind: Address
  readonly payment: Address
  /** Every deal on the chain. */
  readonly deals: ReadonlyMap<DealId, Deal>
  /** Unit-periods that a deal has earned. */
  readonly earned: (id: DealId) => bigint
  readonly period: () => number
  readonly clock: () => number
  readonly randomBytes: (length: number) => Uint8Array
}

/** As at the real node: what a full deal may still stage, offers that are valid for two periods. */
const stagedPiecesSlack = 64 * shardPiecesMax
const offerValidPeriods = 2

export class MemoryNode {
  readonly identity: PeerIdentity
  readonly operatorKey: Uint8Array
  readonly operator: Address
  readonly faults: Faults = {
    isDown: false,
    delayMs: 0,
    hangs: false,
    waitsFor: undefined,
    corrupts: false,
    isFull: false,
    forgesReceipts: false,
    refusesRevisions: false,
    dropsAnswerToRevise: false,
    liesInAudits: false,
    isBehind: false,
  }
  /** Bytes by deal and root, staged or live. */
  shards = new Map<string, Uint8Array>()
  deals = new Map<DealId, NodeDeal>()
  pricePerUnitPeriodWad = 10n ** 12n
  floorPerUnitPeriodWad = 0n
  noticePeriods = 7
  exitShareBps = 0
  durationPeriodsMax = Number.MAX_SAFE_INTEGER
  capacityPieces = Number.MAX_SAFE_INTEGER
  /** Whether each revision counts as challenged once it is signed, so that what it freed goes at once; else `challenged` says so. */
  isChallengedAtOnce = true
  readonly requests = new Map<string, number>()
  /** Requests that somebody tried to make, whether it was down or not. */
  attempts = 0
  /** Length of every range that it has handed out with its piece roots. */
  readonly provenRanges: number[] = []
  readonly #context: MemoryNodeContext
  /** When those shards were put that no revision has named since, by deal and root. */
  #stagedAt = new Map<string, number>()
  #registers = new Map<Address, Register>()

  constructor(context: MemoryNodeContext, operatorKey: Uint8Array, identity: PeerIdentity = createIdentity()) {
    this.#context = context
    this.identity = identity
    this.operatorKey = operatorKey
    this.operator = addressOfPrivateKey(operatorKey)
  }

  /** The same node at this moment, living on by itself. */
  clone(context: MemoryNodeContext): MemoryNode {
    const copy = new MemoryNode(context, this.operatorKey, this.identity)
    const { pricePerUnitPeriodWad, floorPerUnitPeriodWad, noticePeriods, exitShareBps } = this
    const { durationPeriodsMax, capacityPieces, isChallengedAtOnce } = this
    Object.assign(copy, { floorPerUnitPeriodWad, noticePeriods, exitShareBps })
    Object.assign(copy, { pricePerUnitPeriodWad, durationPeriodsMax, capacityPieces, isChallengedAtOnce })
    copy.shards = new Map(this.shards)
    copy.#stagedAt = new Map(this.#stagedAt)
    copy.#registers = new Map(this.#registers)
    copy.deals = new Map(
      [...this.deals].map(([id, deal]) => [
        id,
        { ...deal, log: [...deal.log], tree: undefined, live: new Map(deal.live), freed: [...deal.freed] },
      ]),
    )
    return copy
  }

  answer(
    account: Address | undefined,
    { method, header, payload }: { method: string; header: Uint8Array; payload: readonly Uint8Array[] },
  ): IncomingResponse {
    this.requests.set(method, (this.requests.get(method) ?? 0) + 1)
    switch (method) {
      case storageMethods.quote:
        return this.#quote(header, account)
      case storageMethods.putShard:
        return this.#putShard(header, Buffer.concat(payload), account)
      case storageMethods.getRange:
        return this.#getRange(header, account)
      case storageMethods.revise:
        return this.#revise(header, Buffer.concat(payload), account)
      case storageMethods.readRevision:
        return this.#readRevision(header, account)
      case storageMethods.audit:
        return this.#audit(header, account)
      case storageMethods.readRegister:
        return this.#readRegister(header, account)
      case storageMethods.writeRegister:
        return this.#writeRegister(header, Buffer.concat(payload), account)
      default:
        throw new WireError('unknown-method', method)
    }
  }

  /** The chain has asked for the newest revision: nobody will ask for what it freed. */
  challenged(id: DealId): void {
    const deal = this.deals.get(id)
    if (deal === undefined) return
    const gone = deal.freed.filter(({ until }) => until <= deal.number)
    deal.freed = deal.freed.filter(({ until }) => until > deal.number)
    for (const { root } of gone) this.#releaseIfUnneeded(id, root)
  }

  /** Lets go of shards that were put before a time and that no revision has named since. */
  expireStaged(beforeMs: number): void {
    const expired = [...this.#stagedAt].filter(([, stagedAt]) => stagedAt < beforeMs)
    for (const [key] of expired) {
      this.#stagedAt.delete(key)
      const [id, root] = key.split('/') as [DealId, ShardRoot]
      this.#releaseIfUnneeded(id, root)
    }
  }

  #quote(header: Uint8Array, account: Address | undefined): IncomingResponse {
    const { customer, unitsMax, durationPeriods } = quoteRequest.parse(header)
    if (account !== customer) throw new WireError('unauthorised', 'a quote is for the account that asks for it')
    if (unitsMax === 0 || durationPeriods === 0) throw new WireError('bad-request', 'a deal has units and periods')
    const { kind, payment, offers, period, randomBytes } = this.#context
    const units = Math.min(unitsMax, this.#freeUnits())
    if (units === 0) throw new WireError('full', 'the node has no room for another deal')
    const offer = {
      operator: this.operator,
      customer,
      customerSigner: customer,
      kind,
      payment,
      pricePerUnitPeriodWad: this.pricePerUnitPeriodWad,
      floorPerUnitPeriodWad: this.floorPerUnitPeriodWad,
      noticePeriods: this.noticePeriods,
      exitShareBps: this.exitShareBps,
      unitsMax: units,
      durationPeriods: Math.min(durationPeriods, this.durationPeriodsMax),
      validUntilPeriod: period() + offerValidPeriods,
      nonce: BigInt(`0x${Buffer.from(randomBytes(16)).toString('hex')}`),
      terms: new Uint8Array(),
    }
    const signature = offers.sign(offer, this.operatorKey)
    return respond(quoteResponse.encode({ ...offer, signature }))
  }

  #freeUnits(): number {
    const ours = [...this.#context.deals.values()].filter((deal) => deal.isOpen && this.#isOurs(deal))
    return Math.max(
      0,
      ours.reduce((left, { unitsMax }) => left - unitsMax, this.capacityPieces),
    )
  }

  #putShard(header: Uint8Array, bytes: Uint8Array, account: Address | undefined): IncomingResponse {
    const { dealId, root: rootBytes, pieces } = putShardRequest.parse(header)
    const deal = this.#dealForWriting(dealId, account)
    if (this.faults.isFull) throw new WireError('full', 'no room')
    if (pieces === 0 || bytes.length !== pieces * pieceSizeBytes) throw new WireError('bad-request', 'not these bytes')
    const stagedPieces = this.#stagedPieces(dealId) + pieces
    const livePieces = [...deal.live.values()].reduce((sum, shard) => sum + shard.pieces, 0)
    if (stagedPieces > deal.unitsMax - livePieces + stagedPiecesSlack)
      throw new WireError('full', 'over the units of the deal')
    this.#assertFunded(dealId, Math.min(deal.unitsMax, livePieces + stagedPieces))
    const root = shardRootFromBytes(rootBytes)
    if (shardRootFromBytes(shardRoot(pieceRoots(bytes))) !== root) throw new WireError('bad-request', 'not these bytes')
    this.#assertRoom(root, bytes)
    const key = `${dealId}/${root}`
    this.shards.set(key, bytes)
    this.#stagedAt.set(key, this.#context.clock())
    const signer = this.faults.forgesReceipts ? createIdentity() : this.identity
    return respond(putShardResponse.encode({ receipt: signer.sign(receiptBytes(dealId, root, pieces)) }))
  }

  /** Its escrow holds the minimum balance of so many units in use. */
  #assertFunded(id: DealId, units: number): void {
    const { deals, earned, period } = this.#context
    const deal = deals.get(id)
    if (deal === undefined) throw new WireError('busy', 'no such deal now')
    const needed = minimumBalance(deal, { live: units, period: period() })
    if (unearnedEscrow(deal, { unitPeriods: earned(id), periods: 0 }) < needed)
      throw new WireError('unfunded', 'the escrow does not pay for it')
  }

  /** A shard under several deals takes its room once. */
  #assertRoom(root: ShardRoot, bytes: Uint8Array): void {
    if ((this.shards.size + 1) * shardPiecesMax <= this.capacityPieces) return
    const sizes = new Map([...this.shards].map(([key, { length }]) => [key.split('/')[1], length]))
    const usedBytes = [...sizes.values()].reduce((sum, length) => sum + length, 0)
    if (sizes.has(root) || usedBytes + bytes.length <= this.capacityPieces * pieceSizeBytes) return
    throw new WireError('full', 'no room within the capacity')
  }

  #stagedPieces(id: DealId): number {
    const staged = [...this.#stagedAt.keys()].filter((key) => key.startsWith(`${id}/`))
    return staged.reduce((sum, key) => sum + (this.shards.get(key)?.length ?? 0) / pieceSizeBytes, 0)
  }

  #getRange(header: Uint8Array, account: Address | undefined): IncomingResponse {
    const { dealId, root, offset, length, proven } = getRangeRequest.parse(header)
    this.#dealForReading(dealId, account)
    const bytes = this.shards.get(`${dealId}/${shardRootFromBytes(root)}`)
    if (bytes === undefined) throw new WireError('not-found', 'no such shard')
    if (offset + length > bytes.length) throw new WireError('bad-request', 'beyond the end of the shard')
    const range = new Uint8Array(bytes.subarray(offset, offset + length))
    if (proven === 1) this.provenRanges.push(length)
    // A random byte of each piece: equal errors of two nodes may cancel out when they are decoded.
    for (let at = 0; this.faults.corrupts && at < range.length; at += pieceSizeBytes) {
      range[at + randomInt(Math.min(pieceSizeBytes, range.length - at))]! ^= 1 << randomInt(8)
    }
    return respond(getRangeResponse.encode(proven === 1 ? { pieceRoots: pieceRoots(bytes) } : {}), range)
  }

  #revise(header: Uint8Array, payload: Uint8Array, account: Address | undefined): IncomingResponse {
    const { signature: customerSignature, ...revision } = reviseRequest.parse(header)
    const operations = parseRevisionOperations(payload)
    const deal = this.#dealForWriting(revision.dealId, account)
    const live = liveCount(revision.root)
    if (live > liveCount(deal.root)) this.#assertFunded(revision.dealId, live)
    if (this.faults.refusesRevisions) throw new WireError('busy', 'no time for revisions')
    const signature = this.#countersign(deal, revision, customerSignature, operations)
    if (this.faults.dropsAnswerToRevise) throw new WireError('unavailable', 'the connection broke')
    return respond(reviseResponse.encode({ signature }))
  }

  #countersign(
    deal: NodeDeal,
    revision: DealRevision,
    customerSignature: Uint8Array,
    operations: readonly RevisionOperation[],
  ): Uint8Array {
    const { number, root, pieces } = revision
    if (number === deal.number) {
      const isSame = pieces === deal.pieces && isEqual(root, deal.root)
      if (!isSame || deal.signatures === undefined) throw new WireError('conflict', 'another revision of this number')
      return deal.signatures.operatorSignature
    }
    if (deal.outrunBy > 0) throw new WireError('conflict', 'an older copy signs nothing')
    if (number < deal.number) throw new WireError('conflict', `the newest revision is ${deal.number}`)
    if (pieces > deal.unitsMax) throw new WireError('full', 'over the units of the deal')
    const { revisions } = this.#context
    if (!revisions.isSignedBy(deal.customer, revision, customerSignature)) {
      throw new WireError('unauthorised', 'not signed by the customer')
    }
    const operatorSignature = revisions.sign(revision, this.operatorKey)
    this.#apply(deal, revision, operations)
    deal.signatures = { customerSignature, operatorSignature }
    if (this.isChallengedAtOnce) this.challenged(revision.dealId)
    return operatorSignature
  }

  /** All of the operations, or none where one does not fit. */
  #apply(
    deal: NodeDeal,
    { dealId, number, root, pieces }: DealRevision,
    operations: readonly RevisionOperation[],
  ): void {
    const live = new Map(deal.live)
    const freed = [...deal.freed]
    const tree = deal.tree ?? replay(deal.log)
    // Until all is checked, there is no tree to rely on.
    deal.tree = undefined
    const changes = operations.map((operation): TreeChange => {
      const roots =
        operation.kind === 'append'
          ? this.#rootsToAppend(dealId, operation, tree.pieces, live)
          : new Uint8Array(operation.pieces * hashBytes)
      if (operation.kind === 'append') live.set(operation.at, { ...operation, from: number })
      else {
        const shard = live.get(operation.at)
        const isThere = shard?.root === operation.root && shard.pieces === operation.pieces
        if (!isThere) throw new WireError('conflict', 'no such shard there')
        live.delete(operation.at)
        // What one revision both appends and frees was in no revision at all.
        if (shard.from !== number) freed.push({ root: shard.root, until: number })
      }
      tree.setPieces(operation.at, roots)
      return { at: operation.at, roots }
    })
    if (tree.pieces !== pieces || !isEqual(tree.root(), root)) throw new WireError('conflict', 'another root')
    deal.log.push(...changes)
    Object.assign(deal, { tree, live, freed, number, root, pieces })
    for (const { kind, root: shard } of operations) if (kind === 'append') this.#stagedAt.delete(`${dealId}/${shard}`)
    for (const { root: shard } of operations) this.#releaseIfUnneeded(dealId, shard)
  }

  #rootsToAppend(
    dealId: DealId,
    { root, at, pieces }: RevisionOperation,
    end: number,
    live: ReadonlyMap<number, PlacedShard>,
  ): Uint8Array {
    const bytes = this.shards.get(`${dealId}/${root}`)
    if (bytes === undefined) throw new WireError('not-found', `shard ${root} was not put`)
    if (bytes.length !== pieces * pieceSizeBytes) throw new WireError('conflict', 'another number of pieces')
    const isTaken = [...live].some(([other, shard]) => other < at + pieces && other + shard.pieces > at)
    if (at > end || isTaken) throw new WireError('conflict', `no room for a shard at piece ${at}`)
    return pieceRoots(bytes)
  }

  #releaseIfUnneeded(id: DealId, root: ShardRoot): void {
    const { live, freed } = this.deals.get(id) ?? {}
    const isNamed = [...(live?.values() ?? []), ...(freed ?? [])].some((shard) => shard.root === root)
    if (!isNamed && !this.#stagedAt.has(`${id}/${root}`)) this.shards.delete(`${id}/${root}`)
  }

  #readRevision(header: Uint8Array, account: Address | undefined): IncomingResponse {
    const { dealId, operatorSignature, ...shown } = readRevisionRequest.parse(header)
    const deal = this.#dealForReading(dealId, account)
    const { number, root, pieces, signatures } = deal
    if (shown.number !== undefined && shown.root && shown.pieces !== undefined && operatorSignature) {
      const revision = { dealId, number: shown.number, root: shown.root, pieces: shown.pieces }
      this.#noteShown(deal, revision, operatorSignature)
    }
    return respond(readRevisionResponse.encode({ number, root, pieces, ...signatures }))
  }

  /** The real one's rules: what it has signed and does not have says that it is an older copy of itself. */
  #noteShown(deal: NodeDeal, revision: DealRevision, operatorSignature: Uint8Array): void {
    const isHere =
      revision.number === deal.number && revision.pieces === deal.pieces && isEqual(revision.root, deal.root)
    if (revision.number < Math.max(1, deal.number) || isHere) return
    if (!this.#context.revisions.isSignedBy(this.operator, revision, operatorSignature)) return
    deal.outrunBy = Math.max(deal.outrunBy, revision.number)
  }

  #audit(header: Uint8Array, account: Address | undefined): IncomingResponse {
    const { dealId, roots } = auditRequest.parse(header)
    this.#dealForReading(dealId, account)
    const whole = roots.map((root) => {
      const bytes = this.shards.get(`${dealId}/${shardRootFromBytes(root)}`)
      const isWhole = bytes !== undefined && isEqual(shardRoot(pieceRoots(bytes)), root)
      return isWhole || this.faults.liesInAudits ? 1 : 0
    })
    return respond(auditResponse.encode({ whole: Uint8Array.from(whole) }))
  }

  #readRegister(header: Uint8Array, account: Address | undefined): IncomingResponse {
    const { customer } = this.#dealForReading(readRegisterRequest.parse(header).dealId, account)
    const { version, bytes } = this.#register(customer)
    return respond(readRegisterResponse.encode({ version }), bytes.slice())
  }

  #writeRegister(header: Uint8Array, bytes: Uint8Array, account: Address | undefined): IncomingResponse {
    const { dealId, version } = writeRegisterRequest.parse(header)
    if (bytes.length > registerBytesMax) throw new WireError('too-large', `a register has ${registerBytesMax} bytes`)
    const { customer } = this.#dealForWriting(dealId, account)
    const held = this.#register(customer)
    if (version !== held.version + 1) throw new WireError('conflict', `the register is at version ${held.version}`)
    this.#registers.set(customer, { version, bytes })
    return respond(writeRegisterResponse.encode({}))
  }

  #register(customer: Address): Register {
    return this.#registers.get(customer) ?? { version: 0, bytes: new Uint8Array() }
  }

  #dealForWriting(id: DealId, account: Address | undefined): NodeDeal {
    const deal = this.#dealForReading(id, account)
    if (this.#context.period() > deal.endPeriod) throw new WireError('no-such-deal', `deal ${id} is over`)
    return deal
  }

  /** Unlike a real node this one sees at once that a deal is closed. */
  #dealForReading(id: DealId, account: Address | undefined): NodeDeal {
    if (account === undefined) throw new WireError('unauthorised', 'a deal answers its customer only')
    const onChain = this.#context.deals.get(id)
    if (onChain?.isOpen !== true || !this.#isOurs(onChain)) {
      this.#forget(id)
      throw new WireError('no-such-deal', id)
    }
    const known = this.deals.get(id)
    if (known === undefined && this.faults.isBehind) throw new WireError('no-such-deal', id)
    if (onChain.customer !== account) throw new WireError('unauthorised', 'a deal answers its customer only')
    if (known !== undefined) return known
    const deal = emptyDeal(onChain)
    this.deals.set(id, deal)
    return deal
  }

  #isOurs({ operator, kind }: Deal): boolean {
    return operator === this.operator && kind === this.#context.kind
  }

  #forget(id: DealId): void {
    if (!this.deals.delete(id)) return
    const keys = [...this.shards.keys()].filter((key) => key.startsWith(`${id}/`))
    for (const key of keys) {
      this.shards.delete(key)
      this.#stagedAt.delete(key)
    }
  }
}

function emptyDeal({ customer, unitsMax, endPeriod }: Deal): NodeDeal {
  const revision = { number: 0, root: new Uint8Array(hashBytes), pieces: 0, signatures: undefined, outrunBy: 0 }
  return { customer, unitsMax, endPeriod, ...revision, log: [], tree: undefined, live: new Map(), freed: [] }
}

function replay(log: readonly TreeChange[]): DealTree {
  const tree = createDealTree(createMemoryHashStore(), 0)
  for (const { at, roots } of log) tree.setPieces(at, roots)
  return tree
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function respond(header: Uint8Array, payload = new Uint8Array()): IncomingResponse {
  return { header, payload }
}
