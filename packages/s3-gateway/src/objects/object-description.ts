/** What a client says about an object when it stores it, and how that comes back. */
import type { ContentSeal } from '../content/content-seal.ts'
import { sealOf } from '../encryption/content-seals.ts'
import { encryptionHeaders } from '../encryption/encryption-headers.ts'
import { parseNewEncryption } from '../encryption/requested-encryption.ts'
import { type Headers, headerToText, textToHeader } from '../http/headers.ts'
import type { BucketRecord, ObjectDescription } from '../metadata/records.ts'
import type { Needs } from '../requests/operation.ts'
import { userMetadataBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'
import { lockHeaders, parseLockHeaders } from './lock-headers.ts'
import { parseTaggingHeader, taggingHeaders } from './tagging-header.ts'

const keptHeaders = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]
const metadataPrefix = 'x-amz-meta-'
const defaultContentType = 'binary/octet-stream'

/** Throws S3Error where the headers ask for what cannot be. `bucket` is where the object will be. */
export function parseObjectDescription(
  gateway: Needs<'clock' | 'encryptionKeys' | 'storageClasses'>,
  headers: Headers,
  bucket: BucketRecord,
): { readonly description: ObjectDescription; readonly seal: ContentSeal } {
  const requested = parseNewEncryption(headers, bucket, gateway.encryptionKeys)
  return {
    description: {
      headers: parseKeptHeaders(headers),
      userMetadata: parseUserMetadata(headers),
      storageClass: parseStorageClass(headers, gateway),
      websiteRedirect: parseWebsiteRedirect(headers),
      tags: parseTaggingHeader(headers),
      acl: undefined,
      encryption: requested.encryption,
      ...parseLockHeaders(headers, bucket, gateway.clock.unixMs()),
    },
    seal: sealOf(bucket, requested, gateway.encryptionKeys),
  }
}

function parseStorageClass(headers: Headers, { storageClasses }: Needs<'storageClasses'>): string {
  const storageClass = headers.get('x-amz-storage-class') ?? 'STANDARD'
  if (storageClasses.has(storageClass)) return storageClass
  throw new S3Error('InvalidStorageClass', { facts: { StorageClassRequested: storageClass } })
}

function parseWebsiteRedirect(headers: Headers): string | undefined {
  const location = headers.get('x-amz-website-redirect-location')
  if (location === undefined || /^(\/|https?:\/\/)/.test(location)) return location
  throw new S3Error('InvalidRedirectLocation')
}

/** Picks the description out of what carries one. */
export function descriptionOf(from: ObjectDescription): ObjectDescription {
  const { storageClass, headers, userMetadata, websiteRedirect, tags, acl, encryption, retention, legalHold } = from
  return { storageClass, headers, userMetadata, websiteRedirect, tags, acl, encryption, retention, legalHold }
}

/** The headers that give a description back. */
export function describeObject(description: ObjectDescription): Record<string, string> {
  const headers: Record<string, string> = {
    ...encryptionHeaders(description.encryption),
    ...lockHeaders(description),
    ...taggingHeaders(description.tags),
  }
  if (description.storageClass !== 'STANDARD') headers['x-amz-storage-class'] = description.storageClass
  if (description.websiteRedirect !== undefined)
    headers['x-amz-website-redirect-location'] = description.websiteRedirect
  for (const [name, value] of Object.entries(description.headers)) headers[name] = textToHeader(value)
  for (const [name, value] of Object.entries(description.userMetadata)) {
    headers[`${metadataPrefix}${name}`] = textToHeader(value)
  }
  return headers
}

function parseKeptHeaders(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': defaultContentType }
  for (const name of keptHeaders) {
    const value = headers.get(name)
    if (value === undefined || value === '') continue
    const text = headerToText(value)
    if (name !== 'content-encoding') kept[name] = text
    else if (withoutAwsChunked(text) !== '') kept[name] = withoutAwsChunked(text)
  }
  return kept
}

/** `aws-chunked` says how the body travels; what is stored is without it. */
function withoutAwsChunked(encoding: string): string {
  if (!/aws-chunked/i.test(encoding)) return encoding
  return encoding
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '' && token.toLowerCase() !== 'aws-chunked')
    .join(', ')
}

function parseUserMetadata(headers: Headers): Record<string, string> {
  const metadata: Record<string, string> = Object.create(null)
  let sizeBytes = 0
  for (const [header, value] of headers.entries()) {
    if (!header.startsWith(metadataPrefix)) continue
    const name = header.slice(metadataPrefix.length)
    sizeBytes += name.length + value.length
    metadata[name] = headerToText(value)
  }
  if (sizeBytes > userMetadataBytesMax) {
    throw new S3Error('MetadataTooLarge', {
      facts: { Size: String(sizeBytes), MaxSizeAllowed: String(userMetadataBytesMax) },
    })
  }
  return metadata
}
