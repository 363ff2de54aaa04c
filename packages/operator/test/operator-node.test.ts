import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { deploymentDocument, storageKind } from '@nupeerstack/contracts-client'
import { adminSocketPath, requestAdmin, silentLogger } from '@nupeerstack/node-host'
import type { OperatorConfig } from '../src/config.ts'
import type { MarketService, OpenService } from '../src/market-service.ts'
import { startOperatorNode } from '../src/operator-node.ts'
import { startTestChain, type TestChain } from './chain-fixtures.ts'

const terms = {
  pricePerUnitPeriodWad: 1n,
  floorPercent: 20,
  noticePeriods: 7,
  exitSharePercent: 50,
  durationPeriodsMax: 10,
  settleEveryPeriods: 1,
  withdrawAbove: 0n,
}

async function nodeConfig({ folder, rpcUrl, deployment, fundedKey }: TestChain): Promise<OperatorConfig> {
  const dataDir = join(folder, 'node')
  const deploymentFile = join(folder, 'deployment.json')
  const operatorKeyFile = join(folder, 'operator.key')
  await mkdir(dataDir)
  await writeFile(deploymentFile, JSON.stringify(deploymentDocument(deployment)))
  await writeFile(operatorKeyFile, Buffer.from(await fundedKey()).toString('hex'), { mode: 0o600 })
  return {
    ...{ dataDir, operatorKeyFile, reserveBytes: 4 * 1024 * 1024 },
    ...{ listen: ['/ip4/127.0.0.1/tcp/0'], announce: [], directPort: 0, bootstrap: [] },
    chain: { rpcUrl, webSocketUrl: undefined, deploymentFile, pollingIntervalMs: 50 },
  }
}

/** A service that sells nothing and tells what becomes of it. */
function stubService(told: string[], name: string, own: Partial<OpenService> = {}): MarketService {
  return {
    ...{ name, kind: storageKind, quoteMethod: `${name}/quote/1`, bond: 1n, terms },
    async open() {
      told.push(`${name} opened`)
      return {
        capacity: { units: async () => 0 },
        deals: { list: () => [], close: () => {} },
        unsoundness: async () => undefined,
        handlers: new Map(),
        chores: [],
        isHealthy: async () => true,
        status: async () => ({ version: 1, name }),
        ...own,
        async [Symbol.asyncDispose]() {
          told.push(`${name} closed`)
        },
      }
    },
  }
}

const context = { log: silentLogger, signal: new AbortController().signal }

test('a service that cannot open ends the start: what was open is closed, and the folder is free again', async () => {
  await using testChain = await startTestChain()
  const config = await nodeConfig(testChain)
  const told: string[] = []
  const broken: MarketService = {
    ...stubService(told, 'broken'),
    open: () => Promise.reject(new Error('its disk is missing')),
  }
  const services = [stubService(told, 'whole'), broken]
  await assert.rejects(startOperatorNode({ ...context, services }, config), /its disk is missing/)
  assert.deepEqual(told, ['whole opened', 'whole closed'])
  await using node = await startOperatorNode({ ...context, services: services.slice(0, 1) }, config)
  assert.ok(node.addresses.length > 0)
})

test('the chores of a service end before its state closes', async () => {
  await using testChain = await startTestChain()
  const told: string[] = []
  const { promise: isRunning, resolve } = Promise.withResolvers<void>()
  const run = async (signal: AbortSignal) => {
    resolve()
    await new Promise((ended) => signal.addEventListener('abort', ended))
    told.push('chore ended')
  }
  const chores = [{ name: 'endless', intervalMs: 1000, wakesOnHead: false, run }]
  const service = stubService(told, 'busy', { chores })
  await using node = await startOperatorNode({ ...context, services: [service] }, await nodeConfig(testChain))
  await isRunning
  await node[Symbol.asyncDispose]()
  assert.deepEqual(told, ['busy opened', 'chore ended', 'busy closed'])
})

test('a node is as healthy as the worst of its services, and has the status of each', async () => {
  await using testChain = await startTestChain()
  const config = await nodeConfig(testChain)
  let isHealthy = true
  const services = [stubService([], 'only', { isHealthy: async () => isHealthy })]
  await using node = await startOperatorNode({ ...context, services }, config)
  assert.deepEqual((await node.status()).services, { only: { version: 1, name: 'only' } })
  const socket = adminSocketPath(config.dataDir)
  await requestAdmin(socket, 'GET', '/health')
  isHealthy = false
  await assert.rejects(requestAdmin(socket, 'GET', '/health'))
})
