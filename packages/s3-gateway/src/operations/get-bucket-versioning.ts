/** GetBucketVersioning: never enabled, which S3 says with an empty document. Clients ask it before they do much else. */
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const getBucketVersioning: Operation<BucketRequest> = async () => xmlResponse({}, 'VersioningConfiguration')
