/** s3fs with the settings that docs/apps/s3fs.md gives: modes, owners and times in metadata, renames by copy. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import type { RealNetwork } from '../network/real-network.ts'
import { testMount } from './mount-suite.ts'
import { describeMount, mountBucket } from './mounted-bucket.ts'

const settings = '-o use_path_request_style -o url=$AWS_ENDPOINT_URL -o endpoint=$AWS_REGION'

export function testS3fs(network: () => RealNetwork, folder: string, fileCount: number): void {
  describeMount('s3fs', ['s3fs', '--version'], () => {
    const mountPoint = join(folder, 's3fs-mounted')

    before(() => network().s3.send(new CreateBucketCommand({ Bucket: 's3fs-mount' })))
    test('has the settings of its page', () => {
      const page = readFileSync(join(import.meta.dirname, '../../docs/apps/s3fs.md'), 'utf8')
      assert.ok(page.includes(settings))
    })

    testMount({
      folder: join(folder, 's3fs'),
      fileCount,
      remountsAfterFolderRename: false,
      async mount() {
        const { endpoint, region } = network().document.s3
        const options = settings.replace('$AWS_ENDPOINT_URL', endpoint).replace('$AWS_REGION', region).split(' ')
        return await mountBucket(network(), mountPoint, 's3fs', ['s3fs-mount', mountPoint, '-f', ...options])
      },
      // s3fs uploads before close() returns.
      settle: () => Promise.resolve(),
    })
  })
}
