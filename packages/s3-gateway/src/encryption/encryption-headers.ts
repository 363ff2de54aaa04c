/**
 * Server-side encryption in the headers of answers (Amazon S3 User Guide, "Protecting data with server-side encryption"): SSE-S3,
 * SSE-KMS and SSE-C.
 */
import type { Headers } from '../http/headers.ts'
import type { Encryption } from '../metadata/records.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'

export const sseHeader = 'x-amz-server-side-encryption'
export const kmsKeyHeader = `${sseHeader}-aws-kms-key-id`
export const bucketKeyHeader = `${sseHeader}-bucket-key-enabled`

export function encryptionHeaders(encryption: Encryption | undefined): Record<string, string> {
  switch (encryption?.kind) {
    case undefined:
      return {}
    case 'sse-s3':
      return { [sseHeader]: 'AES256' }
    case 'sse-kms':
      return {
        [sseHeader]: 'aws:kms',
        [kmsKeyHeader]: encryption.keyId,
        ...(encryption.usesBucketKey && { [bucketKeyHeader]: 'true' }),
      }
    case 'sse-c':
      return {
        [`${sseHeader}-customer-algorithm`]: 'AES256',
        [`${sseHeader}-customer-key-md5`]: encryption.keyMd5,
      }
  }
}

/** A read has nothing to say about managed keys: to say it is an error. */
export function refuseManagedEncryption(headers: Headers): void {
  const value = headers.get(sseHeader) ?? headers.get(kmsKeyHeader)
  if (value !== undefined) {
    throw invalidArgument(sseHeader, value, `${sseHeader} header is not supported for this operation.`)
  }
}
