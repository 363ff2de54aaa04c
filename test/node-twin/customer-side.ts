/** The customer's side of the wire, as far as a test of a node needs it: requests made, answers parsed, signatures checked. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { verifyPeerSignature } from '@nupeerstack/node-host'
import { hashBytes, pieceRoots, shardRoot } from '@nupeerstack/proofs'
import {
  type Address,
  auditRequest,
  auditResponse,
  type DealId,
  encodeRevisionOperations,
  getRangeRequest,
  getRangeResponse,
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
  reviseRequest,
  reviseResponse,
  type ShardRoot,
  shardRootFromBytes,
  shardRootToBytes,
  storageMethods,
  writeRegisterRequest,
} from '@nupeerstack/protocol'
import type { RevisionProposal } from '../../packages/storage-node/src/deals/deal-book.ts'
import type { NewShard } from '../../packages/storage-node/src/shards/shard-store.ts'
import type { NodeUnderTest, WireRequest } from './node-under-test.ts'
import { customer, type NodeWorld, operator, revisions } from './node-world.ts'

export function makeShard(pieces: number, random: (length: number) => Uint8Array = randomBytes): NewShard {
  const bytes = new Uint8Array(random(pieces * pieceSizeBytes))
  const roots = pieceRoots(bytes)
  return { root: shardRootFromBytes(shardRoot(roots)), bytes, pieceRoots: roots }
}

export function piecesOf({ pieceRoots }: NewShard): number {
  return pieceRoots.length / hashBytes
}

export interface Asking {
  readonly dealId: DealId
  readonly account?: Address | undefined
}

/** Requests as they go over the wire; whoever compares two nodes sends each the same. */
export const requests = {
  quote: (
    account: Address | undefined,
    unitsMax: number,
    durationPeriods: number,
    forWhom = customer,
  ): WireRequest => ({
    method: storageMethods.quote,
    header: quoteRequest.encode({ customer: forWhom, unitsMax, durationPeriods }),
    account,
  }),
  put: (asking: Asking, { root, bytes }: Pick<NewShard, 'root' | 'bytes'>, pieces: number): WireRequest => ({
    method: storageMethods.putShard,
    header: putShardRequest.encode({ dealId: asking.dealId, root: shardRootToBytes(root), pieces }),
    payload: bytes,
    account: accountOf(asking),
  }),
  getRange: (asking: Asking, root: ShardRoot, range: { offset: number; length: number; proven?: 1 }): WireRequest => ({
    method: storageMethods.getRange,
    header: getRangeRequest.encode({ dealId: asking.dealId, root: shardRootToBytes(root), ...range }),
    account: accountOf(asking),
  }),
  revise: ({ operations, customerSignature, ...revision }: RevisionProposal, account?: Address): WireRequest => ({
    method: storageMethods.revise,
    header: reviseRequest.encode({ ...revision, signature: customerSignature }),
    payload: encodeRevisionOperations(operations),
    account: account ?? customer,
  }),
  readRevision: (asking: Asking, shown?: ShownRevision): WireRequest => ({
    method: storageMethods.readRevision,
    header: readRevisionRequest.encode({ dealId: asking.dealId, ...shown }),
    account: accountOf(asking),
  }),
  audit: (asking: Asking, roots: readonly ShardRoot[]): WireRequest => ({
    method: storageMethods.audit,
    header: auditRequest.encode({ dealId: asking.dealId, roots: roots.map(shardRootToBytes) }),
    account: accountOf(asking),
  }),
  readRegister: (asking: Asking): WireRequest => ({
    method: storageMethods.readRegister,
    header: readRegisterRequest.encode({ dealId: asking.dealId }),
    account: accountOf(asking),
  }),
  writeRegister: (asking: Asking, version: number, payload: Uint8Array): WireRequest => ({
    method: storageMethods.writeRegister,
    header: writeRegisterRequest.encode({ dealId: asking.dealId, version }),
    payload,
    account: accountOf(asking),
  }),
}

function accountOf(asking: Asking): Address | undefined {
  return 'account' in asking ? asking.account : customer
}

/** What a customer shows of what the node has signed. */
export interface ShownRevision {
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
  readonly operatorSignature: Uint8Array
}

/** Asks a node and parses what it answers. */
export function createCustomerSide(node: NodeUnderTest, { identity }: NodeWorld) {
  return {
    async quote(unitsMax: number, durationPeriods = 50, account: Address | undefined = customer) {
      return quoteResponse.parse((await node.ask(requests.quote(account, unitsMax, durationPeriods))).header)
    },
    async put(asking: Asking, shard: NewShard, pieces = piecesOf(shard)): Promise<void> {
      const { receipt } = putShardResponse.parse((await node.ask(requests.put(asking, shard, pieces))).header)
      const signed = receiptBytes(asking.dealId, shard.root, pieces)
      assert.equal(verifyPeerSignature(identity.peerId, signed, receipt), true)
    },
    async get(asking: Asking, { root }: NewShard, range: { offset: number; length: number; proven?: 1 }) {
      const { header, payload } = await node.ask(requests.getRange(asking, root, range))
      return { ...getRangeResponse.parse(header), payload }
    },
    async revise(proposal: RevisionProposal, account?: Address): Promise<Uint8Array> {
      const { header } = await node.ask(requests.revise(proposal, account))
      const { signature } = reviseResponse.parse(header)
      assert.equal(revisions.isSignedBy(operator, proposal, signature), true)
      return signature
    },
    async readRevision(asking: Asking, shown?: ShownRevision) {
      return readRevisionResponse.parse((await node.ask(requests.readRevision(asking, shown))).header)
    },
    async audit(asking: Asking, shards: readonly NewShard[]): Promise<number[]> {
      const { header } = await node.ask(
        requests.audit(
          asking,
          shards.map(({ root }) => root),
        ),
      )
      return [...auditResponse.parse(header).whole]
    },
    async readRegister(asking: Asking) {
      const { header, payload } = await node.ask(requests.readRegister(asking))
      return { ...readRegisterResponse.parse(header), text: Buffer.from(payload).toString() }
    },
    async writeRegister(asking: Asking, version: number, text: string): Promise<void> {
      await node.ask(requests.writeRegister(asking, version, Buffer.from(text)))
    },
  }
}
