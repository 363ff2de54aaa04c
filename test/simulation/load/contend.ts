/** Several programs want the same key at the same moment. */
import type { Randomness } from '@nupeerstack/runtime'
import type { ObjectName, S3Request } from '../../s3-model/reference/requests.ts'
import { drawingOfS3, drawS3 } from '../s3/draw-request.ts'
import { askOnce, type DrawnRequest } from '../s3/s3-operation.ts'
import { draw } from '../world/draw.ts'
import type { Json } from '../world/json.ts'
import type { OperationKind } from './operation-kind.ts'

type DrawnContender = DrawnRequest & { readonly afterMs: number }
type DrawnContention = { readonly contenders: readonly DrawnContender[] }

const contendersMax = 5
const withinMs = 100
/** Mostly they go over the network, so that they take some time. */
const sizes = [500, 5_000, 20_000, 50_000]

export const contend: OperationKind = {
  name: 'contend',
  front: 's3',
  weight: 2,
  drawing: `${drawContender} ${drawingOfS3}`,
  draw(randomness, { name: operation }) {
    const object = drawS3.objectName(randomness)
    const requests = Array.from({ length: draw.integer(randomness, 2, contendersMax) }, (_, index) =>
      drawContender(randomness, `${operation}.${index}`, object),
    )
    // Who may write only where nothing is has something to win then.
    if (draw.chance(randomness, 0.5)) requests[0] = { op: 'DeleteObject', ...object }
    const contenders = requests.map((request, index) => ({
      ...{ name: `${operation}.${index}`, request, manners: drawS3.manners(randomness) },
      afterMs: index === 0 ? 0 : draw.integer(randomness, 0, withinMs),
    }))
    return { contenders } satisfies DrawnContention as unknown as Json
  },
  async run(world, drawn, signal) {
    const { contenders } = drawn as unknown as DrawnContention
    await Promise.all(
      contenders.map(async ({ afterMs, ...asked }) => {
        await world.time.timers.sleep(afterMs)
        await askOnce(world, asked, signal)
      }),
    )
  },
}

function drawContender(randomness: Randomness, name: string, object: ObjectName): S3Request {
  const body = { name, sizeBytes: draw.oneOf(randomness, sizes) }
  const put: S3Request = { op: 'PutObject', ...object, body, metadata: { write: name } }
  const uniform = randomness.uniform()
  if (uniform < 0.35) return put
  if (uniform < 0.6) return { ...put, ifNoneMatch: '*' }
  if (uniform < 0.8) return { op: 'DeleteObject', ...object }
  return { op: 'GetObject', ...object }
}
