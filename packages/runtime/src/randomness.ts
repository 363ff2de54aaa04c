/** Chance, as a collaborator: keys, nonces and names as well as jitter, so that a seed gives one history. */

export interface Randomness {
  /** So many bytes, fit for keys. */
  bytes(length: number): Uint8Array
  /** Uniform in [0, 1): for jitter and for picking, not for secrets. */
  uniform(): number
  /** A version 4 UUID of RFC 9562. */
  uuid(): string
}
