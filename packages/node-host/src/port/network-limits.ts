/**
 * What one host grants its peers. js-libp2p has no resource manager, so these bounds are ours to hold: whatever a
 * stranger can make us keep, start or wait for has a number here.
 */
import { payloadBytesMax, requestsInFlightMax } from '@nupeerstack/protocol'

export interface NetworkLimits {
  /** Connections in all, over both carriers. Each costs about 100 KiB with its TLS state and windows. */
  readonly connectionsMax: number
  /** Both sides may dial at once, and one dead connection may linger while the next is made. */
  readonly connectionsPerPeerMax: number
  /** New inbound connections from one IP address in a second; a development network starts all its peers at once. */
  readonly connectionsPerSecondMax: number
  /**
   * Request streams from one introduced peer, over both carriers: one over each, and those that die of a broken
   * connection. A stranger has one.
   */
  readonly streamsPerPeerMax: number
  /** A stranger who says nothing for so long has to open its stream anew. */
  readonly strangerIdleMs: number
  /** Requests under way from one peer at once; above it they are refused as `busy`. */
  readonly requestsInFlightMax: number
  /** Payload held of one peer, in handlers and in answers that it has not taken, before we stop reading from it. */
  readonly heldBytesPerPeerMax: number
  /** The same over all peers; above it new requests are refused as `busy`. */
  readonly heldBytesMax: number
  /** Buffers that wait for the next payload, within `heldBytesMax`: as many as one busy peer fills at once. */
  readonly idleBufferBytesMax: number
  /** From a request's first frame to its last: 8.7 KB/s for a whole shard. */
  readonly requestArrivalMs: number
  /** A handler that takes longer is abandoned and answered for. */
  readonly handlerTimeoutMs: number
  /** Bounds what we ask, beside the caller's own signal. */
  readonly requestTimeoutMs: number
  /** A stream that takes none of our bytes for so long is dead. */
  readonly stallTimeoutMs: number
  /** Connection, handshake and stream of a dial. */
  readonly dialTimeoutMs: number
  /** The first failed dial is followed by this pause, then twice as long each time, up to the second number. */
  readonly redialMs: readonly [first: number, most: number]
  /** The same for the direct connection to a peer that libp2p reaches: where a firewall stands, it will stand longer. */
  readonly directRedialMs: readonly [first: number, most: number]
  /** Requests that wait in line for one of `requestsInFlightMax` places towards one peer. */
  readonly requestsWaitingMax: number
  /** What requests under way have to end in when this host stops, and libp2p after them. */
  readonly stopTimeoutMs: number
  /** How long a peer that broke the protocol is not spoken to. */
  readonly banMs: number
  /** Provider records that the DHT part of this peer keeps for others and itself, about 400 bytes each. */
  readonly providerRecordsMax: number
  /** Digests that wait to be announced, and digests remembered to be announced again: 100 bytes each. */
  readonly announcementsMax: number
  /** The least pace; see `announcer.ts`. One costs each of its peers half a millisecond. */
  readonly announcementsPerSecond: number
  readonly announcementGatherMs: number
}

export const defaultNetworkLimits: NetworkLimits = {
  connectionsMax: 500,
  connectionsPerPeerMax: 4,
  connectionsPerSecondMax: 50,
  streamsPerPeerMax: 4,
  strangerIdleMs: 10_000,
  requestsInFlightMax,
  heldBytesPerPeerMax: 16 * payloadBytesMax,
  heldBytesMax: 256 * payloadBytesMax,
  idleBufferBytesMax: 16 * payloadBytesMax,
  requestArrivalMs: 120_000,
  handlerTimeoutMs: 120_000,
  requestTimeoutMs: 300_000,
  stallTimeoutMs: 60_000,
  dialTimeoutMs: 10_000,
  redialMs: [200, 5_000],
  directRedialMs: [1_000, 600_000],
  requestsWaitingMax: 4_096,
  stopTimeoutMs: 5_000,
  banMs: 30_000,
  providerRecordsMax: 200_000,
  announcementsMax: 250_000,
  announcementsPerSecond: 0.25,
  announcementGatherMs: 1_000,
}
