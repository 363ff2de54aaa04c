/**
 * What a request is about. The path of the URL and the copy source are read by the same parser, so there is one answer to
 * "which object is this?". Nothing is normalised: `//`, `.` and `..` are characters of a key like any other.
 */
import { S3Error } from '../s3/s3-error.ts'
import { uriDecode } from './uri-encoding.ts'

export type ObjectRef =
  | { readonly kind: 'service' }
  | { readonly kind: 'bucket'; readonly bucket: string }
  | { readonly kind: 'object'; readonly bucket: string; readonly key: string }

export type RequestTarget = {
  /** The path as it stood on the wire: what a signature covers. */
  readonly rawPath: string
  readonly rawQuery: string
  /** The bucket that the Host header names, for virtual-host style. */
  readonly hostBucket: string | undefined
  readonly ref: ObjectRef
}

/** AWS's bound, in bytes of UTF-8. */
export const keyBytesMax = 1_024
/** A key of 1,024 bytes, each as %XX, with a presigned query behind it, fits five times. */
export const targetCharactersMax = 16 * 1_024

/** Parses a request target. `domains` are those below which a first label names a bucket. Throws S3Error. */
export function parseRequestTarget(url: string, host: string | undefined, domains: readonly string[]): RequestTarget {
  if (url.length > targetCharactersMax) throw new S3Error('InvalidURI', { message: 'The URI is too long.' })
  const origin = /^https?:\/\/[^/?]*/i.exec(url)?.[0] ?? ''
  const target = url.slice(origin.length)
  const question = target.indexOf('?')
  const rawPath = (question < 0 ? target : target.slice(0, question)) || '/'
  const rawQuery = question < 0 ? '' : target.slice(question + 1)
  if (!rawPath.startsWith('/')) throw new S3Error('InvalidURI')

  const hostBucket = bucketOfHost(host, domains)
  const ref = hostBucket === undefined ? parseObjectPath(rawPath) : objectRef(hostBucket, uriDecode(rawPath.slice(1)))
  return { rawPath, rawQuery, hostBucket, ref }
}

/** Parses `/bucket/key` as it stands on the wire. */
export function parseObjectPath(rawPath: string): ObjectRef {
  if (rawPath === '/') return { kind: 'service' }
  const slash = rawPath.indexOf('/', 1)
  const bucket = uriDecode(slash < 0 ? rawPath.slice(1) : rawPath.slice(1, slash))
  return objectRef(bucket, slash < 0 ? '' : uriDecode(rawPath.slice(slash + 1)))
}

/** Refuses a key that is longer than S3 allows. */
export function checkKey(key: string): string {
  if (Buffer.byteLength(key) > keyBytesMax) {
    throw new S3Error('KeyTooLongError', {
      facts: { Size: String(Buffer.byteLength(key)), MaxSizeAllowed: String(keyBytesMax) },
    })
  }
  return key
}

function objectRef(bucket: string, key: string): ObjectRef {
  if (key === '') return { kind: 'bucket', bucket }
  return { kind: 'object', bucket, key: checkKey(key) }
}

function bucketOfHost(host: string | undefined, domains: readonly string[]): string | undefined {
  const name = host?.replace(/:\d*$/, '').toLowerCase()
  if (name === undefined) return undefined
  for (const domain of domains) {
    if (name.endsWith(`.${domain}`)) return name.slice(0, -domain.length - 1)
  }
  return undefined
}
