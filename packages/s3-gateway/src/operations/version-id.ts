/** `versionId` in a query: `null`, or one that we have given out. */
import type { Query } from '../http/query.ts'
import { invalidArgument } from './listing-query.ts'

/** The version that a text names, `undefined` where it names none. Throws S3Error `InvalidArgument`. */
export function parseVersionId(text: string | undefined): string | undefined {
  if (text === undefined || isVersionId(text)) return text
  throw invalidArgument(
    'versionId',
    text,
    text === '' ? 'Version id cannot be the empty string' : 'Invalid version id specified',
  )
}

/** Whether a text may be a version's id, or is none at all. */
export function isVersionId(text: string | undefined): boolean {
  return text === undefined || /^(null|[\w-]{32})$/.test(text)
}

export function versionIn(query: Query): string | undefined {
  return parseVersionId(query.get('versionId'))
}
