/**
 * DeleteObject: what is not there counts as deleted. Where versions are kept, a delete marker hides the object; a version
 * that is named goes for good.
 */

import { parseDeleteCondition, refusedWrite } from '../conditions/write-conditions.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { DeleteOutcome } from '../metadata/metadata-store.ts'
import { announceRemoval } from '../notifications/announce.ts'
import { bypassesGovernance } from '../objects/lock-headers.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'

export const deleteObject: Operation<ObjectRequest, 'metadata.objects' | 'clock'> = async (
  { metadata, clock },
  request,
) => {
  const { bucket, key, query, headers } = request
  const versionId = versionIn(query)
  const condition = parseDeleteCondition(headers)
  const [outcome] = await metadata.objects.delete(
    bucket.id,
    [{ key, versionId, condition, bypassesGovernance: bypassesGovernance(headers) }],
    announceRemoval('ObjectRemoved', request, clock),
  )
  if (outcome === undefined || outcome.kind === 'deleted' || outcome.kind === 'marked') {
    return emptyResponse(204, outcomeHeaders(outcome, versionId))
  }
  throw refusedWrite(outcome.kind, { bucketName: bucket.name, key }, condition)
}

function outcomeHeaders(outcome: DeleteOutcome | undefined, versionId: string | undefined): Record<string, string> {
  if (outcome?.kind === 'marked') return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': outcome.versionId }
  return {
    ...(versionId !== undefined && { 'x-amz-version-id': versionId }),
    ...(outcome?.kind === 'deleted' && outcome.wasDeleteMarker && { 'x-amz-delete-marker': 'true' }),
  }
}
