/**
 * The storage service's requests as typed calls. Each is bounded in time and in number per node, and tells the node's
 * health how it went. What an abort of ours ends says nothing about the node.
 */
import type { OperatorSignedState } from '@nupeerstack/contracts-client'
import type { IncomingResponse, Network } from '@nupeerstack/node-host'
import { verifyPeerSignature } from '@nupeerstack/node-host'
import {
  type Address,
  auditRequest,
  auditResponse,
  type Codec,
  type DealId,
  encodeRevisionOperations,
  getRangeRequest,
  getRangeResponse,
  ProtocolError,
  parseDealId,
  putShardRequest,
  putShardResponse,
  type QuoteResponse,
  quoteRequest,
  quoteResponse,
  type ReadRevisionResponse,
  type RevisionOperation,
  readRevisionRequest,
  readRevisionResponse,
  receiptBytes,
  reviseRequest,
  reviseResponse,
  type ShardRoot,
  shardRootToBytes,
  storageMethods,
  WireError,
} from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import { limitSignal } from '../concurrency/limited-signal.ts'
import { createSemaphore, type Semaphore } from '../concurrency/semaphore.ts'
import type { DirectoryNode } from './node-directory.ts'

export interface ShardBytes {
  readonly root: ShardRoot
  readonly pieces: number
  readonly bytes: Uint8Array
}

/** Every method throws WireError, or the signal's reason. */
export interface NodeRequests {
  quote(
    node: DirectoryNode,
    terms: { customer: Address; unitsMax: number; durationPeriods: number },
    signal: AbortSignal,
  ): Promise<QuoteResponse>
  /** Resolves when the node has signed that the shard is on its disk. */
  putShard(node: DirectoryNode, dealId: DealId, shard: ShardBytes, signal: AbortSignal): Promise<void>
  /** Reads sealed bytes from `offset` on until `into` is full. */
  getRange(
    node: DirectoryNode,
    shard: { dealId: DealId; root: ShardRoot },
    range: { offset: number; into: Uint8Array },
    signal: AbortSignal,
  ): Promise<void>
  /** The same, and what the node says are the roots of all pieces of the shard, unchecked. */
  getProvenRange(
    node: DirectoryNode,
    shard: { dealId: DealId; root: ShardRoot },
    range: { offset: number; into: Uint8Array },
    signal: AbortSignal,
  ): Promise<Uint8Array>
  /** For each root whether the node says that the shard is whole; at most 64. */
  audit(node: DirectoryNode, dealId: DealId, roots: readonly ShardRoot[], signal: AbortSignal): Promise<boolean[]>
  /** Proposes a revision; the node's signature comes back unchecked. */
  revise(
    node: DirectoryNode,
    revision: { dealId: DealId; number: number; root: Uint8Array; pieces: number; signature: Uint8Array },
    operations: readonly RevisionOperation[],
    signal: AbortSignal,
  ): Promise<Uint8Array>
  /** Asks where the node stands; `shown` is the newest that it has signed, as far as we know. */
  readRevision(
    node: DirectoryNode,
    dealId: DealId,
    shown: (OperatorSignedState & { readonly number: number }) | undefined,
    signal: AbortSignal,
  ): Promise<ReadRevisionResponse>
  /** Asks anything at all, to learn whether the node answers. */
  probe(node: DirectoryNode, signal: AbortSignal): Promise<void>
}

/** Below the 64 that one stream carries, so that requests of ours never meet `busy` there. */
const requestsPerNodeMax = 48
/** A shard of 1 MiB on a line of 1 Mbit/s takes 8 s; the rest is for the node's disk. */
const putTimeoutMs = 30_000
const rangeTimeoutMs = 20_000
/** Hashing 64 shards from a slow disk. */
const auditTimeoutMs = 60_000
const reviseTimeoutMs = 30_000
const controlTimeoutMs = 10_000
const probeTimeoutMs = 3_000

export interface NodeRequestsDependencies {
  readonly network: Network
  readonly clock: Clock
  readonly timers: Timers
  /** A request found that its node is down. */
  readonly onDown: () => void
  /** A node refused what its deal does not pay for. */
  readonly onUnfunded: () => void
}

