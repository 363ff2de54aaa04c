/** rclone, as a remote of type s3 with provider Other: its own idea of multipart, times and checks. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import { type RealNetwork, runCommand } from '../network/real-network.ts'
import { sampleBytes, segmentBytes } from '../network/sample-bytes.ts'
import { clientEnvironment, describeClient, runClient } from './outside-client.ts'
import { writeRcloneConfig } from './rclone-config.ts'

export function testRclone(network: () => RealNetwork, folder: string): void {
  describeClient('rclone', ['rclone', 'version'], () => {
    let config = ''
    const source = join(folder, 'rclone-source')
    const rclone = (...args: string[]): Promise<string> =>
      runClient(network(), 'rclone', [...args, '--config', config, '--retries', '1'])

    before(async () => {
      config = await writeRcloneConfig(network(), folder)
      mkdirSync(join(source, 'folder'), { recursive: true })
      writeFileSync(join(source, 'empty'), '')
      writeFileSync(join(source, 'small text.txt'), 'small')
      writeFileSync(join(source, 'folder', 'segment'), sampleBytes('rclone', segmentBytes + 1))
    })

    proves('PutObject', 'GetObject', 'HeadObject')
    test('copies a folder up, and finds it equal byte by byte', async () => {
      await rclone('mkdir', 'nupeer:rclone-bucket')
      await rclone('copy', source, 'nupeer:rclone-bucket/dir')
      await rclone('check', '--download', source, 'nupeer:rclone-bucket/dir')
      const listed = (await rclone('lsf', '-R', 'nupeer:rclone-bucket/dir')).trim().split('\n').sort()
      assert.deepEqual(listed, ['empty', 'folder/', 'folder/segment', 'small text.txt'])
      assert.match(await rclone('lsd', 'nupeer:'), /rclone-bucket/)
    })

    test('sees by time and hash that nothing is left to copy', async () => {
      const { stderr } = await copyVerbosely()
      assert.match(stderr, /There was nothing to transfer/)
    })

    proves('CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload')
    test('uploads in parts and downloads', async () => {
      const body = sampleBytes('rclone large', 24 * 1024 * 1024 + 5)
      writeFileSync(join(folder, 'rclone-large'), body)
      const parts = ['--s3-upload-cutoff', '5Mi', '--s3-chunk-size', '8Mi']
      await rclone('copyto', join(folder, 'rclone-large'), 'nupeer:rclone-bucket/large', ...parts)
      await rclone('copyto', 'nupeer:rclone-bucket/large', join(folder, 'rclone-down'))
      assert.ok(readFileSync(join(folder, 'rclone-down')).equals(body))
    })

    proves('CopyObject')
    test('reads ranges, copies on the server, moves and deletes', async () => {
      assert.equal(
        await rclone('cat', '--offset', '1', '--count', '3', 'nupeer:rclone-bucket/dir/small text.txt'),
        'mal',
      )
      await rclone('copyto', 'nupeer:rclone-bucket/dir/small text.txt', 'nupeer:rclone-bucket/copy')
      await rclone('moveto', 'nupeer:rclone-bucket/copy', 'nupeer:rclone-bucket/moved')
      assert.equal(await rclone('cat', 'nupeer:rclone-bucket/moved'), 'small')
      await rclone('deletefile', 'nupeer:rclone-bucket/moved')
      await rclone('purge', 'nupeer:rclone-bucket')
      assert.doesNotMatch(await rclone('lsd', 'nupeer:'), /rclone-bucket/)
    })

    async function copyVerbosely(): Promise<{ stderr: string }> {
      return await runCommand(
        'rclone',
        ['copy', source, 'nupeer:rclone-bucket/dir', '-v', '--config', config],
        clientEnvironment(network()),
      )
    }
  })
}
