/**
 * Derives SigV4 signing keys (AWS General Reference, "Deriving the signing key") and remembers them: a key serves one
 * credential for one day and region, and deriving it costs four HMACs per request otherwise.
 */
import { createHmac } from 'node:crypto'

export type Service = 's3' | 'sts'
export type SigningScope = { readonly date: string; readonly region: string; readonly service: Service }

export interface SigningKeys {
  derive(owner: { readonly accessKeyId: string; readonly secretAccessKey: string }, scope: SigningScope): Uint8Array
}

/** A few days and regions for each of some hundred credentials; the oldest goes first. */
const keptMax = 1_024

export function createSigningKeys(): SigningKeys {
  const kept = new Map<string, Uint8Array>()
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

export function deriveSigningKey(secretAccessKey: string, { date, region, service }: SigningScope): Uint8Array {
  return [date, region, service, 'aws4_request'].reduce<Uint8Array>(hmacSha256, Buffer.from(`AWS4${secretAccessKey}`))
}

export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  return createHmac('sha256', key).update(text, 'latin1').digest()
}
