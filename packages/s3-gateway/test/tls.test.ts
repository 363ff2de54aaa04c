/** TLS: what is served over it, and certificates that are replaced while the gateway runs. */
import assert from 'node:assert/strict'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { connect, type TLSSocket } from 'node:tls'
import { startTestGateway, type TestGateway } from './test-gateway.ts'

const vectors = join(import.meta.dirname, 'vectors/tls')
const authorities = ['one', 'two'].map((name) => readFileSync(join(vectors, `${name}.crt`), 'utf8'))

describe('a gateway with a certificate', () => {
  let folder: string
  let gateway: TestGateway

  const install = (name: string): void => {
    for (const kind of ['crt', 'key']) copyFileSync(join(vectors, `${name}.${kind}`), join(folder, `tls.${kind}`))
    chmodSync(join(folder, 'tls.key'), 0o600)
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nupeer-tls-'))
    install('one')
    gateway = await startTestGateway({
      tls: { certificateFile: join(folder, 'tls.crt'), keyFile: join(folder, 'tls.key'), reloadEveryMs: 10 },
    })
  })

  afterEach(async () => {
    await gateway[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true })
  })

  /** Connects once and gives the name on the certificate. */
  async function shownName(): Promise<string | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>()
    const socket = connect({ port: gateway.gateway.port, host: '127.0.0.1', ca: authorities }, () => resolve(socket))
    socket.once('error', reject)
    await promise
    const { CN } = socket.getPeerCertificate().subject
    socket.destroy()
    return Array.isArray(CN) ? CN[0] : CN
  }

  /** Each connection takes some milliseconds; a reload comes every ten. */
  async function untilShown(name: string): Promise<void> {
    for (let attempt = 0; attempt < 2_000; attempt++) if ((await shownName()) === name) return
    assert.fail(`${name} is never shown`)
  }

  it('serves S3 over TLS, and policies know', async () => {
    assert.match(gateway.gateway.endpoint, /^https:/)
    const policy = {
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:ListBucket',
        Resource: 'arn:aws:s3:::bucket',
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      },
    }
    const put = { method: 'PUT', path: '/bucket', query: [['policy', '']] as const, body: JSON.stringify(policy) }
    const { url, headers } = gateway.sign(put)
    assert.equal(await send('PUT', url, { ...headers, 'content-length': String(put.body.length) }, put.body), 204)
    assert.equal(await send('GET', '/bucket', { host: gateway.host }), 200)
  })

  it('shows a renewed certificate without a restart', async () => {
    assert.equal(await shownName(), 'one.localhost')
    install('two')
    await untilShown('two.localhost')
  })

  it('keeps what it has where the new files do not fit together', async () => {
    copyFileSync(join(vectors, 'two.crt'), join(folder, 'tls.crt'))
    for (let i = 0; i < 20; i++) assert.equal(await shownName(), 'one.localhost')
    for (const text of ['no certificate', '']) {
      writeFileSync(join(folder, 'tls.crt'), text)
      for (let i = 0; i < 20; i++) assert.equal(await shownName(), 'one.localhost')
    }
    install('two')
    await untilShown('two.localhost')
  })

  it('does not answer plain HTTP', async () => {
    assert.doesNotMatch(await gateway.converse('GET / HTTP/1.1\r\nHost: x\r\n\r\n').catch(() => ''), /200 OK/)
  })

  it('does not start where the key is open to others', async () => {
    chmodSync(join(folder, 'tls.key'), 0o644)
    const files = { certificateFile: join(folder, 'tls.crt'), keyFile: join(folder, 'tls.key'), reloadEveryMs: 10 }
    const kept = { parts: gateway.parts, dataDir: folder }
    await assert.rejects(startTestGateway({ tls: files }, kept), /open to others/)
  })

  function send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port: gateway.gateway.port, method, path, headers, ca: authorities, agent: false },
        (incoming) => {
          incoming.resume()
          incoming.on('end', () => resolve(incoming.statusCode ?? 0))
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }
})
