/** Four switches that hold a bucket private whatever its policy and lists say (Amazon S3 User Guide, "Blocking public access"). */
import { S3Error } from '../s3/s3-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { type Xml, xmlText } from '../xml/write-xml.ts'

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

/** Throws S3Error `MalformedXML`. */
export function parsePublicAccessBlock(bytes: Uint8Array): PublicAccessBlock {
  const document = readXml(bytes, 'PublicAccessBlockConfiguration', shape)
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

export function publicAccessBlockXml(block: PublicAccessBlock): Xml[] {
  return [
    xmlText('BlockPublicAcls', block.blockPublicAcls),
    xmlText('IgnorePublicAcls', block.ignorePublicAcls),
    xmlText('BlockPublicPolicy', block.blockPublicPolicy),
    xmlText('RestrictPublicBuckets', block.restrictPublicBuckets),
  ]
}
