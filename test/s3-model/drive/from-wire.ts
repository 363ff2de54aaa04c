/** An answer of S3 as plain data (API Reference, "Response Syntax" of each operation). */
import { createHash } from 'node:crypto'
import type { PageAnswer, PartsAnswer, RowAnswer, S3Answer } from '../reference/answers.ts'
import type { S3Request } from '../reference/requests.ts'
import { withoutUndefined } from '../reference/step-result.ts'
import type { WireAnswer } from './http-door.ts'
import { nextPage, type Query } from './next-page.ts'
import { allIn, parseXml, textIn, type XmlNode } from './xml-tree.ts'

export interface ReadAnswer {
  readonly answer: S3Answer
  /** How the service says to go on, where a listing is truncated. */
  readonly continuation: Query | undefined
}

export function fromWire(request: S3Request, wire: WireAnswer): ReadAnswer {
  const document = xmlOf(wire)
  const common: S3Answer = {
    status: wire.status,
    versionId: headerOf(wire, 'x-amz-version-id'),
    deleteMarker: headerOf(wire, 'x-amz-delete-marker') === 'true' || undefined,
  }
  // A long request may be refused after its 200.
  if (wire.status >= 400 || document?.name === 'Error') {
    return {
      answer: withoutUndefined({ ...common, code: document && textIn(document, 'Code') }),
      continuation: undefined,
    }
  }
  const about = { ...common, ...readBody(request, wire, document) }
  const continuation = document && isTruncated(document) ? nextPage(request, document, about) : undefined
  return { answer: withoutUndefined(about), continuation }
}

function readBody(request: S3Request, wire: WireAnswer, document: XmlNode | undefined): Partial<S3Answer> {
  switch (request.op) {
    case 'GetObject':
    case 'HeadObject':
      return readObjectAnswer(wire, request.op === 'GetObject')
    case 'PutObject':
    case 'UploadPart':
      return { etag: unquoted(headerOf(wire, 'etag')), crc32: headerOf(wire, 'x-amz-checksum-crc32') }
    case 'CopyObject':
    case 'UploadPartCopy':
      return {
        etag: unquoted(required(document, 'ETag')),
        copySourceVersionId: headerOf(wire, 'x-amz-copy-source-version-id'),
      }
    case 'CompleteMultipartUpload':
      return { etag: unquoted(required(document, 'ETag')) }
    case 'CreateMultipartUpload':
      return { uploadId: required(document, 'UploadId') }
    case 'GetBucketVersioning':
      return { versioning: (document && textIn(document, 'Status')) as S3Answer['versioning'] }
    case 'GetObjectTagging':
      return { tags: tagsIn(document) }
    case 'GetObjectAttributes':
      return { attributes: attributesIn(document) }
    case 'DeleteObjects':
      return { deletions: deletionsIn(document) }
    case 'ListParts':
      return { parts: partsIn(document) }
    case 'ListObjects':
    case 'ListObjectsV2':
    case 'ListObjectVersions':
    case 'ListMultipartUploads':
      return { page: pageIn(request, document) }
    default:
      return {}
  }
}

function readObjectAnswer(wire: WireAnswer, hasBody: boolean): Partial<S3Answer> {
  const etag = unquoted(headerOf(wire, 'etag'))
  if (wire.status === 304) return { etag }
  const contentLength = Number(headerOf(wire, 'content-length'))
  if (hasBody && wire.body.length !== contentLength)
    throw new Error(`${wire.body.length} bytes of ${contentLength} came`)
  const metadata = Object.entries(wire.headers).flatMap(([name, value]) =>
    name.startsWith('x-amz-meta-') ? [[name.slice('x-amz-meta-'.length), String(value)]] : [],
  )
  return {
    etag,
    contentLength,
    contentRange: headerOf(wire, 'content-range'),
    contentType: headerOf(wire, 'content-type'),
    metadata: Object.fromEntries(metadata),
    tagCount: numberOf(headerOf(wire, 'x-amz-tagging-count')),
    partsCount: numberOf(headerOf(wire, 'x-amz-mp-parts-count')),
    crc32: headerOf(wire, 'x-amz-checksum-crc32'),
    md5: hasBody ? createHash('md5').update(wire.body).digest('hex') : undefined,
  }
}

