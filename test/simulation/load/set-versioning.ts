/** Suspends the versioning of a bucket, or has it go on, while others write to it. */
import { s3Operation } from '../s3/s3-operation.ts'
import { simulatedBuckets } from '../s3/simulated-buckets.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'

export const setVersioning: OperationKind = s3Operation({
  name: 'set-versioning',
  weight: 0.4,
  draw: (randomness) => ({
    ...{ op: 'PutBucketVersioning', bucket: simulatedBuckets.suspended },
    status: draw.chance(randomness, 0.5) ? 'Enabled' : 'Suspended',
  }),
})
