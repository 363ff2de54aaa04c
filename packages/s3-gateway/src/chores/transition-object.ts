/**
 * Moves a version to another storage class. Where the class is kept under another erasure profile, each part is written anew
 * under it, checked against its MD5; then, in one transaction, the version names the new parts, if it still names the old ones.
 * Until then readers see the old ones, and readers of these keep them. What a customer's key seals cannot be read here: it
 * stays.
 */
import { ownBody } from '../body/own-body.ts'
import type { ContentSeal } from '../content/content-seal.ts'
import { sealOf } from '../encryption/content-seals.ts'
import type { BucketRecord, ObjectRecord, PartRecord } from '../metadata/records.ts'
import { announceObject, type Cause } from '../notifications/announce.ts'
import { freeContents } from '../objects/store-object.ts'
import type { Needs } from '../requests/operation.ts'

export type Transition = {
  readonly bucket: BucketRecord
  readonly object: ObjectRecord
  readonly storageClass: string
  readonly cause: Cause
}

/** `gone`: the version is not there any more, or was moved by somebody else meanwhile. */
export type TransitionOutcome = 'moved' | 'gone' | 'sealed-by-customer'

/** Throws as storage does; then nothing has changed. */
export async function transitionObject(
  gateway: Needs<
    'metadata.objects' | 'metadata.freedParts' | 'content' | 'encryptionKeys' | 'storageClasses' | 'clock'
  >,
  { bucket, object, storageClass, cause }: Transition,
  signal: AbortSignal,
): Promise<TransitionOutcome> {
  const { metadata, clock, storageClasses, encryptionKeys } = gateway
  const { profileOf } = storageClasses
  const isKeptAlike = profileOf(object.storageClass) === profileOf(storageClass)
  if (!isKeptAlike && object.encryption?.kind === 'sse-c') return 'sealed-by-customer'
  const found = await metadata.objects.findWithParts(bucket.id, object.key, object.versionId)
  if (found?.version.kind !== 'object' || found.version.id !== object.id) return 'gone'
  const { version } = found
  const fresh: PartRecord[] = []
  let isMoved = false
  try {
    if (!isKeptAlike) {
      const seal = sealOf(bucket, { encryption: version.encryption, customerKey: undefined }, encryptionKeys)
      for (const part of found.parts)
        fresh.push(await rewrite(gateway, part, { seal, profile: profileOf(storageClass) }, signal))
    }
    const parts = isKeptAlike ? found.parts : fresh
    const announce = announceObject('s3:LifecycleTransition', { bucket, cause }, clock)
    isMoved = await metadata.objects.move(bucket.id, version, { storageClass, parts }, announce)
  } finally {
    if (!isMoved) {
      await freeContents(
        gateway,
        fresh.map((part) => part.content),
      )
    }
  }
  return isMoved ? 'moved' : 'gone'
}

/** The same bytes under another profile. */
async function rewrite(
  { content }: Needs<'content'>,
  part: PartRecord,
  { seal, profile }: { readonly seal: ContentSeal; readonly profile: string | undefined },
  signal: AbortSignal,
): Promise<PartRecord> {
  const { sizeBytes, etag } = part
  using reading = content.read(seal, [part], { offset: 0, length: sizeBytes }, signal)
  const body = ownBody(reading, { sizeBytes, md5: Buffer.from(etag, 'hex') })
  return { ...part, content: await content.write({ seal, profile }, body, signal) }
}
