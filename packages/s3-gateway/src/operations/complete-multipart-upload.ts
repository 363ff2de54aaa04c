/**
 * CompleteMultipartUpload: the listed parts become the object, in one transaction, and no byte moves. A client that did
 * not hear the answer may ask again and hears it then.
 */
import { createHash } from 'node:crypto'
import { type Checksum, checksumElement, checksumHeader } from '../checksums/checksum.ts'
import { checksumTypeXml, checksumXml } from '../checksums/checksum-fields.ts'
import { parseWriteCondition, refusedWrite } from '../conditions/write-conditions.ts'
import { objectLockConfiguration, retentionFrom } from '../configurations/object-lock.ts'
import { openUploadSeal } from '../encryption/content-seals.ts'
import { hasCustomerKey } from '../encryption/customer-key.ts'
import { encryptionHeaders } from '../encryption/encryption-headers.ts'
import type { Headers } from '../http/headers.ts'
import { type S3Response, xmlResponse } from '../http/s3-response.ts'
import { uriEncodePath } from '../http/uri-encoding.ts'
import type { NewObject, PartRecord, UploadCompletion, UploadRecord } from '../metadata/records.ts'
import { findUpload, noSuchUpload } from '../multipart/find-upload.ts'
import { type ChecksumOfParts, prepareChecksumOfParts } from '../multipart/multipart-checksum.ts'
import { announceObject } from '../notifications/announce.ts'
import { newVersionHeaders } from '../objects/find-object.ts'
import { expirationHeaders } from '../objects/lifecycle-headers.ts'
import { descriptionOf } from '../objects/object-description.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { quote, unquote } from '../s3/etag-quotes.ts'
import { completeDocumentBytesMax, objectBytesMax, partBytesMin, partNumberMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { xmlText } from '../xml/write-xml.ts'

type ListedPart = { readonly partNumber: number; readonly etag: string; readonly element: XmlElement }

export const completeMultipartUpload: Operation<
  ObjectRequest,
  'metadata.uploads' | 'encryptionKeys' | 'clock'
> = async (gateway, request) => {
  const { bucket, key, headers } = request
  const condition = parseWriteCondition(headers)
  const document = readXml(await request.body.read(completeDocumentBytesMax), 'CompleteMultipartUpload')
  const listed = withoutRepetitions(document.all('Part').map(parsePart))
  if (listed.length === 0 || listed.length > partNumberMax) throw new S3Error('MalformedXML')
  const upload = await findUpload(gateway, request)
  // AWS asks for the customer's key again where the upload has a checksum; older clients send none.
  if (upload.checksumAlgorithm !== undefined || hasCustomerKey(headers)) {
    openUploadSeal(bucket, upload.encryption, headers, gateway.encryptionKeys)
  }
  const requestDigest = digestOf(listed)
  if (upload.completion !== undefined) return answerAgain(request, upload, requestDigest)

  const checksumOfParts = await prepareChecksumOfParts(upload)
  const outcome = await gateway.metadata.uploads.complete(
    upload,
    requestDigest,
    (parts) => buildObject(upload, pickParts(listed, parts, upload), checksumOfParts, request, gateway.clock.unixMs()),
    condition,
    announceObject('s3:ObjectCreated:CompleteMultipartUpload', request, gateway.clock),
  )
  if (outcome.kind === 'stored') {
    return answer(request, upload, outcome.object, expirationHeaders(bucket, outcome.object))
  }
  if (outcome.kind === 'no-such-upload') return answerAgain(request, await findUpload(gateway, request), requestDigest)
  throw refusedWrite(outcome.kind, { bucketName: bucket.name, key }, condition)
}

function parsePart(element: XmlElement): ListedPart {
  const number = element.textOf('PartNumber') ?? ''
  const etag = element.textOf('ETag')
  if (!/^\d{1,9}$/.test(number) || etag === undefined) throw new S3Error('MalformedXML')
  return { partNumber: Number(number), etag: unquote(etag), element }
}

/** A part that was sent again with other bytes may be listed for each time: the last one counts. */
function withoutRepetitions(listed: readonly ListedPart[]): readonly ListedPart[] {
  return listed.filter(({ partNumber, etag }, index) => {
    const next = listed[index + 1]
    return next === undefined || next.partNumber !== partNumber || next.etag === etag
  })
}

function digestOf(listed: readonly ListedPart[]): string {
  const text = listed.map(({ partNumber, etag }) => `${partNumber}:${etag}`).join('\n')
  return createHash('sha256').update(text).digest('base64url')
}

/** The uploaded parts that the client lists. Throws S3Error where they are not these, or not in order, or too small. */
function pickParts(listed: readonly ListedPart[], parts: readonly PartRecord[], upload: UploadRecord): PartRecord[] {
  const byNumber = new Map(parts.map((part) => [part.partNumber, part]))
  let previous = 0
  const picked = listed.map(({ partNumber, etag, element }) => {
    if (partNumber <= previous) throw new S3Error('InvalidPartOrder', { facts: { UploadId: upload.uploadId } })
    previous = partNumber
    const part = byNumber.get(partNumber)
    if (part === undefined || part.etag !== etag || !hasListedChecksum(part, element)) {
      throw new S3Error('InvalidPart', {
        facts: { UploadId: upload.uploadId, PartNumber: String(partNumber), ETag: etag },
      })
    }
    return part
  })
  for (const part of picked.slice(0, -1)) {
    if (part.sizeBytes >= partBytesMin) continue
    throw new S3Error('EntityTooSmall', {
      facts: {
        ETag: part.etag,
        MinSizeAllowed: String(partBytesMin),
        PartNumber: String(part.partNumber),
        ProposedSize: String(part.sizeBytes),
      },
    })
  }
  return picked
}

function hasListedChecksum({ checksum }: PartRecord, element: XmlElement): boolean {
  if (checksum === undefined) return true
  const listed = element.textOf(checksumElement(checksum.algorithm))
  return listed === undefined || listed === checksum.value
}

function buildObject(
  upload: UploadRecord,
  parts: readonly PartRecord[],
  checksumOfParts: ChecksumOfParts,
  { bucket, headers }: ObjectRequest,
  nowMs: number,
): NewObject {
  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0)
  if (sizeBytes > objectBytesMax) throw new S3Error('EntityTooLarge')
  const announced = headers.get('x-amz-mp-object-size')
  if (announced !== undefined && announced !== String(sizeBytes)) {
    throw new S3Error('InvalidRequest', {
      message: `The provided 'x-amz-mp-object-size' header value ${announced} does not match what was computed: ${sizeBytes}`,
    })
  }
  const md5s = createHash('md5')
  for (const part of parts) md5s.update(part.etag, 'hex')
  const checksum = checksumOfParts(parts)
  checkAnnouncedChecksum(checksum, headers)
  return {
    ...descriptionOf(upload),
    retention: upload.retention ?? retentionFrom(objectLockConfiguration.kept.of(bucket), nowMs),
    key: upload.key,
    owner: upload.owner,
    sizeBytes,
    etag: `${md5s.digest('hex')}-${parts.length}`,
    lastModifiedMs: nowMs,
    checksum,
    partCount: parts.length,
    parts,
  }
}

