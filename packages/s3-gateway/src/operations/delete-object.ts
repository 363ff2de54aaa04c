/** DeleteObject: what is not there counts as deleted. */
import { emptyResponse } from '../http/s3-response.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { checkQueryVersion } from './version-id.ts'
import { parseWriteCondition, refusedWrite } from './write-conditions.ts'

export const deleteObject: Operation<ObjectRequest> = async ({ metadata }, { bucket, key, query, headers }) => {
  checkQueryVersion(query, key)
  const condition = parseWriteCondition(headers)
  const [outcome] = await metadata.objects.delete(bucket.id, [{ key, condition }])
  if (outcome !== undefined && outcome !== 'deleted') {
    throw refusedWrite(outcome, { bucketName: bucket.name, key }, condition)
  }
  return emptyResponse(204)
}
