/** The XML of an error, and the one place where errors of other kinds become errors of S3. */
import { PartStoreError } from '@nupeerstack/client'
import { S3Error } from '../s3/s3-error.ts'
import { xmlAll, xmlElement, xmlProlog, xmlText } from '../xml/write-xml.ts'

/** What a client is told of any error: what is not meant for it stays inside. */
export function toS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error
  if (error instanceof PartStoreError) {
    if (error.code === 'unavailable') {
      return new S3Error('ServiceUnavailable', {
        message: 'Too few storage nodes can be reached. Please try again.',
        cause: error,
      })
    }
    if (error.code === 'too-large') return new S3Error('EntityTooLarge', { cause: error })
  }
  return new S3Error('InternalError', { cause: error })
}

export function errorDocument({ code, message, facts }: S3Error, resource: string, requestId: string): string {
  return `${xmlProlog}${xmlElement(
    'Error',
    xmlText('Code', code),
    xmlText('Message', message),
    xmlAll(Object.entries(facts), ([name, value]) => xmlText(name, value)),
    xmlText('Resource', resource),
    xmlText('RequestId', requestId),
    xmlText('HostId', requestId),
  )}`
}
