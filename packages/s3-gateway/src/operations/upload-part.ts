/** UploadPart: as PutObject, into an upload. A part that comes again replaces the one before. */

import { partChecksumHeaders } from '../checksums/checksum-fields.ts'
import { encryptionHeaders } from '../encryption/encryption-headers.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { findUploadUnderWay } from '../multipart/find-upload.ts'
import { partOptions, recordPart } from '../multipart/uploaded-part.ts'
import { requirePartNumber } from '../objects/part-number.ts'
import { storePart } from '../objects/store-object.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'
import { quote } from '../s3/etag-quotes.ts'
import { uploadBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

export const uploadPart: Operation<
  ObjectRequest,
  'metadata.uploads' | 'metadata.freedParts' | 'content' | 'encryptionKeys' | 'storageClasses' | 'clock'
> = async (gateway, request) => {
  refuseUnsupportedHeaders(request.headers)
  const partNumber = requirePartNumber(request.query)
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
