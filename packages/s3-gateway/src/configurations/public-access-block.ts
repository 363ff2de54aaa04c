/**
 * Four switches that hold a bucket private whatever its policy and lists say (Amazon S3 User Guide, "Blocking public access"). They
 * take effect on what is there as on what comes; without them all four are off.
 */
import { S3Error } from '../s3/s3-error.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { xmlText } from '../xml/write-xml.ts'
import { type BucketConfiguration, xmlForm } from './bucket-configuration.ts'
import { fieldsOf, readBoolean } from './json-reader.ts'
import { keptAs } from './kept-configuration.ts'

export type PublicAccessBlock = {
  /** Refuses lists that are public. */
  readonly blockPublicAcls: boolean
  /** Takes no notice of grants to groups. */
  readonly ignorePublicAcls: boolean
  /** Refuses policies that are public. */
  readonly blockPublicPolicy: boolean
  /** A public policy opens the bucket to its owner only. */
  readonly restrictPublicBuckets: boolean
}

const shape = { BlockPublicAcls: {}, IgnorePublicAcls: {}, BlockPublicPolicy: {}, RestrictPublicBuckets: {} }

const read = fieldsOf<PublicAccessBlock>({
  blockPublicAcls: readBoolean,
  ignorePublicAcls: readBoolean,
  blockPublicPolicy: readBoolean,
  restrictPublicBuckets: readBoolean,
})

export const publicAccessBlockConfiguration: BucketConfiguration<PublicAccessBlock> = {
  selector: 'publicAccessBlock',
  logName: 'PUBLIC_ACCESS_BLOCK',
  get: { name: 'GetPublicAccessBlock', action: 's3:GetBucketPublicAccessBlock' },
  put: { name: 'PutPublicAccessBlock', action: 's3:PutBucketPublicAccessBlock' },
  delete: { name: 'DeletePublicAccessBlock', action: 's3:PutBucketPublicAccessBlock' },
  document: xmlForm({
    root: 'PublicAccessBlockConfiguration',
    shape,
    parse: parseSwitches,
    write: (block) => [
      xmlText('BlockPublicAcls', block.blockPublicAcls),
      xmlText('IgnorePublicAcls', block.ignorePublicAcls),
      xmlText('BlockPublicPolicy', block.blockPublicPolicy),
      xmlText('RestrictPublicBuckets', block.restrictPublicBuckets),
    ],
  }),
  absent: 'NoSuchPublicAccessBlockConfiguration',
  kept: keptAs('publicAccessBlock', [read]),
}

/** Throws S3Error `MalformedXML`. */
function parseSwitches(document: XmlElement): PublicAccessBlock {
  const isSet = (name: string): boolean => {
    const text = document.textOf(name)?.toLowerCase() ?? 'false'
    if (text !== 'true' && text !== 'false') throw new S3Error('MalformedXML')
    return text === 'true'
  }
  return {
    blockPublicAcls: isSet('BlockPublicAcls'),
    ignorePublicAcls: isSet('IgnorePublicAcls'),
    blockPublicPolicy: isSet('BlockPublicPolicy'),
    restrictPublicBuckets: isSet('RestrictPublicBuckets'),
  }
}
