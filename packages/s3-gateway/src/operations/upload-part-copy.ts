/** UploadPartCopy: a part from a range of an object. Its bytes are written anew, for a range does not end where parts do. */
import type { ByteRange } from '@nupeerstack/client'
import { ownBody } from '../body/own-body.ts'
import { checksumXml } from '../checksums/checksum-fields.ts'
import { encryptionHeaders } from '../encryption/encryption-headers.ts'
import type { Headers } from '../http/headers.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { findUploadUnderWay } from '../multipart/find-upload.ts'
import { partOptions, recordPart } from '../multipart/uploaded-part.ts'
import { findCopySource, sourceVersionHeaders } from '../objects/copy-source.ts'
import { requirePartNumber } from '../objects/part-number.ts'
import { storePart } from '../objects/store-object.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'
import { quote } from '../s3/etag-quotes.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { uploadBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'
import { isoTime } from '../s3/time-format.ts'
import { xmlText } from '../xml/write-xml.ts'

export const uploadPartCopy: Operation<
  ObjectRequest,
  | 'metadata.buckets'
  | 'metadata.objects'
  | 'metadata.uploads'
  | 'metadata.freedParts'
  | 'checkConfigurations'
  | 'content'
  | 'encryptionKeys'
  | 'storageClasses'
  | 'clock'
> = async (gateway, request) => {
  refuseUnsupportedHeaders(request.headers)
  const partNumber = requirePartNumber(request.query)
  const upload = await findUploadUnderWay(gateway, request)
  const source = await findCopySource(gateway, request)
  const range = parseCopyRange(request.headers, source.object.sizeBytes)
  if (range.length > uploadBytesMax) throw new S3Error('EntityTooLarge')

  using reading = gateway.content.read(source.seal, source.parts, range, request.signal)
  const body = ownBody(reading, { sizeBytes: range.length, algorithm: upload.checksumAlgorithm })
  const options = partOptions(gateway, request, upload, partNumber)
  const part = await storePart(gateway, options, body, request.signal)
  await recordPart(gateway, upload, part)
  return xmlResponse(
    { ...sourceVersionHeaders(source), ...encryptionHeaders(upload.encryption) },
    'CopyPartResult',
    xmlText('LastModified', isoTime(part.lastModifiedMs)),
    xmlText('ETag', quote(part.etag)),
    checksumXml(part.checksum),
  )
}

/** `bytes=first-last`, both given and inside the object: stricter than a range of a read. */
function parseCopyRange(headers: Headers, sizeBytes: number): ByteRange {
  const name = 'x-amz-copy-source-range'
  const header = headers.get(name)
  if (header === undefined) return { offset: 0, length: sizeBytes }
  const match = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header)
  const first = Number(match?.[1])
  const last = Number(match?.[2])
  if (match === null || first > last) {
    throw invalidArgument(
      name,
      header,
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    )
  }
  if (first >= sizeBytes) {
    throw new S3Error('InvalidRequest', {
      message: 'The specified copy range is invalid for the source object size',
    })
  }
  if (last >= sizeBytes) {
    throw invalidArgument(name, header, `Range specified is not valid for source object of size: ${sizeBytes}`)
  }
  return { offset: first, length: last - first + 1 }
}
