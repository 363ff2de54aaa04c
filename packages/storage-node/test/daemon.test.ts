import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { adminSocketPath, callAdmin, requestAdmin } from '@nupeerstack/node-host'
import { addressOfPrivateKey, readService, statusCall, storageServiceName, storageStatus } from '@nupeerstack/protocol'
import { startTestChain, type TestChain } from './chain-fixtures.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

async function writeConfig(
  chain: TestChain,
  changes: object = {},
): Promise<{ file: string; dataDir: string; key: Uint8Array }> {
  const dataDir = join(chain.folder, 'node')
  await mkdir(dataDir, { recursive: true })
  const key = await chain.fundedKey()
  await writeFile(join(dataDir, 'operator.key'), Buffer.from(key).toString('hex'), { mode: 0o600 })
  const config = {
    dataDir: '.',
    storage: { path: 'shards', capacityBytes: 64 * 1024 * 1024 },
    listen: ['/ip4/127.0.0.1/tcp/0'],
    chain: { rpcUrl: chain.devChain.rpcUrl, deploymentFile: chain.deploymentFile },
    operatorKeyFile: 'operator.key',
    bond: '1000',
    offer: { pricePerUnitPeriodWad: '1' },
    ...changes,
  }
  const file = join(dataDir, 'config.json')
  await writeFile(file, JSON.stringify(config))
  return { file, dataDir, key }
}

function start(file: string): ChildProcess {
  return fork(main, ['--config', file], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function message(
  child: ChildProcess,
): Promise<{ kind: string; message?: string; peerId?: string; operator?: string }> {
  const [value] = await once(child, 'message')
  return value
}

test('the daemon says when it is ready, answers on its admin socket, survives kill -9 and ends on SIGTERM', {
  timeout: 30_000,
}, async () => {
  await using chain = await startTestChain()
  const { file, dataDir, key } = await writeConfig(chain)
  const first = start(file)
  const ready = await message(first)
  assert.equal(ready.kind, 'ready')
  assert.equal(ready.operator, addressOfPrivateKey(key))
  const status = (await requestAdmin(adminSocketPath(dataDir), 'GET', '/status')) as {
    services: { storage: { disk: { state: string }; dealCount: number } }
  }
  assert.equal(status.services.storage.disk.state, 'online')
  assert.equal(status.services.storage.dealCount, 0)
  assert.match(String(await requestAdmin(adminSocketPath(dataDir), 'GET', '/metrics')), /nupeer_storage_capacity_bytes/)
  first.kill('SIGKILL')
  await once(first, 'exit')

  const second = start(file)
  assert.equal((await message(second)).peerId, ready.peerId)
  second.kill('SIGTERM')
  const [code] = await once(second, 'exit')
  assert.equal(code, 0)
})

test('over TCP the daemon answers whoever brings the token, and does not start without one', {
  timeout: 90_000,
}, async () => {
  await using chain = await startTestChain()
  const port = await freePort()
  const { file, dataDir } = await writeConfig(chain, { admin: { listen: `${port}`, tokenFile: 'admin.token' } })
  const url = new URL(`http://127.0.0.1:${port}`)
  const refused = start(file)
  assert.match((await message(refused)).message ?? '', /cannot read the secret file .*admin\.token/)
  await once(refused, 'exit')

  const token = 'd0'.repeat(16)
  await writeFile(join(dataDir, 'admin.token'), token, { mode: 0o600 })
  const child = start(file)
  assert.equal((await message(child)).kind, 'ready')
  const status = await callAdmin({ url, token }, statusCall, undefined)
  assert.equal(readService(status, storageServiceName, storageStatus).kind, 'known')
  assert.match(String(await requestAdmin({ url, token }, 'GET', '/metrics')), /nupeer_storage_capacity_bytes/)
  assert.equal((await fetch(new URL('/metrics', url))).status, 401)
  child.kill('SIGTERM')
  await once(child, 'exit')
})

test('a daemon that cannot start says why in one sentence and exits with 1', async () => {
  await using chain = await startTestChain()
  const { file } = await writeConfig(chain, { bond: 'much' })
  const child = start(file)
  const exit = once(child, 'exit')
  const failed = await message(child)
  assert.equal(failed.kind, 'failed')
  assert.match(failed.message ?? '', /"bond"/)
  assert.equal((await exit)[0], 1)
})
