/** `rclone serve webdav` over a bucket: another protocol in front of ours, spoken by hand. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { CreateBucketCommand, GetObjectCommand } from '@aws-sdk/client-s3'
import { freePort, type RealNetwork } from '../network/real-network.ts'
import { sampleBytes } from '../network/sample-bytes.ts'
import { clientEnvironment, describeClient } from './outside-client.ts'
import { writeRcloneConfig } from './rclone-config.ts'

/** Runs the program given as arguments until the standard input ends, which it also does when this process dies. */
const runUntilInputEnds = '"$@" < /dev/null & cat > /dev/null; kill $!; wait $!'

export function testRcloneServe(network: () => RealNetwork, folder: string): void {
  describeClient('rclone serve webdav', ['rclone', 'version'], () => {
    let stop = async (): Promise<void> => {}
    let url = ''

    before(async () => {
      await network().s3.send(new CreateBucketCommand({ Bucket: 'webdav-bucket' }))
      const config = await writeRcloneConfig(network(), folder)
      const address = `127.0.0.1:${await freePort()}`
      url = `http://${address}`
      const serve = [
        'rclone',
        'serve',
        'webdav',
        'nupeer:webdav-bucket',
        '--addr',
        address,
        '--config',
        config,
        '--quiet',
      ]
      const env = { ...process.env, ...clientEnvironment(network()) }
      const server = spawn('sh', ['-c', runUntilInputEnds, 'sh', ...serve], {
        env,
        stdio: ['pipe', 'ignore', 'inherit'],
      })
      stop = async () => {
        server.stdin.end()
        await once(server, 'close')
      }
      const deadline = Date.now() + 20_000
      while ((await fetch(url, { method: 'OPTIONS' }).catch(() => undefined)) === undefined) {
        assert.ok(Date.now() < deadline, 'rclone did not listen in 20 s')
        await pause(50)
      }
    })
    after(() => stop())

    const visit = async (method: string, path: string, more: RequestInit = {}): Promise<Response> => {
      const response = await fetch(`${url}${path}`, { method, ...more })
      assert.ok(response.ok, `${method} ${path}: ${response.status} ${response.ok ? '' : await response.text()}`)
      return response
    }

    test('puts files into the bucket, and gets them, whole and in ranges', async () => {
      const body = sampleBytes('webdav', 6 * 1024 * 1024 + 1)
      await visit('MKCOL', '/folder')
      await visit('PUT', '/folder/large%20one', { body: new Uint8Array(body) })
      const whole = await visit('GET', '/folder/large%20one')
      assert.ok(Buffer.from(await whole.arrayBuffer()).equals(body))
      const part = await visit('GET', '/folder/large%20one', { headers: { range: 'bytes=5000000-5000099' } })
      assert.ok(Buffer.from(await part.arrayBuffer()).equals(body.subarray(5_000_000, 5_000_100)))
      const object = new GetObjectCommand({ Bucket: 'webdav-bucket', Key: 'folder/large one' })
      const { ContentLength, Body } = await network().s3.send(object)
      assert.equal(ContentLength, body.length)
      assert.ok(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(body))
    })

    test('lists, copies, moves and deletes', async () => {
      await visit('COPY', '/folder/large%20one', { headers: { destination: `${url}/folder/copy` } })
      await visit('MOVE', '/folder/copy', { headers: { destination: `${url}/folder/moved` } })
      const listing = await (await visit('PROPFIND', '/folder/', { headers: { depth: '1' } })).text()
      assert.deepEqual([...listing.matchAll(/<D:href>([^<]*)<\/D:href>/g)].map(([, path]) => path).sort(), [
        '/folder/',
        '/folder/large%20one',
        '/folder/moved',
      ])
      await visit('DELETE', '/folder/')
      assert.equal((await fetch(`${url}/folder/moved`)).status, 404)
    })
  })
}
