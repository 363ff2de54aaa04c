/** Writes an object, new or over another one. */
import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import type { OperationKind } from './operation-kind.ts'

export const putObject: OperationKind = s3Operation({
  name: 'put-object',
  weight: 12,
  draw: (randomness, { shape, name }) => ({
    ...{ op: 'PutObject', ...drawS3.objectName(randomness) },
    body: drawS3.body(randomness, name, shape),
    metadata: { write: name },
  }),
})
