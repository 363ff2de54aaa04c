/** Answers `storage/audit/1`: hashes whole shards from the disk and says of each whether it is as it should be. */
import type { RequestHandler } from '@nupeerstack/node-host'
import type { DealAccess } from '@nupeerstack/operator'
import { auditRequest, auditResponse, shardRootFromBytes } from '@nupeerstack/protocol'
import type { ShardStore } from '../shards/shard-store.ts'

export interface AuditDependencies {
  readonly access: DealAccess
  readonly shards: ShardStore
}

export function createAudit({ access, shards }: AuditDependencies): RequestHandler {
  return async ({ account, header, signal }) => {
    const { dealId, roots } = auditRequest.parse(header)
    await access.forReading(dealId, account)
    const whole = new Uint8Array(roots.length)
    // One after another: an audit is patient, and other requests want the disk too.
    for (const [index, bytes] of roots.entries()) {
      signal.throwIfAborted()
      const root = shardRootFromBytes(bytes)
      const isHeld = shards.holds.isHeld(root, dealId)
      whole[index] = isHeld && (await shards.verify(root)) ? 1 : 0
    }
    return { header: auditResponse.encode({ whole }) }
  }
}
