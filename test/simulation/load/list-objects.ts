/** Lists a bucket to the end, in pages: what is current, or all versions. */
import type { Randomness } from '@nupeerstack/runtime'
import type { S3Request } from '../../s3-model/reference/requests.ts'
import { drawingOfS3, drawS3 } from '../s3/draw-request.ts'
import { listAll } from '../s3/list-all.ts'
import type { DrawnRequest } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { Json } from '../world/json.ts'
import type { OperationKind } from './operation-kind.ts'

const prefixes = ['', '', '', 'a', 'a/', 'b/', 'é']
const pageSizes = [1, 2, 3, 5, 10, 1_000]

export const listObjects: OperationKind = {
  name: 'list-objects',
  front: 's3',
  weight: 4,
  drawing: `${drawListing} ${drawingOfS3}`,
  draw: (randomness, { name }) =>
    ({ name, request: drawListing(randomness), manners: drawS3.manners(randomness) }) as unknown as Json,
  async run(world, drawn, signal) {
    await listAll(world, drawn as unknown as DrawnRequest, signal)
  },
}

function drawListing(randomness: Randomness): S3Request {
  const { bucket } = drawS3.objectName(randomness)
  const prefix = draw.oneOf(randomness, prefixes)
  const paging = {
    ...{ bucket, maxKeys: draw.oneOf(randomness, pageSizes), isEncoded: true },
    ...(prefix !== '' && { prefix }),
    ...(draw.chance(randomness, 0.35) && { delimiter: '/' }),
  }
  const uniform = randomness.uniform()
  if (uniform < 0.35) return { op: 'ListObjectVersions', ...paging }
  return { op: uniform < 0.85 ? 'ListObjectsV2' : 'ListObjects', ...paging }
}
