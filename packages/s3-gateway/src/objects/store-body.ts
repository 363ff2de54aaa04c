/** What PutObject and PostObject share: the body of a request becomes an object, whole or not at all. */

import { checksumHeaders } from '../checksums/checksum-fields.ts'
import { parseWriteCondition } from '../conditions/write-conditions.ts'
import { contextHeaders } from '../encryption/encryption-context.ts'
import { encryptionHeaders } from '../encryption/encryption-headers.ts'
import { emptyResponse, type S3Response } from '../http/s3-response.ts'
import { announceObject } from '../notifications/announce.ts'
import type { Needs, ObjectRequest } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'
import { quote } from '../s3/etag-quotes.ts'
import type { EventName } from '../s3/event-names.ts'
import { uploadBytesMax } from '../s3/limits.ts'
import { newVersionHeaders } from './find-object.ts'
import { expirationHeaders } from './lifecycle-headers.ts'
import { parseObjectDescription } from './object-description.ts'
import { grantsOfNewObject } from './object-grants.ts'
import { recordObject, refuseEarly, storePart } from './store-object.ts'

export type StoreBodyNeeds =
  | 'metadata.buckets'
  | 'metadata.objects'
  | 'metadata.freedParts'
  | 'content'
  | 'encryptionKeys'
  | 'storageClasses'
  | 'clock'
  | 'isUser'

/** Stores the body of a request as an object, which `event` tells of. */
export async function storeBody(
  gateway: Needs<StoreBodyNeeds>,
  request: ObjectRequest,
  event: EventName,
): Promise<S3Response> {
  const { bucket, key, headers } = request
  refuseUnsupportedHeaders(headers)
  const { description, seal } = parseObjectDescription(gateway, headers, bucket)
  const condition = parseWriteCondition(headers)
  const grants = await grantsOfNewObject(gateway, request)
  await refuseEarly(gateway, request, condition)

  const { storageClass } = description
  const body = request.body.stream({ sizeBytesMax: uploadBytesMax })
  const part = await storePart(gateway, { seal, storageClass, partNumber: 1 }, body, request.signal)
  const { checksum } = part
  const object = await recordObject(
    gateway,
    bucket,
    {
      ...description,
      ...grants,
      key,
      sizeBytes: part.sizeBytes,
      etag: part.etag,
      lastModifiedMs: part.lastModifiedMs,
      checksum: checksum && { ...checksum, type: 'FULL_OBJECT' },
      partCount: undefined,
      parts: part.content === undefined ? [] : [part],
    },
    condition,
    announceObject(event, request, gateway.clock),
  )
  return emptyResponse(200, {
    etag: quote(object.etag),
    ...newVersionHeaders(object.versionId),
    ...encryptionHeaders(object.encryption),
    ...contextHeaders(object.encryption),
    ...expirationHeaders(bucket, object),
    ...checksumHeaders(object.checksum),
  })
}
