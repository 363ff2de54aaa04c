/** GetBucketEncryption: what new objects get where nobody says. */
import { encryptionXml } from '../configurations/encryption.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getBucketEncryption: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { encryption } = bucket.configurations
  if (encryption === undefined) {
    throw new S3Error('ServerSideEncryptionConfigurationNotFoundError', { facts: { BucketName: bucket.name } })
  }
  return xmlResponse({}, 'ServerSideEncryptionConfiguration', encryptionXml(encryption))
}
