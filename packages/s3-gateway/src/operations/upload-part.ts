/** UploadPart: as PutObject, into an upload. A part that comes again replaces the one before. */
import { emptyResponse } from '../http/s3-response.ts'
import type { PartRecord, UploadRecord } from '../metadata/records.ts'
import { S3Error } from '../s3-error.ts'
import { partChecksumHeaders } from './checksum-fields.ts'
import { encryptionHeaders, openUploadSeal } from './encryption-headers.ts'
import { findUploadUnderWay, noSuchUpload } from './find-upload.ts'
import { uploadBytesMax } from './limits.ts'
import { invalidArgument } from './listing-query.ts'
import type { Gateway, ObjectRequest, Operation } from './operation.ts'
import { parsePartNumber } from './part-number.ts'
import { freeContents, type PartOptions, storePart } from './store-object.ts'
import { refuseUnsupportedHeaders } from './unsupported-headers.ts'
import { quote } from './write-conditions.ts'

export const uploadPart: Operation<ObjectRequest> = async (gateway, request) => {
  refuseUnsupportedHeaders(request.headers)
  const partNumber = requirePartNumber(request)
  const upload = await findUploadUnderWay(gateway, request)
  const { declaredAlgorithm } = request.body
  if (
    upload.checksumAlgorithm !== undefined &&
    declaredAlgorithm !== undefined &&
    declaredAlgorithm !== upload.checksumAlgorithm
  ) {
    throw new S3Error('InvalidRequest', {
      message: `Checksum Type mismatch occurred, expected checksum Type: ${upload.checksumAlgorithm.toLowerCase()}, actual checksum Type: ${declaredAlgorithm.toLowerCase()}`,
    })
  }
  const body = request.body.stream({ sizeBytesMax: uploadBytesMax, algorithm: upload.checksumAlgorithm })
  const options = partOptions(gateway, request, upload, partNumber)
  const part = await storePart(gateway, options, body, request.signal)
  await recordPart(gateway, upload, part)
  return emptyResponse(200, {
    etag: quote(part.etag),
    ...encryptionHeaders(upload.encryption),
    ...partChecksumHeaders(part.checksum),
  })
}

export function requirePartNumber({ query }: ObjectRequest): number {
  const partNumber = parsePartNumber(query)
  if (partNumber === undefined) throw invalidArgument('partNumber', '', 'A part number is required.')
  return partNumber
}

/** All parts of an upload are kept as it was created: under its seal, in its storage class. */
export function partOptions(
  { encryptionKeys }: Gateway,
  { bucket, headers }: ObjectRequest,
  { encryption, storageClass }: UploadRecord,
  partNumber: number,
): PartOptions {
  return { seal: openUploadSeal(bucket, encryption, headers, encryptionKeys), storageClass, partNumber }
}

export async function recordPart(gateway: Gateway, upload: UploadRecord, part: PartRecord): Promise<void> {
  if ((await gateway.metadata.uploads.putPart(upload, part)) === 'stored') return
  await freeContents(gateway, [part.content])
  throw noSuchUpload(upload.uploadId)
}
