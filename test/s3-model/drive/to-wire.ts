/** A request of the reference as it goes over HTTP (API Reference, "Request Syntax" of each operation). */
import { bytesOf, contentOf } from '../reference/content.ts'
import { isWhole } from '../reference/objects.ts'
import type { CopySource, Description, ObjectRef, Paging, ReadConditions, S3Request } from '../reference/requests.ts'
import { encodeKey, type WireRequest } from './http-door.ts'
import { escapeXml } from './xml-tree.ts'

type Query = readonly (readonly [string, string])[]
type Headers = Record<string, string>

/** Gives buckets names of their own at the service. */
export type BucketNaming = (bucket: string) => string

const longAgo = new Date('2000-01-01T00:00:00Z').toUTCString()
const farAhead = new Date('2100-01-01T00:00:00Z').toUTCString()

/** `continuation` is how the service said to go on behind a page; it stands in the place of the request's own markers. */
export function toWire(request: S3Request, nameOf: BucketNaming, continuation?: Query): WireRequest {
  const bucket = nameOf(request.bucket)
  switch (request.op) {
    case 'CreateBucket':
      return { method: 'PUT', bucket }
    case 'HeadBucket':
      return { method: 'HEAD', bucket }
    case 'DeleteBucket':
      return { method: 'DELETE', bucket }
    case 'GetBucketVersioning':
      return { method: 'GET', bucket, query: [['versioning', '']] }
    case 'PutBucketVersioning': {
      const document = `<VersioningConfiguration><Status>${request.status}</Status></VersioningConfiguration>`
      return { method: 'PUT', bucket, query: [['versioning', '']], body: Buffer.from(document) }
    }
    case 'PutObject': {
      const { crc32 } = request
      const sum = crc32 === undefined ? {} : { 'x-amz-checksum-crc32': crc32 }
      const headers = { ...describing(request), ...conditions(request), ...sum }
      return { method: 'PUT', bucket, key: request.key, headers, body: bytesOf(contentOf(request.body)) }
    }
    case 'GetObject':
    case 'HeadObject': {
      const query = [...versionOf(request), ...optional('partNumber', request.partNumber)]
      const headers: Headers = { ...conditions(request), ...(request.range !== undefined && { range: request.range }) }
      if (isWhole(request)) headers['x-amz-checksum-mode'] = 'ENABLED'
      return { method: request.op === 'GetObject' ? 'GET' : 'HEAD', bucket, key: request.key, query, headers }
    }
    case 'DeleteObject':
      return { method: 'DELETE', bucket, key: request.key, query: versionOf(request), headers: conditions(request) }
    case 'DeleteObjects': {
      const objects = request.objects.map(
        ({ key, versionId }) => `<Object>${element('Key', key)}${element('VersionId', versionId)}</Object>`,
      )
      const document = `<Delete>${element('Quiet', request.quiet)}${objects.join('')}</Delete>`
      return { method: 'POST', bucket, query: [['delete', '']], body: Buffer.from(document) }
    }
    case 'CopyObject': {
      const headers = { ...describing(request), ...conditions(request), ...copying(request, nameOf) }
      const { metadataDirective, taggingDirective } = request
      if (metadataDirective !== undefined) headers['x-amz-metadata-directive'] = metadataDirective
      if (taggingDirective !== undefined) headers['x-amz-tagging-directive'] = taggingDirective
      return { method: 'PUT', bucket, key: request.key, headers }
    }
    case 'GetObjectTagging':
      return { method: 'GET', bucket, key: request.key, query: [['tagging', ''], ...versionOf(request)] }
    case 'PutObjectTagging': {
      const tags = Object.entries(request.tags ?? {}).map(
        ([key, value]) => `<Tag>${element('Key', key)}${element('Value', value)}</Tag>`,
      )
      const body = Buffer.from(`<Tagging><TagSet>${tags.join('')}</TagSet></Tagging>`)
      return { method: 'PUT', bucket, key: request.key, query: [['tagging', ''], ...versionOf(request)], body }
    }
    case 'DeleteObjectTagging':
      return { method: 'DELETE', bucket, key: request.key, query: [['tagging', ''], ...versionOf(request)] }
    case 'GetObjectAttributes': {
      const headers = { 'x-amz-object-attributes': 'ETag,ObjectSize,ObjectParts' }
      return { method: 'GET', bucket, key: request.key, query: [['attributes', ''], ...versionOf(request)], headers }
    }
    case 'CreateMultipartUpload':
      return { method: 'POST', bucket, key: request.key, query: [['uploads', '']], headers: describing(request) }
    case 'UploadPart':
      return {
        ...{ method: 'PUT', bucket, key: request.key, query: partOf(request) },
        body: bytesOf(contentOf(request.body)),
      }
    case 'UploadPartCopy': {
      const headers = copying(request, nameOf)
      if (request.sourceRange !== undefined) headers['x-amz-copy-source-range'] = request.sourceRange
      return { method: 'PUT', bucket, key: request.key, query: partOf(request), headers }
    }
    case 'CompleteMultipartUpload': {
      const parts = request.parts.map(
        ({ partNumber, etag }) => `<Part>${element('PartNumber', partNumber)}${element('ETag', `"${etag}"`)}</Part>`,
      )
      const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`)
      const query: Query = [['uploadId', request.uploadId]]
      return { method: 'POST', bucket, key: request.key, query, headers: conditions(request), body }
    }
    case 'AbortMultipartUpload':
      return { method: 'DELETE', bucket, key: request.key, query: [['uploadId', request.uploadId]] }
    case 'ListParts': {
      const marker = continuation ?? optional('part-number-marker', request.partNumberMarker)
      const query = [['uploadId', request.uploadId] as const, ...optional('max-parts', request.maxParts), ...marker]
      return { method: 'GET', bucket, key: request.key, query }
    }
    case 'ListObjects':
      return {
        method: 'GET',
        bucket,
        query: [...paging(request), ...(continuation ?? optional('marker', request.after))],
      }
    case 'ListObjectsV2': {
      const query: Query = [
        ['list-type', '2'],
        ...paging(request),
        ...(continuation ?? optional('start-after', request.after)),
      ]
      return { method: 'GET', bucket, query }
    }
    case 'ListObjectVersions': {
      const markers = [
        ...optional('key-marker', request.keyMarker),
        ...optional('version-id-marker', request.versionIdMarker),
      ]
      return { method: 'GET', bucket, query: [['versions', ''], ...paging(request), ...(continuation ?? markers)] }
    }
    case 'ListMultipartUploads': {
      const markers = [
        ...optional('key-marker', request.keyMarker),
        ...optional('upload-id-marker', request.uploadIdMarker),
      ]
      const query: Query = [['uploads', ''], ...paging(request, 'max-uploads'), ...(continuation ?? markers)]
      return { method: 'GET', bucket, query }
    }
  }
}

function describing({ contentType, metadata, tags }: Description): Headers {
  const headers: Headers = {}
  if (contentType !== undefined) headers['content-type'] = contentType
  for (const [name, value] of Object.entries(metadata ?? {})) headers[`x-amz-meta-${name}`] = value
  if (tags !== undefined) headers['x-amz-tagging'] = new URLSearchParams(tags).toString().replaceAll('+', '%20')
  return headers
}

function conditions({ ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince }: ReadConditions): Headers {
  return {
    ...(ifMatch !== undefined && { 'if-match': quoted(ifMatch) }),
    ...(ifNoneMatch !== undefined && { 'if-none-match': quoted(ifNoneMatch) }),
    ...(ifModifiedSince !== undefined && { 'if-modified-since': longAgo }),
    ...(ifUnmodifiedSince !== undefined && {
      'if-unmodified-since': ifUnmodifiedSince === 'long-ago' ? longAgo : farAhead,
    }),
  }
}

function copying({ source, sourceIfMatch, sourceIfNoneMatch }: CopySource, nameOf: BucketNaming): Headers {
  const version = source.versionId === undefined ? '' : `?versionId=${source.versionId}`
  return {
    'x-amz-copy-source': `/${nameOf(source.bucket)}/${encodeKey(source.key)}${version}`,
    ...(sourceIfMatch !== undefined && { 'x-amz-copy-source-if-match': quoted(sourceIfMatch) }),
    ...(sourceIfNoneMatch !== undefined && { 'x-amz-copy-source-if-none-match': quoted(sourceIfNoneMatch) }),
  }
}

function paging({ prefix, delimiter, maxKeys, isEncoded }: Paging, limitName = 'max-keys'): Query {
  return [
    ...optional('prefix', prefix),
    ...optional('delimiter', delimiter),
    ...optional(limitName, maxKeys),
    ...optional('encoding-type', isEncoded === true ? 'url' : undefined),
  ]
}

function partOf({ partNumber, uploadId }: { readonly partNumber: number; readonly uploadId: string }): Query {
  return [
    ['partNumber', String(partNumber)],
    ['uploadId', uploadId],
  ]
}

function versionOf({ versionId }: ObjectRef): Query {
  return optional('versionId', versionId)
}

function optional(name: string, value: string | number | undefined): Query {
  return value === undefined ? [] : [[name, String(value)]]
}

function quoted(etag: string): string {
  return etag === '*' ? etag : `"${etag}"`
}

function element(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : `<${name}>${escapeXml(String(value))}</${name}>`
}
