/** `rclone mount` with the settings that docs/apps/rclone-mount.md gives. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { freePort, type RealNetwork } from '../network/real-network.ts'
import { testMount } from './mount-suite.ts'
import { describeMount, mountBucket } from './mounted-bucket.ts'
import { runClient } from './outside-client.ts'
import { writeRcloneConfig } from './rclone-config.ts'

const settings = ['--vfs-cache-mode', 'full', '--vfs-write-back', '1s', '--transfers', '8', '--file-perms', '0777']

export function testRcloneMount(network: () => RealNetwork, folder: string, fileCount: number): void {
  describeMount('rclone mount', ['rclone', 'version'], () => {
    const own = join(folder, 'rclone-mount')
    const mountPoint = join(folder, 'rclone-mounted')
    let config = ''
    let remoteControl = ''

    before(async () => {
      await network().s3.send(new CreateBucketCommand({ Bucket: 'rclone-mount' }))
      config = await writeRcloneConfig(network(), folder)
    })
    test('has the settings of its page', () => {
      const page = readFileSync(join(import.meta.dirname, '../../docs/apps/rclone-mount.md'), 'utf8')
      assert.ok(page.includes(settings.join(' ')))
    })

    testMount({
      folder: own,
      fileCount,
      // rclone 1.60 (rclone#4977): the kernel may open a file by the name it had before its folder was renamed.
      remountsAfterFolderRename: true,
      async mount() {
        remoteControl = `127.0.0.1:${await freePort()}`
        const control = ['--rc', '--rc-addr', remoteControl, '--rc-no-auth']
        // A cache of its own for each mount, so that what the next one shows comes out of the bucket.
        const files = ['--config', config, '--cache-dir', mkdtempSync(join(own, 'cache-'))]
        const args = ['mount', 'nupeer:rclone-mount', mountPoint, ...settings, ...control, ...files]
        return await mountBucket(network(), mountPoint, 'rclone', args)
      },
      async settle() {
        for (;;) {
          const stats = await runClient(network(), 'rclone', ['rc', '--rc-addr', remoteControl, 'vfs/stats'])
          const { uploadsInProgress, uploadsQueued } = JSON.parse(stats).diskCache
          if (uploadsInProgress + uploadsQueued === 0) return
          await pause(100)
        }
      },
    })
  })
}
