/** Documents that configure something: an element that nobody knows is refused wherever it stands, and nothing is stored. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway({
  notifications: { targets: [{ name: 'hook', url: 'http://127.0.0.1:9', token: undefined }] },
})
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()
await s3.send(new CreateBucketCommand({ Bucket: 'locked', ObjectLockEnabledForBucket: true }))
await s3.send(new PutObjectCommand({ Bucket: 'locked', Key: 'key', Body: 'text' }))

const owner = '<Owner><ID>main</ID></Owner>'
const grant =
  '<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>main</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant>'
const until = new Date(Date.now() + 60_000).toISOString()

/** Root, path, sub-resource, and what stands in the root. */
const documents: readonly (readonly [root: string, path: string, name: string, inside: string])[] = [
  ['VersioningConfiguration', '/bucket', 'versioning', '<Status>Enabled</Status><MfaDelete>Disabled</MfaDelete>'],
  [
    'CORSConfiguration',
    '/bucket',
    'cors',
    '<CORSRule><ID>a</ID><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin><AllowedHeader>*</AllowedHeader><ExposeHeader>etag</ExposeHeader><MaxAgeSeconds>1</MaxAgeSeconds></CORSRule>',
  ],
  [
    'ServerSideEncryptionConfiguration',
    '/bucket',
    'encryption',
    '<Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>key-1</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule>',
  ],
  ['OwnershipControls', '/bucket', 'ownershipControls', '<Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule>'],
  [
    'PublicAccessBlockConfiguration',
    '/bucket',
    'publicAccessBlock',
    '<BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets>',
  ],
  ['Tagging', '/bucket', 'tagging', '<TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet>'],
  ['Tagging', '/locked/key', 'tagging', '<TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet>'],
  [
    'ObjectLockConfiguration',
    '/locked',
    'object-lock',
    '<ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>1</Days></DefaultRetention></Rule>',
  ],
  ['Retention', '/locked/key', 'retention', `<Mode>GOVERNANCE</Mode><RetainUntilDate>${until}</RetainUntilDate>`],
  ['LegalHold', '/locked/key', 'legal-hold', '<Status>OFF</Status>'],
  [
    'WebsiteConfiguration',
    '/bucket',
    'website',
    '<IndexDocument><Suffix>i</Suffix></IndexDocument><ErrorDocument><Key>e</Key></ErrorDocument><RoutingRules><RoutingRule><Condition><KeyPrefixEquals>a</KeyPrefixEquals></Condition><Redirect><HostName>h</HostName></Redirect></RoutingRule></RoutingRules>',
  ],
  [
    'BucketLoggingStatus',
    '/bucket',
    'logging',
    `<LoggingEnabled><TargetBucket>bucket</TargetBucket><TargetPrefix>p</TargetPrefix><TargetObjectKeyFormat><PartitionedPrefix><PartitionDateSource>EventTime</PartitionDateSource></PartitionedPrefix></TargetObjectKeyFormat></LoggingEnabled>`,
  ],
  [
    'NotificationConfiguration',
    '/bucket',
    'notification',
    '<QueueConfiguration><Id>a</Id><Queue>arn:aws:sqs:us-east-1::hook</Queue><Event>s3:ObjectCreated:*</Event><Filter><S3Key><FilterRule><Name>prefix</Name><Value>a</Value></FilterRule></S3Key></Filter></QueueConfiguration>',
  ],
  [
    'LifecycleConfiguration',
    '/bucket',
    'lifecycle',
    '<Rule><ID>a</ID><Status>Enabled</Status><Filter><And><Prefix>a</Prefix><Tag><Key>a</Key><Value>b</Value></Tag></And></Filter><Expiration><Days>9</Days></Expiration><NoncurrentVersionExpiration><NoncurrentDays>9</NoncurrentDays><NewerNoncurrentVersions>1</NewerNoncurrentVersions></NoncurrentVersionExpiration></Rule>',
  ],
  ['AccessControlPolicy', '/bucket', 'acl', `${owner}<AccessControlList>${grant}</AccessControlList>`],
]

describe('a configuration', () => {
  for (const [root, path, name, inside] of documents) {
    test(`of ${root} at ${path} is refused with an element that nobody knows, wherever it stands`, async () => {
      const put = (body: string) =>
        gateway.send({ method: 'PUT', path, query: [[name, '']], body: `<${root}>${body}</${root}>` })
      const unknown = '<Surprise>1</Surprise>'
      // At the root, and at the end of every element in it.
      const places = ['', ...new Set(inside.match(/<\/\w+>/g))]
      for (const end of places) {
        const { status, code } = await put(end === '' ? `${inside}${unknown}` : inside.replace(end, `${unknown}${end}`))
        assert.deepEqual([status, code], [400, 'MalformedXML'], end)
      }
      const { status, body } = await put(inside)
      assert.ok(status < 300, body)
    })
  }
})
