import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CliError } from '../src/cli-error.ts'
import { type NetworkFile, readNetworkFile, writeNetworkFile } from '../src/dev/network-file.ts'
import { type NetworkOptions, planNetwork } from '../src/dev/plan-network.ts'
import { isPortFree, loopback, PortClaims } from '../src/dev/ports.ts'

const folder = mkdtempSync(join(tmpdir(), 'nps-plan-'))
after(() => rmSync(folder, { recursive: true }))

/** Plans as a start does that is over at once. */
async function plan(existing: NetworkFile | undefined, options: NetworkOptions): Promise<NetworkFile> {
  using claims = new PortClaims(join(folder, 'ports'))
  return await planNetwork(existing, options, claims)
}

describe('the plan of a new network', () => {
  test('has a free port for everything, and no port twice', async () => {
    const network = await plan(undefined, { nodes: 8, s3Port: await freePort(), rpcPort: await freePort() })
    const ports = [network.s3Port, network.rpcPort, ...network.nodes.map(({ port }) => port)]
    assert.equal(new Set(ports).size, 10)
    assert.deepEqual(
      network.nodes.map(({ id }) => id),
      [1, 2, 3, 4, 5, 6, 7, 8],
    )
  })

  test('goes to the next port where the default is taken', async () => {
    await using taken = await listen(0)
    using claims = new PortClaims(join(folder, 'ports'))
    const port = await claims.takeNext(taken.port)
    assert.ok(port > taken.port)
    assert.ok(await isPortFree(port))
  })

  test('leaves the ports of another that is just starting alone', async () => {
    using claims = new PortClaims(join(folder, 'ports'))
    const options = { nodes: 4 }
    const first = await planNetwork(undefined, options, claims)
    const second = await plan(undefined, options)
    const portsOf = ({ s3Port, rpcPort, nodes }: NetworkFile) => [s3Port, rpcPort, ...nodes.map(({ port }) => port)]
    assert.equal(new Set([...portsOf(first), ...portsOf(second)]).size, 12)
  })

  test('takes a port over whose claim nobody lives to use', async () => {
    const port = await freePort()
    const ended = spawnSync(process.execPath, ['-e', ''])
    mkdirSync(join(folder, 'ports'), { recursive: true })
    writeFileSync(join(folder, 'ports', String(port)), String(ended.pid))
    using claims = new PortClaims(join(folder, 'ports'))
    assert.ok(await claims.take(port))
  })

  test('goes by what is free where no claim can be made', async () => {
    const file = join(folder, 'no-folder')
    writeFileSync(file, '')
    const claims = new PortClaims(join(file, 'ports'))
    assert.ok(await claims.take(await freePort()))
    claims[Symbol.dispose]()
  })

  test('refuses a port that was asked for and is taken', async () => {
    await using taken = await listen(0)
    await assert.rejects(plan(undefined, { s3Port: taken.port }), refusal('port-taken', String(taken.port)))
    await assert.rejects(plan(undefined, { rpcPort: taken.port }), refusal('port-taken', '--rpc-port'))
  })
})

describe('the plan of a network that is there', () => {
  test('is what it was', async () => {
    const first = await plan(undefined, { nodes: 4, s3Port: await freePort(), rpcPort: await freePort() })
    writeNetworkFile(folder, first)
    assert.deepEqual(readNetworkFile(folder), first)
    assert.deepEqual(await plan(readNetworkFile(folder), {}), first)
  })

  test('cannot have another number of nodes or another period', async () => {
    const first = await plan(undefined, { nodes: 4, s3Port: await freePort(), rpcPort: await freePort() })
    await assert.rejects(plan(first, { nodes: 8 }), refusal('usage', '--reset'))
    await assert.rejects(plan(first, { periodBlocks: 7 }), refusal('usage', '--reset'))
    assert.deepEqual(await plan(first, { nodes: 4 }), first)
  })

  test('moves to another S3 port when asked', async () => {
    const first = await plan(undefined, { nodes: 4, s3Port: await freePort(), rpcPort: await freePort() })
    const s3Port = await freePort()
    assert.deepEqual(await plan(first, { s3Port }), { ...first, s3Port })
  })

  test('is not read from a file that is not ours', () => {
    for (const content of ['', '{}', 'null', '[]', '{"kind":"nupeer-dev-network","version":2}', '{"kind":1']) {
      writeFileSync(join(folder, 'network.json'), content)
      assert.throws(() => readNetworkFile(folder), refusal('not-our-folder', 'network.json'), content)
    }
  })
})

function refusal(code: string, part: string): (error: unknown) => boolean {
  return (error) => error instanceof CliError && error.code === code && error.message.includes(part)
}

async function freePort(): Promise<number> {
  await using server = await listen(0)
  return server.port
}

async function listen(port: number): Promise<AsyncDisposable & { port: number }> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(port, loopback, resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
