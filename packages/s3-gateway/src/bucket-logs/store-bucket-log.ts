/** Stores lines of a bucket's log in the bucket that it asks for, as an object like any other. */
import { toUser } from '../acl/access-control-list.ts'
import type { CheckedBody } from '../body/checked-body.ts'
import { ownBody } from '../body/own-body.ts'
import { loggingConfiguration } from '../configurations/logging.ts'
import { mayDeliverLog } from '../configurations/may-deliver-log.ts'
import { isOwnerEnforced } from '../configurations/ownership-controls.ts'
import { Headers } from '../http/headers.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { unconditional } from '../metadata/write-condition.ts'
import { announceObject } from '../notifications/announce.ts'
import { parseObjectDescription } from '../objects/object-description.ts'
import { noteObjectGrants, type ObjectGrants } from '../objects/object-grants.ts'
import { recordObject, storePart } from '../objects/store-object.ts'
import type { Needs } from '../requests/operation.ts'
import { logKey } from './log-key.ts'

/** What it takes to store an object without a request, and the region that its key may name. */
export type BucketLogNeeds =
  | 'checkConfigurations'
  | 'metadata.buckets'
  | 'metadata.objects'
  | 'metadata.freedParts'
  | 'content'
  | 'encryptionKeys'
  | 'storageClasses'
  | 'clock'
  | 'randomness'
  | 'region'

export type BucketLogText = { readonly bucketName: string; readonly eventMs: number; readonly text: string }

/** `unwanted`: the bucket asks for none any more. `denied`: it may not be stored where it asks for. Throws as storage does. */
export async function storeBucketLog(
  gateway: Needs<BucketLogNeeds>,
  { bucketName, eventMs, text }: BucketLogText,
  signal: AbortSignal,
): Promise<'stored' | 'unwanted' | 'denied'> {
  const { metadata, clock, randomness, region } = gateway
  const source = await metadata.buckets.find(bucketName)
  const logging = source && loggingConfiguration.kept.of(source)
  if (source === undefined || logging === undefined) return 'unwanted'
  const target = await metadata.buckets.find(logging.targetBucket)
  if (target !== undefined) gateway.checkConfigurations(target)
  const deliveryMs = clock.unixMs()
  const key = logKey({
    prefix: logging.targetPrefix,
    format: logging.keyFormat,
    owner: source.owner,
    region,
    bucketName,
    eventMs,
    deliveryMs,
    unique: Buffer.from(randomness.bytes(8)).toString('hex').toUpperCase(),
  })
  if (target === undefined || !mayDeliverLog(target, source, key, deliveryMs)) return 'denied'

  const { description, seal } = parseObjectDescription(gateway, new Headers(['content-type', 'text/plain']), target)
  const grants: ObjectGrants = { owner: target.owner, acl: grantsOf(target, logging.grants) }
  await noteObjectGrants(gateway, target, grants)
  const options = { seal, storageClass: description.storageClass, partNumber: 1 }
  const part = await storePart(gateway, options, bodyOf(text), signal)
  const { sizeBytes, etag, lastModifiedMs } = part
  const content = { sizeBytes, etag, lastModifiedMs, checksum: undefined, partCount: undefined, parts: [part] }
  const cause = { principal: 'logging.s3.amazonaws.com', remoteAddress: undefined, requestId: '' }
  const announce = announceObject('s3:ObjectCreated:Put', { bucket: target, cause }, clock)
  await recordObject(gateway, target, { ...description, ...grants, ...content, key }, unconditional, announce)
  return 'stored'
}

function grantsOf(target: BucketRecord, grants: ObjectGrants['acl']): ObjectGrants['acl'] {
  if (grants === undefined || grants.length === 0 || isOwnerEnforced(target)) return undefined
  return [...grants, toUser(target.owner, 'FULL_CONTROL')]
}

function bodyOf(text: string): CheckedBody {
  const bytes = Buffer.from(text)
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  return ownBody(once(), { sizeBytes: bytes.length })
}
