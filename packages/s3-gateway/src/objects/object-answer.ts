/** What GetObject and HeadObject share: which bytes are asked for, under which conditions, and the headers about them. */
import type { ByteRange } from '@nupeerstack/client'
import { checksumHeaders, partChecksumHeaders } from '../checksums/checksum-fields.ts'
import { judgeRead } from '../conditions/read-conditions.ts'
import type { ContentSeal } from '../content/content-seal.ts'
import { openSeal } from '../encryption/content-seals.ts'
import { refuseManagedEncryption } from '../encryption/encryption-headers.ts'
import type { Headers } from '../http/headers.ts'
import type { Query } from '../http/query.ts'
import { emptyResponse, type S3Response } from '../http/s3-response.ts'
import type { ObjectRecord, PartRecord } from '../metadata/records.ts'
import type { Needs, ObjectRequest } from '../requests/operation.ts'
import { quote, unquote } from '../s3/etag-quotes.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { S3Error } from '../s3/s3-error.ts'
import { httpTime } from '../s3/time-format.ts'
import { contentRange, parseByteRange } from './byte-range.ts'
import { findObjectWithParts, versionHeaders } from './find-object.ts'
import { expirationHeaders } from './lifecycle-headers.ts'
import { describeObject } from './object-description.ts'
import { locatePart, type PartOfObject, parsePartToRead } from './part-number.ts'
import { versionIn } from './version-id.ts'

export type ObjectAnswer = {
  readonly object: ObjectRecord
  readonly seal: ContentSeal
  readonly parts: readonly PartRecord[]
  readonly status: 200 | 206
  readonly headers: Readonly<Record<string, string>>
  readonly range: ByteRange
}

/** Headers that a signed query may set on the answer. */
const overrides: Readonly<Record<string, string>> = {
  'response-cache-control': 'cache-control',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-content-type': 'content-type',
  'response-expires': 'expires',
}

/** Finds the object and judges the request: an answer to be filled with bytes, or a finished 304. */
export async function prepareObjectAnswer(
  gateway: Needs<'metadata.objects' | 'encryptionKeys'>,
  { bucket, key, headers, query }: ObjectRequest,
): Promise<ObjectAnswer | { readonly notModified: S3Response }> {
  const partNumber = parsePartToRead(query, headers)
  const { object, parts } = await findObjectWithParts(gateway, { bucket, key, versionId: versionIn(query) })
  refuseManagedEncryption(headers)
  // That a part is not there is said even where the key to the object is missing.
  const part = partNumber === undefined ? undefined : locatePart(object, parts, partNumber)
  const seal = openSeal(bucket, object.encryption, { headers, prefix: '' }, gateway.encryptionKeys)
  const about = {
    etag: quote(object.etag),
    'last-modified': httpTime(object.lastModifiedMs),
    ...versionHeaders(bucket, object.versionId),
  }

  const verdict = judgeRead(headers, object)
  if (verdict === 'precondition-failed') throw new S3Error('PreconditionFailed')
  if (verdict === 'not-modified') return { notModified: emptyResponse(304, about) }

  const wantsRange = isRangeFresh(headers.get('if-range'), object)
  const asked = part?.range ?? (wantsRange ? parseByteRange(headers.get('range'), object.sizeBytes) : undefined)
  const range = asked ?? { offset: 0, length: object.sizeBytes }
  // There is no `Content-Range` of no bytes: an empty part comes as if it were an object.
  const isPartial = asked !== undefined && range.length > 0
  return {
    object,
    seal,
    parts,
    status: isPartial ? 206 : 200,
    range,
    headers: {
      ...describeObject(object),
      ...about,
      ...expirationHeaders(bucket, object),
      'accept-ranges': 'bytes',
      ...overridesIn(query),
      ...(isPartial && { 'content-range': contentRange(range, object.sizeBytes) }),
      ...(part?.record !== undefined && { 'x-amz-mp-parts-count': String(object.partCount) }),
      ...(wantsChecksum(headers) && checksumOf(object, range, part)),
    },
  }
}

function wantsChecksum(headers: Headers): boolean {
  return headers.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
}

/** Of the bytes that are sent, where these are an object or a part as a whole. */
function checksumOf(
  object: ObjectRecord,
  range: ByteRange,
  part: PartOfObject | undefined,
): Readonly<Record<string, string>> {
  if (part?.record === undefined) return range.length === object.sizeBytes ? checksumHeaders(object.checksum) : {}
  if (part.record.checksum === undefined) return {}
  return { ...partChecksumHeaders(part.record.checksum), 'x-amz-checksum-type': object.checksum?.type ?? 'FULL_OBJECT' }
}

/** `If-Range`: a range of what the client has, or all of what there is now. */
function isRangeFresh(ifRange: string | undefined, object: ObjectRecord): boolean {
  if (ifRange === undefined) return true
  if (ifRange.includes('"')) return unquote(ifRange) === object.etag
  return Date.parse(ifRange) >= Math.floor(object.lastModifiedMs / 1_000) * 1_000
}

function overridesIn(query: Query): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [parameter, header] of Object.entries(overrides)) {
    const value = query.get(parameter)
    if (value === undefined) continue
    if (/[\r\n]/.test(value)) throw invalidArgument(parameter, value, 'Header value cannot contain line breaks')
    headers[header] = Buffer.from(value, 'utf8').toString('latin1')
  }
  return headers
}
