/**
 * The text that SigV4 signs (AWS General Reference, "Create a canonical request"). It is built from what stood on the
 * wire and hashed as latin-1, which gives back the very bytes.
 */
import { hash } from 'node:crypto'
import type { Headers } from '../http/headers.ts'
import type { Query } from '../http/query.ts'
import { uriEncode } from '../http/uri-encoding.ts'

export type CanonicalParts = {
  readonly method: string
  /** Percent-encoded, exactly once. */
  readonly path: string
  readonly query: Query
  readonly headers: Headers
  readonly signedHeaders: readonly string[]
  readonly payloadHash: string
}

/** The parameter that carries the signature is not signed itself. */
const signatureParameter = 'X-Amz-Signature'

export function canonicalRequest(parts: CanonicalParts): string {
  const headers = parts.signedHeaders.map((name) => `${name}:${trimAll(parts.headers.get(name) ?? '')}\n`).join('')
  return [
    parts.method,
    parts.path,
    canonicalQuery(parts.query),
    headers,
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ].join('\n')
}

export function stringToSign(timestamp: string, scope: string, canonical: string): string {
  return `AWS4-HMAC-SHA256\n${timestamp}\n${scope}\n${hash('sha256', Buffer.from(canonical, 'latin1'), 'hex')}`
}

/** Sorted by encoded name, then by encoded value; a name without value keeps its `=`. */
function canonicalQuery(query: Query): string {
  return query.parameters
    .filter(({ name }) => name !== signatureParameter)
    .map(({ name, value }): [string, string] => [uriEncode(name), uriEncode(value)])
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** Both are ASCII, so the order of code units is the order of bytes. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Blanks at both ends go, runs of blanks inside become one. */
function trimAll(value: string): string {
  return value.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '')
}
