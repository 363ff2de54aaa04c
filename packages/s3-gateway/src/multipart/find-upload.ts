/** Finds the upload that a request names. */
import type { UploadRecord } from '../metadata/records.ts'
import type { Needs, ObjectRequest } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

/** The upload, under way or completed. Throws S3Error `NoSuchUpload`. */
export async function findUpload(
  { metadata }: Needs<'metadata.uploads'>,
  { bucket, key, query }: ObjectRequest,
): Promise<UploadRecord> {
  const upload = await metadata.uploads.find(bucket.id, key, query.get('uploadId') ?? '')
  if (upload === undefined) throw noSuchUpload(query.get('uploadId') ?? '')
  return upload
}

export async function findUploadUnderWay(
  gateway: Needs<'metadata.uploads'>,
  request: ObjectRequest,
): Promise<UploadRecord> {
  const upload = await findUpload(gateway, request)
  if (upload.completion !== undefined) throw noSuchUpload(upload.uploadId)
  return upload
}

export function noSuchUpload(uploadId: string): S3Error {
  return new S3Error('NoSuchUpload', { facts: { UploadId: uploadId } })
}
