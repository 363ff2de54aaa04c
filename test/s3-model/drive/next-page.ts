/** How a client goes on behind a page: as the service says it, and as the reference knows it. */

import type { S3Answer } from '../reference/answers.ts'
import { compareKeys } from '../reference/byte-order.ts'
import type { S3Request } from '../reference/requests.ts'
import { textIn, type XmlNode } from './xml-tree.ts'

export type Query = readonly (readonly [string, string])[]

/** What the service told, to be sent with the same request again. */
export function nextPage(request: S3Request, document: XmlNode, { page }: S3Answer): Query {
  const isEncoded = textIn(document, 'EncodingType') === 'url'
  const told = (name: string): string | undefined => textIn(document, name)
  const decoded = (name: string): string => {
    const text = told(name)
    if (text === undefined) throw new Error(`a truncated page has no ${name}`)
    return isEncoded ? decodeURIComponent(text) : text
  }
  switch (request.op) {
    case 'ListObjects': {
      // "If the response does not include the NextMarker element and it is truncated, you can use the value of the last Key".
      const marker = request.delimiter === undefined ? page?.rows.at(-1)?.key : decoded('NextMarker')
      return [['marker', marker ?? '']]
    }
    case 'ListObjectsV2':
      return [['continuation-token', told('NextContinuationToken') ?? '']]
    case 'ListObjectVersions':
      return [['key-marker', decoded('NextKeyMarker')], ...optional('version-id-marker', told('NextVersionIdMarker'))]
    case 'ListMultipartUploads':
      return [['key-marker', decoded('NextKeyMarker')], ...optional('upload-id-marker', told('NextUploadIdMarker'))]
    case 'ListParts':
      return [['part-number-marker', told('NextPartNumberMarker') ?? '']]
    default:
      throw new Error(`${request.op} has no pages`)
  }
}

/** The request for the page behind `answer`, by names and ids; `undefined` behind the last. */
export function goOn(request: S3Request, { page, parts }: S3Answer): S3Request | undefined {
  if (request.op === 'ListParts') {
    return parts?.isTruncated ? { ...request, partNumberMarker: parts.rows.at(-1)?.partNumber } : undefined
  }
  if (page === undefined || !page.isTruncated) return undefined
  const row = page.rows.at(-1)
  const prefix = page.commonPrefixes.at(-1)
  const isPrefixLast = row === undefined || (prefix !== undefined && compareKeys(prefix, row.key) > 0)
  const name = isPrefixLast ? prefix : row.key
  switch (request.op) {
    case 'ListObjects':
    case 'ListObjectsV2':
      return { ...request, after: name }
    case 'ListObjectVersions':
      return { ...request, keyMarker: name, versionIdMarker: isPrefixLast ? undefined : row.versionId }
    case 'ListMultipartUploads':
      return { ...request, keyMarker: name, uploadIdMarker: isPrefixLast ? undefined : row.uploadId }
    default:
      return undefined
  }
}

function optional(name: string, value: string | undefined): Query {
  return value === undefined ? [] : [[name, value]]
}
