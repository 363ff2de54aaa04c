/**
 * What contracts have stored, as a layer over what was stored before: a transaction that is refused is dropped with its layer,
 * and each block of each branch keeps the state after it, so that a node can be asked about any of them.
 */

/** Reading walks down about so many layers at most. */
const depthMax = 24

export class StateLayer {
  #below: StateLayer | undefined
  #values = new Map<string, unknown>()
  #depth: number

  constructor(below?: StateLayer) {
    this.#below = below
    this.#depth = below === undefined ? 0 : below.#depth + 1
  }

  get(key: string): unknown {
    for (let layer: StateLayer | undefined = this; layer !== undefined; layer = layer.#below) {
      const value = layer.#values.get(key)
      if (value !== undefined) return value
    }
    return undefined
  }

  set(key: string, value: unknown): void {
    this.#values.set(key, value)
  }

  /** Takes over what a layer above this one has changed. */
  absorb(above: StateLayer): void {
    for (const [key, value] of above.#values) this.#values.set(key, value)
  }

  /** Where many layers are below this one, it takes everything in and stands alone. */
  settle(): void {
    if (this.#depth < depthMax) return
    this.#values = this.#all()
    this.#below = undefined
    this.#depth = 0
  }

  #all(): Map<string, unknown> {
    const all = this.#below === undefined ? new Map<string, unknown>() : this.#below.#all()
    for (const [key, value] of this.#values) all.set(key, value)
    return all
  }
}
