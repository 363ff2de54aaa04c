import assert from 'node:assert/strict'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { type AdminCall, errorAnswer, json } from '@nupeerstack/protocol'
import { AdminError } from '../src/admin/admin-error.ts'
import { type AdminRoute, adminRoute } from '../src/admin/admin-router.ts'
import { type AdminServer, type AdminServerDependencies, startAdminServer } from '../src/admin/admin-server.ts'
import { adminSocketPath } from '../src/admin/admin-socket-path.ts'
import { callAdmin, requestAdmin } from '../src/admin/request-admin.ts'
import { createLogger, silentLogger } from '../src/monitoring/logger.ts'
import { createMetrics } from '../src/monitoring/metrics.ts'

const token = 'a-token-of-thirty-two-characters'

const double: AdminCall<{ readonly value: number }, { readonly double: number }> = {
  method: 'POST',
  path: '/double',
  request: json.exact({ value: json.count() }),
  answer: json.object({ double: json.number() }),
}

function read(route: string, handle: (signal: AbortSignal) => Promise<unknown>): AdminRoute {
  const call = { method: 'GET', path: route, request: json.nothing(), answer: json.any() } as const
  return adminRoute(call, (_, { signal }) => handle(signal))
}

const doubling = adminRoute(double, async ({ value }) => ({ double: value * 2, secret: 'xyzzy' }))

async function freshFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nupeer-admin-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

async function startServer(
  t: TestContext,
  dataDir: string,
  routes: readonly AdminRoute[] = [],
  choices: Partial<AdminServerDependencies> & { readonly tokenFile?: string } = {},
): Promise<AdminServer> {
  const metrics = createMetrics()
  metrics.counter('test_total', 'A test').add(3)
  const { tokenFile, ...dependencies } = choices
  const listen = tokenFile === undefined ? undefined : { host: '127.0.0.1', port: 0, tokenFile }
  const server = await startAdminServer({ log: silentLogger, metrics, ...dependencies }, routes, { dataDir, listen })
  t.after(() => server[Symbol.asyncDispose]())
  return server
}

async function writeToken(folder: string, text = token, mode = 0o600): Promise<string> {
  const file = path.join(folder, 'admin.token')
  await writeFile(file, `${text}\n`, { mode })
  return file
}

function urlOf({ tcp }: AdminServer): URL {
  assert.ok(tcp)
  return new URL(`http://${tcp.host}:${tcp.port}`)
}

/** What comes back, byte for byte. */
function ask(
  { socketPath }: AdminServer,
  method: string,
  route: string,
  body = '',
): Promise<{ readonly status: number | undefined; readonly allow: string | undefined; readonly text: string }> {
  const answered = Promise.withResolvers<{ status: number | undefined; allow: string | undefined; text: string }>()
  const outgoing = request({ socketPath, method, path: route }, async (response) => {
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    answered.resolve({ status: response.statusCode, allow: response.headers.allow, text })
  })
  outgoing.on('error', answered.reject)
  outgoing.end(body)
  return answered.promise
}

function refusalIn(text: string): { readonly code: string; readonly message: string } {
  return errorAnswer.parse(JSON.parse(text)).error
}

test('a host tells health, metrics and what its routes give over a socket of its owner', async (t) => {
  const dataDir = await freshFolder(t)
  const { socketPath, tcp } = await startServer(t, dataDir, [read('/status', async () => ({ bytes: 12 }))])
  assert.equal(tcp, undefined)
  assert.equal(socketPath, adminSocketPath(dataDir))
  assert.equal(socketPath, path.join(dataDir, 'admin.sock'))
  assert.equal((await stat(socketPath)).mode & 0o777, 0o600)
  assert.deepEqual(await requestAdmin(socketPath, 'GET', '/health'), { healthy: true })
  assert.deepEqual(await requestAdmin(socketPath, 'GET', '/status'), { bytes: 12 })
  assert.match(String(await requestAdmin(socketPath, 'GET', '/metrics')), /^test_total 3$/m)
})