function attributesIn(document: XmlNode | undefined): S3Answer['attributes'] {
  const parts = document && allIn(document, 'ObjectParts')[0]
  return {
    etag: required(document, 'ETag'),
    sizeBytes: Number(required(document, 'ObjectSize')),
    partsCount: numberOf(parts && textIn(parts, 'PartsCount')),
  }
}

function tagsIn(document: XmlNode | undefined): Record<string, string> {
  const [set] = document === undefined ? [] : allIn(document, 'TagSet')
  return Object.fromEntries(
    allIn(set ?? { name: '', children: [], text: '' }, 'Tag').map((tag) => [
      required(tag, 'Key'),
      required(tag, 'Value'),
    ]),
  )
}

function deletionsIn(document: XmlNode | undefined): S3Answer['deletions'] {
  return (document?.children ?? []).map((each) => ({
    key: required(each, 'Key'),
    versionId: textIn(each, 'VersionId'),
    deleteMarkerVersionId: textIn(each, 'DeleteMarkerVersionId'),
    code: textIn(each, 'Code'),
  }))
}

function partsIn(document: XmlNode | undefined): PartsAnswer {
  const rows = allIn(document as XmlNode, 'Part').map((part) => ({
    partNumber: Number(required(part, 'PartNumber')),
    etag: unquoted(required(part, 'ETag')) as string,
    sizeBytes: Number(required(part, 'Size')),
  }))
  return { rows, isTruncated: isTruncated(document as XmlNode) }
}

const rowNames = new Set(['Contents', 'Version', 'DeleteMarker', 'Upload'])

function pageIn(request: S3Request, document: XmlNode | undefined): PageAnswer {
  const decode = document && textIn(document, 'EncodingType') === 'url' ? decodeURIComponent : (text: string) => text
  const rows: RowAnswer[] = (document?.children ?? [])
    .filter(({ name }) => rowNames.has(name))
    .map((row) => ({
      key: decode(required(row, 'Key')),
      etag: unquoted(textIn(row, 'ETag')),
      sizeBytes: numberOf(textIn(row, 'Size')),
      versionId: textIn(row, 'VersionId'),
      isLatest: request.op === 'ListObjectVersions' ? textIn(row, 'IsLatest') === 'true' : undefined,
      isDeleteMarker: row.name === 'DeleteMarker' || undefined,
      uploadId: textIn(row, 'UploadId'),
    }))
  const commonPrefixes = allIn(document as XmlNode, 'CommonPrefixes').map((each) => decode(required(each, 'Prefix')))
  const keyCount = numberOf(document && textIn(document, 'KeyCount'))
  return { rows, commonPrefixes, isTruncated: isTruncated(document as XmlNode), keyCount }
}

function isTruncated(document: XmlNode): boolean {
  return textIn(document, 'IsTruncated') === 'true'
}

function xmlOf({ headers, body }: WireAnswer): XmlNode | undefined {
  const isXml = /xml/.test(headers['content-type'] ?? '')
  return isXml && body.length > 0 && body.subarray(0, 200).includes('<?xml')
    ? parseXml(body.toString('utf8'))
    : undefined
}

function headerOf({ headers }: WireAnswer, name: string): string | undefined {
  const value = headers[name]
  return value === undefined ? undefined : String(value)
}

function required(node: XmlNode | undefined, name: string): string {
  const text = node && textIn(node, name)
  if (text === undefined) throw new Error(`the answer has no ${name}`)
  return text
}

function unquoted(etag: string | undefined): string | undefined {
  if (etag === undefined) return undefined
  if (!/^".*"$/.test(etag)) throw new Error(`the ETag ${etag} has no quotes`)
  return etag.slice(1, -1)
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}
