/** The policy of a key that is limited to some buckets, a prefix in them, and a kind of access: what most keys need. */

export type KeyScope = {
  /** `undefined`: all that its user may use. */
  readonly buckets: readonly string[] | undefined
  readonly prefix: string
  readonly access: 'read' | 'write' | 'full'
}

const readObjects = ['s3:GetObject*', 's3:ListMultipartUploadParts']
const writeObjects = ['s3:PutObject', 's3:PutObjectTagging', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts']
const listBuckets = ['s3:ListBucket', 's3:ListBucketVersions', 's3:GetBucketLocation', 's3:GetBucketVersioning']

export function scopePolicy({ buckets, prefix, access }: KeyScope): string {
  const names = buckets ?? ['*']
  const objects = {
    Effect: 'Allow',
    Action: { read: readObjects, write: writeObjects, full: ['s3:*'] }[access],
    Resource: names.map((name) => `arn:aws:s3:::${name}/${literal(prefix)}*`),
  }
  const whole = names.map((name) => `arn:aws:s3:::${name}`)
  const listing = { Effect: 'Allow', Action: listBuckets, Resource: whole }
  // Within a prefix, only what lies below it may be listed; and the bucket itself stays as it is.
  const narrow = { ...listing, Condition: { StringLike: { 's3:prefix': `${literal(prefix)}*` } } }
  const everything = { Effect: 'Allow', Action: ['s3:*'], Resource: whole }
  const onBuckets = {
    read: prefix === '' ? [listing] : [narrow],
    write: [],
    full: prefix === '' ? [everything] : [narrow],
  }[access]
  return JSON.stringify({ Version: '2012-10-17', Statement: [objects, ...onBuckets] })
}

/** A prefix is taken to the letter: what would be a wildcard stands for one character, as `?` does. */
function literal(prefix: string): string {
  return prefix.replaceAll('*', '?').replaceAll('$' + '{', '?{')
}
