/**
 * Headers that AWS's model knows for operations that we answer. Each is heeded, refused, or stands here as one that changes
 * nothing: a new one that was overlooked would store an object otherwise than its client believes.
 */
import { awsRequestHeaders } from './aws-operations.ts'

/** What is asked for with these is so anyway, or is about what there is not. */
export const headersWithoutEffect: Readonly<Record<string, string>> = {
  'x-amz-bucket-object-lock-token': 'who owns the bucket may configure its lock',
  'x-amz-confirm-remove-self-bucket-access': 'an owner can always mend the policy',
  'x-amz-mfa': 'no deletion needs a second factor',
  'x-amz-object-annotation-directive': 'there are no annotations to copy',
  'x-amz-optional-object-attributes': 'nothing is restored from an archive',
  'x-amz-request-payer': 'requests cost nobody anything',
}

/** Names that the gateway puts together from parts. */
const composed = [
  /^x-amz-checksum-(crc32c?|crc64nvme|md5|sha1|sha256|sha512|xxhash(3|64|128))$/,
  /^x-amz-copy-source-if-(none-)?match$/,
  /^x-amz-copy-source-if-(un)?modified-since$/,
  /^x-amz-(copy-source-)?server-side-encryption-customer-(algorithm|key|key-md5)$/,
  /^x-amz-server-side-encryption-(aws-kms-key-id|bucket-key-enabled)$/,
  /^x-amz-(metadata|tagging)-directive$/,
]

/** Headers of the operations that `source`, the code of the gateway, neither names nor composes. */
export function findOverlookedHeaders(operations: readonly string[], source: string): readonly string[] {
  const known = new Set(operations.flatMap(awsRequestHeaders))
  return [...known].filter(
    (header) =>
      !source.includes(`'${header}'`) &&
      !(header in headersWithoutEffect) &&
      !composed.some((pattern) => pattern.test(header)),
  )
}
