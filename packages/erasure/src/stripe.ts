/**
 * A stripe is the memory of one row of shards, side by side and shared with the workers. The caller writes the shards it
 * has straight into it and reads the results from it: nothing is copied on the way in or out.
 */
import type { Shape } from './shape.ts'

export interface Stripe extends Disposable {
  readonly shape: Shape
  /** n views of `shardBytes` each, in the order of the code: 0 to k-1 data, k to n-1 parity. */
  readonly shards: readonly Uint8Array[]
}

/** What a worker needs to see the same memory. */
export interface StripeMemory {
  readonly shape: Shape
  readonly buffer: SharedArrayBuffer
}
