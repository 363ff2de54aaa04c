/** The buckets of a world whose load is S3, one for each way to keep versions, and the keys in them. */
import type { S3Request } from '../../s3-model/reference/requests.ts'

const unversioned = 'plain'
const versioned = 'versions'
const suspended = 'suspended'

/** Names that listings have to put in order and roll up: below each other, beside each other, beyond UTF-16's order. */
const keys = [
  ...['a', 'a/', 'a/b', 'a/b/c', 'a-b', 'b/1', 'b/2', 'b/10', 'c d&e', 'c/%2F', 'd//e', 'z'],
  ...['é/ü', '\u{1F600}', '\uFF5E', '~'],
]
/** What everybody wants. */
const hotKeys = ['a/b', 'b/1', 'z']

/** Somebody is told of what is stored in these. */
const watched: readonly string[] = [unversioned, versioned]

/** Of the suspended bucket these have versions from before. */
const setUp: readonly S3Request[] = [
  { op: 'PutBucketVersioning', bucket: versioned, status: 'Enabled' },
  { op: 'PutBucketVersioning', bucket: suspended, status: 'Enabled' },
  ...[...hotKeys, 'a', 'é/ü'].map((key, index) => ({
    ...{ op: 'PutObject' as const, bucket: suspended, key },
    body: { name: `set-up-${index}`, sizeBytes: 100 + index },
  })),
  { op: 'PutBucketVersioning', bucket: suspended, status: 'Suspended' },
]

const all = [unversioned, versioned, suspended]

export const simulatedBuckets = { unversioned, versioned, suspended, all, watched, keys, hotKeys, setUp } as const
