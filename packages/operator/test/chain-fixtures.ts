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
  readonly deployment: Deployment
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
  const deployment = await deployContracts(rpcUrl, devDeployerKey)
  const owned = opened.move()
  return {
    deployment,
    async actor() {
      const privateKey = new Uint8Array(randomBytes(32))
      const account = addressOfPrivateKey(privateKey)
      await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, account)
      const directory = join(folder, account)
      return owned.use(
        await connectChain({ rpcUrl, deployment, kinds: [storageKind], privateKey, directory, pollingIntervalMs: 20 }),
      )
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
