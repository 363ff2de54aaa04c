/**
 * What S3 has and we have not, and why. `test/s3-missing.test.ts` sends every operation listed here as the SDK sends it
 * and sees it refused: never a listing, an object or a bucket that somebody takes for an answer.
 */
import type { AwsOperation } from './aws-operations.ts'
import type { Mark } from './features.ts'

/** MinIO, Garage, Storj, s3d. */
type PeerMarks = readonly [minio: Mark, garage: Mark, storj: Mark, s3d: Mark]

export type MissingOperations = {
  readonly what: string
  readonly operations: readonly AwsOperation[]
  readonly why: string
  readonly peers: PeerMarks
  /** Clients sign these for a service other than S3: they come no further than their signature. */
  readonly isSignedForOthers?: true
}

export const missingOperations: readonly MissingOperations[] = [
  {
    what: 'Replication',
    operations: ['GetBucketReplication', 'PutBucketReplication', 'DeleteBucketReplication'],
    why: 'every object lies with many operators already; to copy to another store, `rclone sync` does it',
    peers: ['✓', '✗', '✗', '✗'],
  },
  {
    what: 'SELECT inside objects',
    operations: ['SelectObjectContent'],
    why: 'AWS itself no longer offers it to new customers; DuckDB and its like read ranges',
    peers: ['✓', '✗', '✗', '✗'],
  },
  {
    what: 'Restoring from an archive',
    operations: ['RestoreObject'],
    why: 'every storage class is read at once',
    peers: ['✓', '✗', '✗', '✗'],
  },
  {
    what: 'Analytics, inventory and metrics of a bucket',
    operations: [
      'GetBucketAnalyticsConfiguration',
      'PutBucketAnalyticsConfiguration',
      'DeleteBucketAnalyticsConfiguration',
      'ListBucketAnalyticsConfigurations',
      'GetBucketInventoryConfiguration',
      'PutBucketInventoryConfiguration',
      'DeleteBucketInventoryConfiguration',
      'ListBucketInventoryConfigurations',
      'GetBucketMetricsConfiguration',
      'PutBucketMetricsConfiguration',
      'DeleteBucketMetricsConfiguration',
      'ListBucketMetricsConfigurations',
    ],
    why: 'the gateway is one’s own: its metrics and listings are at hand',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Intelligent tiering',
    operations: [
      'GetBucketIntelligentTieringConfiguration',
      'PutBucketIntelligentTieringConfiguration',
      'DeleteBucketIntelligentTieringConfiguration',
      'ListBucketIntelligentTieringConfigurations',
    ],
    why: 'there are no tiers to move between',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Transfer acceleration, requester pays, torrents',
    operations: [
      'GetBucketAccelerateConfiguration',
      'PutBucketAccelerateConfiguration',
      'GetBucketRequestPayment',
      'PutBucketRequestPayment',
      'GetObjectTorrent',
    ],
    why: 'they are about Amazon’s network and bills',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Directory buckets (S3 Express)',
    operations: ['CreateSession', 'RenameObject'],
    why: 'another kind of bucket, with another order of keys and another way of signing',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Metadata tables',
    operations: [
      'CreateBucketMetadataConfiguration',
      'GetBucketMetadataConfiguration',
      'DeleteBucketMetadataConfiguration',
      'CreateBucketMetadataTableConfiguration',
      'GetBucketMetadataTableConfiguration',
      'DeleteBucketMetadataTableConfiguration',
      'UpdateBucketMetadataInventoryTableConfiguration',
      'UpdateBucketMetadataJournalTableConfiguration',
      'UpdateBucketMetadataAnnotationTableConfiguration',
    ],
    why: 'they are tables in another of Amazon’s services',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Annotations of objects',
    operations: ['GetObjectAnnotation', 'PutObjectAnnotation', 'DeleteObjectAnnotation', 'ListObjectAnnotations'],
    why: 'new in 2026, and no client asks for it yet; tags and metadata are there',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Access by attributes (ABAC)',
    operations: ['GetBucketAbac', 'PutBucketAbac'],
    why: 'policies with conditions on tags of objects are there, on tags of buckets and users not',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Another key for an object in place',
    operations: ['UpdateObjectEncryption'],
    why: 'a copy onto itself does it, and moves no bytes',
    peers: ['✗', '✗', '✗', '✗'],
  },
  {
    what: 'Operations of S3 Express and of Object Lambda',
    operations: ['ListDirectoryBuckets', 'WriteGetObjectResponse'],
    why: 'they go to endpoints of their own, and are signed for these',
    peers: ['✗', '✗', '✗', '✗'],
    isSignedForOthers: true,
  },
]

/** Parts of operations that we have. A header or an element that asks for one is refused by name. */
const features = {
  'Versioning: MFA delete': { why: 'there are no hardware tokens; object lock is there', peers: ['✗', '✗', '?', '✗'] },
  'SSE-KMS in two layers (DSSE)': {
    why: 'every byte is sealed twice anyway, but not by two keys of the customer',
    peers: ['✗', '✗', '✗', '✗'],
  },
  'Object lock: event holds': {
    why: 'new in 2026, and no backup tool asks for them yet; retention and legal holds are there',
    peers: ['✗', '✗', '✗', '✗'],
  },
  'Buckets of S3 Express and in the namespace of an account': {
    why: 'names are short and one’s own here, as the gateway is',
    peers: ['✗', '✗', '✗', '✗'],
  },
  'Aborting an upload by the time when it began': {
    why: 'only directory buckets have it',
    peers: ['✗', '✗', '✗', '✗'],
  },
  'Appending to an object': { why: 'only directory buckets have it', peers: ['✗', '✗', '✗', '✗'] },
} as const satisfies Record<string, { readonly why: string; readonly peers: PeerMarks }>

export type MissingFeature = keyof typeof features

export const missingFeatures: Readonly<Record<string, { readonly why: string; readonly peers: PeerMarks }>> = features
