/** Deletes an object, or for good one of its versions. */

import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

export const deleteObject: OperationKind = s3Operation({
  name: 'delete-object',
  weight: 5,
  draw(randomness, before) {
    const object = drawS3.objectName(randomness)
    const versionId = draw.chance(randomness, 0.4) ? drawS3.toVersion(randomness, before, object) : undefined
    return { op: 'DeleteObject', ...object, ...(versionId !== undefined && { versionId }) }
  },
})