/** Here a checksum header is about the object, not about the document. */
function checkAnnouncedChecksum(checksum: Checksum | undefined, headers: Headers): void {
  const type = headers.get('x-amz-checksum-type')?.toUpperCase()
  if (type !== undefined && type !== checksum?.type) {
    throw new S3Error('InvalidRequest', {
      message: `The upload was created using the ${checksum?.type ?? 'null'} checksum mode. The complete request must use the same checksum mode.`,
    })
  }
  if (checksum === undefined) return
  const announced = headers.get(checksumHeader(checksum.algorithm))
  if (announced === undefined || announced === checksum.value || announced === checksum.value.replace(/-\d+$/, ''))
    return
  throw new S3Error('BadDigest', {
    message: `The ${checksum.algorithm} you specified did not match the calculated checksum.`,
  })
}

function answerAgain(request: ObjectRequest, upload: UploadRecord, requestDigest: string): S3Response {
  const { uploadId, completion } = upload
  if (completion === undefined || completion.requestDigest !== requestDigest) throw noSuchUpload(uploadId)
  return answer(request, upload, completion)
}

function answer(
  { bucket, key, origin }: ObjectRequest,
  { encryption }: UploadRecord,
  { versionId, etag, checksum }: Pick<UploadCompletion, 'versionId' | 'etag' | 'checksum'>,
  more: Readonly<Record<string, string>> = {},
): S3Response {
  return xmlResponse(
    { ...newVersionHeaders(versionId), ...encryptionHeaders(encryption), ...more },
    'CompleteMultipartUploadResult',
    xmlText('Location', `${origin}/${bucket.name}/${uriEncodePath(key)}`),
    xmlText('Bucket', bucket.name),
    xmlText('Key', key),
    xmlText('ETag', quote(etag)),
    checksumXml(checksum),
    checksumTypeXml(checksum),
  )
}
