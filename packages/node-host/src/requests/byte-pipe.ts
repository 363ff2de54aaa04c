/**
 * The little that the request protocol needs of a connection to a peer. Every carrier fits itself to it:
 * `libp2p-pipe.ts` a libp2p stream.
 */
export interface BytePipe {
  /**
   * Sends the chunks in order, as one write, and refers to none of them once it has returned: the caller's memory is
   * used again at once. False: full, wait for `onDrain`.
   */
  send(chunks: readonly Uint8Array[]): boolean
  /** Stops `onData`; what the other side sends meanwhile waits within the connection's window. */
  pause(): void
  resume(): void
  /** Ends the connection after what was sent. */
  close(): void
  /** Breaks the connection at once, for both sides. */
  abort(reason: Error): void
}

export interface BytePipeEvents {
  /** The chunk is valid during the call. */
  onData(chunk: Uint8Array): void
  onDrain(): void
  /** Last event, exactly once, however the connection ended. */
  onClosed(): void
}

/** A pipe before anybody listens: events begin with `attach`. */
export interface UnattachedPipe {
  attach(events: BytePipeEvents): BytePipe
}
