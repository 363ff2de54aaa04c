/**
 * CreateMultipartUpload: takes down what the object will be; its bytes follow part by part. What its bucket gives where
 * nobody says, a retention, it gets when it is complete: from then on it counts.
 */
import type { ChecksumAlgorithm, ChecksumType } from '../checksums/checksum.ts'
import { parseWantedAlgorithm } from '../checksums/checksum-fields.ts'
import { isCrc } from '../checksums/crc-combine.ts'
import { contextHeaders } from '../encryption/encryption-context.ts'
import { encryptionHeaders } from '../encryption/encryption-headers.ts'
import type { Headers } from '../http/headers.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { abortHeaders } from '../objects/lifecycle-headers.ts'
import { hasRetention } from '../objects/lock-headers.ts'
import { parseObjectDescription } from '../objects/object-description.ts'
import { grantsOfNewObject } from '../objects/object-grants.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { refuseUnsupportedHeaders } from '../requests/unsupported-headers.ts'
import { S3Error } from '../s3/s3-error.ts'
import { xmlText } from '../xml/write-xml.ts'

export const createMultipartUpload: Operation<
  ObjectRequest,
  'metadata.buckets' | 'metadata.uploads' | 'encryptionKeys' | 'storageClasses' | 'clock' | 'isUser'
> = async (gateway, request) => {
  const { metadata, clock } = gateway
  const { bucket, key, headers } = request
  refuseUnsupportedHeaders(headers)
  const { description } = parseObjectDescription(gateway, headers, bucket)
  const { algorithm, type } = parseUploadChecksum(headers)
  const initiatedMs = clock.unixMs()
  const outcome = await metadata.uploads.create({
    ...description,
    retention: hasRetention(headers) ? description.retention : undefined,
    ...(await grantsOfNewObject(gateway, request)),
    bucketId: bucket.id,
    key,
    initiatedMs,
    checksumAlgorithm: algorithm,
    checksumType: type,
  })
  if (outcome.kind === 'no-such-bucket') throw new S3Error('NoSuchBucket', { facts: { BucketName: bucket.name } })
  return xmlResponse(
    {
      ...encryptionHeaders(description.encryption),
      ...contextHeaders(description.encryption),
      ...abortHeaders(bucket, { key, initiatedMs }),
      ...(algorithm !== undefined && { 'x-amz-checksum-algorithm': algorithm }),
      ...(type !== undefined && { 'x-amz-checksum-type': type }),
    },
    'InitiateMultipartUploadResult',
    xmlText('Bucket', bucket.name),
    xmlText('Key', key),
    xmlText('UploadId', outcome.uploadId),
  )
}

/** Hashes compose only, CRC64NVME combines only, the other CRCs do as asked and compose by default. */
function parseUploadChecksum(headers: Headers): {
  algorithm: ChecksumAlgorithm | undefined
  type: ChecksumType | undefined
} {
  const algorithm = parseWantedAlgorithm(headers)
  const typeText = headers.get('x-amz-checksum-type')
  if (algorithm === undefined) {
    if (typeText === undefined) return { algorithm: undefined, type: undefined }
    throw invalid('The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.')
  }
  const type = typeText?.toUpperCase() ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE')
  if (type !== 'COMPOSITE' && type !== 'FULL_OBJECT') throw invalid('Value for x-amz-checksum-type header is invalid.')
  const isPossible = type === 'FULL_OBJECT' ? isCrc(algorithm) : algorithm !== 'CRC64NVME'
  if (!isPossible) {
    throw invalid(`The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`)
  }
  return { algorithm, type }
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidRequest', { message })
}
