/** Aborts an upload, also while a part of it is under way. */
import { drawUpload } from '../s3/draw-upload.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import type { OperationKind } from './operation-kind.ts'

export const abortUpload: OperationKind = s3Operation({
  name: 'abort-upload',
  weight: 1,
  draw(randomness, before) {
    const upload = drawUpload(randomness, before)
    return upload && { op: 'AbortMultipartUpload', ...upload }
  },
})
