/**
 * Derives SigV4 signing keys (AWS General Reference, "Deriving the signing key") and remembers them: a key serves one
 * credential for one day and region, and deriving it costs four HMACs per request otherwise. They are
 * KeyObjects, because Node takes three times as long to begin an HMAC with a bare key.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** Which API a signature is for: the service of a SigV4 scope. */
export type SigningService = 's3' | 'sts'
export type SigningScope = { readonly date: string; readonly region: string; readonly service: SigningService }

export interface SigningKeys {
  derive(owner: { readonly accessKeyId: string; readonly secretAccessKey: string }, scope: SigningScope): KeyObject
}

/** A few days and regions for each of some hundred credentials; the oldest goes first. */
const keptMax = 1_024

export function createSigningKeys(): SigningKeys {
  const kept = new Map<string, KeyObject>()
  return {
    derive(owner, scope) {
      const name = `${owner.accessKeyId}/${scope.date}/${scope.region}/${scope.service}`
      const known = kept.get(name)
      if (known !== undefined) return known
      const key = deriveSigningKey(owner.secretAccessKey, scope)
      const oldest = kept.size >= keptMax ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(name, key)
      return key
    },
  }
}

export function deriveSigningKey(secretAccessKey: string, { date, region, service }: SigningScope): KeyObject {
  const first = createSecretKey(`AWS4${secretAccessKey}`, 'utf8')
  return [date, region, service, 'aws4_request'].reduce((key, text) => createSecretKey(hmacSha256(key, text)), first)
}

export function hmacSha256(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'latin1').digest()
}
