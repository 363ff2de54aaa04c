/** restic: signed chunks with a Content-MD5, `?location` first, and a repository that must come back bit by bit. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { describeClient, runClient } from './outside-client.ts'
import { changeTree, comparison, makeTree } from './sample-tree.ts'

export function testRestic(network: () => RealNetwork, folder: string): void {
  describeClient('restic', ['restic', 'version'], () => {
    const source = join(folder, 'restic-source')
    const restored = join(folder, 'restic-restored')
    const restic = (...args: string[]): Promise<string> =>
      runClient(network(), 'restic', args, {
        RESTIC_REPOSITORY: `s3:${network().document.s3.endpoint}/restic-bucket/laptop`,
        RESTIC_PASSWORD: 'correct horse',
        RESTIC_CACHE_DIR: join(folder, 'restic-cache'),
        RESTIC_PROGRESS_FPS: '0',
      })
    const snapshotCount = async (): Promise<number> => JSON.parse(await restic('snapshots', '--json')).length

    test('makes the bucket and a repository in it', async () => {
      await restic('init')
      assert.equal(await snapshotCount(), 0)
    })

    proves('STREAMING-AWS4-HMAC-SHA256-PAYLOAD')
    test('backs up, and then only what changed', async () => {
      makeTree(source)
      const first = await backUp()
      changeTree(source)
      const second = await backUp()
      assert.equal(await snapshotCount(), 2)
      assert.ok(first.data_added > 9 * 1024 * 1024)
      assert.ok(second.data_added < 100_000, `${second.data_added} bytes in the second backup`)
    })

    test('reads every byte back and finds it whole', async () => {
      assert.match(await restic('check', '--read-data'), /no errors were found/)
    })

    test('restores bit by bit', async () => {
      await restic('restore', 'latest', '--target', restored)
      await runClient(network(), 'diff', [...comparison, source, join(restored, source)])
    })

    test('forgets and prunes, and what is left still holds', async () => {
      await restic('forget', '--keep-last', '1', '--prune')
      assert.equal(await snapshotCount(), 1)
      assert.match(await restic('check', '--read-data'), /no errors were found/)
      assert.equal(await restic('dump', 'latest', join(source, 'letter.txt')), 'first line\nsecond line\n')
    })

    async function backUp(): Promise<{ readonly data_added: number }> {
      const lines = (await restic('backup', '--json', source)).trim().split('\n')
      return JSON.parse(lines.at(-1) ?? '')
    }
  })
}
