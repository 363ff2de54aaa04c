/**
 * Who owns what others store in a bucket, and whether access control lists count (Amazon S3 User Guide, "Controlling
 * ownership of objects"). A bucket without such controls has them as `ObjectWriter`.
 */
import type { BucketRecord } from '../metadata/records.ts'
import { S3Error } from '../s3/s3-error.ts'
import { xmlElement, xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { oneOf } from './json-reader.ts'
import { bucketAcl } from './kept-acl.ts'
import { keptAs } from './kept-configuration.ts'

export const objectOwnerships = ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'] as const
export type ObjectOwnership = (typeof objectOwnerships)[number]

const shape = { Rule: { ObjectOwnership: {} } }

export const ownershipConfiguration: BucketConfiguration<ObjectOwnership> = {
  selector: 'ownershipControls',
  logName: 'OWNERSHIP_CONTROLS',
  get: { name: 'GetBucketOwnershipControls', action: 's3:GetBucketOwnershipControls' },
  put: { name: 'PutBucketOwnershipControls', action: 's3:PutBucketOwnershipControls' },
  delete: { name: 'DeleteBucketOwnershipControls', action: 's3:PutBucketOwnershipControls' },
  document: xmlForm({
    root: 'OwnershipControls',
    shape,
    parse(root) {
      const rules = root.all('Rule')
      const ownership = parseObjectOwnership(rules[0]?.textOf('ObjectOwnership'))
      if (rules.length !== 1 || ownership === undefined) throw new S3Error('MalformedXML')
      return ownership
    },
    write: (ownership) => [xmlElement('Rule', xmlText('ObjectOwnership', ownership))],
  }),
  absent: 'OwnershipControlsNotFoundError',
  kept: keptAs('ownershipControls', [oneOf(...objectOwnerships)]),
  /** Lists are switched off only where the bucket's own grants nothing to anybody else. */
  settle(ownership, bucket) {
    if (ownership === 'BucketOwnerEnforced' && grantsToOthers(bucket)) {
      throw new S3Error('InvalidBucketAclWithObjectOwnership')
    }
    return ownership
  },
}

export function parseObjectOwnership(text: string | undefined): ObjectOwnership | undefined {
  return objectOwnerships.find((known) => known === text)
}

export function ownershipOf(bucket: BucketRecord): ObjectOwnership {
  return ownershipConfiguration.kept.of(bucket) ?? 'ObjectWriter'
}

/** Whether access control lists count for nothing: the bucket's owner owns all that is in it. */
export function isOwnerEnforced(bucket: BucketRecord): boolean {
  return ownershipOf(bucket) === 'BucketOwnerEnforced'
}

function grantsToOthers(bucket: BucketRecord): boolean {
  return (bucketAcl.of(bucket) ?? []).some(({ grantee }) => grantee.kind === 'group' || grantee.id !== bucket.owner)
}
