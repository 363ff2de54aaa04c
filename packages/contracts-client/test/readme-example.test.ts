/** The example of the README, run. `test/readme-examples.test.ts` holds the two to the same lines. */

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  connectChain,
  deployContracts,
  devDeployerKey,
  fundAccount,
  startDevChain,
  storageKind,
} from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'

const directory = mkdtempSync(join(tmpdir(), 'nupeer-readme-'))
after(() => rmSync(directory, { recursive: true }))

test('the example of the README puts a bond behind storage', async () => {
  const privateKey = randomBytes(32)
  const operator = addressOfPrivateKey(privateKey)

  await using devChain = await startDevChain({ directory: join(directory, 'chain'), port: 0 })
  const { rpcUrl } = devChain
  const deployment = await deployContracts(rpcUrl, devDeployerKey, { payment: 'test-dollar' })
  await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, operator)

  const network = { rpcUrl, deployment, kinds: [storageKind] }
  await using chain = await connectChain({ ...network, privateKey, directory: join(directory, 'queue') })
  const storage = chain.kind(storageKind)
  await chain.bonds.deposit(storage.address, 100n * 10n ** 18n)

  assert.equal((await chain.bonds.provision(operator, storage.address)).amount, 100n * 10n ** 18n)
})
