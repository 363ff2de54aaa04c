/**
 * Headers that ask for what is not built. To ignore one would store an object otherwise than the client relies on; so they
 * are refused by name.
 */
import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3/s3-error.ts'

const unsupported = [
  'x-amz-if-match-initiated-time',
  'x-amz-object-lock-event-hold',
  'x-amz-object-lock-event-hold-duration-days',
  'x-amz-object-lock-event-hold-duration-years',
  'x-amz-write-offset-bytes',
]

/** Throws S3Error `NotImplemented`. */
export function refuseUnsupportedHeaders(headers: Headers): void {
  const name = unsupported.find((each) => headers.has(each))
  if (name === undefined) return
  throw new S3Error('NotImplemented', {
    message: 'A header you provided implies functionality that is not implemented.',
    facts: { Header: name },
  })
}
