/** Two processes with one identity: a data folder that was copied, as daemons over a real network and a real chain. */
import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { storageKind } from '@nupeerstack/contracts-client'
import { adminSocketPath, requestAdmin } from '@nupeerstack/node-host'
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import { eventually, startTestChain, type TestChain } from './chain-fixtures.ts'
import { createCustomer, customerNetwork } from './node-fixtures.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

interface Answer {
  readonly kind: string
  readonly message?: string
  readonly addresses?: readonly string[]
}

async function layOutNode({ folder, devChain, deploymentFile }: TestChain, key: Uint8Array): Promise<string> {
  const dataDir = join(folder, 'node')
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'operator.key'), Buffer.from(key).toString('hex'), { mode: 0o600 })
  const config = {
    dataDir: '.',
    storage: { path: 'shards', capacityBytes: 64 * 1024 * 1024, reserveBytes: 4 * 1024 * 1024 },
    listen: ['/ip4/127.0.0.1/tcp/0'],
    chain: { rpcUrl: devChain.rpcUrl, deploymentFile, pollingIntervalMs: 50 },
    operatorKeyFile: 'operator.key',
    bond: '1000000000000000000000',
    offer: { pricePerUnitPeriodWad: '1' },
  }
  await writeFile(join(dataDir, 'config.json'), JSON.stringify(config))
  return dataDir
}

async function startDaemon(dataDir: string): Promise<{ child: ChildProcess; answer: Answer }> {
  const child = fork(main, ['--config', join(dataDir, 'config.json')], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const [answer] = await once(child, 'message')
  return { child, answer }
}

async function isContested(dataDir: string): Promise<boolean> {
  const { warnings } = (await requestAdmin(adminSocketPath(dataDir), 'GET', '/status')) as {
    readonly warnings: readonly { readonly code: string }[]
  }
  return warnings.some(({ code }) => code === 'identity-contested')
}

test('a copy of a node refuses to start; where it could not see the other one, both sign nothing until one is gone', {
  timeout: 120_000,
}, async () => {
  await using testChain = await startTestChain()
  const key = await testChain.fundedKey()
  const customerKey = await testChain.fundedKey()
  const chain = await testChain.connect(customerKey)
  const operator = addressOfPrivateKey(key)
  const dataDir = await layOutNode(testChain, key)
  const copy = join(testChain.folder, 'copy')
  const registeredAt = async () => (await chain.market.node(operator, chain.kind(storageKind).address))?.addresses[0]
  const children: ChildProcess[] = []
  try {
    const original = await startDaemon(dataDir)
    children.push(original.child)
    const [address = ''] = original.answer.addresses ?? []
    await eventually('the node is registered', registeredAt)
    await cp(dataDir, copy, { recursive: true, filter: (path) => !/\.(lock.*|sock)$/.test(path) })

    const refused = await startDaemon(copy)
    assert.match(refused.answer.message ?? '', /^another process answers as 12D3\w+ at \/ip4\/127\.0\.0\.1\/tcp\/\d+:/)
    assert.deepEqual(await once(refused.child, 'exit'), [3, null])

    // A machine that the network does not reach for a while.
    original.child.kill('SIGSTOP')
    const second = await startDaemon(copy)
    children.push(second.child)
    assert.equal(second.answer.kind, 'ready')
    await eventually('the copy is registered', async () =>
      address.startsWith((await registeredAt()) ?? address) ? undefined : true,
    )
    original.child.kill('SIGCONT')
    for (const folder of [dataDir, copy]) {
      await eventually(`the process of ${folder} warns`, async () => ((await isContested(folder)) ? true : undefined))
    }
    await using network = await customerNetwork(testChain, chain, customerKey)
    const [peerId, addresses] = [address.split('/').at(-1), original.answer.addresses]
    const customer = createCustomer(network, chain, { peerId, addresses, operator } as never)
    await assert.rejects(customer.quote(16), /another process runs with the identity of this node/)

    second.child.kill('SIGTERM')
    await once(second.child, 'exit')
    await eventually('the node is registered again', async () =>
      address.startsWith((await registeredAt()) ?? '?') ? true : undefined,
    )
    await eventually('the warning is over', async () => ((await isContested(dataDir)) ? undefined : true))
    assert.equal((await customer.quote(16)).unitsMax, 16)
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await rm(copy, { recursive: true, force: true })
  }
})
