/** What drawing requests of S3 has in common: names, sizes, manners, and what was drawn before. */
import type { Randomness } from '@nupeerstack/runtime'
import { profileByName } from '../../../packages/client/src/coding/profiles.ts'
import type { Body } from '../../s3-model/reference/content.ts'
import type { ObjectName, S3Request } from '../../s3-model/reference/requests.ts'
import type { DrawnBefore } from '../load/operation-kind.ts'
import { draw } from '../world/draw.ts'
import type { Shape } from '../world/shape.ts'
import type { CallManners } from './s3-call.ts'
import { simulatedBuckets } from './simulated-buckets.ts'

const { unversioned, versioned, suspended, keys, hotKeys } = simulatedBuckets
/** How often each bucket comes. */
const bucketsByWeight = [unversioned, unversioned, unversioned, versioned, versioned, suspended]
const hotShare = 0.5
const programCount = 5
const inlineBytesMax = 4_096
const frameBytes = 65_520
const piecesPerShardMax = 16

export const drawS3 = {
  objectName: (randomness: Randomness): ObjectName => ({
    bucket: draw.oneOf(randomness, bucketsByWeight),
    key: draw.oneOf(randomness, draw.chance(randomness, hotShare) ? hotKeys : keys),
  }),

  /** Nothing, what stands in client.db, what is packed, one segment, several; and the sizes where one becomes the other. */
  body(randomness: Randomness, name: string, { profile }: Shape): Body {
    const { k = 2 } = profileByName(profile) ?? {}
    const [row, segment] = [k * frameBytes, k * piecesPerShardMax * frameBytes]
    const edges = [0, 1, inlineBytesMax, inlineBytesMax + 1, frameBytes, frameBytes + 1, row, row + 1]
    const uniform = randomness.uniform()
    if (uniform < 0.15) return { name, sizeBytes: draw.oneOf(randomness, edges) }
    if (uniform < 0.55) return { name, sizeBytes: Math.round(draw.spread(randomness, 1, inlineBytesMax)) }
    if (uniform < 0.93) return { name, sizeBytes: Math.round(draw.spread(randomness, inlineBytesMax, row)) }
    if (uniform < 0.992) return { name, sizeBytes: Math.round(draw.spread(randomness, row, segment / 3)) }
    return { name, sizeBytes: Math.round(segment * (0.95 + randomness.uniform())) }
  },

  /** Mostly as one wishes them. */
  manners(randomness: Randomness): CallManners {
    return {
      program: draw.integer(randomness, 0, programCount - 1),
      payload: draw.oneOf(randomness, ['signed', 'signed', 'unsigned', 'signed-chunks', 'checksum-trailer']),
      ...(draw.chance(randomness, 0.05) && {
        pace: {
          bytes: Math.round(draw.spread(randomness, 4_096, 262_144)),
          pauseMs: Math.round(draw.spread(randomness, 5, 2_000)),
        },
      }),
      ...(draw.chance(randomness, 0.02) && { sends: randomness.uniform() }),
      ...(draw.chance(randomness, 0.02) && { takes: randomness.uniform() }),
    }
  },

  /** The names of operations of some kinds at a key, the newest last. */
  at({ operations }: DrawnBefore, { bucket, key }: ObjectName, ops: readonly S3Request['op'][]): string[] {
    return operations.flatMap(({ name, drawn }) => {
      const { request } = drawn as unknown as { readonly request?: S3Request }
      if (request === undefined || !('key' in request) || !ops.includes(request.op)) return []
      return request.bucket === bucket && request.key === key ? [name] : []
    })
  },

  /** A reference to a version of a key, a delete marker among them, if that has some. */
  toVersion(randomness: Randomness, before: DrawnBefore, name: ObjectName): string | undefined {
    if (name.bucket === unversioned) return undefined
    if (draw.chance(randomness, 0.15)) return 'null'
    const made = drawS3.at(before, name, ['PutObject', 'CopyObject', 'CompleteMultipartUpload', 'DeleteObject'])
    return lastOf(randomness, made)
  },

  /** A reference to what the answer to a write said, one of the last there. */
  toWrite: (randomness: Randomness, before: DrawnBefore, name: ObjectName): string | undefined =>
    lastOf(randomness, drawS3.at(before, name, ['PutObject', 'CopyObject'])),
} as const

/** What draws, as text: of it is the version of the drawing. */
export const drawingOfS3: string = Object.values(drawS3).join(' ')

function lastOf(randomness: Randomness, names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : `@${draw.oneOf(randomness, names.slice(-4))}`
}
