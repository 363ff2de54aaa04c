/** Writes an object where none is there, or where the one that a program has heard of still is. */

import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

export const putObjectIf: OperationKind = s3Operation({
  name: 'put-object-if',
  weight: 5,
  draw(randomness, before) {
    const { shape, name } = before
    const object = drawS3.objectName(randomness)
    const ifMatch = draw.chance(randomness, 0.5) ? drawS3.toWrite(randomness, before, object) : undefined
    return {
      ...{ op: 'PutObject', ...object },
      body: drawS3.body(randomness, name, shape),
      metadata: { write: name },
      ...(ifMatch === undefined ? { ifNoneMatch: '*' } : { ifMatch }),
    }
  },
})
