/** PutObjectAcl: replaces the access control list of a version. */
import { isDeepStrictEqual } from 'node:util'
import { parseAclRequest } from '../acl/parse-acl.ts'
import { aclToKeep } from '../configurations/acl.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { announceObject } from '../notifications/announce.ts'
import { findObject, requireObject, versionHeaders } from '../objects/find-object.ts'
import { noteObjectGrants } from '../objects/object-grants.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putObjectAcl: Operation<
  ObjectRequest,
  'metadata.buckets' | 'metadata.objects' | 'clock' | 'isUser'
> = async (gateway, request) => {
  const { bucket, key, query, headers, body } = request
  const name = { bucket, key, versionId: versionIn(query) }
  const document = await body.read(documentBytesMax)
  const { owner } = await findObject(gateway, name)
  const requested = parseAclRequest(headers, document, owner, gateway.isUser)
  const acl = aclToKeep(bucket, owner, requested)
  await noteObjectGrants(gateway, bucket, { owner, acl })
  const announce = announceObject('s3:ObjectAcl:Put', request, gateway.clock)
  const version = requireObject(
    name,
    await gateway.metadata.objects.update(
      bucket.id,
      key,
      name.versionId,
      // The list was made for its owner: it is not put on what somebody else has stored meanwhile.
      (current) => (current.owner === owner ? { acl } : {}),
      announce && ((after, before) => (isDeepStrictEqual(after.acl, before.acl) ? [] : announce(after))),
    ),
  )
  return emptyResponse(200, versionHeaders(bucket, version.versionId))
}
