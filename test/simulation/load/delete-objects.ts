/** Deletes several objects by one request. */

import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { simulatedBuckets } from '../s3/simulated-buckets.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

const countMax = 6

export const deleteObjects: OperationKind = s3Operation({
  name: 'delete-objects',
  weight: 1.5,
  draw(randomness, before) {
    const { bucket } = drawS3.objectName(randomness)
    const keys = draw.some(randomness, simulatedBuckets.keys, draw.integer(randomness, 1, countMax))
    const objects = keys.map((key) => {
      const versionId = draw.chance(randomness, 0.2) ? drawS3.toVersion(randomness, before, { bucket, key }) : undefined
      return { key, ...(versionId !== undefined && { versionId }) }
    })
    return { op: 'DeleteObjects', bucket, objects }
  },
})
