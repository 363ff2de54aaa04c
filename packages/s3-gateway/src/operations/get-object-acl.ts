/** GetObjectAcl: private to its owner. */
import { privateAccessControlPolicy } from './access-control-policy.ts'
import { findObject } from './find-object.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { versionIn } from './version-id.ts'

export const getObjectAcl: Operation<ObjectRequest> = async (gateway, { bucket, key, query }) => {
  const { owner } = await findObject(gateway, { bucket, key, versionId: versionIn(query) })
  return privateAccessControlPolicy(owner)
}
