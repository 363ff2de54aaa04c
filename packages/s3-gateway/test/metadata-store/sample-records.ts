/** Records as the suite makes them, and what puts them into a store and looks at them there. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { PartId } from '@nupeerstack/client'
import type { ListQuery, MetadataStore } from '../../src/metadata/metadata-store.ts'
import type {
  BucketRecord,
  NewObject,
  ObjectDescription,
  PartRecord,
  UploadRecord,
} from '../../src/metadata/records.ts'
import { unconditional } from '../../src/metadata/write-condition.ts'
import type { Versioning } from '../../src/s3/versioning.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** A description that says nothing. */
const plain: ObjectDescription = {
  storageClass: 'STANDARD',
  headers: {},
  userMetadata: {},
  websiteRedirect: undefined,
  tags: [],
  acl: undefined,
  encryption: undefined,
  retention: undefined,
  legalHold: undefined,
}

/** A description that says everything. */
export const rich: ObjectDescription = {
  storageClass: 'STANDARD_IA',
  headers: { 'content-type': 'text/ü' },
  userMetadata: { a: '1', b: 'ü' },
  websiteRedirect: '/elsewhere',
  tags: [{ key: 'k', value: 'ü' }],
  acl: [{ grantee: { kind: 'user', id: 'bob' }, permission: 'READ' }],
  encryption: { kind: 'sse-kms', keyId: 'key-1', keyVersion: 2, usesBucketKey: true },
  retention: { mode: 'COMPLIANCE', untilMs: 5_000 },
  legalHold: 'ON',
}

export const wholeList: ListQuery = { prefix: '', delimiter: undefined, after: undefined, limit: 1_000 }

export function newBucket(name: string, owner: string): Omit<BucketRecord, 'id'> {
  return {
    name,
    owner,
    createdMs: 1_000,
    wrappedKey: new Uint8Array(60).fill(1),
    versioning: 'never',
    configurations: {},
  }
}

export async function createBucket(
  store: MetadataStore,
  name = 'bucket',
  versioning: Versioning = 'never',
): Promise<BucketRecord> {
  return (await store.buckets.create({ ...newBucket(name, 'ann'), versioning })).bucket
}

export async function listLive(store: MetadataStore, { id }: BucketRecord): Promise<string[]> {
  const { entries } = await store.objects.list(id, wholeList)
  return entries.map((entry) => (entry.kind === 'row' ? entry.row.key : entry.prefix))
}

export async function createUpload(store: MetadataStore, bucket: BucketRecord, key = 'key'): Promise<UploadRecord> {
  const upload = {
    bucketId: bucket.id,
    key,
    owner: 'ann',
    initiatedMs: 5,
    ...plain,
    checksumAlgorithm: undefined,
    checksumType: undefined,
  }
  const created = await store.uploads.create(upload)
  assert.ok(created.kind === 'created')
  return { ...upload, uploadId: created.uploadId, completion: undefined }
}

export function newPart(sizeBytes = 7): PartRecord {
  return {
    partNumber: 1,
    sizeBytes,
    etag: randomBytes(16).toString('hex'),
    checksum: { algorithm: 'CRC32', value: 'AAAAAA==' },
    lastModifiedMs: 9,
    content: { partId: randomBytes(16).toString('hex') as PartId, wrappedKey: new Uint8Array(randomBytes(60)) },
  }
}

export function newObject(key: string, parts: readonly PartRecord[] = []): NewObject {
  return {
    key,
    owner: 'ann',
    sizeBytes: parts.reduce((sum, part) => sum + part.sizeBytes, 0),
    etag: 'etag',
    lastModifiedMs: 10,
    ...plain,
    checksum: undefined,
    partCount: undefined,
    parts,
  }
}

export async function put(
  store: MetadataStore,
  bucket: BucketRecord,
  object: NewObject,
): Promise<Extract<Awaited<ReturnType<MetadataStore['objects']['put']>>, { kind: 'stored' }>> {
  const outcome = await store.objects.put(bucket.id, object, unconditional)
  assert.ok(outcome.kind === 'stored')
  return outcome
}

export function idOf(part: PartRecord): PartId {
  return part.content?.partId ?? assert.fail()
}

export async function freed(under: StoreUnderTest): Promise<PartId[]> {
  return [...(await under.store.freedParts.oldest(under.nowMs, 1_000))]
}
