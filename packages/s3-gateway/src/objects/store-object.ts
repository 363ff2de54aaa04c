/**
 * The steps that every write of content shares: bytes to the part store first, then one transaction in the index, and if
 * that refuses, the part goes to the queue of parts to free. Between the two nothing is visible.
 */
import type { CheckedBody } from '../body/checked-body.ts'
import { refusedWrite } from '../conditions/write-conditions.ts'
import type { ContentSeal } from '../content/content-seal.ts'
import type { Announce } from '../metadata/metadata-store.ts'
import type { BucketRecord, NewObject, ObjectRecord, PartContent, PartRecord } from '../metadata/records.ts'
import { refuseWrite, type WriteCondition } from '../metadata/write-condition.ts'
import type { Needs, ObjectRequest } from '../requests/operation.ts'

export type PartOptions = { readonly seal: ContentSeal; readonly storageClass: string; readonly partNumber: number }

/** Stores a checked body and describes it as a part. */
export async function storePart(
  { content, clock, storageClasses }: Needs<'content' | 'storageClasses' | 'clock'>,
  { seal, storageClass, partNumber }: PartOptions,
  body: CheckedBody,
  signal: AbortSignal,
): Promise<PartRecord> {
  const stored = await content.write({ seal, profile: storageClasses.profileOf(storageClass) }, body, signal)
  const { sizeBytes, md5Hex, checksum } = body.digests()
  return { partNumber, sizeBytes, etag: md5Hex, checksum, lastModifiedMs: clock.unixMs(), content: stored }
}

/** Refuses a write before its bytes are sent, where the index would refuse it now. */
export async function refuseEarly(
  { metadata }: Needs<'metadata.objects'>,
  { bucket, key }: ObjectRequest,
  condition: WriteCondition,
): Promise<void> {
  if (condition.ifMatch === undefined && condition.ifNoneMatch === undefined) return
  const current = await metadata.objects.find(bucket.id, key)
  const refusal = refuseWrite(condition, current?.kind === 'object' ? current : undefined)
  if (refusal !== undefined) throw refusedWrite(refusal, { bucketName: bucket.name, key }, condition)
}

/** Records an object whose parts were just written. */
export async function recordObject(
  gateway: Needs<'metadata.objects' | 'metadata.freedParts'>,
  bucket: BucketRecord,
  object: NewObject,
  condition: WriteCondition,
  announce: Announce<ObjectRecord> | undefined,
): Promise<ObjectRecord> {
  const outcome = await gateway.metadata.objects.put(bucket.id, object, condition, announce)
  if (outcome.kind === 'stored') return outcome.object
  await freeContents(
    gateway,
    object.parts.map((part) => part.content),
  )
  throw refusedWrite(outcome.kind, { bucketName: bucket.name, key: object.key }, condition)
}

/** Gives up content that the index did not take. */
export async function freeContents(
  { metadata }: Needs<'metadata.freedParts'>,
  contents: readonly (PartContent | undefined)[],
): Promise<void> {
  await metadata.freedParts.add(contents.flatMap((content) => content?.partId ?? []))
}
