/** Tokens that continue a listing. They hold the last name of the page before, so they never grow old. */
import { invalidArgument } from '../s3/invalid-argument.ts'

/** Tells our tokens from anything else, and one form of them from the next. */
const mark = '1'

export function createPageToken(name: string): string {
  return Buffer.from(mark + name).toString('base64url')
}

/** Throws S3Error `InvalidArgument` where the token is none of ours. */
export function parsePageToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString('utf8')
  const name = text.slice(mark.length)
  if (!text.startsWith(mark) || createPageToken(name) !== token) {
    throw invalidArgument('continuation-token', token, 'The continuation token provided is incorrect')
  }
  return name
}
