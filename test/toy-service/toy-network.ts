/**
 * A market in this process: a real chain that sells riddles beside storage, operators that sell both on loopback, and
 * customers that speak to them over the wire. Blocks come from transactions and when a test mines them.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Chain,
  connectChain,
  type Deployment,
  deployContracts,
  deployKind,
  deploymentDocument,
  devDeployerKey,
  fundAccount,
  type StorageCalls,
  startDevChain,
  storageKind,
} from '@nupeerstack/contracts-client'
import { createIdentity, createLogger, createNetwork, silentLogger } from '@nupeerstack/node-host'
import { type MarketService, type OperatorNode, startOperatorNode } from '@nupeerstack/operator'
import {
  addressOfPrivateKey,
  type DealId,
  introductionScheme,
  type Offer,
  quoteRequest,
  quoteResponse,
  signIntroduction,
} from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import { riddleDeployment, riddleKind } from './riddle-kind.ts'

export interface ToyNetwork extends AsyncDisposable {
  /** For whoever only reads. */
  readonly chain: Chain
  /** Starts an operator of its own account that sells these services. */
  operator(name: string, services: (folder: string) => readonly MarketService[]): Promise<OperatorNode>
  customer(): Promise<Customer>
  mine(blocks: number): Promise<void>
  /** Mines into the next period, until its seed is recorded. */
  nextPeriod(): Promise<number>
}

export interface Customer {
  readonly chain: Chain
  ask(node: OperatorNode, method: string, header: Uint8Array): Promise<Uint8Array>
  /** Asks for an offer and takes it. */
  openDeal(
    node: OperatorNode,
    quoteMethod: string,
    unitsMax: number,
  ): Promise<{ readonly id: DealId; readonly offer: Offer }>
}

const kinds = [storageKind, riddleKind]
const pollingIntervalMs = 20
/** Long enough that what both services send in a period stays within it. */
const periodBlocks = 80
const log = process.env.VERBOSE === '1' ? createLogger() : silentLogger

export async function startToyNetwork(): Promise<ToyNetwork> {
  await using opened = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'toy-service-'))
  opened.defer(() => rm(folder, { recursive: true, force: true }))
  const devChain = opened.use(
    await startDevChain({ directory: join(folder, 'chain'), port: 0, blockIntervalMs: 10, miningAtStart: false }),
  )
  const { rpcUrl, webSocketUrl } = devChain
  const stored = await deployContracts(rpcUrl, devDeployerKey, {
    payment: 'test-dollar',
    ...{ periodBlocks, samples: 4, thawingBlocks: 100_000 },
  })
  const { beacon, missBook } = await partsOfStorage(rpcUrl, stored, folder)
  const governor = { rpcUrl, deployment: stored, governorKey: devDeployerKey, timers: systemTimers }
  const deployment = await deployKind(governor, riddleDeployment(stored.market, beacon.address, missBook))
  const deploymentFile = join(folder, 'deployment.json')
  await writeFile(deploymentFile, JSON.stringify(deploymentDocument(deployment)))

  const connection = {
    rpcUrl,
    webSocketUrl,
    deployment,
    kinds,
    directory: join(folder, 'transactions'),
    pollingIntervalMs,
  }
  const chain = opened.use(await connectChain(connection))

  async function fundedKey(): Promise<Uint8Array> {
    const key = new Uint8Array(randomBytes(32))
    await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, addressOfPrivateKey(key))
    return key
  }

  const owned = opened.move()
  return {
    chain,
    async operator(name, services) {
      const dataDir = join(folder, name)
      const operatorKeyFile = join(folder, `${name}.key`)
      await mkdir(dataDir)
      await writeFile(operatorKeyFile, Buffer.from(await fundedKey()).toString('hex'), { mode: 0o600 })
      return owned.use(
        await startOperatorNode(
          { services: services(dataDir), log, signal: new AbortController().signal },
          {
            ...{ dataDir, operatorKeyFile, reserveBytes: 4 * 1024 * 1024 },
            ...{ listen: ['/ip4/127.0.0.1/tcp/0'], announce: [], directPort: 0, bootstrap: [] },
            chain: { rpcUrl, webSocketUrl, deploymentFile, pollingIntervalMs },
          },
        ),
      )
    },
    async customer() {
      const privateKey = await fundedKey()
      const own = owned.use(await connectChain({ ...connection, privateKey }))
      return await joinAsCustomer(owned, own, privateKey)
    },
    mine: (blocks) => devChain.mine(blocks),
    async nextPeriod() {
      const { number } = await chain.head()
      const period = Math.floor(number / periodBlocks) + 1
      // A quarter of it: by then it was everybody's turn to record the seed.
      await devChain.mine(period * periodBlocks - number + periodBlocks / 4)
      await eventually(
        `the seed of period ${period}`,
        async () => (await chain.kind(riddleKind).beacon.seed(period)) !== undefined,
      )
      return period
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Riddles are set in the same periods. */
async function partsOfStorage(
  rpcUrl: string,
  deployment: Deployment,
  folder: string,
): Promise<Pick<StorageCalls, 'beacon' | 'missBook'>> {
  await using chain = await connectChain({ rpcUrl, deployment, kinds: [storageKind], directory: folder })
  return chain.kind(storageKind)
}

async function joinAsCustomer(owned: AsyncDisposableStack, chain: Chain, key: Uint8Array): Promise<Customer> {
  const { account, chainId } = chain
  const expiresAt = Math.floor(Date.now() / 1000) + 3600
  const network = owned.use(
    await createNetwork(
      {
        identity: createIdentity(),
        log,
        introducer: (from, to) => signIntroduction(introductionScheme(chainId), { account, from, to, expiresAt }, key),
      },
      { chainId, listen: [], dht: 'off' },
    ),
  )
  const ask: Customer['ask'] = async ({ peerId, addresses }, method, header) => {
    const peer = { peerId, addresses: addresses.map((address) => address.replace(/\/p2p\/.*$/, '')) }
    return (await network.request(peer, { method, header, signal: AbortSignal.timeout(10_000) })).header
  }
  return {
    chain,
    ask,
    async openDeal(node, quoteMethod, unitsMax) {
      const wanted = quoteRequest.encode({ customer: account, unitsMax, durationPeriods: 1_000 })
      const { signature, ...offer } = quoteResponse.parse(await ask(node, quoteMethod, wanted))
      return { offer, id: await chain.market.openDeal(offer, signature, 10n ** 9n) }
    },
  }
}

/** Waits until something is so, looking again at short intervals: for what happens in the background. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`waited in vain for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
