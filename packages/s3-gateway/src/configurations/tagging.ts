/** Tags of a bucket or an object: a set of named values, as `Tagging` in XML (Amazon S3 API Reference, "Tagging"). */

import { S3Error } from '../s3/s3-error.ts'
import type { Tag } from '../s3/tag.ts'
import { compareUtf8 } from '../s3/utf8-order.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { type Xml, xmlAll, xmlElement, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, type JsonReader, listOf, readText } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'

/** AWS's bounds: a bucket is paid for by its tags, an object is sorted by them. */
export const bucketTagsMax = 50
export const objectTagsMax = 10
const keyCharactersMax = 128
const valueCharactersMax = 256

const shape = { TagSet: { Tag: { Key: {}, Value: {} } } }

export const readTags: JsonReader<readonly Tag[]> = listOf(fieldsOf<Tag>({ key: readText, value: readText }))

/** A bucket without tags says so with an error, unlike an object. */
export const taggingConfiguration: BucketConfiguration<readonly Tag[]> = {
  selector: 'tagging',
  get: { name: 'GetBucketTagging', action: 's3:GetBucketTagging' },
  put: { name: 'PutBucketTagging', action: 's3:PutBucketTagging' },
  delete: { name: 'DeleteBucketTagging', action: 's3:PutBucketTagging' },
  putStatus: 204,
  document: xmlForm({
    root: 'Tagging',
    shape,
    parse: (root) => parseTagsIn(root, bucketTagsMax),
    write: (tags) => [taggingXml(tags)],
  }),
  absent: 'NoSuchTagSet',
  kept: keptAs('tagging', [readTags]),
}

/** Parses a `Tagging` document. Throws S3Error `MalformedXML` or `InvalidTag`. */
export function parseTagging(bytes: Uint8Array, tagsMax: number): readonly Tag[] {
  return parseTagsIn(readXml(bytes, 'Tagging', shape), tagsMax)
}

function parseTagsIn(document: XmlElement, tagsMax: number): readonly Tag[] {
  const set = document.child('TagSet')
  if (set === undefined) throw new S3Error('MalformedXML')
  return parseTagSet(set, tagsMax)
}

/** Throws S3Error `MalformedXML` or `InvalidTag`. */
export function parseTagSet(set: XmlElement, tagsMax: number): readonly Tag[] {
  return checkTags(set.all('Tag').map(parseTag), tagsMax)
}

/** The tags in order of their keys. Throws S3Error `InvalidTag` where a set of tags is not valid. */
export function checkTags(tags: readonly Tag[], tagsMax: number): readonly Tag[] {
  if (tags.length > tagsMax) {
    throw new S3Error('InvalidTag', { message: `There cannot be more than ${tagsMax} tags` })
  }
  for (const tag of tags) checkTag(tag)
  if (new Set(tags.map(({ key }) => key)).size < tags.length) {
    throw new S3Error('InvalidTag', { message: 'Cannot provide multiple Tags with the same key' })
  }
  return [...tags].sort((a, b) => compareUtf8(a.key, b.key))
}

export function taggingXml(tags: readonly Tag[]): Xml {
  return xmlElement('TagSet', xmlAll(tags, tagXml))
}

export function tagXml({ key, value }: Tag): Xml {
  return xmlElement('Tag', xmlText('Key', key), xmlText('Value', value))
}

/** Throws S3Error `MalformedXML`. */
export function parseTag(element: XmlElement): Tag {
  const key = element.child('Key')?.text
  const value = element.child('Value')?.text
  if (key === undefined || value === undefined) throw new S3Error('MalformedXML')
  return { key, value }
}

function checkTag({ key, value }: Tag): void {
  if (key === '' || [...key].length > keyCharactersMax) {
    throw new S3Error('InvalidTag', { message: 'The TagKey you have provided is invalid', facts: { TagKey: key } })
  }
  if ([...value].length > valueCharactersMax) {
    throw new S3Error('InvalidTag', { message: 'The TagValue you have provided is invalid', facts: { TagKey: key } })
  }
  if (/^aws:/i.test(key)) {
    throw new S3Error('InvalidTag', {
      message: 'System tags cannot be added/updated by requester',
      facts: { TagKey: key },
    })
  }
}
