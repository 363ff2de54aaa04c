/** GetBucketLocation. us-east-1 is written as nothing, as AWS does. */
import type { S3Response } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { escapeXml, type Xml, xmlDocument } from '../xml/write-xml.ts'

export const getBucketLocation: Operation<BucketRequest, 'region'> = async ({ region }): Promise<S3Response> => {
  const text = region === 'us-east-1' ? '' : escapeXml(region)
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: { kind: 'text', text: xmlDocument('LocationConstraint', text as Xml) },
  }
}
