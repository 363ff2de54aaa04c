/** The nodes that hold the shards of one segment, as far as a reader chooses between them. */
import { type DealId, type ShardRoot, WireError } from '@nupeerstack/protocol'
import type { SegmentManifest } from '../book/segment-manifest.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'

export interface ShardHolder {
  readonly node: DirectoryNode
  readonly shard: { readonly dealId: DealId; readonly root: ShardRoot }
}

export class ShardHolders {
  readonly #directory: Pick<NodeDirectory, 'node'>
  readonly #shards: SegmentManifest['shards']

  constructor(
    { directory }: { readonly directory: Pick<NodeDirectory, 'node'> },
    { shards }: Pick<SegmentManifest, 'shards'>,
  ) {
    this.#directory = directory
    this.#shards = shards
  }

  /** Who is to be asked for a shard, and for what. Throws WireError `not-found`. */
  holder(shard: number): ShardHolder {
    const node = this.#node(shard)
    const { root, place } = this.#shards[shard]!
    if (place === undefined || node === undefined) throw new WireError('not-found', 'no node holds this shard')
    return { node, shard: { dealId: place.dealId, root } }
  }

  /** Whether the shard's node is known and answers. */
  isReachable(shard: number): boolean {
    return this.#node(shard)?.health.isUp === true
  }

  /** How long to wait for a shard before others are asked. */
  hedgeMs(shard: number): number {
    return this.#node(shard)?.health.hedgeMs ?? 0
  }

  /** A node gave bytes that are not those of its shard. */
  lied(shard: number): void {
    this.#node(shard)?.health.lied()
  }

  /** Shards that somebody holds, most promising first: those that were asked for already, then by how soon nodes answer. */
  ranked(avoid: ReadonlySet<number>, isAsked: (shard: number) => boolean): number[] {
    const worth = (shard: number) => (isAsked(shard) ? 2 : 0) + 1 / (1 + this.hedgeMs(shard) / 100)
    return [...this.#shards.keys()]
      .filter((shard) => !avoid.has(shard) && this.#shards[shard]!.place !== undefined)
      .toSorted((a, b) => worth(b) - worth(a))
  }

  #node(shard: number): DirectoryNode | undefined {
    const place = this.#shards[shard]?.place
    return place === undefined ? undefined : this.#directory.node(place.operator)
  }
}
