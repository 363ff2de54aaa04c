/** GetBucketVersioning: an empty document where versioning was never enabled. Clients ask it before they do much else. */
import { versioningXml } from '../configurations/versioning.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const getBucketVersioning: Operation<BucketRequest> = async (_gateway, { bucket }) =>
  xmlResponse({}, 'VersioningConfiguration', versioningXml(bucket.versioning))
