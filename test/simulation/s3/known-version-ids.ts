/** Which id a version got whose program heard no answer: reads of it tell, because its metadata name the operation that wrote it. */
import type { ObjectName } from '../../s3-model/reference/requests.ts'
import { answerOf, type S3Call } from './s3-call.ts'

export interface KnownVersionIds {
  of(call: S3Call): string | undefined
}

export function findVersionIds(calls: readonly S3Call[]): KnownVersionIds {
  const ids = new Map<string, string>()
  const uploads = new Map<string, string | undefined>()
  const placeOf = ({ bucket, key }: ObjectName, write: string | undefined) => `${bucket}/${key} ${write}`
  for (const call of calls) {
    const { request } = call
    const answer = answerOf(call)
    if (request.op === 'CreateMultipartUpload' && answer?.uploadId !== undefined) {
      uploads.set(answer.uploadId, request.metadata?.write)
    }
    const isRead = request.op === 'GetObject' || request.op === 'HeadObject'
    const write = answer?.metadata?.write
    if (isRead && write !== undefined && answer?.versionId !== undefined)
      ids.set(placeOf(request, write), answer.versionId)
  }
  return {
    of({ request }) {
      switch (request.op) {
        case 'PutObject':
        case 'CopyObject':
          return ids.get(placeOf(request, request.metadata?.write))
        case 'CompleteMultipartUpload':
          return ids.get(placeOf(request, uploads.get(request.uploadId)))
        default:
          return undefined
      }
    },
  }
}
