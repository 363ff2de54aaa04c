/** XML as such, and documents that operations are told: they run up to what they would do with the index. */
import assert from 'node:assert/strict'
import { parseAclDocument, parseAclRequest } from '../../../packages/s3-gateway/src/acl/parse-acl.ts'
import { parseTagging } from '../../../packages/s3-gateway/src/configurations/tagging.ts'
import { Headers } from '../../../packages/s3-gateway/src/http/headers.ts'
import { Query } from '../../../packages/s3-gateway/src/http/query.ts'
import { completeMultipartUpload } from '../../../packages/s3-gateway/src/operations/complete-multipart-upload.ts'
import { createBucket } from '../../../packages/s3-gateway/src/operations/create-bucket.ts'
import { deleteObjects } from '../../../packages/s3-gateway/src/operations/delete-objects.ts'
import { putObjectLegalHold } from '../../../packages/s3-gateway/src/operations/put-object-legal-hold.ts'
import { putObjectRetention } from '../../../packages/s3-gateway/src/operations/put-object-retention.ts'
import { readXml } from '../../../packages/s3-gateway/src/xml/read-xml.ts'
import { escapeXml } from '../../../packages/s3-gateway/src/xml/write-xml.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucketDocumentSeeds, xmlWords } from './bucket-document-seeds.ts'
import { bucket, isUser, surroundings } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'

export const xmlDocuments: FuzzTarget = {
  name: 'xml',
  parsers: ['s3-gateway/src/xml/read-xml.ts readXml'],
  form: 'xml',
  seeds: [
    '<?xml version="1.0" encoding="UTF-8"?>\n<Root xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><A a="b">1 &amp; 2<![CDATA[<x>]]></A><s:B xmlns:s="y"/></Root>',
    '<Root>\u00e9&#x1F600;<!-- c --></Root>',
  ],
  words: xmlWords,
  bytesMax: 1024 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const root = readXml(input, 'Root')
    const again = readXml(Buffer.from(write(root)), 'Root')
    assert.deepEqual(plain(again), plain(root))
    return plain(root)
  },
}

interface Element {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

/** Text before elements: order between the two is not kept. */
function write({ name, text: content, children }: Element): string {
  return `<${name}>${escapeXml(content).replaceAll(/&#x([0-8bcef]|1[0-9a-f]);/g, '')}${children.map(write).join('')}</${name}>`
}

function plain({ name, text: content, children }: Element): unknown {
  return [name, content, children.map(plain)]
}

const objectRequest = (body: Buffer) => ({
  bucket,
  bucketName: 'new-bucket',
  key: 'k',
  query: new Query([{ name: 'uploadId', value: 'u' }]),
  headers: new Headers([]),
  identity: { kind: 'user', userId: 'main' },
  body: { read: async () => body },
  access: { allows: async () => true, require: async () => {} },
  signal: new AbortController().signal,
})

const gateway = {
  ...surroundings,
  keys: { wrapNewBucketKey: () => new Uint8Array(60), createBucketKey: () => new Uint8Array(60) },
  objectOwnership: undefined,
  encryptionKeys: undefined,
  metadata: {
    buckets: {
      list: async () => [],
      create: async (made: object) => ({ isNew: true, bucket: { ...bucket, ...made } }),
    },
    uploads: { find: async () => undefined },
    objects: {
      update: async () => ({ kind: 'object', versionId: 'null' }),
      delete: async (_id: number, deletions: readonly { readonly key: string }[]) => {
        for (const { key } of deletions) assert.ok(key !== '' && Buffer.byteLength(key) <= 1_024)
        return deletions.map(() => ({ kind: 'deleted', wasDeleteMarker: false }))
      },
    },
  },
}

function operationTarget(
  name: string,
  operation: (gateway: never, request: never) => Promise<unknown>,
  seeds: readonly string[],
  bytesMax: number,
): FuzzTarget {
  return {
    name,
    parsers: [],
    form: 'xml',
    seeds,
    words: xmlWords,
    bytesMax,
    isRefusal: isS3Refusal,
    run: (input) => operation(gateway as never, objectRequest(input) as never),
  }
}

export const operationDocuments: readonly FuzzTarget[] = [
  operationTarget(
    'delete-objects',
    deleteObjects,
    [
      '<Delete><Quiet>false</Quiet><Object><Key>a</Key><VersionId>null</VersionId><ETag>"e"</ETag><Size>5</Size><LastModifiedTime>2026-01-01T00:00:00Z</LastModifiedTime></Object><Object><Key>b</Key></Object></Delete>',
    ],
    256 * 1024,
  ),
  operationTarget(
    'complete-multipart-upload',
    completeMultipartUpload,
    [
      '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>"e"</ETag><ChecksumCRC32>AAAAAA==</ChecksumCRC32></Part><Part><PartNumber>2</PartNumber><ETag>f</ETag></Part></CompleteMultipartUpload>',
    ],
    256 * 1024,
  ),
  operationTarget(
    'create-bucket',
    createBucket,
    [
      '<CreateBucketConfiguration><LocationConstraint>us-east-1</LocationConstraint><Tags><Tag><Key>a</Key><Value>b</Value></Tag></Tags></CreateBucketConfiguration>',
      '',
    ],
    64 * 1024,
  ),
  operationTarget(
    'put-retention',
    putObjectRetention,
    [
      '<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>2030-01-01T00:00:00Z</RetainUntilDate></Retention>',
      '<Retention/>',
    ],
    64 * 1024,
  ),
  operationTarget('put-legal-hold', putObjectLegalHold, ['<LegalHold><Status>ON</Status></LegalHold>'], 64 * 1024),
]

export const aclDocuments: FuzzTarget = {
  name: 'acl-documents',
  parsers: [],
  form: 'xml',
  seeds: bucketDocumentSeeds.acl ?? [],
  words: xmlWords,
  bytesMax: 64 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const asked = parseAclDocument(input, 'main', isUser)
    assert.deepEqual(parseAclRequest(new Headers([]), input, 'main', isUser), asked)
    assert.ok(asked.kind === 'grants' && asked.grants.length <= 100)
    return asked
  },
}

export const objectTags: FuzzTarget = {
  name: 'object-tags',
  parsers: [],
  form: 'xml',
  seeds: bucketDocumentSeeds.tagging ?? [],
  words: xmlWords,
  bytesMax: 64 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const tags = parseTagging(input, 10)
    assert.equal(new Set(tags.map(({ key }) => key)).size, tags.length)
    return tags
  },
}
