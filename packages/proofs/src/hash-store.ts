/** Where a deal tree keeps its nodes: in memory here, in a database where it must survive. */
export interface HashStore {
  /** The node, or `undefined` where none was set or it is all zero: nothing is live there. Level 0 holds piece roots. */
  get(level: number, index: number): Uint8Array | undefined
  set(level: number, index: number, hash: Uint8Array): void
}

/** Keeps nodes in a map: for tests and for small trees. */
export function createMemoryHashStore(): HashStore {
  const nodes = new Map<string, Uint8Array>()
  return {
    get: (level, index) => nodes.get(`${level}/${index}`),
    set: (level, index, hash) => void nodes.set(`${level}/${index}`, hash.slice()),
  }
}
