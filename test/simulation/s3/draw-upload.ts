/** Which upload a request is about: one that was begun not long before. */
import type { Randomness } from '@nupeerstack/runtime'
import type { CompleteMultipartUpload, NamedUpload, S3Request } from '../../s3-model/reference/requests.ts'
import type { DrawnBefore } from '../load/operation-kind.ts'
import { draw } from '../world/draw.ts'

type UploadName = Omit<NamedUpload, 'op'>

export const partNumberMax = 4
/** Of the last operations. */
const lookBack = 120
const uploadsMax = 5

export function drawUpload(randomness: Randomness, before: DrawnBefore): UploadName | undefined {
  const begun = requestsOf(before)
    .filter(({ request }) => request.op === 'CreateMultipartUpload')
    .slice(-uploadsMax)
  if (begun.length === 0) return undefined
  const { name, request } = draw.oneOf(randomness, begun)
  const { bucket, key } = request as Extract<S3Request, { op: 'CreateMultipartUpload' }>
  return { bucket, key, uploadId: `@${name}` }
}

/** The last that was drawn of each number, in their order. */
export function partsOf(before: DrawnBefore, { uploadId }: UploadName): CompleteMultipartUpload['parts'] {
  const parts = new Map<number, string>()
  for (const { name, request } of requestsOf(before)) {
    const isPart = request.op === 'UploadPart' || request.op === 'UploadPartCopy'
    if (isPart && request.uploadId === uploadId) parts.set(request.partNumber, `@${name}`)
  }
  return [...parts].map(([partNumber, etag]) => ({ partNumber, etag })).toSorted((a, b) => a.partNumber - b.partNumber)
}

function requestsOf({ operations }: DrawnBefore): { readonly name: string; readonly request: S3Request }[] {
  return operations.slice(-lookBack).flatMap(({ name, drawn }) => {
    const { request } = drawn as unknown as { readonly request?: S3Request }
    return request === undefined ? [] : [{ name, request }]
  })
}
