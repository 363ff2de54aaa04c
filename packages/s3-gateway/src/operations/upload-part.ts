/** UploadPart: as PutObject, into an upload. A part that comes again replaces the one before. */

import { partChecksumHeaders } from '../checksums/checksum-fields.ts'
import { encryptionHeaders, openUploadSeal } from '../encryption/encryption-headers.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { PartRecord, UploadRecord } from '../metadata/records.ts'
import { findUploadUnderWay, noSuchUpload } from '../multipart/find-upload.ts'
import { parsePartNumber } from '../multipart/part-number.ts'
import { freeContents, type PartOptions, storePart } from '../objects/store-object.ts'
import type { Gateway, ObjectRequest, Operation } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'
import { quote } from '../s3/etag-quotes.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { uploadBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

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
