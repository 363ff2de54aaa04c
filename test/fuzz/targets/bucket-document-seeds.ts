/** Documents that buckets are configured with, one or two for each configuration, and words that stand in none. */

/** What stands for the name of whoever asks. */
export function withVariables(text: string): string {
  return text.replaceAll('$VAR', () => ['$', 'aws:username}'].join('{'))
}

export const bucketDocumentSeeds: Readonly<Record<string, readonly string[]>> = {
  acl: [
    '<AccessControlPolicy><Owner><ID>main</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi="x" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>READ</Permission></Grant><Grant><Grantee><ID>other</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant></AccessControlList></AccessControlPolicy>',
  ],
  cors: [
    '<CORSConfiguration><CORSRule><ID>a</ID><AllowedOrigin>https://*.org</AllowedOrigin><AllowedMethod>GET</AllowedMethod><AllowedHeader>x-*</AllowedHeader><ExposeHeader>etag</ExposeHeader><MaxAgeSeconds>5</MaxAgeSeconds></CORSRule></CORSConfiguration>',
  ],
  encryption: [
    '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>key</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>',
    '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>',
  ],
  lifecycle: [
    '<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status><Filter><And><Prefix>p</Prefix><Tag><Key>a</Key><Value>b</Value></Tag><ObjectSizeGreaterThan>5</ObjectSizeGreaterThan></And></Filter><Expiration><Days>30</Days></Expiration><Transition><Days>3</Days><StorageClass>COLD</StorageClass></Transition><NoncurrentVersionExpiration><NoncurrentDays>9</NoncurrentDays><NewerNoncurrentVersions>2</NewerNoncurrentVersions></NoncurrentVersionExpiration><NoncurrentVersionTransition><NoncurrentDays>0</NoncurrentDays><StorageClass>COLD</StorageClass></NoncurrentVersionTransition></Rule></LifecycleConfiguration>',
    '<LifecycleConfiguration><Rule><Status>Disabled</Status><Prefix/><Expiration><Date>2030-01-01T00:00:00Z</Date></Expiration><AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule><Rule><Status>Enabled</Status><Filter/><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration></Rule></LifecycleConfiguration>',
  ],
  logging: [
    '<BucketLoggingStatus><LoggingEnabled><TargetBucket>logs</TargetBucket><TargetPrefix>p/</TargetPrefix><TargetGrants><Grant><Grantee><ID>other</ID></Grantee><Permission>READ</Permission></Grant></TargetGrants><TargetObjectKeyFormat><PartitionedPrefix><PartitionDateSource>EventTime</PartitionDateSource></PartitionedPrefix></TargetObjectKeyFormat></LoggingEnabled></BucketLoggingStatus>',
    '<BucketLoggingStatus/>',
  ],
  notification: [
    '<NotificationConfiguration><QueueConfiguration><Id>a</Id><Queue>arn:aws:sqs:us-east-1:1:hook</Queue><Event>s3:ObjectCreated:*</Event><Filter><S3Key><FilterRule><Name>prefix</Name><Value>p</Value></FilterRule><FilterRule><Name>Suffix</Name><Value>.s</Value></FilterRule></S3Key></Filter></QueueConfiguration><TopicConfiguration><Topic>arn:minio:sns::other:webhook</Topic><Event>s3:ObjectRemoved:Delete</Event></TopicConfiguration></NotificationConfiguration>',
  ],
  'object-lock': [
    '<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>5</Days></DefaultRetention></Rule></ObjectLockConfiguration>',
  ],
  ownershipControls: [
    '<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>',
  ],
  policy: [
    withVariables(
      '{"Version":"2012-10-17","Id":"a","Statement":[{"Sid":"1","Effect":"Allow","Principal":{"AWS":["main","arn:aws:iam::other:root"]},"Action":["s3:GetObject","s3:Put*"],"Resource":"arn:aws:s3:::bucket/$VAR/*","Condition":{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","2001:db8::/32"]},"NumericLessThanIfExists":{"s3:max-keys":10},"ForAnyValue:StringLike":{"s3:RequestObjectTagKeys":"a*"},"DateGreaterThan":{"aws:CurrentTime":"2020-01-01T00:00:00Z"},"Bool":{"aws:SecureTransport":true},"Null":{"s3:prefix":false}}},{"Effect":"Deny","NotPrincipal":"*","NotAction":"s3:Delete*","NotResource":"arn:aws:s3:::bucket"}]}',
    ),
  ],
  publicAccessBlock: [
    '<PublicAccessBlockConfiguration><BlockPublicAcls>TRUE</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>',
  ],
  tagging: [
    '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag><Tag><Key>\u00e9</Key><Value/></Tag></TagSet></Tagging>',
  ],
  versioning: [
    '<VersioningConfiguration><Status>Suspended</Status><MfaDelete>Disabled</MfaDelete></VersioningConfiguration>',
  ],
  website: [
    '<WebsiteConfiguration><IndexDocument><Suffix>i.html</Suffix></IndexDocument><ErrorDocument><Key>e</Key></ErrorDocument><RoutingRules><RoutingRule><Condition><KeyPrefixEquals>p</KeyPrefixEquals><HttpErrorCodeReturnedEquals>404</HttpErrorCodeReturnedEquals></Condition><Redirect><HostName>h.org:80</HostName><Protocol>https</Protocol><HttpRedirectCode>302</HttpRedirectCode><ReplaceKeyPrefixWith>q</ReplaceKeyPrefixWith></Redirect></RoutingRule></RoutingRules></WebsiteConfiguration>',
    '<WebsiteConfiguration><RedirectAllRequestsTo><HostName>a.org</HostName></RedirectAllRequestsTo></WebsiteConfiguration>',
  ],
}
export const xmlWords = [
  'Rule',
  'ID',
  'Status',
  'Enabled',
  'Days',
  'Date',
  'Key',
  'Value',
  'Prefix',
  'Filter',
  'And',
  'xsi:type="x"',
  '<![CDATA[',
  ']]>',
  '&#x41;',
  '<?xml version="1.0"?>',
  '<!--',
  '-->',
]
export const policyWords = [
  'Statement',
  'Principal',
  'NotAction',
  'Condition',
  'StringNotLikeIfExists',
  withVariables('$VAR'),
  withVariables('$VAR').slice(0, 2),
  'arn:aws:s3:::bucket',
  '*',
  's3:*',
  'Version',
  'fe80::1%eth0/64',
  '0.0.0.0/0',
  'aws:SourceIp',
  'CanonicalUser',
  'Service',
]
