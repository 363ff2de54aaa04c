/** What the gateway's parsers are held against: a bucket, users, keys, storage classes, targets of events. */
import { Headers } from '../../../packages/s3-gateway/src/http/headers.ts'
import { parseQuery, type Query } from '../../../packages/s3-gateway/src/http/query.ts'
import type { BucketRecord } from '../../../packages/s3-gateway/src/metadata/records.ts'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'

export const nowMs = 1_800_000_000_000

export const bucket: BucketRecord = {
  id: 1,
  name: 'bucket',
  owner: 'main',
  createdMs: 1,
  wrappedKey: new Uint8Array(60),
  versioning: 'enabled',
  configurations: { objectLock: { version: 1, value: {} } },
}

export const isUser = (id: string): boolean => id === 'main' || id === 'other'
export const storageClasses: ReadonlySet<string> = new Set(['STANDARD', 'COLD', 'GLACIER'])
export const encryptionKeys = {
  newest: (id: string) => (id === 'key' ? 2 : undefined),
  open: () => new Uint8Array(32).fill(1),
  ensure: async () => {},
}

let made = 0

export const surroundings = {
  clock: { unixMs: () => nowMs, elapsedMs: () => 0 },
  region: 'us-east-1',
  isUser,
  storageClasses,
  eventTargets: new Set(['hook', 'other']),
  createId: () => `made-${++made}`,
  metadata: undefined as never,
}

/** Headers as Node would hand them over: lines of `name: value`, what no header can carry left out. */
export function headersOf(input: Buffer): Headers {
  const raw = input
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':')
      if (colon < 1) return []
      const value = line
        .slice(colon + 1)
        .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
        .trim()
      return [line.slice(0, colon).replace(/[^!#$%&'*+.^_`|~\w-]/g, ''), value]
    })
  return new Headers(raw)
}

/** The part behind `?`. */
export function queryOf(input: Buffer): Query {
  return parseQuery(input.toString('latin1'), '+')
}

/** Runs them all; where none takes it, what one refused with is thrown. */
export function eachRefusing(parses: readonly (() => unknown)[]): string {
  let taken = ''
  let refusal: unknown
  for (const [index, parse] of parses.entries()) {
    try {
      if (parse() !== undefined) taken += index.toString(36)
    } catch (error) {
      if (!(error instanceof S3Error) || error.code === 'InternalError') throw error
      refusal = error
    }
  }
  if (taken === '' && refusal !== undefined) throw refusal
  return taken
}

export async function* inPieces(input: Buffer, pieceBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < input.length; at += pieceBytes) yield input.subarray(at, at + pieceBytes)
}
