/** CreateBucket. Names are shared by all users; making one's own bucket again is an error that says so. */
import { emptyResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { isBucketName } from './bucket-name.ts'
import { bucketsPerUserMax, documentBytesMax } from './limits.ts'
import type { BucketNameRequest, Gateway, Operation } from './operation.ts'
import { refuseUnsupportedHeaders } from './unsupported-headers.ts'

/** Where AWS's oldest region is meant, whatever ours is called: clients name it by habit. */
const customaryRegions = ['us-east-1']

export const createBucket: Operation<BucketNameRequest> = async (gateway, { identity, bucketName, headers, body }) => {
  if (!isBucketName(bucketName)) throw new S3Error('InvalidBucketName', { facts: { BucketName: bucketName } })
  refuseUnsupportedHeaders(headers)
  checkLocation(await body.read(documentBytesMax), gateway.region)

  const owned = await gateway.metadata.buckets.list({
    owner: identity.userId,
    prefix: '',
    after: '',
    limit: bucketsPerUserMax,
  })
  if (owned.length >= bucketsPerUserMax) throw new S3Error('TooManyBuckets')
  await insertBucket(gateway, bucketName, identity.userId)
  return emptyResponse(200, { location: `/${bucketName}` })
}

/** Records a new bucket with a key of its own. Throws S3Error where the name is taken. */
export async function insertBucket(
  { metadata, keys, clock }: Pick<Gateway, 'metadata' | 'keys' | 'clock'>,
  name: string,
  owner: string,
): Promise<void> {
  const wrappedKey = keys.createBucketKey(name)
  const { isNew, bucket } = await metadata.buckets.create({
    name,
    owner,
    createdMs: clock(),
    wrappedKey,
    versioning: 'never',
    configurations: {},
  })
  if (isNew) return
  throw new S3Error(bucket.owner === owner ? 'BucketAlreadyOwnedByYou' : 'BucketAlreadyExists', {
    facts: { BucketName: name },
  })
}

function checkLocation(document: Uint8Array, region: string): void {
  if (document.length === 0) return
  const location = readXml(document, 'CreateBucketConfiguration').textOf('LocationConstraint') ?? ''
  if (location === '' || location === region || customaryRegions.includes(location)) return
  throw new S3Error('InvalidLocationConstraint', { facts: { LocationConstraint: location } })
}
