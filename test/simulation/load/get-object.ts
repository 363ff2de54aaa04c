/** Reads an object, whole or only what is said of it, now and then a version of it. */

import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

export const getObject: OperationKind = s3Operation({
  name: 'get-object',
  weight: 12,
  draw(randomness, before) {
    const object = drawS3.objectName(randomness)
    const versionId = draw.chance(randomness, 0.3) ? drawS3.toVersion(randomness, before, object) : undefined
    const op = draw.chance(randomness, 0.75) ? 'GetObject' : 'HeadObject'
    return { op, ...object, ...(versionId !== undefined && { versionId }) }
  },
})
