/**
 * CopyObject. The copy names the parts of its source under re-wrapped keys, so it takes no time and no space. Only where a
 * digest of the whole is wanted that the source does not have, its bytes are read: the ETag of a copy is a plain MD5, and
 * that of a multipart object is none.
 */
import { readChecked } from '../body/checked-body.ts'
import { ownBody } from '../body/own-body.ts'
import type { Checksum } from '../checksums/checksum.ts'
import { checksumTypeXml, checksumXml, parseWantedAlgorithm } from '../checksums/checksum-fields.ts'
import { parseWriteCondition, refusedWrite } from '../conditions/write-conditions.ts'
import type { ContentSeal } from '../content/content-seal.ts'
import type { ContentReading } from '../content/content-store.ts'
import { contextHeaders } from '../encryption/encryption-context.ts'
import { encryptionHeaders } from '../encryption/encryption-headers.ts'
import type { Headers } from '../http/headers.ts'
import { type S3Response, xmlResponse } from '../http/s3-response.ts'
import type { BucketRecord, NewObject, ObjectDescription, ObjectRecord, PartRecord } from '../metadata/records.ts'
import type { WriteCondition } from '../metadata/write-condition.ts'
import { announceObject } from '../notifications/announce.ts'
import { type CopySource, findCopySource, sourceVersionHeaders } from '../objects/copy-source.ts'
import { newVersionHeaders } from '../objects/find-object.ts'
import { expirationHeaders } from '../objects/lifecycle-headers.ts'
import { parseObjectDescription } from '../objects/object-description.ts'
import { grantsOfNewObject } from '../objects/object-grants.ts'
import { freeContents, refuseEarly, storePart } from '../objects/store-object.ts'
import type { Needs, ObjectRequest, Operation } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'
import { quote } from '../s3/etag-quotes.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { uploadBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'
import { isoTime } from '../s3/time-format.ts'
import { xmlText } from '../xml/write-xml.ts'

type CopyNeeds =
  | 'metadata.buckets'
  | 'metadata.objects'
  | 'metadata.freedParts'
  | 'checkConfigurations'
  | 'content'
  | 'encryptionKeys'
  | 'storageClasses'
  | 'clock'
  | 'isUser'

type Copied = { readonly source: CopySource; readonly object: ObjectRecord }

/** What may change where an object is copied onto itself. */
const changingHeaders = [
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-customer-algorithm',
]

/** How often a source that was replaced meanwhile is looked up again. */
const attemptsMax = 3

export const copyObject: Operation<ObjectRequest, CopyNeeds> = async (gateway, request) => {
  refuseUnsupportedHeaders(request.headers)
  const condition = parseWriteCondition(request.headers)
  await refuseEarly(gateway, request, condition)
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const copy = await tryCopy(gateway, request, condition)
    if (copy !== 'source-gone') return answer(request.bucket, copy)
  }
  throw new S3Error('SlowDown')
}

/**
 * One attempt: `source-gone` where the source was replaced or deleted while its bytes were read. A copy is of what its source is
 * when the copy is there ("in a single atomic action", API Reference), not of what it was before.
 */
async function tryCopy(
  gateway: Needs<CopyNeeds>,
  request: ObjectRequest,
  condition: WriteCondition,
): Promise<Copied | 'source-gone'> {
  const { bucket, key, headers } = request
  const source = await findCopySource(gateway, request)
  if (source.object.sizeBytes > uploadBytesMax) {
    throw new S3Error('InvalidRequest', {
      message: `The specified copy source is larger than the maximum allowable size for a copy source: ${uploadBytesMax}`,
    })
  }
  refuseIdleCopy(headers, source, request)
  await requireTags(request, source)
  const described = describeCopy(gateway, headers, source.object, bucket)
  const grants = await grantsOfNewObject(gateway, request)
  const content = await contentOfCopy(gateway, source, described, request)
  const copy: NewObject = {
    ...described.description,
    // A copy belongs to whoever makes it; the source's list is not copied.
    ...grants,
    ...content,
    key,
    sizeBytes: source.object.sizeBytes,
    lastModifiedMs: gateway.clock.unixMs(),
    partCount: undefined,
  }
  const outcome = await gateway.metadata.objects.copy(
    bucket.id,
    copy,
    { ...source.object, mustBeLatest: !source.isVersionNamed },
    condition,
    announceObject('s3:ObjectCreated:Copy', request, gateway.clock),
  )
  if (outcome.kind === 'stored') return { source, object: outcome.object }
  // Those that the source names stay out of the queue.
  await freeContents(
    gateway,
    content.parts.map((part) => part.content),
  )
  if (outcome.kind === 'source-gone') return 'source-gone'
  throw refusedWrite(outcome.kind, { bucketName: bucket.name, key }, condition)
}

