/**
 * The network as services and clients see it: ask a peer, answer peers, announce and find. `libp2p-network.ts` is the
 * only implementation and the only door to libp2p.
 */
import type { Introduction, PeerId } from '@nupeerstack/protocol'
import type { RequestHandler } from './service.ts'

export interface Network extends AsyncDisposable {
  readonly peerId: PeerId
  /** Multiaddrs that it listens on, with the peer id at the end. */
  readonly addresses: readonly string[]

  /**
   * Asks a peer, over one long-lived stream per carrier for all requests to it. The connection is made at need from the address
   * hints and the peer's identity is checked: a peer that cannot prove this peer id is never spoken to.
   * Throws WireError: the peer's refusal, or `unavailable` where it cannot be reached or the stream breaks; and the
   * signal's reason when that aborts; `too-large` where the answer does not fit `into`.
   *
   * Payload and `into` may be shared memory that is used again at once, for somebody else's plaintext. So the promise
   * settles, however it ends, only when nothing here refers to the payload or will write to `into` any more. Until then
   * the caller leaves both alone.
   */
  request(peer: PeerAddress, request: OutgoingRequest): Promise<IncomingResponse>

  /** Registers what this peer answers. Call before `start`. */
  handle(method: string, handler: RequestHandler): void
  /** Begins to answer. Before it, and after `stop`, requests are refused as `unavailable`. */
  start(): void
  /** Refuses new requests and waits, not for ever, for those under way. Asking goes on. */
  stop(): Promise<void>

  /** Announces in the DHT that this peer holds these (32-byte SHA-256 digests); batched and rate-limited inside. */
  provide(digests: Iterable<Uint8Array>): void
  /** Peers that announced a digest, at most `limit`. Hints only: neither placement nor payment trusts them. */
  findProviders(digest: Uint8Array, limit: number, signal: AbortSignal): Promise<PeerAddress[]>

  /** The peers to which this one has an open link now. */
  links(): readonly LinkStatus[]

  /** Signs with the peer key (Ed25519, 64 bytes). */
  sign(message: Uint8Array): Uint8Array
}

export interface PeerAddress {
  readonly peerId: PeerId
  /** Multiaddrs without the peer id. */
  readonly addresses: readonly string[]
}

/** What carries requests: a libp2p stream, which always works, or a direct TLS connection, which is faster. */
export type Carrier = 'libp2p' | 'direct'

export interface LinkStatus {
  readonly peerId: PeerId
  readonly carrier: Carrier
}

export interface OutgoingRequest {
  readonly method: string
  readonly header: Uint8Array
  readonly payload?: readonly Uint8Array[]
  /** Memory for the answer's payload; without it there is a fresh buffer for each. */
  readonly into?: Uint8Array
  /** Bounds the whole exchange. */
  readonly signal: AbortSignal
}

export interface IncomingResponse {
  readonly header: Uint8Array
  /** At most `payloadBytesMax`; the beginning of `into` where that was given. */
  readonly payload: Uint8Array
}

/** Makes the introduction that opens each stream to `to`; a peer that speaks for nobody gives none. */
export type Introducer = (from: PeerId, to: PeerId) => Introduction | undefined
