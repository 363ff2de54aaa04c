/** From what is known of an object's encryption, and what a request brings, to the seal that its content is under. */
import { type ContentSeal, keyForContext } from '../content/content-seal.ts'
import type { EncryptionKeys } from '../content/encryption-keys.ts'
import type { Headers } from '../http/headers.ts'
import type { BucketRecord, Encryption } from '../metadata/records.ts'
import { S3Error } from '../s3/s3-error.ts'
import { type CustomerKeyPrefix, isSameMd5, lacksMd5, parseCustomerKey } from './customer-key.ts'
import { keyName, type RequestedEncryption } from './requested-encryption.ts'

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
  if (isUnvouched || (customer !== undefined && !isSameMd5(customer.md5, encryption.keyMd5))) {
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
  if (customer !== undefined && encryption?.kind === 'sse-c' && !isSameMd5(customer.md5, encryption.keyMd5)) {
    throw new S3Error('InvalidRequest', {
      message: 'The provided encryption parameters did not match the ones used originally.',
    })
  }
  return sealOf(bucket, { encryption, customerKey: customer?.key }, keys)
}
