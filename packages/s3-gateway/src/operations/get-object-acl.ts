/** GetObjectAcl: the access control list of a version. */
import { aclResponse } from '../acl/write-acl.ts'
import { isOwnerEnforced } from '../configurations/ownership-controls.ts'
import { findObject, versionHeaders } from '../objects/find-object.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'

export const getObjectAcl: Operation<ObjectRequest, 'metadata.objects'> = async (gateway, { bucket, key, query }) => {
  const { owner, acl, versionId } = await findObject(gateway, { bucket, key, versionId: versionIn(query) })
  const answer = isOwnerEnforced(bucket) ? aclResponse(bucket.owner, undefined) : aclResponse(owner, acl)
  return { ...answer, headers: { ...answer.headers, ...versionHeaders(bucket, versionId) } }
}
