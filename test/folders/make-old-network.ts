/**
 * Makes the data folders that `test/scenarios/old-networks.test.ts` starts from: run it with the build whose folders are to be
 * kept, `node test/folders/make-old-network.ts FILE`. A small network of four nodes
 * stores an object of every kind; one folder is as it was stopped, the other as `kill -9` left it.
 */
import { writeFileSync } from 'node:fs'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { startRealNetwork } from '../network/real-network.ts'
import { bucket, contentOf, kept, uploaded, versioned } from './old-objects.ts'
import { packFolders, readFolder } from './packed-folder.ts'

const [, , file = 'networks.br'] = process.argv

await using network = await startRealNetwork({ args: ['--nodes', '4', '--period', '40', '--storage', '16MiB'] })
await network.s3.send(new CreateBucketCommand({ Bucket: bucket }))
// At the same time, so that one pack takes all that is small.
await Promise.all([...kept.map((key) => put(network.s3, key)), upload(network.s3, uploaded)])
await put(network.s3, 'deleted')
await network.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'deleted' }))
await network.s3.send(
  new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
)
for (const version of versioned.versions) await put(network.s3, versioned.key, version)
await network.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: versioned.key }))
await network.untilSettled()
// A proof of every node, so that each has posted and been challenged.
await network.until('everybody has proven', ({ nodes }) => nodes.every(({ standing }) => standing.provenCount > 0))
await network.stop()
const stopped = readFolder(network.dataPath)

await network.start()
await put(network.s3, 'before-the-crash-small')
await put(network.s3, 'before-the-crash-packed')
await network.killEverything()
writeFileSync(file, packFolders({ stopped, killed: readFolder(network.dataPath) }))

async function put(s3: S3Client, key: string, version = ''): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: contentOf(key, version) }))
}

async function upload(s3: S3Client, key: string): Promise<void> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: key }))
  const part = { Bucket: bucket, Key: key, UploadId, PartNumber: 1 }
  const { ETag } = await s3.send(new UploadPartCommand({ ...part, Body: contentOf(key) }))
  await s3.send(new CompleteMultipartUploadCommand({ ...part, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }))
}
