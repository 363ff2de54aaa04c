/** What the S3 side of a gateway says of itself. */
import { json, type Shaped } from './json-schema.ts'
import { versionedDocument } from './versioned-document.ts'

export const s3ServiceName = 's3'

export const s3Status = versionedDocument('the status of an S3 server', 1, {
  /** `http://host:port`, or `https://…` */
  endpoint: json.name(),
  region: json.name(),
  buckets: json.count(),
  objects: json.count(),
  bytes: json.count(),
  /** Parts of deleted objects that the client has not been told of yet. */
  partsToFree: json.count(),
})

export type S3Status = Shaped<typeof s3Status>
