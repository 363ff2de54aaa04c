/**
 * Headers that ask for what is not built yet. To ignore one would store an object without the lock, the encryption or the
 * tags that the client relies on; so they are refused by name.
 */
import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3-error.ts'

const unsupportedPrefixes = [
  'x-amz-copy-source-server-side-encryption',
  'x-amz-object-lock-',
  'x-amz-server-side-encryption',
  'x-amz-tagging',
  'x-amz-website-redirect-location',
  'x-amz-write-offset-bytes',
]
/** These say what is the case anyway. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'x-amz-bucket-object-lock-enabled': ['false'],
  'x-amz-tagging-directive': ['COPY', 'REPLACE'],
}

/** Throws S3Error `NotImplemented`. */
export function refuseUnsupportedHeaders(headers: Headers): void {
  for (const [name, value] of headers.entries()) {
    const accepted = harmless[name]
    const isUnsupported =
      accepted === undefined ? unsupportedPrefixes.some((prefix) => name.startsWith(prefix)) : !accepted.includes(value)
    if (isUnsupported) {
      throw new S3Error('NotImplemented', {
        message: 'A header you provided implies functionality that is not implemented.',
        facts: { Header: name },
      })
    }
  }
}