test('routes are answered with what they give and refused with what they throw', async (t) => {
  const lines: string[] = []
  const missing = read('/missing', () => Promise.reject(new AdminError('not-found', 'no such thing')))
  const broken = read('/broken', () => Promise.reject(new Error('the password is xyzzy')))
  const { socketPath } = await startServer(t, await freshFolder(t), [doubling, missing, broken], {
    log: createLogger({ write: (line) => lines.push(line) }),
    isHealthy: async () => false,
  })
  assert.deepEqual(await callAdmin(socketPath, double, { value: 21 }), { double: 42 })
  await assert.rejects(requestAdmin(socketPath, 'GET', '/missing'), { code: 'not-found', message: 'no such thing' })
  await assert.rejects(requestAdmin(socketPath, 'GET', '/elsewhere'), { name: 'AdminError', code: 'not-found' })
  await assert.rejects(requestAdmin(socketPath, 'GET', '/health'), { code: 'failed' })
  await assert.rejects(requestAdmin(socketPath, 'GET', '/broken?password=xyzzy'), (error: unknown) => {
    assert.ok(error instanceof AdminError && error.code === 'failed')
    assert.doesNotMatch(error.message, /xyzzy/)
    return true
  })
  assert.ok(lines.some((line) => line.includes('/broken')))
  assert.ok(lines.every((line) => !line.includes('?password')))
})

test('an answer has the fields that its route declares, and no other', async (t) => {
  const server = await startServer(t, await freshFolder(t), [doubling])
  const { text } = await ask(server, 'POST', '/double?unread=1', '{"value":21}')
  assert.deepEqual(JSON.parse(text), { double: 42 })
})

test('an answer of another build is told from one that is not understood', async (t) => {
  const other = adminRoute({ ...double, answer: json.any() }, async () => ({ twice: 4 }))
  const { socketPath } = await startServer(t, await freshFolder(t), [other])
  await assert.rejects(callAdmin(socketPath, double, { value: 2 }), {
    code: 'failed',
    message: /the answer to \/double is that of another build: double must be number/,
  })
})

describe('a request is refused', () => {
  const big = JSON.stringify({ value: 1, pad: 'x'.repeat(2 ** 20) })
  for (const [name, method, route, body, status, code] of [
    ['on a route that is not there', 'GET', '/elsewhere', '', 404, 'not-found'],
    ['with a method that its route does not take', 'GET', '/double', '', 405, 'method-not-allowed'],
    ['with a method that nothing takes', 'DELETE', '/metrics', '', 405, 'method-not-allowed'],
    ['with a body that is no JSON', 'POST', '/double', '{"value":', 400, 'bad-request'],
    ['with a body of another shape', 'POST', '/double', '{"value":"two"}', 400, 'bad-request'],
    ['with a field that nobody declared', 'POST', '/double', '{"value":2,"valeu":3}', 400, 'bad-request'],
    ['without a body where one is needed', 'POST', '/double', '', 400, 'bad-request'],
    ['with a body that is too large', 'POST', '/double', big, 413, 'too-large'],
  ] as const) {
    test(name, async (t) => {
      const server = await startServer(t, await freshFolder(t), [doubling])
      const answer = await ask(server, method, route, body)
      assert.equal(answer.status, status)
      assert.equal(refusalIn(answer.text).code, code)
      assert.equal(answer.allow !== undefined, status === 405)
      assert.equal((await ask(server, 'POST', '/double', '{"value":1}')).status, 200)
    })
  }

  test('where its body is much too large, before it is read', async (t) => {
    const { socketPath } = await startServer(t, await freshFolder(t), [doubling])
    const headers = { 'content-length': 2 ** 30 }
    const outgoing = request({ socketPath, method: 'POST', path: '/double', headers })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      outgoing.on('response', ({ statusCode }) => resolve(statusCode))
      outgoing.on('error', reject)
    })
    outgoing.write('{')
    assert.equal(await answered, 413)
    outgoing.destroy()
  })
})

