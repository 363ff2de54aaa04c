/**
 * CopyObject. The copy names the parts of its source under re-wrapped keys, so it takes no time and no space. Only where a
 * digest of the whole is wanted that the source does not have, its bytes are read: the ETag of a copy is a plain MD5, and
 * that of a multipart object is none.
 */
import { checkBody, readChecked } from '../body/checked-body.ts'
import { type Checksum, type ChecksumAlgorithm, parseChecksumAlgorithm } from '../body/checksum.ts'
import type { Headers } from '../http/headers.ts'
import { type S3Response, xmlResponse } from '../http/s3-response.ts'
import type { BucketRecord, NewObject, ObjectDescription, ObjectRecord } from '../metadata/records.ts'
import type { WriteCondition } from '../metadata/write-condition.ts'
import { S3Error } from '../s3-error.ts'
import { xmlText } from '../xml/write-xml.ts'
import { checksumTypeXml, checksumXml } from './checksum-fields.ts'
import { type CopySource, findCopySource, sourceVersionHeaders } from './copy-source.ts'
import { versionHeaders } from './find-object.ts'
import { isoTime } from './format.ts'
import { uploadBytesMax } from './limits.ts'
import { invalidArgument } from './listing-query.ts'
import { descriptionOf, parseObjectDescription, parseStorageClass } from './object-description.ts'
import { grantsOfNewObject } from './object-grants.ts'
import type { Gateway, ObjectRequest, Operation } from './operation.ts'
import { refuseEarly } from './store-object.ts'
import { refuseUnsupportedHeaders } from './unsupported-headers.ts'
import { parseWriteCondition, quote, refusedWrite } from './write-conditions.ts'

type Copied = { readonly source: CopySource; readonly object: ObjectRecord }

/** How often a source that was replaced meanwhile is looked up again. */
const attemptsMax = 3

export const copyObject: Operation<ObjectRequest> = async (gateway, request) => {
  refuseUnsupportedHeaders(request.headers)
  const condition = parseWriteCondition(request.headers)
  await refuseEarly(gateway, request, condition)
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const copy = await tryCopy(gateway, request, condition)
    if (copy !== 'source-gone') return answer(request.bucket, copy)
  }
  throw new S3Error('SlowDown')
}

/** One attempt: `source-gone` where the source was replaced or deleted while its bytes were read. */
async function tryCopy(
  gateway: Gateway,
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
  const description = describeCopy(headers, source, request)
  const grants = await grantsOfNewObject(gateway, request)
  const { etag, checksum } = await digestsOfCopy(gateway, source, headers, request.signal)
  const copy: NewObject = {
    ...description,
    // A copy belongs to whoever makes it; the source's list is not copied.
    ...grants,
    key,
    sizeBytes: source.object.sizeBytes,
    etag,
    lastModifiedMs: gateway.clock(),
    checksum,
    partCount: undefined,
    parts: source.parts.map((part) => ({
      ...part,
      content: part.content && gateway.content.rewrap(source.bucket, bucket, part.content),
    })),
  }
  const outcome = await gateway.metadata.objects.copy(bucket.id, copy, source.object.id, condition)
  if (outcome.kind === 'stored') return { source, object: outcome.object }
  if (outcome.kind === 'source-gone') return 'source-gone'
  throw refusedWrite(outcome.kind, { bucketName: bucket.name, key }, condition)
}

function answer(bucket: BucketRecord, { source, object }: Copied): S3Response {
  const { versionId, lastModifiedMs, etag, checksum } = object
  return xmlResponse(
    { ...sourceVersionHeaders(source), ...versionHeaders(bucket, versionId) },
    'CopyObjectResult',
    xmlText('LastModified', isoTime(lastModifiedMs)),
    xmlText('ETag', quote(etag)),
    checksumXml(checksum),
    checksumTypeXml(checksum),
  )
}

function describeCopy(headers: Headers, source: CopySource, { bucket, key }: ObjectRequest): ObjectDescription {
  const directive = headers.get('x-amz-metadata-directive') ?? 'COPY'
  if (directive === 'REPLACE') return parseObjectDescription(headers)
  if (directive !== 'COPY') {
    throw invalidArgument('x-amz-metadata-directive', directive, 'Unknown metadata directive.')
  }
  if (source.bucket.id === bucket.id && source.object.key === key && !headers.has('x-amz-storage-class')) {
    throw new S3Error('InvalidRequest', {
      message:
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    })
  }
  return { ...descriptionOf(source.object), storageClass: parseStorageClass(headers) }
}

async function digestsOfCopy(
  gateway: Gateway,
  { bucket, object, parts }: CopySource,
  headers: Headers,
  signal: AbortSignal,
): Promise<{ etag: string; checksum: Checksum | undefined }> {
  const algorithm = wantedAlgorithm(headers) ?? object.checksum?.algorithm
  const hasMd5 = object.partCount === undefined
  const hasChecksum = algorithm === object.checksum?.algorithm && object.checksum?.type !== 'COMPOSITE'
  if (hasMd5 && hasChecksum) return { etag: object.etag, checksum: object.checksum }

  const range = { offset: 0, length: object.sizeBytes }
  using reading = gateway.content.read(bucket, parts, range, signal)
  const body = checkBody(reading, {
    declared: { md5: undefined, checksum: undefined },
    sha256Hex: undefined,
    sizeBytes: object.sizeBytes,
    sizeBytesMax: uploadBytesMax,
    algorithm,
    trailer: new Map(),
  })
  for await (const _chunk of readChecked(body)) {
    // Only its digests are wanted.
  }
  const { md5Hex, checksum } = body.digests()
  return { etag: md5Hex, checksum: checksum && { ...checksum, type: 'FULL_OBJECT' } }
}

function wantedAlgorithm(headers: Headers): ChecksumAlgorithm | undefined {
  const text = headers.get('x-amz-checksum-algorithm')
  if (text === undefined) return undefined
  const algorithm = parseChecksumAlgorithm(text)
  if (algorithm === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    })
  }
  return algorithm
}
