/**
 * Percent-encoding as S3 wants it: RFC 3986's unreserved characters stand, every other byte of UTF-8 is `%XX`. Decoding is
 * strict: what is not whole UTF-8 is refused, because two readings of one URL are how signatures get stretched.
 */
import { S3Error } from '../s3/s3-error.ts'

/** Encodes everything but `A-Z a-z 0-9 - . _ ~`. */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Encodes a path: as `uriEncode`, the slashes stay. */
export function uriEncodePath(path: string): string {
  return uriEncode(path).replaceAll('%2F', '/')
}

/** Decodes one run of wire text (latin-1, as Node hands it over). Throws S3Error `InvalidURI`. */
export function uriDecode(wire: string): string {
  let text: string
  try {
    text = decodeURIComponent(wire.replace(/[\u0080-\u00ff]/g, (char) => `%${char.charCodeAt(0).toString(16)}`))
  } catch (cause) {
    throw new S3Error('InvalidURI', { cause })
  }
  if (text.includes('\0')) throw new S3Error('InvalidURI')
  return text
}

/**
 * `x-amz-copy-source` before its decoding: there, unlike in the path of a URL, AWS reads a plus sign as a space
 * (aws/aws-cli#614, aws/aws-sdk-js#1821), and s5cmd writes spaces so.
 */
export function plusesToSpaces(copySource: string): string {
  return copySource.replaceAll('+', '%20')
}
