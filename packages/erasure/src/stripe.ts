/**
 * A stripe is the memory of one row of shards, which threads share. Whoever has shards writes them straight into it and
 * reads the results from it: nothing is copied on the way in or out.
 */
import type { Shape } from './shape.ts'

export interface Stripe extends Disposable {
  readonly shape: Shape
  /** n views of `shardBytes` each, in the order of the code: 0 to k-1 data, k to n-1 parity. */
  readonly shards: readonly Uint8Array[]
  /** Where the shards begin in the shared memory: how another thread finds them. */
  readonly addresses: readonly number[]
}
