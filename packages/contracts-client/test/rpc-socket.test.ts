import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { test } from 'node:test'
import { devDeployerKey, fundAccount } from '../src/index.ts'
import { startTestNetwork } from './test-network.ts'

interface Told {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly code: number }
  readonly params?: { readonly subscription: string; readonly result: Record<string, string> }
}

/** A connection that keeps what it is told. */
async function connect(url: string) {
  const socket = new WebSocket(url)
  const told: Told[] = []
  let wake = () => {}
  socket.addEventListener('message', ({ data }) => {
    told.push(JSON.parse(data) as Told)
    wake()
  })
  await once(socket, 'open')
  let id = 0
  const until = async (fits: (message: Told) => boolean): Promise<Told> => {
    for (;;) {
      const found = told.find(fits)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return {
    told,
    until,
    async ask(method: string, ...params: unknown[]): Promise<Told> {
      const asked = ++id
      socket.send(JSON.stringify({ jsonrpc: '2.0', id: asked, method, params }))
      return await until((message) => message.id === asked)
    },
    [Symbol.dispose]: () => socket.close(),
  }
}

test('whoever subscribes to heads is told each block, with and without transactions, until it has enough', async () => {
  await using network = await startTestNetwork()
  const { devChain, deployment } = network
  using connection = await connect(devChain.webSocketUrl)
  const { result: subscription } = await connection.ask('eth_subscribe', 'newHeads')
  await devChain.mine(2)
  const source = { rpcUrl: devChain.rpcUrl, deployment, funderKey: devDeployerKey }
  await fundAccount(source, (await network.actor()).chain.account)
  const { result: block } = await connection.ask('eth_getBlockByNumber', 'latest', false)
  const { hash } = block as { hash: string }
  await connection.until(({ params }) => params?.result.hash === hash)
  const heads = connection.told.flatMap(({ params }) => params ?? [])
  assert.deepEqual(new Set(heads.map((head) => head.subscription)), new Set([subscription]))
  const parents = heads.map(({ result }) => result.parentHash)
  assert.deepEqual(
    parents.slice(1),
    heads.slice(0, -1).map(({ result }) => result.hash),
  )
  assert.equal(heads[0]?.result.transactions, undefined)

  assert.equal((await connection.ask('eth_unsubscribe', subscription)).result, true)
  assert.equal((await connection.ask('eth_unsubscribe', subscription)).result, false)
  await devChain.mine(1)
  await connection.ask('eth_chainId')
  assert.equal(connection.told.flatMap(({ params }) => params ?? []).length, heads.length)
})

test('over a WebSocket the same is offered as over HTTP, and only heads can be subscribed to', async () => {
  await using network = await startTestNetwork()
  using connection = await connect(network.devChain.webSocketUrl)
  assert.equal(Number((await connection.ask('eth_chainId')).result), network.devChain.chainId)
  assert.equal((await connection.ask('hardhat_setBalance', '0x0', '0x1')).error?.code, -32_601)
  assert.equal((await connection.ask('eth_subscribe', 'logs', {})).error?.code, -32_602)
})

test('a web page, which has an origin, gets no WebSocket, nor does another host name', async () => {
  await using network = await startTestNetwork()
  for (const header of [{ origin: 'http://localhost' }, { host: 'evil.example' }]) {
    const outgoing = request(network.devChain.rpcUrl, {
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        ...header,
      },
    })
    outgoing.end()
    await assert.rejects(once(outgoing, 'upgrade'), { code: 'ECONNRESET' })
  }
})
