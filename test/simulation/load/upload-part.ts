/** Uploads a part, in any order, and some of them again. */
import { drawS3 } from '../s3/draw-request.ts'
import { drawUpload, partNumberMax } from '../s3/draw-upload.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

/** All parts but the last are so large at least. */
const partBytesMin = 5 * 1024 ** 2
const largeShare = 0.07

export const uploadPart: OperationKind = s3Operation({
  name: 'upload-part',
  weight: 5,
  draw(randomness, before) {
    const upload = drawUpload(randomness, before)
    if (upload === undefined) return undefined
    const isLarge = draw.chance(randomness, largeShare)
    const small = drawS3.body(randomness, before.name, before.shape)
    const sizeBytes = isLarge ? partBytesMin + draw.integer(randomness, 0, 1_000) : small.sizeBytes
    // Large ones come before the last.
    const partNumber = isLarge
      ? draw.integer(randomness, 1, partNumberMax - 1)
      : draw.integer(randomness, 1, partNumberMax)
    return { op: 'UploadPart', ...upload, partNumber, body: { name: before.name, sizeBytes } }
  },
})
