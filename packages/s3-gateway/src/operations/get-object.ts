/** GetObject: the bytes, each checked before it leaves, whole or a range or a part. */
import type { S3Response } from '../http/s3-response.ts'
import { prepareObjectAnswer } from '../objects/object-answer.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'

export const getObject: Operation<ObjectRequest, 'metadata.objects' | 'content' | 'encryptionKeys'> = async (
  gateway,
  request,
): Promise<S3Response> => {
  const answer = await prepareObjectAnswer(gateway, request)
  if ('notModified' in answer) return answer.notModified
  const { status, headers, range, parts, seal } = answer
  return {
    status,
    headers,
    body: {
      kind: 'stream',
      sizeBytes: range.length,
      chunks: gateway.content.read(seal, parts, range, request.signal),
    },
  }
}
