/** What two parsers could read differently is how requests are smuggled past one of them. */
import type { IncomingMessage } from 'node:http'
import { S3Error } from '../s3/s3-error.ts'
import type { Headers } from './headers.ts'

const headersMax = 100

/** Refuses what two parsers could read differently. Node refuses Content-Length beside Transfer-Encoding itself. */
export function checkFraming(request: IncomingMessage, headers: Headers): void {
  const encoding = headers.get('transfer-encoding')
  if (encoding !== undefined && encoding.toLowerCase() !== 'chunked') throw new S3Error('NotImplemented')
  if (encoding !== undefined && headers.has('content-length')) throw new S3Error('BadRequest')
  if (request.rawHeaders.length / 2 > headersMax) throw new S3Error('RequestHeaderSectionTooLarge')
}
