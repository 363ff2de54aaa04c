/** Copies of objects above the multipart threshold: clients cut them into UploadPartCopy with ranges, by themselves. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { before, describe, test } from 'node:test'
import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { sampleBytes, sha256 } from '../network/sample-bytes.ts'
import { describeClient, runClient } from './outside-client.ts'
import { writeRcloneConfig } from './rclone-config.ts'

const partSize = 8 * 1024 * 1024
const body = sampleBytes('large copy', 3 * partSize + 12_345)

export function testLargeCopies(network: () => RealNetwork, folder: string): void {
  describe('copies of large objects', () => {
    before(async () => {
      const { s3 } = network()
      for (const Bucket of ['copies-from', 'copies-to']) await s3.send(new CreateBucketCommand({ Bucket }))
      const params = { Bucket: 'copies-from', Key: 'film +1/ä.mkv', Body: body, ContentType: 'video/x-matroska' }
      await new Upload({ client: s3, params, partSize }).done()
    })

    describeClient('aws s3 cp', ['aws', '--version'], () => {
      proves('UploadPartCopy')
      test('copies in parts, on the server, with the content type', async () => {
        await runClient(network(), 'aws', ['s3', 'cp', 's3://copies-from/film +1/ä.mkv', 's3://copies-to/by-cli'])
        await assertCopied('by-cli', 4)
        await assertContentType('by-cli')
      })
    })

    describeClient('boto3 copy', ['python3', '-c', 'import boto3'], () => {
      proves('UploadPartCopy')
      test('copies in parts of its own choice', async () => {
        const script = join(import.meta.dirname, 'boto3-large-copy.py')
        await runClient(network(), 'python3', [script, 'copies-from', 'film +1/ä.mkv', 'copies-to', 'by-boto'])
        await assertCopied('by-boto', 5)
        await assertContentType('by-boto')
      })
    })

    describeClient('rclone copyto', ['rclone', 'version'], () => {
      proves('UploadPartCopy')
      test('copies in parts above its cutoff', async () => {
        const config = await writeRcloneConfig(network(), folder)
        const parts = ['--s3-copy-cutoff', '6Mi', '--retries', '1', '--config', config]
        const copy = ['copyto', 'nupeer:copies-from/film +1/ä.mkv', 'nupeer:copies-to/by-rclone', ...parts]
        await runClient(network(), 'rclone', copy)
        await assertCopied('by-rclone', 5)
      })
    })

    async function assertCopied(Key: string, partCount: number): Promise<void> {
      const object = { Bucket: 'copies-to', Key }
      const { ETag } = await network().s3.send(new HeadObjectCommand(object))
      assert.match(ETag ?? '', new RegExp(`^"[0-9a-f]{32}-${partCount}"$`))
      const { Body } = await network().s3.send(new GetObjectCommand(object))
      const hash = createHash('sha256')
      for await (const chunk of Body as Readable) hash.update(chunk)
      assert.equal(hash.digest('hex'), sha256(body))
    }

    /** rclone 1.60 sends none with a copy in parts. */
    async function assertContentType(Key: string): Promise<void> {
      const { ContentType } = await network().s3.send(new HeadObjectCommand({ Bucket: 'copies-to', Key }))
      assert.equal(ContentType, 'video/x-matroska')
    }
  })
}
