/** Odd keys by boto3, the aws CLI and rclone, as far as each can name them. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { before, describe, test } from 'node:test'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { fileKeys, inKeyOrder, oddestKey, oddKeys } from './odd-keys.ts'
import { describeClient, runClient } from './outside-client.ts'
import { writeRcloneConfig } from './rclone-config.ts'
import { visitUrl } from './visit-url.ts'

export function testOddKeysByPrograms(network: () => RealNetwork, folder: string): void {
  const listKeys = async (Bucket: string): Promise<(string | undefined)[]> => {
    const { Contents = [] } = await network().s3.send(new ListObjectsV2Command({ Bucket }))
    return Contents.map(({ Key }) => Key)
  }

  describeClient('odd keys by boto3', ['python3', '-c', 'import boto3'], () => {
    proves('Keys of any UTF-8, `//`, `.` and `..` too', 'SigV2 in a presigned URL')
    test('are put, read, copied, signed by SigV2 and SigV4, listed and deleted', async () => {
      const script = join(import.meta.dirname, 'odd-keys-boto3.py')
      const output = await runClient(network(), 'python3', [script], { KEYS: JSON.stringify(oddKeys) })
      assert.equal(output, `${oddKeys.length}\n`)
    })
  })

  describe('odd keys as files', () => {
    const source = join(folder, 'odd-keys')

    before(() => {
      for (const key of fileKeys) {
        mkdirSync(dirname(join(source, key)), { recursive: true })
        writeFileSync(join(source, key), key)
      }
    })

    describeClient('by the aws CLI', ['aws', '--version'], () => {
      const aws = (...args: string[]): Promise<string> => runClient(network(), 'aws', args)

      proves('Keys of any UTF-8, `//`, `.` and `..` too')
      test('sync up and down again', async () => {
        await aws('s3', 'mb', 's3://odd-keys-cli')
        await aws('s3', 'sync', source, 's3://odd-keys-cli')
        assert.deepEqual(await listKeys('odd-keys-cli'), inKeyOrder(fileKeys))
        await aws('s3', 'sync', 's3://odd-keys-cli', `${source}-cli`)
        await runClient(network(), 'diff', ['-r', source, `${source}-cli`])
      })

      test('and one that is no file is put, read, copied, listed, signed and deleted', async () => {
        const object = ['--bucket', 'odd-keys-cli', '--key', oddestKey]
        await aws('s3api', 'put-object', ...object, '--body', join(source, 'a&b'))
        await aws('s3api', 'get-object', ...object, `${source}-down`)
        assert.equal(readFileSync(`${source}-down`, 'utf8'), 'a&b')
        // The CLI encodes the source itself.
        const copy = ['--bucket', 'odd-keys-cli', '--key', 'copy', '--copy-source', `odd-keys-cli/${oddestKey}`]
        await aws('s3api', 'copy-object', ...copy)
        await aws('s3', 'cp', `s3://odd-keys-cli/${oddestKey}`, `s3://odd-keys-cli/copies/${oddestKey}`)
        assert.equal(await aws('s3', 'cp', `s3://odd-keys-cli/copies/${oddestKey}`, '-'), 'a&b')
        const keys = await aws('s3api', 'list-objects-v2', '--bucket', 'odd-keys-cli', '--query', 'Contents[].Key')
        assert.deepEqual(JSON.parse(keys), inKeyOrder([...fileKeys, oddestKey, 'copy', `copies/${oddestKey}`]))
        const url = (await aws('s3', 'presign', `s3://odd-keys-cli/${oddestKey}`)).trim()
        assert.deepEqual(await visitUrl('GET', url), { status: 200, body: 'a&b' })
        await aws('s3api', 'delete-object', ...object)
        assert.ok(!(await listKeys('odd-keys-cli')).includes(oddestKey))
        await aws('s3', 'rb', '--force', 's3://odd-keys-cli')
      })
    })

    describeClient('by rclone', ['rclone', 'version'], () => {
      let config = ''
      // Without the last of these rclone takes the two forms of é for one name, and copies one of them.
      const rclone = (...args: string[]): Promise<string> =>
        runClient(network(), 'rclone', [...args, '--config', config, '--retries', '1', '--no-unicode-normalization'])

      before(async () => {
        config = await writeRcloneConfig(network(), folder)
      })

      proves('Keys of any UTF-8, `//`, `.` and `..` too')
      test('copy up and down again', async () => {
        await rclone('copy', source, 'nupeer:odd-keys-rclone')
        assert.deepEqual(await listKeys('odd-keys-rclone'), inKeyOrder(fileKeys))
        await rclone('check', '--download', source, 'nupeer:odd-keys-rclone')
        await rclone('copy', 'nupeer:odd-keys-rclone', `${source}-rclone`)
        await runClient(network(), 'diff', ['-r', source, `${source}-rclone`])
      })
    })
  })
}
