/** A real chain in this process for tests, with the contracts deployed; blocks come when a test mines them. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Chain,
  connectChain,
  type Deployment,
  type DevChain,
  deployContracts,
  deploymentDocument,
  devDeployerKey,
  type Funds,
  fundAccount,
  type NetworkParameters,
  startDevChain,
  storageKind,
} from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'

export interface TestChain extends AsyncDisposable {
  readonly devChain: DevChain
  readonly deployment: Deployment
  readonly deploymentFile: string
  readonly folder: string
  /** Makes a key whose account has gas and tokens. */
  fundedKey(amounts?: Partial<Funds>): Promise<Uint8Array>
  connect(privateKey: Uint8Array): Promise<Chain>
  /** Mines to the first block of the next period. */
  nextPeriod(): Promise<number>
}

export const pollingIntervalMs = 20

export async function startTestChain(parameters: Partial<NetworkParameters> = {}): Promise<TestChain> {
  const folder = await mkdtemp(join(tmpdir(), 'storage-node-chain-'))
  await using opened = new AsyncDisposableStack()
  opened.defer(() => rm(folder, { recursive: true, force: true }))
  const devChain = opened.use(
    await startDevChain({ directory: join(folder, 'chain'), port: 0, blockIntervalMs: 10, miningAtStart: false }),
  )
  const { rpcUrl } = devChain
  const deployment = await deployContracts(rpcUrl, devDeployerKey, {
    payment: 'test-dollar',
    thawingBlocks: 100_000,
    ...parameters,
  })
  const deploymentFile = join(folder, 'deployment.json')
  await writeFile(deploymentFile, JSON.stringify(deploymentDocument(deployment)))
  const reader = opened.use(
    await connectChain({ rpcUrl, deployment, kinds: [storageKind], directory: join(folder, 'reader') }),
  )

  const owned = opened.move()
  return {
    devChain,
    deployment,
    deploymentFile,
    folder,
    async fundedKey(amounts = {}) {
      const key = new Uint8Array(randomBytes(32))
      await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, addressOfPrivateKey(key), amounts)
      return key
    },
    async connect(privateKey) {
      const directory = join(folder, addressOfPrivateKey(privateKey))
      return owned.use(
        await connectChain({ rpcUrl, deployment, kinds: [storageKind], privateKey, directory, pollingIntervalMs }),
      )
    },
    async nextPeriod() {
      const { number } = await reader.head()
      const { periodOf, firstBlockOf } = reader.kind(storageKind).beacon
      const period = periodOf(number) + 1
      await devChain.mine(firstBlockOf(period) - number)
      return period
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Waits until `read` gives a value, looking again at short intervals: for what happens in the background. */
export async function eventually<T>(what: string, read: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + 20_000
  while (performance.now() < deadline) {
    const value = await read()
    if (value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`waited in vain for: ${what}`)
}
