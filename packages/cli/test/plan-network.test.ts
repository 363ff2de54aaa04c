import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CliError } from '../src/cli-error.ts'
import { readNetworkFile, writeNetworkFile } from '../src/dev/network-file.ts'
import { planNetwork } from '../src/dev/plan-network.ts'
import { findFreePort, isPortFree, loopback } from '../src/dev/ports.ts'

const folder = mkdtempSync(join(tmpdir(), 'nps-plan-'))
after(() => rmSync(folder, { recursive: true }))

describe('the plan of a new network', () => {
  test('has a free port for everything, and no port twice', async () => {
    const network = await planNetwork(undefined, { nodes: 8, s3Port: await freePort(), rpcPort: await freePort() })
    const ports = [network.s3Port, network.rpcPort, ...network.nodes.map(({ port }) => port)]
    assert.equal(new Set(ports).size, 10)
    assert.deepEqual(
      network.nodes.map(({ id }) => id),
      [1, 2, 3, 4, 5, 6, 7, 8],
    )
  })

  test('goes to the next port where the default is taken', async () => {
    await using taken = await listen(0)
    const port = await findFreePort(taken.port, new Set())
    assert.ok(port > taken.port)
    assert.ok(await isPortFree(port))
  })

  test('refuses a port that was asked for and is taken', async () => {
    await using taken = await listen(0)
    await assert.rejects(planNetwork(undefined, { s3Port: taken.port }), refusal('port-taken', String(taken.port)))
    await assert.rejects(planNetwork(undefined, { rpcPort: taken.port }), refusal('port-taken', '--rpc-port'))
  })
})

describe('the plan of a network that is there', () => {
  test('is what it was', async () => {
    const first = await planNetwork(undefined, { nodes: 4, s3Port: await freePort(), rpcPort: await freePort() })
    writeNetworkFile(folder, first)
    assert.deepEqual(readNetworkFile(folder), first)
    assert.deepEqual(await planNetwork(readNetworkFile(folder), {}), first)
  })

  test('cannot have another number of nodes or another period', async () => {
    const first = await planNetwork(undefined, { nodes: 4, s3Port: await freePort(), rpcPort: await freePort() })
    await assert.rejects(planNetwork(first, { nodes: 8 }), refusal('usage', '--reset'))
    await assert.rejects(planNetwork(first, { periodBlocks: 7 }), refusal('usage', '--reset'))
    assert.deepEqual(await planNetwork(first, { nodes: 4 }), first)
  })

  test('moves to another S3 port when asked', async () => {
    const first = await planNetwork(undefined, { nodes: 4, s3Port: await freePort(), rpcPort: await freePort() })
    const s3Port = await freePort()
    assert.deepEqual(await planNetwork(first, { s3Port }), { ...first, s3Port })
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
