/** SSE-C: a key that the client sends along with each request, and that we forget (Amazon S3 User Guide, "Using SSE-C"). */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Headers } from '../http/headers.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { S3Error } from '../s3/s3-error.ts'

export interface CustomerKey {
  readonly key: Uint8Array
  /** In base64, as it is kept. */
  readonly md5: string
}

/** Tells the key of a copy's source from its destination's. */
export type CustomerKeyPrefix = '' | 'copy-source-'

const customerFields = ['algorithm', 'key', 'key-md5'] as const

/** Throws S3Error where a key is there in part, or is none. */
export function parseCustomerKey(headers: Headers, prefix: CustomerKeyPrefix): CustomerKey | undefined {
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
  if (!isSameMd5(createHash('md5').update(bytes).digest('base64'), md5)) {
    throw invalidArgument(
      `${name}-key-MD5`,
      md5,
      'The calculated MD5 hash of the key did not match the hash that was provided.',
    )
  }
  return { key: bytes, md5 }
}

export function hasCustomerKey(headers: Headers): boolean {
  return customerFields.some((field) => headers.has(customerHeader('', field)))
}

/** A key and nothing that it could be compared with. */
export function lacksMd5(headers: Headers, prefix: CustomerKeyPrefix): boolean {
  return headers.has(customerHeader(prefix, 'key')) && !headers.has(customerHeader(prefix, 'key-md5'))
}

/** Whether a key is the one that was used, as far as its MD5 tells. */
export function isSameMd5(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function customerHeader(prefix: CustomerKeyPrefix, field: (typeof customerFields)[number]): string {
  return `x-amz-${prefix}server-side-encryption-customer-${field}`
}
