/** s3fs with the settings that docs/apps/s3fs.md gives: modes, owners and times in metadata, renames by copy. */
import { join } from 'node:path'
import { before } from 'node:test'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import type { RealNetwork } from '../network/real-network.ts'
import { testMount } from './mount-suite.ts'
import { describeMount, mountBucket } from './mounted-bucket.ts'

export function testS3fs(network: () => RealNetwork, folder: string, fileCount: number): void {
  describeMount('s3fs', ['s3fs', '--version'], () => {
    const mountPoint = join(folder, 's3fs-mounted')

    before(() => network().s3.send(new CreateBucketCommand({ Bucket: 's3fs-mount' })))
    testMount({
      folder: join(folder, 's3fs'),
      fileCount,
      remountsAfterFolderRename: false,
      async mount() {
        const { endpoint, region } = network().document.s3
        const options = ['use_path_request_style', `url=${endpoint}`, `endpoint=${region}`]
        const args = ['s3fs-mount', mountPoint, '-f', ...options.flatMap((option) => ['-o', option])]
        return await mountBucket(network(), mountPoint, 's3fs', args)
      },
      // s3fs uploads before close() returns.
      settle: () => Promise.resolve(),
    })
  })
}
