import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CliError } from '../src/cli-error.ts'
import { type NetworkOptions, planNetwork } from '../src/dev/plan-network.ts'
import { type NetworkFile, readNetworkFile, writeNetworkFile } from '../src/local/network-file.ts'
import { isPortFree, loopback, PortClaims } from '../src/local/ports.ts'

const planner = join(import.meta.dirname, 'fixtures/planner.ts')
const folder = mkdtempSync(join(tmpdir(), 'nps-plan-'))
after(() => rmSync(folder, { recursive: true }))

/** Plans as a start does that is over at once. */
async function plan(existing: NetworkFile | undefined, options: NetworkOptions): Promise<NetworkFile> {
  using claims = new PortClaims(join(folder, 'ports'))
  return await planNetwork(existing, options, claims)
}

/** A network of four on ports that no network would choose by itself: another one that starts meanwhile is not in the way. */
async function planApart(): Promise<NetworkFile> {
  const first = await plan(undefined, { nodes: 4, s3Port: await freePort(), rpcPort: await freePort() })
  const nodes = []
  for (const { id } of first.nodes) nodes.push({ id, port: await freePort(), directPort: await freePort() })
  return { ...first, nodes }
}

describe('the plan of a new network', () => {
  test('has a free port for everything, and no port twice', async () => {
    const network = await plan(undefined, { nodes: 8, s3Port: await freePort(), rpcPort: await freePort() })
    assert.equal(new Set(portsOf(network)).size, 18)
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

  test('leaves the ports of another network alone, whether it listens there or not', async () => {
    using claims = new PortClaims(join(folder, 'ports'))
    const options = { nodes: 4 }
    const first = await planNetwork(undefined, options, claims)
    const second = await plan(undefined, options)
    assert.equal(new Set([...portsOf(first), ...portsOf(second)]).size, 20)
  })

  test('shares no port with others that are made at the same moment', { timeout: 60_000 }, async () => {
    const planners = Array.from({ length: 6 }, () => fork(planner, [join(folder, 'ports'), '16']))
    try {
      await Promise.all(planners.map((process) => once(process, 'message')))
      const plans = planners.map((process) => once(process, 'message'))
      for (const process of planners) process.send('go')
      const ports = (await Promise.all(plans)).flatMap(([network]) => portsOf(network))
      assert.equal(ports.length, 6 * 34)
      assert.equal(new Set(ports).size, ports.length)
    } finally {
      for (const process of planners) process.kill('SIGKILL')
    }
  })

  test('takes a port over from a network that was killed', async () => {
    const killed = fork(planner, [join(folder, 'ports'), '4'])
    await once(killed, 'message')
    killed.send('go')
    const [network]: [NetworkFile] = (await once(killed, 'message')) as [NetworkFile]
    using claims = new PortClaims(join(folder, 'ports'))
    assert.equal(await claims.take(network.s3Port), false)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    assert.ok(await claims.take(network.s3Port))
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
    const first = await planApart()
    writeNetworkFile(folder, first)
    assert.deepEqual(readNetworkFile(folder), first)
    assert.deepEqual(await plan(readNetworkFile(folder), {}), first)
  })

  test('takes more nodes, and leaves those that are there as they are', async () => {
    const first = await planApart()
    const more = await plan(first, { nodes: 6 })
    assert.deepEqual({ ...more, nodes: more.nodes.slice(0, 4) }, first)
    assert.deepEqual(
      more.nodes.map(({ id }) => id),
      [1, 2, 3, 4, 5, 6],
    )
    assert.equal(new Set(portsOf(more)).size, 14)
  })

  test('has a port for direct connections also where an earlier build had none', async () => {
    const first = await planApart()
    const ports = first.nodes.flatMap(({ port, directPort = assert.fail() }) => [port, directPort]).slice(0, 4)
    const nodes = ports.map((port, index) => ({ id: index + 1, port }))
    writeNetworkFile(folder, { ...first, nodes })
    const next = await plan(readNetworkFile(folder), {})
    assert.deepEqual(
      next.nodes.map(({ id, port }) => ({ id, port })),
      nodes,
    )
    assert.equal(new Set(portsOf(next)).size, 10)
  })

  test('cannot have fewer nodes or another period', async () => {
    const first = await planApart()
    await assert.rejects(plan(first, { nodes: 3 }), refusal('usage', '--reset'))
    await assert.rejects(plan(first, { periodBlocks: 7 }), refusal('usage', '--reset'))
    assert.deepEqual(await plan(first, { nodes: 4 }), first)
  })

  test('keeps the source of its seeds, which is prevrandao where an earlier build does not say', async () => {
    const first = { ...(await planApart()), beacon: 'drand' as const }
    writeNetworkFile(folder, first)
    assert.deepEqual(await plan(readNetworkFile(folder), { beacon: 'drand' }), first)
    await assert.rejects(plan(first, { beacon: 'prevrandao' }), refusal('usage', 'made with --beacon drand; --reset'))
    const { beacon: _, ...earlier } = first
    assert.deepEqual(await plan(earlier, { beacon: 'prevrandao' }), earlier)
    await assert.rejects(plan(earlier, { beacon: 'drand' }), refusal('usage', 'made with --beacon prevrandao'))
  })

  test('moves to another S3 port when asked', async () => {
    const first = await planApart()
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

function portsOf({ s3Port, rpcPort, nodes }: NetworkFile): number[] {
  return [s3Port, rpcPort, ...nodes.flatMap(({ port, directPort = assert.fail() }) => [port, directPort])]
}

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
