/** Makes a part of what is stored already, of all of it or of a range. */
import { drawS3 } from '../s3/draw-request.ts'
import { drawUpload, partNumberMax } from '../s3/draw-upload.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

export const uploadPartCopy: OperationKind = s3Operation({
  name: 'upload-part-copy',
  weight: 1.5,
  draw(randomness, before) {
    const upload = drawUpload(randomness, before)
    if (upload === undefined) return undefined
    const first = Math.round(draw.spread(randomness, 1, 5_000)) - 1
    const sourceRange = `bytes=${first}-${first + Math.round(draw.spread(randomness, 1, 100_000))}`
    return {
      ...{ op: 'UploadPartCopy', ...upload, partNumber: draw.integer(randomness, 1, partNumberMax) },
      source: drawS3.objectName(randomness),
      ...(draw.chance(randomness, 0.5) && { sourceRange }),
    }
  },
})
