/** `x-amz-copy-source`: which object is copied, whether the caller may read it, and under which conditions. */

import { openBucket } from '../buckets/open-bucket.ts'
import { judgeRead } from '../conditions/read-conditions.ts'
import type { ContentSeal } from '../content/content-seal.ts'
import { openSeal } from '../encryption/content-seals.ts'
import { parseObjectPath } from '../http/object-ref.ts'
import { plusesToSpaces, uriDecode } from '../http/uri-encoding.ts'
import type { BucketRecord, ObjectRecord, PartRecord } from '../metadata/records.ts'
import type { AnyRequest, Needs } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'
import { findObjectWithParts, type ObjectName } from './find-object.ts'
import { parseVersionId } from './version-id.ts'

export type CopySource = {
  readonly bucket: BucketRecord
  readonly object: ObjectRecord
  readonly parts: readonly PartRecord[]
  readonly seal: ContentSeal
  /** Or else it was the latest version. */
  readonly isVersionNamed: boolean
}

export type CopySourceName = {
  readonly bucketName: string
  readonly key: string
  readonly versionId: string | undefined
}

/** Ends the header: what has a parameter behind it belongs to the key. */
const versionMark = '?versionId='

/** Throws S3Error where there is no such object, or a condition does not hold. */
export async function findCopySource(
  gateway: Needs<'metadata.buckets' | 'metadata.objects' | 'encryptionKeys' | 'checkConfigurations'>,
  request: AnyRequest,
): Promise<CopySource> {
  const { bucketName, key, versionId } = parseCopySource(request.headers.get('x-amz-copy-source') ?? '')
  const bucket = await openBucket(gateway, bucketName, {
    expectedOwner: request.headers.get('x-amz-source-expected-bucket-owner'),
  })
  const source = { bucket, key, versionId: parseVersionId(versionId) }
  await request.access.require('s3:GetObject', source)
  const found = await request.access.hideMissing(source, () => findSource(gateway, source))
  if (judgeRead(request.headers, found.object, 'x-amz-copy-source-') !== 'go-on') {
    throw new S3Error('PreconditionFailed')
  }
  const { headers } = request
  const seal = openSeal(bucket, found.object.encryption, { headers, prefix: 'copy-source-' }, gateway.encryptionKeys)
  return { bucket, ...found, seal, isVersionNamed: versionId !== undefined }
}

/** A delete marker that is named is no source (API Reference, UploadPartCopy, `x-amz-copy-source`). Throws S3Error. */
async function findSource(
  gateway: Needs<'metadata.objects'>,
  source: ObjectName,
): Promise<Pick<CopySource, 'object' | 'parts'>> {
  try {
    return await findObjectWithParts(gateway, source)
  } catch (cause) {
    if (!(cause instanceof S3Error && cause.code === 'MethodNotAllowed')) throw cause
    throw new S3Error('InvalidRequest', {
      message: 'The source of a copy request may not specifically refer to a delete marker by version id.',
      cause,
    })
  }
}

/** Names the version that was copied, where its bucket speaks of versions. */
export function sourceVersionHeaders({ bucket, object }: CopySource): Record<string, string> {
  return bucket.versioning === 'never' ? {} : { 'x-amz-copy-source-version-id': object.versionId }
}

/** `bucket/key`, encoded once, with or without a slash before it. Throws S3Error `InvalidArgument`, `InvalidURI` or `KeyTooLongError`. */
export function parseCopySource(header: string): CopySourceName {
  const version = header.indexOf(versionMark, header.lastIndexOf('&') + 1)
  const path = version < 0 ? header : header.slice(0, version)
  // Some clients encode the slash between bucket and key as well.
  const slashed = path.replace(/^(\/|%2f)/i, '').replace(/^([^/%]*)%2f/i, '$1/')
  const ref = parseObjectPath(`/${plusesToSpaces(slashed)}`)
  if (ref.kind !== 'object') {
    throw new S3Error('InvalidArgument', {
      message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      facts: { ArgumentName: 'x-amz-copy-source', ArgumentValue: header },
    })
  }
  return {
    bucketName: ref.bucket,
    key: ref.key,
    versionId: version < 0 ? undefined : uriDecode(header.slice(version + versionMark.length)),
  }
}
