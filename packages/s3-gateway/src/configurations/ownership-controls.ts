/**
 * Who owns what others store in a bucket, and whether access control lists count (Amazon S3 User Guide, "Controlling
 * ownership of objects"). A bucket without such controls has them as `ObjectWriter`.
 */
import { S3Error } from '../s3/s3-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { type Xml, xmlElement, xmlText } from '../xml/write-xml.ts'

export const objectOwnerships = ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'] as const
export type ObjectOwnership = (typeof objectOwnerships)[number]

/** As much of a bucket as says who owns what is in it. */
export interface OwnedBucket {
  readonly configurations: { readonly ownershipControls?: ObjectOwnership | undefined }
}

const shape = { Rule: { ObjectOwnership: {} } }

/** Throws S3Error `MalformedXML`. */
export function parseOwnershipControls(bytes: Uint8Array): ObjectOwnership {
  const rules = readXml(bytes, 'OwnershipControls', shape).all('Rule')
  const ownership = parseObjectOwnership(rules[0]?.textOf('ObjectOwnership'))
  if (rules.length !== 1 || ownership === undefined) throw new S3Error('MalformedXML')
  return ownership
}

export function parseObjectOwnership(text: string | undefined): ObjectOwnership | undefined {
  return objectOwnerships.find((known) => known === text)
}

export function ownershipControlsXml(ownership: ObjectOwnership): Xml {
  return xmlElement('Rule', xmlText('ObjectOwnership', ownership))
}

export function ownershipOf({ configurations }: OwnedBucket): ObjectOwnership {
  return configurations.ownershipControls ?? 'ObjectWriter'
}

/** Whether access control lists count for nothing: the bucket's owner owns all that is in it. */
export function isOwnerEnforced(bucket: OwnedBucket): boolean {
  return ownershipOf(bucket) === 'BucketOwnerEnforced'
}
