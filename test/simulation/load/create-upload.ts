/** Begins an upload in parts. */
import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import type { OperationKind } from './operation-kind.ts'

export const createUpload: OperationKind = s3Operation({
  name: 'create-upload',
  weight: 2,
  draw: (randomness, { name }) => ({
    ...{ op: 'CreateMultipartUpload', ...drawS3.objectName(randomness) },
    metadata: { write: name },
  }),
})