export function createNodeRequests({
  network,
  clock,
  timers,
  onDown,
  onUnfunded,
}: NodeRequestsDependencies): NodeRequests {
  const lines = new WeakMap<DirectoryNode['health'], Semaphore>()

  function lineOf({ health }: DirectoryNode): Semaphore {
    let line = lines.get(health)
    if (line === undefined) lines.set(health, (line = createSemaphore(requestsPerNodeMax)))
    return line
  }

  async function ask(
    node: DirectoryNode,
    request: { method: string; header: Uint8Array; payload?: readonly Uint8Array[]; into?: Uint8Array },
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<IncomingResponse> {
    using _permit = await lineOf(node).acquire(signal)
    using limit = limitSignal({ timers }, signal, timeoutMs)
    const startedAt = clock.elapsedMs()
    try {
      const response = await network.request(node.peer, { ...request, signal: limit.signal })
      node.health.answered(Math.round(clock.elapsedMs() - startedAt))
      return response
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (limit.isLate) {
        fail(node)
        throw new WireError('unavailable', `${request.method}: no answer within ${timeoutMs} ms`, { cause: error })
      }
      if (error instanceof WireError && error.code === 'unfunded') onUnfunded()
      if (error instanceof WireError && error.code !== 'unavailable') node.health.refused()
      else fail(node)
      throw error
    }
  }

  function fail({ health }: DirectoryNode): void {
    health.unreachable()
    onDown()
  }

  function understood<T>(node: DirectoryNode, codec: Codec<T>, { header }: IncomingResponse): T {
    try {
      return codec.parse(header)
    } catch (cause) {
      if (!(cause instanceof ProtocolError)) throw cause
      node.health.lied()
      throw new WireError('internal', 'the node answered with bytes that do not follow the protocol', { cause })
    }
  }

  async function askRange(
    node: DirectoryNode,
    header: Uint8Array,
    into: Uint8Array,
    signal: AbortSignal,
  ): Promise<IncomingResponse> {
    const response = await ask(node, { method: storageMethods.getRange, header, into }, rangeTimeoutMs, signal)
    if (response.payload.length === into.length) return response
    node.health.lied()
    throw new WireError('internal', 'the node answered with another number of bytes')
  }

  return {
    quote: async (node, terms, signal) => {
      const header = quoteRequest.encode(terms)
      const response = await ask(node, { method: storageMethods.quote, header }, controlTimeoutMs, signal)
      return understood(node, quoteResponse, response)
    },
    putShard: async (node, dealId, { root, pieces, bytes }, signal) => {
      const header = putShardRequest.encode({ dealId, root: shardRootToBytes(root), pieces })
      const request = { method: storageMethods.putShard, header, payload: [bytes] }
      const { receipt } = understood(node, putShardResponse, await ask(node, request, putTimeoutMs, signal))
      if (verifyPeerSignature(node.peer.peerId, receiptBytes(dealId, root, pieces), receipt)) return
      node.health.lied()
      throw new WireError('internal', 'the receipt does not bear the signature of the node')
    },
    getRange: async (node, { dealId, root }, { offset, into }, signal) => {
      const header = getRangeRequest.encode({ dealId, root: shardRootToBytes(root), offset, length: into.length })
      await askRange(node, header, into, signal)
    },
    getProvenRange: async (node, { dealId, root }, { offset, into }, signal) => {
      const range = { dealId, root: shardRootToBytes(root), offset, length: into.length }
      const response = await askRange(node, getRangeRequest.encode({ ...range, proven: 1 }), into, signal)
      const { pieceRoots } = understood(node, getRangeResponse, response)
      if (pieceRoots !== undefined) return pieceRoots
      node.health.lied()
      throw new WireError('internal', 'the node answered without the piece roots')
    },
    audit: async (node, dealId, roots, signal) => {
      const header = auditRequest.encode({ dealId, roots: roots.map(shardRootToBytes) })
      const response = await ask(node, { method: storageMethods.audit, header }, auditTimeoutMs, signal)
      const { whole } = understood(node, auditResponse, response)
      return roots.map((_, index) => whole[index] === 1)
    },
    revise: async (node, revision, operations, signal) => {
      const header = reviseRequest.encode(revision)
      const request = { method: storageMethods.revise, header, payload: [encodeRevisionOperations(operations)] }
      return understood(node, reviseResponse, await ask(node, request, reviseTimeoutMs, signal)).signature
    },
    readRevision: async (node, dealId, shown, signal) => {
      const header = readRevisionRequest.encode({ dealId, ...shown })
      const response = await ask(node, { method: storageMethods.readRevision, header }, controlTimeoutMs, signal)
      return understood(node, readRevisionResponse, response)
    },
    probe: async (node, signal) => {
      const header = readRevisionRequest.encode({ dealId: parseDealId('1') })
      try {
        await ask(node, { method: storageMethods.readRevision, header }, probeTimeoutMs, signal)
      } catch (error) {
        if (!(error instanceof WireError)) throw error
      }
    },
  }
}
