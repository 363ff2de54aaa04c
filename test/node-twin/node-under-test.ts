/** A storage node at its edge: what comes over the wire, and what it does by itself when the chain or the time moves on. */
import type { IncomingResponse } from '@nupeerstack/node-host'
import type { Address, DealId } from '@nupeerstack/protocol'
import type { NodeWorld } from './node-world.ts'

export interface NodeUnderTest extends AsyncDisposable {
  /**
   * Answers as the host passes it on: a header that cannot be parsed is refused as `bad-request`. Throws WireError. The
   * payload's memory is overwritten afterwards.
   */
  ask(request: WireRequest): Promise<IncomingResponse>
  /** The chain has challenged the newest revision of a deal, the node has proven it and tidied up. */
  challenged(id: DealId): Promise<void>
  /** The chain has closed the deal, and the node has seen it and tidied up. */
  closed(id: DealId): Promise<void>
  /** Lets go of shards put before a time that no revision names. */
  expireStaged(beforeMs: number): Promise<void>
  /** Ends it and starts it again with what it keeps. */
  restart(): Promise<void>
}

export interface WireRequest {
  readonly method: string
  readonly header: Uint8Array
  readonly payload?: Uint8Array
  /** For whom the peer speaks; `undefined` for a stranger. */
  readonly account: Address | undefined
}

export type OpenNode = (world: NodeWorld) => Promise<NodeUnderTest>
