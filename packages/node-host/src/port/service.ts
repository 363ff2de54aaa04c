/**
 * What a host runs. Storage is a service; compute and network will be others. A service has request handlers, a life
 * time, and something to say about itself; identity, transport, limits, logs and metrics are the host's.
 */
import type { Address, PeerId } from '@nupeerstack/protocol'
import type { ServiceStatus, StatusSpeaker } from './service-status.ts'

export interface Service extends StatusSpeaker {
  /** One word, for logs, metrics and the status: `storage`. */
  readonly name: string
  /** Wire methods that it answers, by their full name (`storage/put-shard/1`). */
  readonly handlers: ReadonlyMap<string, RequestHandler>
  start(signal: AbortSignal): Promise<void>
  /** Ends work under way and makes durable what was acknowledged. */
  stop(): Promise<void>
  /** The service's own document, which `GET /status` has under the service's name. */
  status(): Promise<ServiceStatus>
}

/**
 * Answers one request. It throws WireError for a refusal. A ProtocolError (from parsing the header) reaches the asker as
 * `bad-request`, any other error as `internal` without its message.
 */
export type RequestHandler = (request: IncomingRequest) => Promise<OutgoingResponse>

export interface IncomingRequest {
  /** Proven by the transport. */
  readonly peer: PeerId
  /** For whom the peer speaks, proven by its introduction; `undefined` for a stranger. */
  readonly account: Address | undefined
  /** The protobuf header, not yet parsed. */
  readonly header: Uint8Array
  /**
   * Raw bytes beside the header, empty where there are none. The memory is used for other payloads as soon as the
   * handler's promise has settled: what it keeps or answers with, it copies.
   */
  readonly payload: Uint8Array
  /** Aborts when the asker cancels, its connection is lost or the host stops. */
  readonly signal: AbortSignal
}

export interface OutgoingResponse {
  readonly header: Uint8Array
  readonly payload?: readonly Uint8Array[]
  /** Called exactly once, when the payload has left or never will: its memory may then be used again. */
  readonly release?: () => void
}
