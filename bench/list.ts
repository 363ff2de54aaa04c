/**
 * How long does a page of 1,000 take, at the start, in the middle and at the end of a bucket with 1 M keys, and of one
 * with 10,000 common prefixes above 1 M keys? Through the metadata store, and over HTTP with signature and XML.
 * Yardstick: the bare SQL of the page.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { silentLogger } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { startS3Gateway } from '@nupeerstack/s3-gateway'
import { openMetadata } from '../packages/s3-gateway/src/metadata/open-metadata.ts'
import { createMemoryPartStore } from '../packages/s3-gateway/test/memory-part-store.ts'
import { get } from './http-transfers.ts'
import { compare, report, secondsOf } from './measure.ts'
import { openBareListing } from './sqlite-bare-listing.ts'

const keyCount = 1_000_000
const keysPerPrefix = 100
const pageKeys = 1_000
const runs = 15

const flatKey = (index: number) => `object-${String(index).padStart(8, '0')}`
const nestedKey = (index: number) => `folder-${String(index).padStart(6, '0')}/`
const buckets = [
  { name: 'flat', what: '1-m-keys', delimiter: undefined, entries: keyCount, entryAt: flatKey },
  { name: 'nested', what: '10-k-prefixes', delimiter: '/', entries: keyCount / keysPerPrefix, entryAt: nestedKey },
] as const

const dataDir = await mkdtemp(join(tmpdir(), 'nupeer-list-'))
const path = join(dataDir, 'metadata.db')
try {
  await fill()
  await measure()
} finally {
  await rm(dataDir, { recursive: true })
}

/** One object each, put through the gateway; then the database multiplies its row. */
async function fill(): Promise<void> {
  await using gateway = await startGateway()
  using s3 = clientOf(gateway.endpoint)
  for (const { name } of buckets) await s3.client.send(new PutObjectCommand({ Bucket: name, Key: 'model', Body: '' }))
  await gateway.close()
  using bare = openBareListing(path)
  bare.multiply('flat', 'model', keyCount, `printf('object-%08d', i)`)
  bare.multiply('nested', 'model', keyCount, `printf('folder-%06d/%02d', i / ${keysPerPrefix}, i % ${keysPerPrefix})`)
}

async function measure(): Promise<void> {
  await using gateway = await startGateway()
  await using store = openMetadata(systemRuntime, { kind: 'sqlite', path })
  using s3 = clientOf(gateway.endpoint)
  using bare = openBareListing(path)
  for (const { name, what, delimiter, entries, entryAt } of buckets) {
    const bucket = await store.buckets.find(name)
    if (bucket === undefined) throw new Error(`no bucket ${name}`)
    for (const [where, before] of [
      ['start', undefined],
      ['middle', entryAt(entries / 2)],
      ['end', entryAt(entries - pageKeys - 1)],
    ] as const) {
      const milliseconds = async (work: () => Promise<unknown>) => 1000 * (await secondsOf(work))
      const yardstick = {
        name: 'bare SQL',
        run: () => milliseconds(async () => bare.page(bucket.id, delimiter, before, pageKeys)),
      }
      const query = { prefix: '', delimiter, after: before === undefined ? before : { key: before }, limit: pageKeys }
      const byStore = () => milliseconds(() => store.objects.list(bucket.id, query))
      const command = new ListObjectsV2Command({
        Bucket: name,
        Delimiter: delimiter,
        StartAfter: before,
        MaxKeys: pageKeys,
      })
      const url = await getSignedUrl(s3.client, command)
      const byHttp = () => milliseconds(() => get(url))
      report(await compare(`list/${what}-${where}-store`, 'ms a page', runs, byStore, yardstick))
      report(await compare(`list/${what}-${where}-http`, 'ms a page', runs, byHttp, yardstick))
    }
  }
}

function startGateway() {
  return startS3Gateway(
    { parts: createMemoryPartStore(), rootKey: new Uint8Array(32), log: silentLogger, ...systemRuntime },
    {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      domains: [],
      region: 'us-east-1',
      credentials: [{ accessKeyId: 'bench', secretAccessKey: 'bench', userId: 'bench' }],
      ensureBuckets: buckets.map(({ name }) => name),
    },
  )
}

function clientOf(endpoint: string): Disposable & { readonly client: S3Client } {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
  const client = new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true })
  return { client, [Symbol.dispose]: () => client.destroy() }
}
