/** Asks a node which of the shards that it has signed for it does not have any more. */
import type { DealId, ShardRoot } from '@nupeerstack/protocol'
import type { DirectoryNode } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'

/** A node audits at most so many shards in one request. */
const auditRootsMax = 64

/** Those of `shards` that the node does not say are whole. Throws WireError, or the signal's reason. */
export async function lostShards<T extends { readonly root: ShardRoot }>(
  requests: Pick<NodeRequests, 'audit'>,
  { node, dealId, shards }: { readonly node: DirectoryNode; readonly dealId: DealId; readonly shards: readonly T[] },
  signal: AbortSignal,
): Promise<T[]> {
  const lost: T[] = []
  for (let start = 0; start < shards.length; start += auditRootsMax) {
    const group = shards.slice(start, start + auditRootsMax)
    const roots = group.map(({ root }) => root)
    const whole = await requests.audit(node, dealId, roots, signal)
    lost.push(...group.filter((_, index) => !whole[index]))
  }
  return lost
}