function answer(bucket: BucketRecord, { source, object }: Copied): S3Response {
  const { versionId, lastModifiedMs, etag, checksum } = object
  return xmlResponse(
    {
      ...sourceVersionHeaders(source),
      ...newVersionHeaders(versionId),
      ...encryptionHeaders(object.encryption),
      ...contextHeaders(object.encryption),
      ...expirationHeaders(bucket, object),
    },
    'CopyObjectResult',
    xmlText('LastModified', isoTime(lastModifiedMs)),
    xmlText('ETag', quote(etag)),
    checksumXml(checksum),
    checksumTypeXml(checksum),
  )
}

type Described = { readonly description: ObjectDescription; readonly seal: ContentSeal }

/** Whoever keeps a source's tags reads them, which is a right of its own. */
async function requireTags({ access, headers }: ObjectRequest, { bucket, object }: CopySource): Promise<void> {
  if (object.tags.length === 0 || isReplaced(headers, 'tagging')) return
  await access.require('s3:GetObjectTagging', { bucket, key: object.key })
}

/** Metadata and tags come from the source unless they are replaced; everything else is as for a new object. */
function describeCopy(
  gateway: Needs<'encryptionKeys' | 'storageClasses' | 'clock'>,
  headers: Headers,
  source: ObjectRecord,
  bucket: BucketRecord,
): Described {
  const { description, seal } = parseObjectDescription(gateway, headers, bucket)
  const keepsMetadata = !isReplaced(headers, 'metadata')
  const keepsTags = !isReplaced(headers, 'tagging')
  return {
    description: {
      ...description,
      ...(keepsMetadata && { headers: source.headers, userMetadata: source.userMetadata }),
      ...(keepsTags && { tags: source.tags }),
    },
    seal,
  }
}

function isReplaced(headers: Headers, what: 'metadata' | 'tagging'): boolean {
  const name = `x-amz-${what}-directive`
  const directive = headers.get(name) ?? 'COPY'
  if (directive === 'COPY' || directive === 'REPLACE') return directive === 'REPLACE'
  throw invalidArgument(name, directive, `Unknown ${what} directive.`)
}

/** A copy onto itself must change something. */
function refuseIdleCopy(headers: Headers, { bucket: from, object }: CopySource, { bucket, key }: ObjectRequest): void {
  const isItself = from.id === bucket.id && object.key === key && object.isLatest
  if (!isItself || isReplaced(headers, 'metadata') || changingHeaders.some((name) => headers.has(name))) return
  throw new S3Error('InvalidRequest', {
    message:
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  })
}

type CopiedContent = Pick<NewObject, 'etag' | 'checksum' | 'parts'>

/** The parts of a copy and the digests of its whole: read, and stored anew, only where that must be. */
async function contentOfCopy(
  gateway: Needs<'content' | 'storageClasses' | 'clock'>,
  source: CopySource,
  { description: { storageClass }, seal }: Described,
  { headers, signal }: ObjectRequest,
): Promise<CopiedContent> {
  const { object } = source
  const { profileOf } = gateway.storageClasses
  const algorithm = parseWantedAlgorithm(headers) ?? object.checksum?.algorithm
  if (profileOf(object.storageClass) !== profileOf(storageClass)) {
    using reading = readWhole(gateway, source, signal)
    const body = ownBody(reading, { sizeBytes: object.sizeBytes, algorithm })
    const part = await storePart(gateway, { seal, storageClass, partNumber: 1 }, body, signal)
    return { etag: part.etag, checksum: fullChecksum(part), parts: part.content === undefined ? [] : [part] }
  }
  const parts = source.parts.map((part) => ({
    ...part,
    content: part.content && gateway.content.rewrap(source.seal, seal, part.content),
  }))
  const hasMd5 = object.partCount === undefined
  const hasChecksum = algorithm === object.checksum?.algorithm && object.checksum?.type !== 'COMPOSITE'
  if (hasMd5 && hasChecksum) return { etag: object.etag, checksum: object.checksum, parts }

  using reading = readWhole(gateway, source, signal)
  const body = ownBody(reading, { sizeBytes: object.sizeBytes, algorithm })
  for await (const _chunk of readChecked(body)) {
    // Only its digests are wanted.
  }
  const digests = body.digests()
  return { etag: digests.md5Hex, checksum: fullChecksum(digests), parts }
}

function readWhole(
  { content }: Needs<'content'>,
  { seal, object, parts }: CopySource,
  signal: AbortSignal,
): ContentReading {
  return content.read(seal, parts, { offset: 0, length: object.sizeBytes }, signal)
}

function fullChecksum({ checksum }: Pick<PartRecord, 'checksum'>): Checksum | undefined {
  return checksum && { ...checksum, type: 'FULL_OBJECT' }
}
