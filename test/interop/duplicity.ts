/** duplicity over boto3: encrypted volumes, a full and an incremental backup, and restores as of both. */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { type RealNetwork, runCommand } from '../network/real-network.ts'
import { describeClient, runClient } from './outside-client.ts'
import { changeTree, comparison, makeTree } from './sample-tree.ts'

const Bucket = 'duplicity-bucket'
const target = `boto3+s3://${Bucket}/laptop`

export function testDuplicity(network: () => RealNetwork, folder: string): void {
  describeClient('duplicity', ['duplicity', '--version'], () => {
    const source = join(folder, 'duplicity-source')
    const yesterday = join(folder, 'duplicity-yesterday')
    const gnupgHome = join(folder, 'gnupg')
    const duplicity = (...args: string[]): Promise<string> => {
      const { endpoint } = network().document.s3
      const settings = [
        '--s3-endpoint-url',
        endpoint,
        '--archive-dir',
        join(folder, 'duplicity-archive'),
        '--volsize',
        '5',
      ]
      return runClient(network(), 'duplicity', [...args, ...settings], { PASSPHRASE: 'battery', GNUPGHOME: gnupgHome })
    }

    after(() => runCommand('gpgconf', ['--kill', 'all'], { GNUPGHOME: gnupgHome }))

    test('backs up in full, and then only what changed', async () => {
      mkdirSync(gnupgHome, { mode: 0o700 })
      await network().s3.send(new CreateBucketCommand({ Bucket }))
      makeTree(source)
      cpSync(source, yesterday, { recursive: true, verbatimSymlinks: true })
      assert.match(await duplicity('full', source, target), /Errors 0/)
      changeTree(source)
      const incremental = await duplicity('incremental', source, target)
      assert.match(incremental, /Errors 0/)
      assert.match(incremental, /NewFiles 2\b/)
      const status = await duplicity('collection-status', target)
      assert.match(status, /Full .*\n.*Incremental /)
    })

    test('verifies every byte', async () => {
      assert.match(await duplicity('verify', '--compare-data', target, source), /, 0 differences found/)
    })

    test('restores today and yesterday bit by bit', async () => {
      await duplicity('restore', target, join(folder, 'duplicity-today'))
      await runClient(network(), 'diff', [...comparison, source, join(folder, 'duplicity-today')])
      await duplicity('restore', '--time', await timeOfFull(), target, join(folder, 'duplicity-restored'))
      await runClient(network(), 'diff', [...comparison, yesterday, join(folder, 'duplicity-restored')])
    })

    test('restores a single file', async () => {
      const restored = join(folder, 'duplicity-letter')
      await duplicity('restore', '--file-to-restore', 'letter.txt', target, restored)
      assert.equal(readFileSync(restored, 'utf8'), 'first line\nsecond line\n')
    })

    test('keeps one full backup of two', async () => {
      await duplicity('full', source, target)
      await duplicity('remove-all-but-n-full', '1', '--force', target)
      const status = await duplicity('collection-status', target)
      assert.equal(status.match(/ Full /g)?.length, 1, status)
    })

    /** As the name of the manifest has it. */
    async function timeOfFull(): Promise<string> {
      const { Contents = [] } = await network().s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'laptop/' }))
      const [, time] = /duplicity-full\.(\w+)\.manifest/.exec(Contents.map(({ Key }) => Key).join('\n')) ?? []
      assert.ok(time !== undefined)
      return time
    }
  })
}
