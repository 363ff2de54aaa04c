/** HeadObject: everything that GetObject says, and no bytes. */
import { emptyResponse } from '../http/s3-response.ts'
import { prepareObjectAnswer } from '../objects/object-answer.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'

export const headObject: Operation<ObjectRequest, 'metadata.objects' | 'encryptionKeys'> = async (gateway, request) => {
  const answer = await prepareObjectAnswer(gateway, request)
  if ('notModified' in answer) return answer.notModified
  return emptyResponse(answer.status, { ...answer.headers, 'content-length': String(answer.range.length) })
}