describe('over TCP', () => {
  test('who brings the token is answered as over the socket', async (t) => {
    const dataDir = await freshFolder(t)
    const server = await startServer(t, dataDir, [doubling], { tokenFile: await writeToken(dataDir) })
    const target = { url: urlOf(server), token }
    assert.deepEqual(await callAdmin(target, double, { value: 4 }), { double: 8 })
    assert.deepEqual(await requestAdmin(target, 'GET', '/health'), { healthy: true })
    assert.match(String(await requestAdmin(target, 'GET', '/metrics')), /^test_total 3$/m)
    assert.deepEqual(await callAdmin(server.socketPath, double, { value: 4 }), { double: 8 })
  })

  for (const [name, authorization] of [
    ['no token', undefined],
    ['a wrong token', `Bearer ${token.replace('a-', 'b-')}`],
    ['the beginning of the token', `Bearer ${token.slice(0, -1)}`],
    ['the token and more', `Bearer ${token}x`],
    ['an empty token', 'Bearer '],
    ['the token in another scheme', `Basic ${token}`],
  ] as const) {
    test(`whoever brings ${name} learns nothing, not even what is there`, async (t) => {
      const lines: string[] = []
      const dataDir = await freshFolder(t)
      const log = createLogger({ write: (line) => lines.push(line) })
      const server = await startServer(t, dataDir, [doubling], { log, tokenFile: await writeToken(dataDir) })
      for (const route of ['/metrics', '/health', '/elsewhere']) {
        const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
        const answer = await fetch(new URL(route, urlOf(server)), { headers })
        assert.equal(answer.status, 401)
        assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
        assert.equal(refusalIn(await answer.text()).code, 'unauthorized')
      }
      await assert.rejects(requestAdmin({ url: urlOf(server), token: 'wrong' }, 'GET', '/health'), {
        code: 'unauthorized',
      })
      assert.ok(lines.every((line) => !line.includes(token.slice(2, -2))))
    })
  }

  test('nobody listens where the token is missing, open to others or no token', async (t) => {
    const dataDir = await freshFolder(t)
    const start = (tokenFile: string) => startServer(t, dataDir, [], { tokenFile })
    await assert.rejects(start(path.join(dataDir, 'none')), { name: 'ConfigError', message: /ENOENT/ })
    await assert.rejects(start(await writeToken(dataDir, 'short')), { name: 'ConfigError', message: /32 to 512/ })
    await assert.rejects(start(await writeToken(dataDir, `${token} ${token}`)), { name: 'ConfigError' })
    await rm(path.join(dataDir, 'admin.token'))
    await assert.rejects(start(await writeToken(dataDir, token, 0o644)), { name: 'ConfigError', message: /chmod 600/ })
    await assert.rejects(requestAdmin(adminSocketPath(dataDir), 'GET', '/health'), { code: 'unreachable' })
  })

  test('a port that is taken is told, and the socket is given up', async (t) => {
    const dataDir = await freshFolder(t)
    const tokenFile = await writeToken(dataDir)
    const { tcp } = await startServer(t, dataDir, [], { tokenFile })
    assert.ok(tcp)
    const other = await freshFolder(t)
    const starting = startAdminServer({ log: silentLogger, metrics: createMetrics() }, [], {
      dataDir: other,
      listen: { ...tcp, tokenFile },
    })
    await assert.rejects(starting, { name: 'ListenError', code: 'address-in-use' })
    await assert.rejects(requestAdmin(adminSocketPath(other), 'GET', '/health'), { code: 'unreachable' })
  })
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
  const hanging = read('/hang', async (signal) => {
    signal.addEventListener('abort', () => gone.resolve())
    await gone.promise
  })
  const { socketPath } = await startServer(t, dataDir, [hanging])
  const reason = new Error('enough')
  const signal = AbortSignal.timeout(50)
  await assert.rejects(requestAdmin(socketPath, 'GET', '/hang', undefined, signal), { name: 'TimeoutError' })
  await gone.promise
  await assert.rejects(requestAdmin(socketPath, 'GET', '/hang', undefined, AbortSignal.abort(reason)), reason)
})
