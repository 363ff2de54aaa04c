/** The shape of a code: any k of its n shards, each of `shardBytes`, rebuild the rest. */
export interface Shape {
  readonly k: number
  readonly n: number
  readonly shardBytes: number
}

/** Throws RangeError unless 1 ≤ k < n ≤ 255 (points of GF(2^8)) and a shard has at least one byte. */
export function assertShape({ k, n, shardBytes }: Shape): void {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 1 || n <= k || n > 255) {
    throw new RangeError(`no code has ${k} of ${n} shards`)
  }
  if (!Number.isInteger(shardBytes) || shardBytes < 1) throw new RangeError(`no shard has ${shardBytes} bytes`)
}
