/** s3cmd: no checksums, `?location` first, ETags compared. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { sampleBytes } from '../network/sample-bytes.ts'
import { describeClient, runClient } from './outside-client.ts'

export function testS3cmd(network: () => RealNetwork, folder: string): void {
  describeClient('s3cmd', ['s3cmd', '--version'], () => {
    const config = join(folder, 's3cfg')
    const file = (name: string): string => join(folder, `s3cmd-${name}`)
    const s3cmd = (...args: string[]): Promise<string> =>
      runClient(network(), 's3cmd', ['--config', config, '--no-progress', ...args])

    before(() => {
      const { endpoint, region, accessKeyId, secretAccessKey } = network().document.s3
      const { host } = new URL(endpoint)
      writeFileSync(
        config,
        `[default]
access_key = ${accessKeyId}
secret_key = ${secretAccessKey}
host_base = ${host}
host_bucket = ${host}
bucket_location = ${region}
use_https = False
`,
      )
    })

    test('makes and lists buckets', async () => {
      await s3cmd('mb', 's3://s3cmd-bucket')
      assert.match(await s3cmd('ls'), /s3:\/\/s3cmd-bucket/)
    })

    proves('CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload')
    test('puts and gets, in one piece and in parts', async () => {
      for (const [name, size] of [
        ['empty', 0],
        ['small', 1000],
        ['large', 17 * 1024 * 1024 + 1],
      ] as const) {
        const body = sampleBytes(`s3cmd ${name}`, size)
        writeFileSync(file(name), body)
        await s3cmd('put', file(name), `s3://s3cmd-bucket/${name}`, '--add-header', 'x-amz-meta-tone: kind')
        await s3cmd('get', `s3://s3cmd-bucket/${name}`, file(`${name}-down`), '--force')
        assert.ok(readFileSync(file(`${name}-down`)).equals(body), name)
      }
      const info = await s3cmd('info', 's3://s3cmd-bucket/small')
      assert.match(info, /File size:\s*1000/)
      assert.match(info, /x-amz-meta-tone:\s*kind/)
    })

    proves('CopyObject')
    test('lists, copies, moves, signs and deletes', async () => {
      await s3cmd('cp', 's3://s3cmd-bucket/small', 's3://s3cmd-bucket/folder/copy')
      await s3cmd('mv', 's3://s3cmd-bucket/folder/copy', 's3://s3cmd-bucket/folder/moved')
      const listing = await s3cmd('ls', 's3://s3cmd-bucket/')
      assert.match(listing, /DIR\s+s3:\/\/s3cmd-bucket\/folder\//)
      assert.match(await s3cmd('ls', '--recursive', 's3://s3cmd-bucket/'), /folder\/moved/)
      const url = (await s3cmd('signurl', 's3://s3cmd-bucket/small', '+600')).trim()
      assert.equal((await fetch(url)).status, 200)
      await s3cmd('del', '--recursive', '--force', 's3://s3cmd-bucket')
      await s3cmd('rb', 's3://s3cmd-bucket')
      assert.doesNotMatch(await s3cmd('ls'), /s3cmd-bucket/)
    })
  })
}
