/**
 * What the gateway answers, a line each, beside other stores that one could run or rent instead. Every line here is a
 * promise: `npm run compatibility -- --check` fails where no test proves it. What is not there stands in `missing.ts`.
 *
 * What is said of others was read in November 2026: MinIO's code at 7aac2a2 and `docs/minio-limits.md`; Garage's code at 3f4ab3a
 * and `doc/book/reference-manual/s3-compatibility.md`; Storj's `s3-compatibility/page.md` and gateway-st at 90ba168; s3d's code
 * at 0f5668c and README at 026460f. `?` is where none of these settles it.
 */

/** `◐` is partly; words behind a mark say what is special. */
export type Mark = `${'✓' | '◐' | '✗'}${'' | ` ${string}`}` | '?'

/** NuPeerStack, MinIO, Garage, Storj, s3d. */
export type Marks = readonly [ours: Mark, minio: Mark, garage: Mark, storj: Mark, s3d: Mark]

// biome-ignore format: a table reads better in lines
const groups = {
  'Buckets': {
    'CreateBucket':                             ['✓', '✓', '✓', '✓', '✓'],
    'HeadBucket':                               ['✓', '✓', '✓', '✓', '✓'],
    'DeleteBucket':                             ['✓', '✓', '✓', '✓', '✓'],
    'ListBuckets':                              ['✓', '✓', '✓', '✓', '✓'],
    'ListBuckets: pages, prefix, region':       ['✓', '✗', '✗', '?', '✗'],
    'GetBucketLocation':                        ['✓', '✓', '✓', '✓', '✓'],
    'GetBucketTagging':                         ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
    'PutBucketTagging':                         ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
    'DeleteBucketTagging':                      ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
  },
  'Objects': {
    'PutObject':                                ['✓', '✓', '✓', '✓', '✓'],
    'PutObject: If-None-Match, If-Match':       ['✓', '✓', '✗', '◐ `*` only', '✓'],
    'PutObject: storage classes':               ['✓', '◐ two of them', '✗', '?', '✗'],
    'GetObject':                                ['✓', '✓', '✓', '✓', '✓'],
    'GetObject: ranges':                        ['✓', '✓', '✓', '✓', '✓'],
    'GetObject: partNumber':                    ['✓', '✓', '✓', '✗', '✓'],
    'GetObject: conditions':                    ['✓', '✓', '✓', '✓', '✓'],
    'GetObject: response headers chosen':       ['✓', '✓', '✓', '?', '✗'],
    'HeadObject':                               ['✓', '✓', '✓', '✓', '✓'],
    'GetObjectAttributes':                      ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
    'CopyObject':                               ['✓', '✓', '✓', '✓', '✓'],
    'CopyObject: directives':                   ['✓', '✓', '✓', '✓', '✓'],
    'CopyObject: conditions on the source':     ['✓', '✓', '✓', '✓', '✓'],
    'CopyObject: conditions on the destination':['✓', '?', '✗', '◐ `*` only', '✓'],
    'DeleteObject':                             ['✓', '✓', '✓', '✓', '✓'],
    'DeleteObject: If-Match':                   ['✓', '✗', '✗', '✗', '✓'],
    'DeleteObjects':                            ['✓', '✓', '✓', '✓', '✓'],
    'Overwriting: a reader sees one object whole':['✓', '?', '?', '?', '?'],
    'GetObjectTagging':                         ['✓', '✓', '✗', '✓', '✗'],
    'PutObjectTagging':                         ['✓', '✓', '✗', '✓', '✗'],
    'DeleteObjectTagging':                      ['✓', '✓', '✗', '✓', '✗'],
  },
  'Listings': {
    'ListObjects':                              ['✓', '✓', '✓', '◐ not in key order', '✓'],
    'ListObjectsV2':                            ['✓', '✓', '✓', '◐ not in key order', '✓'],
    'ListObjectsV2: any delimiter, encoding':   ['✓', '✓', '◐ its page doubts it', '◐', '✓'],
    'ListObjectVersions':                       ['✓', '✓', '✗', '✓ beta', '✓'],
  },
  'Uploads in parts': {
    'CreateMultipartUpload':                    ['✓', '✓', '✓', '✓', '✓'],
    'UploadPart':                               ['✓', '✓', '✓', '✓', '✓'],
    'UploadPartCopy':                           ['✓', '✓', '✓', '◐ behind a switch', '✓'],
    'ListParts':                                ['✓', '✓', '✓', '✓', '✓'],
    'ListMultipartUploads':                     ['✓', '✓', '✓', '◐ not in key order', '✓'],
    'ListMultipartUploads: UploadIdMarker':     ['✓', '✓', '✓', '✗', '✓'],
    'AbortMultipartUpload':                     ['✓', '✓', '✓', '✓', '✓'],
    'CompleteMultipartUpload':                  ['✓', '✓', '✓', '✓', '✓'],
    'CompleteMultipartUpload: If-None-Match, If-Match': ['✓', '✓', '✗', '◐ `*` only', '✓'],
  },
  'Checksums': {
    'Checksums: CRC32, CRC32C, SHA1, SHA256':   ['✓', '✓', '✓', '?', '✗'],
    'Checksums: CRC64NVME':                     ['✓', '✓', '✗', '✗', '✗'],
    'Checksums: SHA512, MD5, XXHASH64/3/128':   ['✓', '✗', '✗', '?', '✗'],
    'Checksums: FULL_OBJECT, COMPOSITE':        ['✓', '✓', '✗', '✗', '✗'],
    'Checksums: Content-MD5':                   ['✓', '✓', '✓', '✓', '✓'],
  },
  'Versions and locks': {
    'GetBucketVersioning':                      ['✓', '✓', '◐ stub', '✓ beta', '✓'],
    'PutBucketVersioning':                      ['✓', '✓', '✗', '✓ beta', '✓'],
    'Versions: delete markers, `null`, suspended': ['✓', '✓', '✗', '✓ beta', '✓'],
    'GetObjectLockConfiguration':               ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
    'PutObjectLockConfiguration':               ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
    'GetObjectRetention':                       ['✓', '✓', '✗', '✓ beta', '✗'],
    'PutObjectRetention':                       ['✓', '✓', '✗', '✓ beta', '✗'],
    'GetObjectLegalHold':                       ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
    'PutObjectLegalHold':                       ['✓', '✓', '✗', '◐ in code, not in docs', '✗'],
  },
  'Lifecycles': {
    'GetBucketLifecycleConfiguration':          ['✓', '✓', '✓', '✗', '✓'],
    'PutBucketLifecycleConfiguration':          ['✓', '✓', '◐', '✗', '◐'],
    'DeleteBucketLifecycle':                    ['✓', '✓', '✓', '✗', '✓'],
    'Lifecycle: expiration is executed':        ['✓', '✓', '✓', '◐ TTL header', '✓'],
    'Lifecycle: noncurrent versions, markers':  ['✓', '✓', '✗', '✗', '✗'],
    'Lifecycle: unfinished uploads':            ['✓', '✓', '✓', '✗', '✓'],
    'Lifecycle: transitions':                   ['✓', '✓ to other stores', '✗', '✗', '✗'],
    'Lifecycle: by prefix, tag and size':       ['✓', '✓', '◐', '✗', '◐ prefix'],
  },
  'Encryption': {
    'GetBucketEncryption':                      ['✓', '✓', '✗', '✗', '✗'],
    'PutBucketEncryption':                      ['✓', '✓', '✗', '✗', '✗'],
    'DeleteBucketEncryption':                   ['✓', '✓', '✗', '✗', '✗'],
    'SSE-S3':                                   ['✓', '✓', '✗', '✗', '✗'],
    'SSE-C':                                    ['✓', '✓', '✓', '✗', '✗'],
    'SSE-KMS with a ring of local keys':        ['✓', '✓', '✗', '✗', '✗'],
    'SSE-KMS: encryption context':              ['✓', '✓', '✗', '✗', '✗'],
    'Copies between all kinds of encryption':   ['✓', '?', '◐ SSE-C', '✗', '✗'],
  },
  'Who may do what': {
    'GetBucketPolicy':                          ['✓', '✓', '✗', '✗ own grants', '✓'],
    'PutBucketPolicy':                          ['✓', '✓', '✗', '✗ own grants', '◐ public reads'],
    'PutBucketPolicy: conditions':              ['✓', '✓', '✗', '✗ own grants', '✗'],
    'DeleteBucketPolicy':                       ['✓', '✓', '✗', '✗ own grants', '✓'],
    'GetBucketPolicyStatus':                    ['✓', '✓', '✗', '✗ own grants', '✓'],
    'GetPublicAccessBlock':                     ['✓', '✗', '✗', '✗', '✗'],
    'PutPublicAccessBlock':                     ['✓', '✗', '✗', '✗', '✗'],
    'DeletePublicAccessBlock':                  ['✓', '✗', '✗', '✗', '✗'],
    'GetBucketAcl':                             ['✓', '◐ stub', '✗', '✗', '✗'],
    'PutBucketAcl':                             ['✓', '◐ stub', '✗', '✗', '✗'],
    'GetObjectAcl':                             ['✓', '◐ stub', '✗', '✗', '✗'],
    'PutObjectAcl':                             ['✓', '◐ stub', '✗', '✗', '✗'],
    'GetBucketOwnershipControls':               ['✓', '✗', '✗', '✗', '✗'],
    'PutBucketOwnershipControls':               ['✓', '✗', '✗', '✗', '✗'],
    'DeleteBucketOwnershipControls':            ['✓', '✗', '✗', '✗', '✗'],
    'x-amz-expected-bucket-owner':              ['✓', '✗', '✗', '✗', '✗'],
    'STS: AssumeRole, GetSessionToken':         ['✓', '✓', '✗', '✗ own keys', '✗'],
  },
  'Signatures and bodies': {
    'SigV4 in the header':                      ['✓', '✓', '✓', '✓', '✓'],
    'SigV4 in a presigned URL':                 ['✓', '✓', '✓', '✓', '✓'],
    'SigV2 in a presigned URL':                 ['✓', '✓', '✗', '?', '✗'],
    'POST of a form, with its policy':          ['✓', '✓', '✓', '✓', '✗'],
    'UNSIGNED-PAYLOAD':                         ['✓', '✓', '✓', '✓', '✓'],
    'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':       ['✓', '✓', '✓', '✓', '✓'],
    'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER': ['✓', '✓', '✓', '?', '✓'],
    'STREAMING-UNSIGNED-PAYLOAD-TRAILER':       ['✓', '✓', '✓ since 1.1', '◐ gateway-st#89', '✓'],
    'Expect: 100-continue, after the signature':['✓', '?', '?', '?', '?'],
    'Bucket in the host name':                  ['✓', '✓', '✓', '✓', '✓'],
    'Keys of any UTF-8, `//`, `.` and `..` too': ['✓', '✗', '?', '?', '?'],
  },
  'What happens in a bucket': {
    'GetBucketLogging':                         ['✓', '✗', '✗', '◐ on request', '✗'],
    'PutBucketLogging':                         ['✓', '✗', '✗', '◐ on request', '✗'],
    'Server access logs in AWS’s format':       ['✓', '✗', '✗', '?', '✗'],
    'GetBucketNotificationConfiguration':       ['✓', '✓', '✗', '◐ in code', '✗'],
    'PutBucketNotificationConfiguration':       ['✓', '✓', '✗', '◐ in code', '✗'],
    'Notifications: webhooks':                  ['✓', '✓', '✗', '?', '✗'],
  },
  'In the browser': {
    'GetBucketCors':                            ['✓', '✗ global', '✓', '✗ global `*`', '✗'],
    'PutBucketCors':                            ['✓', '✗ global', '✓', '✗ global `*`', '✗'],
    'DeleteBucketCors':                         ['✓', '✗ global', '✓', '✗ global `*`', '✗'],
    'CORS: preflights':                         ['✓', '✗ global', '✓', '✗ global `*`', '✗'],
    'GetBucketWebsite':                         ['✓', '✗', '✓', '◐ by linksharing', '✗'],
    'PutBucketWebsite':                         ['✓', '✗', '◐ no redirects', '◐ by linksharing', '✗'],
    'DeleteBucketWebsite':                      ['✓', '✗', '✓', '◐ by linksharing', '✗'],
    'Websites: index, error pages, redirects':  ['✓', '✗', '◐ no redirects', '◐ by linksharing', '✗'],
  },
} as const satisfies Record<string, Record<string, Marks>>

type Groups = typeof groups

/** An operation by AWS's name, `Operation: feature`, or what concerns many operations. */
export type Feature = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups]

export const featureGroups: Readonly<Record<string, Readonly<Record<string, Marks>>>> = groups
