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

/** In the one bucket these have a version from before there were any, in the other a version from before it was suspended. */
const setUp: readonly S3Request[] = [
  ...putsBefore(versioned),
  { op: 'PutBucketVersioning', bucket: versioned, status: 'Enabled' },
  { op: 'PutBucketVersioning', bucket: suspended, status: 'Enabled' },
  ...putsBefore(suspended),
  { op: 'PutBucketVersioning', bucket: suspended, status: 'Suspended' },
]

const all = [unversioned, versioned, suspended]

export const simulatedBuckets = { unversioned, versioned, suspended, all, watched, keys, hotKeys, setUp } as const

function putsBefore(bucket: string): S3Request[] {
  return [...hotKeys, 'a', 'é/ü'].map((key, index) => {
    const name = `${bucket}-before-${index}`
    return { op: 'PutObject', bucket, key, body: { name, sizeBytes: 100 + index }, metadata: { write: name } }
  })
}
