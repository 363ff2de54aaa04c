import assert from 'node:assert/strict'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { AdminError } from '../src/admin-error.ts'
import { type AdminRoute, type AdminServerDependencies, startAdminServer } from '../src/admin-server.ts'
import { adminSocketPath } from '../src/admin-socket-path.ts'
import { createLogger, silentLogger } from '../src/logger.ts'
import { createMetrics } from '../src/metrics.ts'
import { requestAdmin } from '../src/request-admin.ts'

async function freshFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nupeer-admin-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

async function startServer(t: TestContext, dataDir: string, choices: Partial<AdminServerDependencies> = {}) {
  const metrics = createMetrics()
  metrics.counter('test_total', 'A test').add(3)
  const server = await startAdminServer(
    { log: silentLogger, metrics, status: async () => ({ bytes: 12n ** 20n }), ...choices },
    { dataDir },
  )
  t.after(() => server[Symbol.asyncDispose]())
  return server
}

test('a host tells health, status and metrics over a socket of its owner', async (t) => {
  const dataDir = await freshFolder(t)
  const { socketPath } = await startServer(t, dataDir)
  assert.equal(socketPath, adminSocketPath(dataDir))
  assert.equal(socketPath, path.join(dataDir, 'admin.sock'))
  assert.equal((await stat(socketPath)).mode & 0o777, 0o600)
  assert.deepEqual(await requestAdmin(socketPath, 'GET', '/health'), { healthy: true })
  assert.deepEqual(await requestAdmin(socketPath, 'GET', '/status'), { bytes: (12n ** 20n).toString() })
  assert.match(String(await requestAdmin(socketPath, 'GET', '/metrics')), /^test_total 3$/m)
})

test('routes are answered with what they give and refused with what they throw', async (t) => {
  const lines: string[] = []
  const { socketPath } = await startServer(t, await freshFolder(t), {
    log: createLogger({ write: (line) => lines.push(line) }),
    isHealthy: async () => false,
    routes: new Map<string, AdminRoute>([
      ['POST /double', async ({ body, query }) => ({ double: Number(body) * 2, query: query.get('q') })],
      [
        'GET /missing',
        async () => {
          throw new AdminError('not-found', 'no such thing')
        },
      ],
      [
        'GET /broken',
        async () => {
          throw new Error('the password is xyzzy')
        },
      ],
      ['POST /nothing', async () => undefined],
    ]),
  })
  assert.deepEqual(await requestAdmin(socketPath, 'POST', '/double?q=a', 21), { double: 42, query: 'a' })
  assert.equal(await requestAdmin(socketPath, 'POST', '/nothing'), null)
  await assert.rejects(requestAdmin(socketPath, 'GET', '/missing'), { code: 'not-found', message: 'no such thing' })
  await assert.rejects(requestAdmin(socketPath, 'GET', '/elsewhere'), { name: 'AdminError', code: 'not-found' })
  await assert.rejects(requestAdmin(socketPath, 'GET', '/health'), { code: 'failed' })
  await assert.rejects(requestAdmin(socketPath, 'POST', '/double', 'x'.repeat(2 ** 20)), { code: 'bad-request' })
  await assert.rejects(requestAdmin(socketPath, 'GET', '/broken'), (error: unknown) => {
    assert.ok(error instanceof AdminError && error.code === 'failed')
    assert.doesNotMatch(error.message, /xyzzy/)
    return true
  })
  assert.ok(lines.some((line) => line.includes('/broken')))
})

test('a socket file that an earlier process left is replaced', async (t) => {
  const dataDir = await freshFolder(t)
  await writeFile(adminSocketPath(dataDir), '')
  const { socketPath } = await startServer(t, dataDir)
  await requestAdmin(socketPath, 'GET', '/health')
})

test('a folder with a long name gets a socket at a short path that both sides find', async (t) => {
  const dataDir = path.join(await freshFolder(t), 'x'.repeat(120))
  const { socketPath } = await startServer(t, dataDir)
  assert.ok(Buffer.byteLength(socketPath) <= 100)
  assert.equal(socketPath, adminSocketPath(dataDir))
  assert.notEqual(adminSocketPath(`${dataDir}y`), socketPath)
  await requestAdmin(adminSocketPath(dataDir), 'GET', '/health')
})

test('where nobody listens the asker is told so, and a signal ends the asking', async (t) => {
  const dataDir = await freshFolder(t)
  await assert.rejects(requestAdmin(adminSocketPath(dataDir), 'GET', '/health'), { code: 'unreachable' })
  const gone = Promise.withResolvers<void>()
  const { socketPath } = await startServer(t, dataDir, {
    routes: new Map<string, AdminRoute>([
      [
        'GET /hang',
        async ({ signal }) => {
          signal.addEventListener('abort', () => gone.resolve())
          await gone.promise
        },
      ],
    ]),
  })
  const reason = new Error('enough')
  const signal = AbortSignal.timeout(50)
  await assert.rejects(requestAdmin(socketPath, 'GET', '/hang', undefined, signal), { name: 'TimeoutError' })
  await gone.promise
  await assert.rejects(requestAdmin(socketPath, 'GET', '/hang', undefined, AbortSignal.abort(reason)), reason)
})
