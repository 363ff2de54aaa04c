/**
 * Conditions on a read, and on the source of a copy (RFC 9110, section 13.2.2, as S3 applies it): ETags are asked before
 * dates, and a date counts only where no ETag was given or the ETag's answer leaves it open.
 */
import type { Headers } from '../http/headers.ts'
import { unquote } from '../s3/etag-quotes.ts'

export type ReadVerdict = 'go-on' | 'not-modified' | 'precondition-failed'

/** `prefix` is empty for a read, `x-amz-copy-source-` for a copy. */
export function judgeRead(
  headers: Headers,
  object: { readonly etag: string; readonly lastModifiedMs: number },
  prefix: '' | 'x-amz-copy-source-' = '',
): ReadVerdict {
  const modifiedMs = Math.floor(object.lastModifiedMs / 1_000) * 1_000
  const ifMatch = headers.get(`${prefix}if-match`)
  const ifNoneMatch = headers.get(`${prefix}if-none-match`)
  const ifUnmodifiedSince = parseDate(headers.get(`${prefix}if-unmodified-since`))
  const ifModifiedSince = parseDate(headers.get(`${prefix}if-modified-since`))

  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object.etag)) return 'precondition-failed'
  } else if (ifUnmodifiedSince !== undefined && modifiedMs > ifUnmodifiedSince) {
    return 'precondition-failed'
  }
  if (ifNoneMatch !== undefined) {
    if (matches(ifNoneMatch, object.etag)) return 'not-modified'
  } else if (ifModifiedSince !== undefined && modifiedMs <= ifModifiedSince) {
    return 'not-modified'
  }
  return 'go-on'
}

function matches(list: string, etag: string): boolean {
  return list.split(',').some((candidate) => {
    const tag = candidate.trim().replace(/^W\//, '')
    return tag === '*' || unquote(tag) === etag
  })
}

function parseDate(text: string | undefined): number | undefined {
  const ms = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms
}
