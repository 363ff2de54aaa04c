/** What all listings share: their page size, their encoding, and how entries are written. */

import type { Query } from '../http/query.ts'
import { uriEncodePath } from '../http/uri-encoding.ts'
import type { ScanEntry } from '../metadata/prefix-scan.ts'
import type { ListedObject } from '../metadata/records.ts'
import { quote } from '../s3/etag-quotes.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { pageMax } from '../s3/limits.ts'
import { isoTime } from '../s3/time-format.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

export type ListingQuery = {
  readonly prefix: string
  /** `undefined` where it is missing or empty. */
  readonly delimiter: string | undefined
  readonly limit: number
  readonly encodingType: string | undefined
  /** Encodes a key for the answer, as `encoding-type` asks. */
  readonly encode: (key: string) => string
}

/** Throws S3Error `InvalidArgument`. */
export function parseListingQuery(query: Query, limitName: string): ListingQuery {
  const encodingType = query.get('encoding-type')
  if (encodingType !== undefined && encodingType !== 'url') {
    throw invalidArgument('encoding-type', encodingType, 'Invalid Encoding Method specified in Request')
  }
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') || undefined,
    limit: parseLimit(query, limitName),
    encodingType,
    encode: encodingType === 'url' ? uriEncodePath : (key) => key,
  }
}

/** A page size: 1,000 where none is given, and at most. */
export function parseLimit(query: Query, name: string, max: number = pageMax): number {
  return Math.min(parseWholeNumber(query, name, max), max)
}

export function parseWholeNumber(query: Query, name: string, fallback: number): number {
  const text = query.get(name)
  if (text === undefined || text === '') return fallback
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= 0x7fffffff)) {
    throw invalidArgument(name, text, `Argument ${name} must be an integer between 0 and 2147483647`)
  }
  return value
}

/** The elements that stand at the head of each listing. */
export function listingHead(bucketName: string, listing: ListingQuery, limitElement: string): Xml[] {
  return [
    xmlText('Name', bucketName),
    xmlText('Prefix', listing.encode(listing.prefix)),
    xmlText(limitElement, listing.limit),
    xmlOptional('Delimiter', listing.delimiter && listing.encode(listing.delimiter)),
    xmlOptional('EncodingType', listing.encodingType),
  ]
}

/** Rows and common prefixes, the prefixes last as S3 writes them. */
export function entriesXml<Row>(
  entries: readonly ScanEntry<Row>[],
  listing: ListingQuery,
  rowXml: (row: Row) => Xml,
): Xml[] {
  return [
    xmlAll(entries, (entry) => (entry.kind === 'row' ? rowXml(entry.row) : noXml)),
    xmlAll(entries, (entry) =>
      entry.kind === 'prefix' ? xmlElement('CommonPrefixes', xmlText('Prefix', listing.encode(entry.prefix))) : noXml,
    ),
  ]
}

/** Where the next page begins: the key or the prefix of the last entry. */
export function lastNameOf(entries: readonly ScanEntry<{ readonly key: string }>[]): string | undefined {
  const last = entries.at(-1)
  return last?.kind === 'row' ? last.row.key : last?.prefix
}

export function objectXml(object: Omit<ListedObject, 'id'>): Xml[] {
  return [
    xmlText('LastModified', isoTime(object.lastModifiedMs)),
    xmlText('ETag', quote(object.etag)),
    ...(object.checksum === undefined
      ? []
      : [xmlText('ChecksumAlgorithm', object.checksum.algorithm), xmlText('ChecksumType', object.checksum.type)]),
    xmlText('Size', object.sizeBytes),
    xmlText('StorageClass', object.storageClass),
  ]
}
