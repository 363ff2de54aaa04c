/** Reads a range: the first bytes, the last, some between, across the borders of frames, shards, segments and parts. */

import { drawS3 } from '../s3/draw-request.ts'
import { s3Operation } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

const edges = [4_096, 65_520, 131_040, 262_080, 1_048_320, 2_096_640, 5_242_880]

export const getRange: OperationKind = s3Operation({
  name: 'get-range',
  weight: 6,
  draw(randomness) {
    const object = drawS3.objectName(randomness)
    const uniform = randomness.uniform()
    const length = Math.round(draw.spread(randomness, 1, 200_000))
    const from = Math.round(draw.spread(randomness, 1, 1_000_000)) - 1
    const edge = draw.oneOf(randomness, edges)
    const before = Math.round(draw.spread(randomness, 1, 2_000))
    let range = `bytes=${edge - before}-${edge + length}`
    if (uniform < 0.2) range = `bytes=0-${length - 1}`
    else if (uniform < 0.4) range = `bytes=-${length}`
    else if (uniform < 0.5) range = `bytes=${from}-`
    else if (uniform < 0.7) range = `bytes=${from}-${from + length}`
    return { op: 'GetObject', ...object, range }
  },
})
