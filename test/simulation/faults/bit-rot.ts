/**
 * What lies on a disk changes by itself: bits flip, sectors become zeros, in pages anywhere in the volumes. Only fragile nodes have
 * such a disk, as many as an acknowledged segment survives; they cannot prove what has rotted, and may be fined.
 */
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'
import { nodeNamed } from './node-named.ts'

/** Where it is, from 0 to 1 of all pages and of the page; what becomes of it. */
type Rot = { readonly page: number; readonly at: number; readonly kind: 'bit' | 'sector' }

const sectorBytes = 512

export const bitRot: FaultKind<{ readonly node: string; readonly rots: readonly Rot[] }> = {
  name: 'bit-rot',
  draw(randomness, { fragile }) {
    if (fragile.length === 0) return undefined
    const count = Math.round(draw.spread(randomness, 1, 60))
    const rots = Array.from({ length: count }, () => ({
      page: randomness.uniform(),
      at: randomness.uniform(),
      kind: draw.oneOf(randomness, ['bit', 'sector'] as const),
    }))
    return { node: draw.oneOf(randomness, fragile), rots }
  },
  begin(world, { node: name, rots }) {
    const { disk, shardFolder } = nodeNamed(world, name)
    for (const { page, at, kind } of rots) {
      disk.decay(`${shardFolder}/volume-`, page, (bytes) => {
        const bit = Math.floor(at * bytes.length * 8)
        if (kind === 'bit') bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        else bytes.fill(0, (bit >> 3) & -sectorBytes, ((bit >> 3) & -sectorBytes) + sectorBytes)
      })
    }
  },
  end() {},
}
