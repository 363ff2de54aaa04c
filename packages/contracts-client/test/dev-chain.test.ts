import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Address, addressOfPrivateKey } from '@nupeerstack/protocol'
import { type Hex, hexToBytes, toHex } from 'viem'
import { connectRpc } from '../src/evm/rpc.ts'
import { stakingTokenAbi } from '../src/generated/staking-token.ts'
import { deployContracts, devDeployerKey, fundAccount, startDevChain } from '../src/index.ts'

async function temporaryDirectory(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'nupeer-dev-chain-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** The daemon in a process of its own. */
async function startDaemon(config: object): Promise<AsyncDisposable & { child: ChildProcess; rpcUrl: string }> {
  const { path } = await temporaryDirectory()
  const file = join(path, 'config.json')
  await writeFile(file, JSON.stringify(config))
  const script = fileURLToPath(new URL('../src/dev-chain/main.ts', import.meta.url))
  const child = fork(script, ['--config', file], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const [message] = (await once(child, 'message')) as [{ kind: string; rpcUrl: string; message?: string }]
  await rm(path, { recursive: true })
  assert.equal(message.kind, 'ready', message.message)
  return {
    child,
    rpcUrl: message.rpcUrl,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

async function blocksOf(rpcUrl: string, upTo: bigint): Promise<{ hash: Hex; transactions: readonly Hex[] }[]> {
  const client = connectRpc(rpcUrl)
  const numbers = Array.from({ length: Number(upTo) + 1 }, (_, number) => BigInt(number))
  const blocks = await Promise.all(numbers.map((blockNumber) => client.getBlock({ blockNumber })))
  return blocks.map(({ hash, transactions }) => ({ hash, transactions }))
}

async function post(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const outgoing = request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } })
  outgoing.end(body)
  const [response] = await once(outgoing, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  return { status: (response as { statusCode: number }).statusCode, text: Buffer.concat(chunks).toString() }
}

suite('development chain', { concurrency: 3 }, () => {
  test('killed at any moment, it comes back with every block and every receipt that it has shown', async () => {
    await using directory = await temporaryDirectory()
    const config = { directory: join(directory.path, 'chain'), port: 0, blockIntervalMs: 20 }
    await using daemons = new AsyncDisposableStack()
    let { child, rpcUrl } = daemons.use(await startDaemon(config))
    const deployment = await deployContracts(rpcUrl, devDeployerKey, { payment: 'test-dollar' })
    for (let round = 0; round < 2; round++) {
      const client = connectRpc(rpcUrl)
      const seen = await blocksOf(rpcUrl, await client.getBlockNumber())
      const shown = new Map<Hex, Hex>()
      client.getBlock().then(({ number, hash }) => shown.set(toHex(number), hash))
      // Transactions keep coming until the process is gone.
      const busy = (async () => {
        for (let index = 1; ; index++) {
          const account = `0x${toHex(index, { size: 20 }).slice(2)}` as Address
          await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, account, {
            gasWei: BigInt(round * 100 + index),
          })
          const { number, hash } = await client.getBlock()
          shown.set(toHex(number), hash)
          if (index === 3) child.kill('SIGKILL')
        }
      })()
      await assert.rejects(busy)
      if (child.signalCode === null) await once(child, 'exit')
      ;({ child, rpcUrl } = daemons.use(await startDaemon(config)))
      const again = connectRpc(rpcUrl)
      const back = await blocksOf(rpcUrl, BigInt(seen.length - 1))
      assert.deepEqual(back, seen)
      for (const [number, hash] of shown)
        assert.equal((await again.getBlock({ blockNumber: BigInt(number) })).hash, hash)
      for (const hash of seen.flatMap(({ transactions }) => transactions)) {
        assert.equal((await again.getTransactionReceipt({ hash })).status, 'success')
      }
    }
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    assert.deepEqual(await exited, [0, null])
  })

  test('through checkpoints it keeps every block, receipt, log and state, killed or not, and its journal stays short', async () => {
    await using directory = await temporaryDirectory()
    const config = { directory: directory.path, port: 0, blockIntervalMs: 20, checkpointTransactions: 15 }
    await using daemons = new AsyncDisposableStack()
    let { child, rpcUrl } = daemons.use(await startDaemon(config))
    const deployment = await deployContracts(rpcUrl, devDeployerKey, { payment: 'test-dollar' })
    const { stakingToken: address } = deployment
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < 12; index++) {
        const account = toHex(round * 100 + index + 1_000, { size: 20 }) as Address
        await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, account, { gasWei: 5n, staking: 7n })
      }
      const client = connectRpc(rpcUrl)
      const head = await client.getBlockNumber()
      const seen = await blocksOf(rpcUrl, head)
      const logs = await client.getLogs({ address, fromBlock: 0n, toBlock: head })
      child.kill('SIGKILL')
      if (child.signalCode === null) await once(child, 'exit')
      ;({ child, rpcUrl } = daemons.use(await startDaemon(config)))
      const again = connectRpc(rpcUrl)
      assert.deepEqual(await blocksOf(rpcUrl, head), seen)
      assert.deepEqual(await again.getLogs({ address, fromBlock: 0n, toBlock: head }), logs)
      for (const hash of seen.flatMap(({ transactions }) => transactions)) {
        assert.equal((await again.getTransactionReceipt({ hash })).status, 'success')
      }
      const oldest = toHex(1_000, { size: 20 })
      assert.equal(await again.getBalance({ address: oldest }), 5n)
      const call = { address, abi: stakingTokenAbi, functionName: 'balanceOf', args: [oldest] } as const
      assert.equal(await again.readContract(call), 7n)
      assert.equal(logs.length, 2 + 12 * (round + 1), 'two roles and each mint')
    }
    const journal = (await readFile(join(directory.path, 'blocks.journal'), 'utf8')).split('\n')
    const transactions = journal.flatMap(
      (line) => (JSON.parse(line.slice(9) || '{}') as { transactions?: [] }).transactions ?? [],
    )
    assert.ok(transactions.length < 60, `${transactions.length} of more than 117 transactions are replayed`)
  })

  test('the daemon stops when its parent is gone', async () => {
    await using directory = await temporaryDirectory()
    await using daemon = await startDaemon({ directory: join(directory.path, 'chain'), port: 0 })
    const exited = once(daemon.child, 'exit')
    daemon.child.disconnect()
    assert.deepEqual(await exited, [0, null])
  })

  test('idle blocks come only once mining has started, transactions are mined before', async () => {
    await using directory = await temporaryDirectory()
    const config = { directory: directory.path, port: 0, blockIntervalMs: 10, miningAtStart: false }
    await using daemon = await startDaemon(config)
    const { child, rpcUrl } = daemon
    const client = connectRpc(rpcUrl)
    const { deployedAtBlock } = await deployContracts(rpcUrl, devDeployerKey, { payment: 'test-dollar' })
    assert.equal(await client.getBlockNumber(), BigInt(deployedAtBlock))
    child.send({ kind: 'start-mining' })
    while ((await client.getBlockNumber()) < BigInt(deployedAtBlock + 3)) await client.getChainId()
  })

  test('a torn last line is forgotten, any other damage refuses to start', async () => {
    await using directory = await temporaryDirectory()
    const options = { directory: directory.path, port: 0, miningAtStart: false }
    const hashes: Hex[] = []
    {
      await using chain = await startDevChain(options)
      await chain.mine(5)
      hashes.push(...(await blocksOf(chain.rpcUrl, 5n)).map(({ hash }) => hash))
    }
    const path = join(directory.path, 'blocks.journal')
    const journal = await readFile(path)
    await truncate(path, journal.length - 7)
    {
      await using chain = await startDevChain(options)
      assert.equal(await connectRpc(chain.rpcUrl).getBlockNumber(), 4n)
      assert.deepEqual(
        (await blocksOf(chain.rpcUrl, 4n)).map(({ hash }) => hash),
        hashes.slice(0, 5),
      )
      await chain.mine(1)
    }
    const damaged = await readFile(path)
    const middle = Math.floor(damaged.length / 2)
    damaged[middle] = (damaged[middle] ?? 0) ^ 1
    await writeFile(path, damaged)
    await assert.rejects(startDevChain(options), { name: 'DevChainError', code: 'corrupt' })
  })

  test('a journal of another chain and a taken port are refused', async () => {
    await using directory = await temporaryDirectory()
    await using other = await temporaryDirectory()
    await using chain = await startDevChain({ directory: directory.path, port: 0, miningAtStart: false })
    const port = Number(new URL(chain.rpcUrl).port)
    await assert.rejects(startDevChain({ directory: other.path, port }), { code: 'port-taken' })
    await assert.rejects(startDevChain({ directory: other.path, port: 0, chainId: 5 }), { code: 'conflict' })
  })

  test('nothing changes the chain but transactions, and garbage is answered with an error', async () => {
    await using directory = await temporaryDirectory()
    await using chain = await startDevChain({ directory: directory.path, port: 0, miningAtStart: false })
    const ask = async (body: string, headers?: Record<string, string>) => await post(chain.rpcUrl, body, headers)
    const call = (method: string, params: unknown[] = []) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    for (const method of ['evm_mine', 'hardhat_setBalance', 'hardhat_setPrevRandao', 'evm_revert', 'nonsense']) {
      const { text } = await ask(call(method, ['0x1']))
      assert.equal((JSON.parse(text) as { error: { code: number } }).error.code, -32_601, method)
    }
    assert.equal((await ask('{')).status, 400)
    assert.equal((await ask('[]')).status, 400)
    assert.equal((await ask('null')).status, 200)
    assert.equal((await ask(' '.repeat(17 * 1024 * 1024))).status, 413)
    assert.equal((await ask(call('eth_blockNumber'), { host: 'attacker.example' })).status, 403)
    const { text } = await ask(`[${call('eth_blockNumber')},${call('eth_chainId')}]`)
    assert.deepEqual(JSON.parse(text), [
      { jsonrpc: '2.0', id: 1, result: '0x0' },
      { jsonrpc: '2.0', id: 1, result: '0x7a69' },
    ])
    const noParams = await ask('{"jsonrpc":"2.0","id":7,"method":"eth_chainId"}')
    assert.deepEqual(JSON.parse(noParams.text), { jsonrpc: '2.0', id: 7, result: '0x7a69' })
  })

  test('each block has a prevrandao of its own', async () => {
    await using directory = await temporaryDirectory()
    await using chain = await startDevChain({ directory: directory.path, port: 0, miningAtStart: false })
    await chain.mine(3)
    const client = connectRpc(chain.rpcUrl)
    const seeds = await Promise.all(
      [1n, 2n, 3n].map(async (blockNumber) => (await client.getBlock({ blockNumber })).mixHash),
    )
    assert.equal(new Set(seeds).size, 3)
    assert.equal(hexToBytes(seeds[0] ?? '0x').length, 32)
    assert.ok((await client.getBalance({ address: addressOfPrivateKey(devDeployerKey) })) > 0n)
  })
})
