/** AbortMultipartUpload: the upload and its parts go. */
import { emptyResponse } from '../http/s3-response.ts'
import { findUploadUnderWay, noSuchUpload } from '../multipart/find-upload.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'

export const abortMultipartUpload: Operation<ObjectRequest, 'metadata.uploads'> = async (gateway, request) => {
  refuseUnsupportedHeaders(request.headers)
  const upload = await findUploadUnderWay(gateway, request)
  if ((await gateway.metadata.uploads.abort(upload)) === 'no-such-upload') throw noSuchUpload(upload.uploadId)
  return emptyResponse(204)
}
