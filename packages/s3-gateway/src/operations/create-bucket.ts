/**
 * CreateBucket. Names are shared by all users. Making one's own bucket again is an error that says so, but in AWS's oldest
 * region, where it has always been answered with success, as long as nothing about the bucket would change.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Grant } from '../acl/access-control-list.ts'
import { cannedGrants } from '../acl/access-control-list.ts'
import { parseAclHeaders } from '../acl/parse-acl.ts'
import { createBucketRecord } from '../buckets/create-bucket-record.ts'
import { bucketAcl } from '../configurations/kept-acl.ts'
import { recordsOf } from '../configurations/kept-configuration.ts'
import { objectLockConfiguration } from '../configurations/object-lock.ts'
import {
  type ObjectOwnership,
  ownershipConfiguration,
  parseObjectOwnership,
} from '../configurations/ownership-controls.ts'
import { bucketTagsMax, parseTagSet, taggingConfiguration } from '../configurations/tagging.ts'
import type { Headers } from '../http/headers.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { BucketNameRequest, Needs, Operation } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'
import { isBucketName } from '../s3/bucket-name.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { bucketsPerUserMax, documentBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'

/** Where AWS's oldest region is meant, whatever ours is called: clients name it by habit. */
const customaryRegions = ['us-east-1']

export const createBucket: Operation<
  BucketNameRequest,
  'metadata.buckets' | 'keys' | 'clock' | 'region' | 'isUser' | 'objectOwnership'
> = async (gateway, { identity, bucketName, headers, body }) => {
  if (!isBucketName(bucketName)) throw new S3Error('InvalidBucketName', { facts: { BucketName: bucketName } })
  refuseUnsupportedHeaders(headers)
  const ownershipControls = parseOwnershipHeader(headers) ?? gateway.objectOwnership
  const acl = parseAcl(headers, gateway, identity.userId, ownershipControls)
  const document = await body.read(documentBytesMax)
  const configuration = document.length === 0 ? undefined : readXml(document, 'CreateBucketConfiguration')
  refuseOtherKinds(headers, configuration)
  checkLocation(configuration, gateway.region)
  const tags = configuration?.child('Tags')

  const owned = await gateway.metadata.buckets.list({
    owner: identity.userId,
    prefix: '',
    after: '',
    limit: bucketsPerUserMax,
  })
  if (owned.length >= bucketsPerUserMax) throw new S3Error('TooManyBuckets')
  const hasObjectLock = headers.get('x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true'
  const configurations = recordsOf(
    bucketAcl.change(acl),
    ownershipConfiguration.kept.change(ownershipControls),
    taggingConfiguration.kept.change(tags && parseTagSet(tags, bucketTagsMax)),
    objectLockConfiguration.kept.change(hasObjectLock ? {} : undefined),
  )
  const { isNew, bucket } = await createBucketRecord(gateway, bucketName, identity.userId, {
    // Only versions can be locked.
    versioning: hasObjectLock ? 'enabled' : 'never',
    configurations,
  })
  if (!isNew) checkRepetition(bucket, identity.userId, acl, gateway.region)
  return emptyResponse(200, { location: `/${bucketName}` })
}

function parseOwnershipHeader(headers: Headers): ObjectOwnership | undefined {
  const text = headers.get('x-amz-object-ownership')
  const ownership = parseObjectOwnership(text)
  if (text === undefined || ownership !== undefined) return ownership
  throw invalidArgument('x-amz-object-ownership', text, 'Invalid x-amz-object-ownership header')
}

function parseAcl(
  headers: Headers,
  { isUser }: Needs<'isUser'>,
  owner: string,
  ownership: ObjectOwnership | undefined,
): readonly Grant[] | undefined {
  const requested = parseAclHeaders(headers, isUser)
  const acl = requested?.kind === 'canned' ? cannedGrants(requested.acl, owner, owner) : requested?.grants
  if (acl !== undefined && ownership === 'BucketOwnerEnforced') throw new S3Error('InvalidBucketAclWithObjectOwnership')
  return acl
}

/** Throws S3Error where a bucket that is there already is somebody else's, or would have to change. */
function checkRepetition(
  bucket: BucketRecord,
  userId: string,
  acl: readonly Grant[] | undefined,
  region: string,
): void {
  const facts = { BucketName: bucket.name }
  if (bucket.owner !== userId) throw new S3Error('BucketAlreadyExists', { facts })
  if (!isDeepStrictEqual(bucketAcl.of(bucket), acl)) throw new S3Error('BucketAlreadyExists', { facts })
  if (!customaryRegions.includes(region)) throw new S3Error('BucketAlreadyOwnedByYou', { facts })
}

/** Buckets of other kinds (in the directories of S3 Express, in the namespace of an account) would be named otherwise. */
function refuseOtherKinds(headers: Headers, configuration: XmlElement | undefined): void {
  const isOrdinary = (headers.get('x-amz-bucket-namespace') ?? 'global') === 'global'
  const isDirectory = configuration?.child('Location') !== undefined || configuration?.child('Bucket') !== undefined
  if (isOrdinary && !isDirectory) return
  throw new S3Error('NotImplemented', { message: 'Buckets of this kind are not implemented.' })
}

function checkLocation(configuration: XmlElement | undefined, region: string): void {
  const location = configuration?.textOf('LocationConstraint') ?? ''
  if (location === '' || location === region || customaryRegions.includes(location)) return
  throw new S3Error('InvalidLocationConstraint', { facts: { LocationConstraint: location } })
}
