/**
 * The encryption context of SSE-KMS: named values that a client binds to an object's key (AWS KMS Developer Guide, "Encryption
 * context"). It is part of what the object's part keys are wrapped under: whoever changes it opens nothing.
 */
import type { Headers } from '../http/headers.ts'
import type { Encryption } from '../metadata/records.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { compareUtf8 } from '../s3/utf8-order.ts'

export const contextHeader = 'x-amz-server-side-encryption-context'

/** As JSON with its names in order, so that one context is one text. Throws S3Error `InvalidArgument`. */
export function parseEncryptionContext(headers: Headers): string | undefined {
  const header = headers.get(contextHeader)
  if (header === undefined) return undefined
  const pairs = parsePairs(header)
  if (pairs !== undefined) return JSON.stringify(Object.fromEntries(pairs.sort(([a], [b]) => compareUtf8(a, b))))
  throw invalidArgument(
    contextHeader,
    header,
    `The header '${contextHeader}' shall be Base64-encoded UTF-8 string holding JSON which represents a string-string map`,
  )
}

/** Tells the context back to whoever has just given it; a read is not told. */
export function contextHeaders(encryption: Encryption | undefined): Record<string, string> {
  if (encryption?.kind !== 'sse-kms' || encryption.context === undefined) return {}
  return { [contextHeader]: Buffer.from(encryption.context).toString('base64') }
}

function parsePairs(header: string): [string, string][] | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(header)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'base64'))
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const pairs = Object.entries(value)
    return pairs.every(([, each]) => typeof each === 'string') ? pairs : undefined
  } catch {
    return undefined
  }
}
