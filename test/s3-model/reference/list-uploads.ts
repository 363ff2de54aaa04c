/**
 * ListMultipartUploads (API Reference): uploads under way by key, those of one key by the time when they were begun. A marker is a
 * key, or a key and the upload of it behind which the listing goes on.
 */
import { compareKeys } from './byte-order.ts'
import type { ListMultipartUploads } from './requests.ts'
import { rollPage } from './rolled-page.ts'
import { bucketIn, type S3State } from './state.ts'
import { done, type StepResult } from './step-result.ts'

export function listMultipartUploads(state: S3State, request: ListMultipartUploads): StepResult {
  const { uploads } = bucketIn(state, request.bucket)
  const { keyMarker, uploadIdMarker } = request
  const rows = uploads
    .filter(({ end }) => end === undefined)
    .map(({ key, uploadId }) => ({ key, uploadId }))
    // A stable sort: uploads of one key stay in the order in which they were begun.
    .sort((a, b) => compareKeys(a.key, b.key))
  const place = (id: string | undefined): number => uploads.findIndex(({ uploadId }) => uploadId === id)
  const isBehind = ({ uploadId }: { readonly uploadId: string }): boolean =>
    uploadIdMarker !== undefined && place(uploadId) > place(uploadIdMarker)
  return done(state, { status: 200, page: rollPage(rows, request, keyMarker, isBehind) })
}
