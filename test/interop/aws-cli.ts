/** The aws CLI, its high-level `s3` and its low-level `s3api`. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import { type RealNetwork, runCommand } from '../network/real-network.ts'
import { md5, sampleBytes, segmentBytes } from '../network/sample-bytes.ts'
import { clientEnvironment, describeClient, runClient } from './outside-client.ts'

export function testAwsCli(network: () => RealNetwork, folder: string): void {
  describeClient('the aws CLI', ['aws', '--version'], () => {
    const aws = (...args: string[]): Promise<string> => runClient(network(), 'aws', args)
    const file = (name: string): string => join(folder, `aws-${name}`)

    test('makes and lists buckets', async () => {
      await aws('s3', 'mb', 's3://cli-bucket')
      await aws('s3', 'mb', 's3://cli-empty')
      assert.match(await aws('s3', 'ls'), /cli-bucket[\s\S]*cli-empty/)
      await aws('s3', 'rb', 's3://cli-empty')
      assert.doesNotMatch(await aws('s3', 'ls'), /cli-empty/)
    })

    test('copies files of every size up and down', async () => {
      for (const size of [0, 1, 4096, segmentBytes + 1]) {
        const body = sampleBytes(`cli ${size}`, size)
        writeFileSync(file('up'), body)
        await aws('s3', 'cp', file('up'), `s3://cli-bucket/size-${size}`)
        await aws('s3', 'cp', `s3://cli-bucket/size-${size}`, file('down'))
        assert.ok(readFileSync(file('down')).equals(body), `${size} bytes`)
      }
    })

    proves('CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload')
    test('uploads in parts and reads back bit by bit', async () => {
      const body = sampleBytes('cli large', 20 * 1024 * 1024 + 17)
      writeFileSync(file('large'), body)
      await aws('s3', 'cp', file('large'), 's3://cli-bucket/large', '--content-type', 'video/mp4')
      await aws('s3', 'cp', 's3://cli-bucket/large', file('large-down'))
      assert.equal(md5(readFileSync(file('large-down'))), md5(body))
      const head = JSON.parse(await aws('s3api', 'head-object', '--bucket', 'cli-bucket', '--key', 'large'))
      assert.equal(head.ContentLength, body.length)
      assert.equal(head.ContentType, 'video/mp4')
      assert.match(head.ETag, /-3"$/)
    })

    proves('CopyObject')
    test('puts with metadata, gets a range, and copies', async () => {
      writeFileSync(file('up'), 'hello, world')
      const object = ['--bucket', 'cli-bucket', '--key', 'greeting']
      await aws('s3api', 'put-object', ...object, '--body', file('up'), '--metadata', 'tone=kind')
      const range = JSON.parse(await aws('s3api', 'get-object', ...object, '--range', 'bytes=7-11', file('range')))
      assert.equal(readFileSync(file('range'), 'utf8'), 'world')
      assert.deepEqual(range.Metadata, { tone: 'kind' })
      await aws('s3', 'cp', 's3://cli-bucket/greeting', 's3://cli-bucket/copy')
      assert.equal(await aws('s3', 'cp', 's3://cli-bucket/copy', '-'), 'hello, world')
    })

    proves('ListObjects', 'ListObjectsV2')
    test('syncs a folder, lists it with v1 and v2, and pages', async () => {
      for (const name of ['a', 'b', 'c']) writeFileSync(file(`sync-${name}`), name)
      await aws('s3', 'sync', folder, 's3://cli-bucket/sync/', '--exclude', '*', '--include', 'aws-sync-*')
      const listing = await aws('s3', 'ls', 's3://cli-bucket/sync/')
      assert.deepEqual(listing.match(/aws-sync-[abc]/g), ['aws-sync-a', 'aws-sync-b', 'aws-sync-c'])
      for (const command of ['list-objects', 'list-objects-v2']) {
        const args = ['--bucket', 'cli-bucket', '--prefix', 'sync/', '--page-size', '2']
        const { Contents } = JSON.parse(await aws('s3api', command, ...args))
        assert.equal(Contents.length, 3, command)
      }
    })

    test('presigns a GET', async () => {
      const url = (await aws('s3', 'presign', 's3://cli-bucket/greeting')).trim()
      assert.equal(await (await fetch(url)).text(), 'hello, world')
    })

    test('is told why in the words of S3', async () => {
      const missing = ['s3api', 'get-object', '--bucket', 'cli-bucket', '--key', 'never', file('never')]
      const refused = await runCommand('aws', missing, clientEnvironment(network()))
      assert.notEqual(refused.status, 0)
      assert.match(refused.stderr, /NoSuchKey/)
    })

    test('deletes one and all', async () => {
      await aws('s3', 'rm', 's3://cli-bucket/greeting')
      await aws('s3', 'rm', 's3://cli-bucket', '--recursive')
      await aws('s3', 'rb', 's3://cli-bucket')
    })
  })
}
