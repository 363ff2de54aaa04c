/**
 * A storage node in memory for tests: answers the wire messages as the real one does (roots are computed, revisions
 * are replayed and countersigned, receipts are signed) and misbehaves on command.
 */
import { randomInt } from 'node:crypto'
import { createIdentity, type IncomingResponse, type PeerIdentity } from '@nupeerstack/node-host'
import { createDealTree, createMemoryHashStore, type DealTree, pieceRoots, shardRoot } from '@nupeerstack/proofs'
import {
  type Address,
  addressOfPrivateKey,
  auditRequest,
  auditResponse,
  type DealId,
  dealRevisionDigest,
  getRangeRequest,
  getRangeResponse,
  offerDigest,
  parseRevisionOperations,
  pieceSizeBytes,
  putShardRequest,
  putShardResponse,
  quoteRequest,
  quoteResponse,
  type RevisionOperation,
  readRevisionRequest,
  readRevisionResponse,
  receiptBytes,
  recoverSigner,
  reviseRequest,
  reviseResponse,
  type ShardRoot,
  type SigningDomain,
  shardRootFromBytes,
  signDigest,
  storageMethods,
  WireError,
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
  number: number
  root: Uint8Array
  pieces: number
  signatures: { customerSignature: Uint8Array; operatorSignature: Uint8Array } | undefined
  /** Every operation ever applied, in order: the tree can be replayed from it. */
  readonly log: { operation: RevisionOperation; roots: Uint8Array }[]
  /** The tree after the log, made at need. */
  tree: DealTree | undefined
  /** Live shards in the tree. */
  readonly live: Map<ShardRoot, number>
}

