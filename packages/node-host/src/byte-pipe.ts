/**
 * The little that the request protocol needs of a stream. `libp2p-pipe.ts` fits libp2p's streams to it.
 */
export interface BytePipe {
  /** Sends the chunks in order, as one write. False: full, wait for `onDrain`. */
  send(chunks: readonly Uint8Array[]): boolean
  /** Stops `onData`; what the other side sends meanwhile waits within the stream's window. */
  pause(): void
  resume(): void
  /** Ends the stream after what was sent. */
  close(): void
  /** Breaks the stream at once, for both sides. */
  abort(reason: Error): void
}

export interface BytePipeEvents {
  onData(chunk: Uint8Array): void
  onDrain(): void
  /** Last event, exactly once, however the stream ended. */
  onClosed(): void
}

/** A pipe before anybody listens: events begin with `attach`. */
export interface UnattachedPipe {
  attach(events: BytePipeEvents): BytePipe
}
