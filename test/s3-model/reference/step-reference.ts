/**
 * S3 as its documents have it, as one pure function: a state and a request give the next state and the answer. Written from the API
 * Reference and the User Guide, whose pages the files here name, and from nothing of ours.
 *
 * Whoever has not heard an answer holds both states as possible, the one before and the one after; whoever has seen several requests
 * at once asks whether some order of them gives the answers that were heard (`../linearizability/`).
 */
import { Refusal } from './answers.ts'
import { putBucketVersioning, stepBucket } from './buckets.ts'
import { copyObject } from './copies.ts'
import { listMultipartUploads } from './list-uploads.ts'
import { listObjects, listObjectVersions } from './listings.ts'
import {
  abortMultipartUpload,
  completeMultipartUpload,
  createMultipartUpload,
  listParts,
  uploadPart,
  uploadPartCopy,
} from './multipart.ts'
import { deleteObject, deleteObjects, getObjectAttributes, putObject, readObject } from './objects.ts'
import type { S3Request } from './requests.ts'
import type { S3State } from './state.ts'
import { type Chosen, done, type StepResult } from './step-result.ts'
import { stepTagging } from './tagging.ts'

/** `choose` gives the ids that the service would choose, new ones each time. */
export function stepReference(state: S3State, request: S3Request, choose: () => Chosen): StepResult {
  try {
    return stepUnlessRefused(state, request, choose)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // The answer to a HEAD has no body that could name its refusal.
    const isHead = request.op === 'HeadObject' || request.op === 'HeadBucket'
    return done(state, isHead ? { ...error.answer, code: undefined } : error.answer)
  }
}

function stepUnlessRefused(state: S3State, request: S3Request, choose: () => Chosen): StepResult {
  switch (request.op) {
    case 'CreateBucket':
    case 'HeadBucket':
    case 'DeleteBucket':
    case 'GetBucketVersioning':
      return stepBucket(state, request)
    case 'PutBucketVersioning':
      return putBucketVersioning(state, request)
    case 'PutObject':
      return putObject(state, request, choose())
    case 'GetObject':
    case 'HeadObject':
      return readObject(state, request)
    case 'DeleteObject':
      return deleteObject(state, request, choose())
    case 'DeleteObjects':
      return deleteObjects(state, request, request.objects.map(choose))
    case 'CopyObject':
      return copyObject(state, request, choose())
    case 'GetObjectTagging':
    case 'PutObjectTagging':
    case 'DeleteObjectTagging':
      return stepTagging(state, request)
    case 'GetObjectAttributes':
      return getObjectAttributes(state, request)
    case 'CreateMultipartUpload':
      return createMultipartUpload(state, request, choose())
    case 'UploadPart':
      return uploadPart(state, request)
    case 'UploadPartCopy':
      return uploadPartCopy(state, request)
    case 'CompleteMultipartUpload':
      return completeMultipartUpload(state, request, choose())
    case 'AbortMultipartUpload':
      return abortMultipartUpload(state, request)
    case 'ListParts':
      return listParts(state, request)
    case 'ListObjects':
    case 'ListObjectsV2':
      return listObjects(state, request)
    case 'ListObjectVersions':
      return listObjectVersions(state, request)
    case 'ListMultipartUploads':
      return listMultipartUploads(state, request)
  }
}