export interface MemoryNodeContext {
  readonly storageDomain: SigningDomain
  readonly marketDomain: SigningDomain
  readonly kind: Address
  readonly payment: Address
  readonly dealFacts: (id: DealId) => { customer: Address; operator: Address; unitsMax: number } | undefined
}

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
  readonly requests = new Map<string, number>()
  /** Requests that somebody tried to make, whether it was down or not. */
  attempts = 0
  /** Length of every range that it has handed out with its piece roots. */
  readonly provenRanges: number[] = []
  readonly #context: MemoryNodeContext

  constructor(context: MemoryNodeContext, operatorKey: Uint8Array, identity: PeerIdentity = createIdentity()) {
    this.#context = context
    this.identity = identity
    this.operatorKey = operatorKey
    this.operator = addressOfPrivateKey(operatorKey)
  }

  /** The same node at this moment, living on by itself. */
  clone(context: MemoryNodeContext): MemoryNode {
    const copy = new MemoryNode(context, this.operatorKey, this.identity)
    copy.shards = new Map(this.shards)
    copy.deals = new Map(
      [...this.deals].map(([id, deal]) => [
        id,
        { ...deal, log: [...deal.log], tree: undefined, live: new Map(deal.live) },
      ]),
    )
    return copy
  }

  answer(
    account: Address,
    { method, header, payload }: { method: string; header: Uint8Array; payload: readonly Uint8Array[] },
  ): IncomingResponse {
    this.requests.set(method, (this.requests.get(method) ?? 0) + 1)
    switch (method) {
      case storageMethods.quote:
        return this.#quote(header)
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
      default:
        throw new WireError('unknown-method', method)
    }
  }

  #quote(header: Uint8Array): IncomingResponse {
    const { customer, unitsMax, durationPeriods } = quoteRequest.parse(header)
    const offer = {
      operator: this.operator,
      customer,
      kind: this.#context.kind,
      payment: this.#context.payment,
      pricePerUnitPeriodWad: this.pricePerUnitPeriodWad,
      unitsMax,
      durationPeriods,
      validUntilPeriod: 1000,
      nonce: BigInt(Math.floor(Math.random() * 2 ** 48)),
      terms: new Uint8Array(),
    }
    const signature = signDigest(offerDigest(this.#context.marketDomain, offer), this.operatorKey)
    return respond(quoteResponse.encode({ ...offer, signature }))
  }

  #putShard(header: Uint8Array, bytes: Uint8Array, account: Address): IncomingResponse {
    const { dealId, root: rootBytes, pieces } = putShardRequest.parse(header)
    this.#deal(dealId, account)
    if (this.faults.isFull) throw new WireError('full', 'no room')
    const root = shardRootFromBytes(rootBytes)
    const isNamed = shardRootFromBytes(shardRoot(pieceRoots(bytes))) === root
    if (!isNamed || bytes.length !== pieces * pieceSizeBytes) throw new WireError('bad-request', 'not these bytes')
    this.shards.set(`${dealId}/${root}`, bytes)
    const signer = this.faults.forgesReceipts ? createIdentity() : this.identity
    return respond(putShardResponse.encode({ receipt: signer.sign(receiptBytes(dealId, root, pieces)) }))
  }

  #getRange(header: Uint8Array, account: Address): IncomingResponse {
    const { dealId, root, offset, length, proven } = getRangeRequest.parse(header)
    this.#deal(dealId, account)
    const bytes = this.shards.get(`${dealId}/${shardRootFromBytes(root)}`)
    if (bytes === undefined) throw new WireError('not-found', 'no such shard')
    const range = new Uint8Array(bytes.subarray(offset, offset + length))
    if (proven === 1) this.provenRanges.push(length)
    // A random byte of each piece: equal errors of two nodes may cancel out when they are decoded.
    for (let at = 0; this.faults.corrupts && at < range.length; at += pieceSizeBytes) {
      range[at + randomInt(Math.min(pieceSizeBytes, range.length - at))]! ^= 1 << randomInt(8)
    }
    return respond(getRangeResponse.encode(proven === 1 ? { pieceRoots: pieceRoots(bytes) } : {}), range)
  }

  #revise(header: Uint8Array, payload: Uint8Array, account: Address): IncomingResponse {
    const { dealId, number, root, pieces, signature } = reviseRequest.parse(header)
    const deal = this.#deal(dealId, account)
    if (this.faults.refusesRevisions) throw new WireError('busy', 'no time for revisions')
    const revision = { dealId, number, root, pieces }
    const digest = dealRevisionDigest(this.#context.storageDomain, revision)
    if (recoverSigner(digest, signature) !== deal.customer) throw new WireError('unauthorised', 'not the customer')
    if (number < deal.number) throw new WireError('conflict', `the newest revision is ${deal.number}`)
    if (number > deal.number) this.#apply(dealId, deal, revision, signature, parseRevisionOperations(payload))
    else if (Buffer.compare(root, deal.root) !== 0) throw new WireError('conflict', 'another revision')
    if (this.faults.dropsAnswerToRevise) throw new WireError('unavailable', 'the connection broke')
    return respond(reviseResponse.encode({ signature: signDigest(digest, this.operatorKey) }))
  }

  #apply(
    dealId: DealId,
    deal: NodeDeal,
    revision: { dealId: DealId; number: number; root: Uint8Array; pieces: number },
    customerSignature: Uint8Array,
    operations: readonly RevisionOperation[],
  ): void {
    const live = new Map(deal.live)
    const log = operations.map((operation) => {
      const { kind, root, at, pieces } = operation
      const bytes = this.shards.get(`${dealId}/${root}`)
      if (kind === 'free') {
        if (live.get(root) !== at) throw new WireError('conflict', 'no such shard there')
        live.delete(root)
        return { operation, roots: new Uint8Array(pieces * 32) }
      }
      if (bytes === undefined) throw new WireError('not-found', `shard ${root} was not put`)
      live.set(root, at)
      return { operation, roots: pieceRoots(bytes) }
    })
    const tree = deal.tree ?? replay(deal.log)
    // Until all is checked, there is no tree to rely on.
    deal.tree = undefined
    for (const { operation, roots } of log) {
      if (operation.kind === 'append') assertFree(tree, operation)
      tree.setPieces(operation.at, roots)
    }
    if (revision.pieces > deal.unitsMax) throw new WireError('full', 'over the units of the deal')
    if (tree.pieces !== revision.pieces || Buffer.compare(tree.root(), revision.root) !== 0) {
      throw new WireError('conflict', 'another root')
    }
    const digest = dealRevisionDigest(this.#context.storageDomain, revision)
    deal.tree = tree
    deal.number = revision.number
    deal.root = revision.root
    deal.pieces = revision.pieces
    deal.signatures = { customerSignature, operatorSignature: signDigest(digest, this.operatorKey) }
    deal.log.push(...log)
    deal.live.clear()
    for (const [root, at] of live) deal.live.set(root, at)
    for (const { kind, root } of operations) {
      if (kind === 'free' && !live.has(root)) this.shards.delete(`${dealId}/${root}`)
    }
  }

  #readRevision(header: Uint8Array, account: Address): IncomingResponse {
    const { dealId } = readRevisionRequest.parse(header)
    const { number, root, pieces, signatures } = this.#deal(dealId, account)
    return respond(readRevisionResponse.encode({ number, root, pieces, ...signatures }))
  }

  #audit(header: Uint8Array, account: Address): IncomingResponse {
    const { dealId, roots } = auditRequest.parse(header)
    this.#deal(dealId, account)
    const whole = roots.map((root) => {
      const bytes = this.shards.get(`${dealId}/${shardRootFromBytes(root)}`)
      const isWhole = bytes !== undefined && Buffer.compare(shardRoot(pieceRoots(bytes)), root) === 0
      return isWhole || this.faults.liesInAudits ? 1 : 0
    })
    return respond(auditResponse.encode({ whole: Uint8Array.from(whole) }))
  }

  #deal(id: DealId, account: Address): NodeDeal {
    const facts = this.#context.dealFacts(id)
    if (facts === undefined || facts.operator !== this.operator) throw new WireError('no-such-deal', id)
    if (facts.customer !== account) throw new WireError('unauthorised', 'not the customer')
    let deal = this.deals.get(id)
    if (deal === undefined && this.faults.isBehind) throw new WireError('no-such-deal', id)
    if (deal === undefined) {
      const { customer, unitsMax } = facts
      const root = new Uint8Array(32)
      deal = {
        customer,
        unitsMax,
        number: 0,
        root,
        pieces: 0,
        signatures: undefined,
        log: [],
        tree: undefined,
        live: new Map(),
      }
      this.deals.set(id, deal)
    }
    return deal
  }
}

/** As the real node does: two shards at the same pieces are in no tree that it signs. */
function assertFree(tree: DealTree, { at, pieces }: RevisionOperation): void {
  for (let piece = at; piece < Math.min(at + pieces, tree.pieces); piece++) {
    const isTaken = tree.pieceRoot(piece).some((byte) => byte !== 0)
    if (isTaken) throw new WireError('conflict', `no room for a shard at piece ${at}`)
  }
}

function replay(log: NodeDeal['log']): DealTree {
  const tree = createDealTree(createMemoryHashStore(), 0)
  for (const { operation, roots } of log) tree.setPieces(operation.at, roots)
  return tree
}

function respond(header: Uint8Array, payload = new Uint8Array()): IncomingResponse {
  return { header, payload }
}
