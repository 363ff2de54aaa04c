/** How a new object is to be encrypted: as the headers say, else as its bucket does. */
import { encryptionConfiguration } from '../configurations/encryption.ts'
import type { EncryptionKeys } from '../content/encryption-keys.ts'
import type { Headers } from '../http/headers.ts'
import type { BucketRecord, Encryption } from '../metadata/records.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { S3Error } from '../s3/s3-error.ts'
import { parseCustomerKey } from './customer-key.ts'
import { contextHeader, parseEncryptionContext } from './encryption-context.ts'
import { bucketKeyHeader, kmsKeyHeader, sseHeader } from './encryption-headers.ts'

/** What a write says about encryption, with the key that the client sent along. */
export interface RequestedEncryption {
  readonly encryption: Encryption | undefined
  readonly customerKey: Uint8Array | undefined
}

/** Throws S3Error where the headers contradict each other, or name a key that there is not. */
export function parseNewEncryption(headers: Headers, bucket: BucketRecord, keys: EncryptionKeys): RequestedEncryption {
  const customer = parseCustomerKey(headers, '')
  const asked = headers.get(sseHeader)
  if (customer !== undefined) {
    if (asked !== undefined || headers.has(kmsKeyHeader) || headers.has(contextHeader)) {
      throw invalidArgument(
        sseHeader,
        asked ?? '',
        'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
      )
    }
    return { encryption: { kind: 'sse-c', keyMd5: customer.md5 }, customerKey: customer.key }
  }
  return { encryption: withContext(parseManaged(headers, asked, bucket, keys), headers), customerKey: undefined }
}

function parseManaged(
  headers: Headers,
  asked: string | undefined,
  bucket: BucketRecord,
  keys: EncryptionKeys,
): Encryption | undefined {
  const keyId = headers.get(kmsKeyHeader)
  const byDefault = encryptionConfiguration.kept.of(bucket)
  if (!asked?.startsWith('aws:kms') && keyId !== undefined) {
    throw invalidArgument(
      kmsKeyHeader,
      keyId,
      `Server Side Encryption with AWS KMS managed key requires HTTP header ${sseHeader} : aws:kms`,
    )
  }
  const ofBucket = byDefault?.algorithm === 'aws:kms' ? byDefault : undefined
  switch (asked) {
    case 'AES256':
      return { kind: 'sse-s3' }
    case 'aws:kms': {
      const usesBucketKey = headers.get(bucketKeyHeader) === 'true' || (ofBucket?.usesBucketKey ?? false)
      return kmsEncryption(keyId ?? ofBucket?.keyId, usesBucketKey, keys)
    }
    case 'aws:kms:dsse':
      throw new S3Error('NotImplemented', { message: 'Encryption in two layers is not implemented.' })
    case undefined:
      if (ofBucket !== undefined) return kmsEncryption(ofBucket.keyId, ofBucket.usesBucketKey, keys)
      return byDefault === undefined ? undefined : { kind: 'sse-s3' }
    default:
      throw invalidArgument(sseHeader, asked, 'The encryption method specified is not supported')
  }
}

function withContext(encryption: Encryption | undefined, headers: Headers): Encryption | undefined {
  const context = parseEncryptionContext(headers)
  if (context === undefined) return encryption
  if (encryption?.kind === 'sse-kms') return { ...encryption, context }
  throw invalidArgument(
    contextHeader,
    headers.get(contextHeader) ?? '',
    `Server Side Encryption with AWS KMS managed key requires HTTP header ${sseHeader} : aws:kms`,
  )
}

function kmsEncryption(keyId: string | undefined, usesBucketKey: boolean, keys: EncryptionKeys): Encryption {
  if (keyId === undefined) {
    throw invalidArgument(kmsKeyHeader, '', 'There is no default key: name one of the keys that the gateway has.')
  }
  const keyVersion = keys.newest(keyName(keyId))
  if (keyVersion === undefined) {
    throw new S3Error('KMS.NotFoundException', { message: `Key '${keyId}' does not exist` })
  }
  return { kind: 'sse-kms', keyId, keyVersion, usesBucketKey }
}

/** A key may be named by its ARN. */
export function keyName(keyId: string): string {
  return keyId.replace(/^arn:[^:]*:kms:[^:]*:[^:]*:(key\/)?/, '')
}
