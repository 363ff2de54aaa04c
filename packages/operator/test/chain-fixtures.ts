/** A real chain in this process for tests, with the contracts deployed; blocks come from transactions only. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Chain,
  connectChain,
  type Deployment,
  deployContracts,
  devDeployerKey,
  fundAccount,
  startDevChain,
  storageKind,
} from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'

export interface TestChain extends AsyncDisposable {
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** Deleted with the chain. */
  readonly folder: string
  /** A new account that has gas and tokens. */
  fundedKey(): Promise<Uint8Array>
  /** The chain of a new account that has gas and tokens. */
  actor(): Promise<Chain>
}

export async function startTestChain(): Promise<TestChain> {
  const folder = await mkdtemp(join(tmpdir(), 'operator-chain-'))
  await using opened = new AsyncDisposableStack()
  opened.defer(() => rm(folder, { recursive: true, force: true }))
  const { rpcUrl } = opened.use(
    await startDevChain({ directory: join(folder, 'chain'), port: 0, blockIntervalMs: 10, miningAtStart: false }),
  )
  const deployment = await deployContracts(rpcUrl, devDeployerKey, { payment: 'test-dollar' })
  const owned = opened.move()

  async function fundedKey(): Promise<Uint8Array> {
    const key = new Uint8Array(randomBytes(32))
    await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, addressOfPrivateKey(key))
    return key
  }

  return {
    ...{ rpcUrl, deployment, folder, fundedKey },
    async actor() {
      const privateKey = await fundedKey()
      const directory = join(folder, addressOfPrivateKey(privateKey))
      return owned.use(
        await connectChain({ rpcUrl, deployment, kinds: [storageKind], privateKey, directory, pollingIntervalMs: 20 }),
      )
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
