/** `rclone sync`, `check` and `bisync`: what changed, what is gone, and both sides changing at once. */
import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { type RealNetwork, runCommand } from '../network/real-network.ts'
import { clientEnvironment, describeClient, runClient } from './outside-client.ts'
import { writeRcloneConfig } from './rclone-config.ts'
import { changeTree, makeTree } from './sample-tree.ts'

export function testRcloneSync(network: () => RealNetwork, folder: string): void {
  describeClient('rclone sync', ['rclone', 'version'], () => {
    const source = join(folder, 'sync-source')
    let config = ''
    // S3 has no links; without --skip-links each run says so.
    const settings = (): string[] => ['--config', config, '--retries', '1', '--skip-links']
    const rclone = (...args: string[]): Promise<string> => runClient(network(), 'rclone', [...args, ...settings()])

    before(async () => {
      config = await writeRcloneConfig(network(), folder)
      makeTree(source)
    })

    test('syncs up: what is new comes, what is gone goes', async () => {
      await rclone('sync', source, 'nupeer:sync-bucket/tree')
      await rclone('check', '--download', source, 'nupeer:sync-bucket/tree')
      changeTree(source)
      assert.equal(await differences('nupeer:sync-bucket/tree'), 3)
      await rclone('sync', '--checksum', source, 'nupeer:sync-bucket/tree')
      assert.equal(await differences('nupeer:sync-bucket/tree'), 0)
    })

    test('syncs from bucket to bucket, on the server', async () => {
      await rclone('sync', '--fast-list', 'nupeer:sync-bucket/tree', 'nupeer:sync-mirror')
      await rclone('check', 'nupeer:sync-bucket/tree', 'nupeer:sync-mirror')
      assert.equal(await differences('nupeer:sync-mirror'), 0)
    })

    test('syncs down', async () => {
      await rclone('sync', 'nupeer:sync-mirror', `${source}-down`)
      await runClient(network(), 'diff', ['-r', '--exclude=link', source, `${source}-down`])
    })

    test('syncs both ways', async () => {
      const { s3 } = network()
      const here = join(folder, 'bisync')
      mkdirSync(here)
      for (const name of ['kept', 'changed here', 'gone here']) writeFileSync(join(here, name), name)
      const bisync = (...more: string[]): Promise<string> =>
        rclone('bisync', here, 'nupeer:bisync-bucket', '--workdir', join(folder, 'bisync-state'), ...more)
      await rclone('mkdir', 'nupeer:bisync-bucket')
      await bisync('--resync')

      appendFileSync(join(here, 'changed here'), ', and how')
      rmSync(join(here, 'gone here'))
      await s3.send(new PutObjectCommand({ Bucket: 'bisync-bucket', Key: 'new/there', Body: 'new there' }))
      await bisync()
      assert.equal(readFileSync(join(here, 'new/there'), 'utf8'), 'new there')
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'bisync-bucket', Key: 'changed here' }))
      assert.equal(await Body?.transformToString(), 'changed here, and how')
      await rclone('check', '--download', here, 'nupeer:bisync-bucket')
    })

    /** How many files `rclone check` finds missing or different. */
    async function differences(remote: string): Promise<number> {
      const args = ['check', source, remote, ...settings()]
      const { stderr } = await runCommand('rclone', args, clientEnvironment(network()))
      const [, count] = /(\d+) differences found/.exec(stderr) ?? []
      assert.ok(count !== undefined, stderr)
      return Number(count)
    }
  })
}
