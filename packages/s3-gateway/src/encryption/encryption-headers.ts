/**
 * Server-side encryption in the headers of requests and answers (Amazon S3 User Guide, "Protecting data with server-side
 * encryption"): SSE-S3, SSE-KMS and SSE-C.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { encryptionConfiguration } from '../configurations/encryption.ts'
import { type ContentSeal, keyForContext } from '../content/content-seal.ts'
import type { EncryptionKeys } from '../content/encryption-keys.ts'
import type { Headers } from '../http/headers.ts'
import type { BucketRecord, Encryption } from '../metadata/records.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { S3Error } from '../s3/s3-error.ts'
import { contextHeader, parseEncryptionContext } from './encryption-context.ts'

/** What a write says about encryption, with the key that the client sent along. */
export type RequestedEncryption = {
  readonly encryption: Encryption | undefined
  readonly customerKey: Uint8Array | undefined
}

type CustomerKey = { readonly key: Uint8Array; readonly md5: string }

type CustomerKeyPrefix = '' | 'copy-source-'

const customerFields = ['algorithm', 'key', 'key-md5'] as const
const sseHeader = 'x-amz-server-side-encryption'
const kmsKeyHeader = `${sseHeader}-aws-kms-key-id`
const bucketKeyHeader = `${sseHeader}-bucket-key-enabled`

/** How a new object is encrypted: as the headers say, else as its bucket does. Throws S3Error. */
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

/** The seal of a new object or of an upload's parts. */
export function sealOf(
  bucket: BucketRecord,
  { encryption, customerKey }: RequestedEncryption,
  keys: EncryptionKeys,
): ContentSeal {
  if (encryption?.kind === 'sse-kms') {
    const { keyId, keyVersion, context } = encryption
    const key = keys.open(keyName(keyId), keyVersion)
    return { bucket, extraKey: context === undefined ? key : keyForContext(key, context) }
  }
  return { bucket, extraKey: customerKey }
}

/**
 * The seal that opens what is stored. `prefix` tells the key of a copy's source from its destination's. Throws S3Error where
 * the customer's key is missing, another one, or of no use.
 */
export function openSeal(
  bucket: BucketRecord,
  encryption: Encryption | undefined,
  { headers, prefix }: { readonly headers: Headers; readonly prefix: CustomerKeyPrefix },
  keys: EncryptionKeys,
): ContentSeal {
  const isUnvouched = encryption?.kind === 'sse-c' && lacksMd5(headers, prefix)
  const customer = isUnvouched ? undefined : parseCustomerKey(headers, prefix)
  if (encryption?.kind !== 'sse-c') {
    if (customer === undefined) return sealOf(bucket, { encryption, customerKey: undefined }, keys)
    throw new S3Error('InvalidRequest', { message: 'The encryption parameters are not applicable to this object.' })
  }
  if (isUnvouched || (customer !== undefined && !isSame(customer.md5, encryption.keyMd5))) {
    throw new S3Error('AccessDenied', {
      message:
        'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
    })
  }
  if (customer === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    })
  }
  return { bucket, extraKey: customer.key }
}

/** The seal of an upload's parts. Throws S3Error where the customer's key is missing, another one, or of no use. */
export function openUploadSeal(
  bucket: BucketRecord,
  encryption: Encryption | undefined,
  headers: Headers,
  keys: EncryptionKeys,
): ContentSeal {
  const customer = parseCustomerKey(headers, '')
  if ((customer !== undefined) !== (encryption?.kind === 'sse-c')) {
    throw new S3Error('InvalidRequest', {
      message:
        'The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.',
    })
  }
  if (customer !== undefined && encryption?.kind === 'sse-c' && !isSame(customer.md5, encryption.keyMd5)) {
    throw new S3Error('InvalidRequest', {
      message: 'The provided encryption parameters did not match the ones used originally.',
    })
  }
  return sealOf(bucket, { encryption, customerKey: customer?.key }, keys)
}

export function hasCustomerKey(headers: Headers): boolean {
  return customerFields.some((field) => headers.has(customerHeader('', field)))
}

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
function keyName(keyId: string): string {
  return keyId.replace(/^arn:[^:]*:kms:[^:]*:[^:]*:(key\/)?/, '')
}

/** A key and nothing that it could be compared with. */
function lacksMd5(headers: Headers, prefix: CustomerKeyPrefix): boolean {
  return headers.has(customerHeader(prefix, 'key')) && !headers.has(customerHeader(prefix, 'key-md5'))
}

function customerHeader(prefix: CustomerKeyPrefix, field: (typeof customerFields)[number]): string {
  return `x-amz-${prefix}server-side-encryption-customer-${field}`
}

function parseCustomerKey(headers: Headers, prefix: CustomerKeyPrefix): CustomerKey | undefined {
  const name = `x-amz-${prefix}server-side-encryption-customer`
  const [algorithm, key, md5] = customerFields.map((field) => headers.get(customerHeader(prefix, field)))
  if (algorithm === undefined && key === undefined && md5 === undefined) return undefined
  const must = 'Requests specifying Server Side Encryption with Customer provided keys must provide'
  if (algorithm === undefined) throw invalidArgument(`${name}-algorithm`, '', `${must} a valid encryption algorithm.`)
  if (algorithm !== 'AES256') throw new S3Error('InvalidEncryptionAlgorithmError')
  if (key === undefined) throw invalidArgument(`${name}-key`, '', `${must} an appropriate secret key.`)
  if (md5 === undefined) {
    throw invalidArgument(`${name}-key-MD5`, '', `${must} the client calculated MD5 of the secret key.`)
  }
  // Neither the key nor its length is told back.
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length !== 32) {
    throw invalidArgument(`${name}-key`, '', 'The secret key was invalid for the specified algorithm.')
  }
  if (!isSame(createHash('md5').update(bytes).digest('base64'), md5)) {
    throw invalidArgument(
      `${name}-key-MD5`,
      md5,
      'The calculated MD5 hash of the key did not match the hash that was provided.',
    )
  }
  return { key: bytes, md5 }
}

function isSame(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)]
  return one.length === two.length && timingSafeEqual(one, two)
}
