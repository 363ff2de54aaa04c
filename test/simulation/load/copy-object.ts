/** Copies an object to another key, or over itself. */

import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

export const copyObject: OperationKind = s3Operation({
  name: 'copy-object',
  weight: 4,
  draw(randomness, before) {
    const from = drawS3.objectName(randomness)
    const to = draw.chance(randomness, 0.15) ? from : drawS3.objectName(randomness)
    const versionId = draw.chance(randomness, 0.2) ? drawS3.toVersion(randomness, before, from) : undefined
    return {
      ...{ op: 'CopyObject', ...to },
      source: { ...from, ...(versionId !== undefined && { versionId }) },
      // Whoever reads the copy knows which one it is.
      ...{ metadataDirective: 'REPLACE', metadata: { write: before.name }, contentType: 'image/x-copy' },
      ...(draw.chance(randomness, 0.1) && { ifNoneMatch: '*' }),
    }
  },
})
