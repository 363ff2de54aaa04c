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
} from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'

const directory = mkdtempSync(join(tmpdir(), 'nupeer-readme-'))
after(() => rmSync(directory, { recursive: true }))

test('the example of the README puts a bond behind storage', async () => {
  const privateKey = randomBytes(32)
  const operator = addressOfPrivateKey(privateKey)

  await using devChain = await startDevChain({ directory: join(directory, 'chain'), port: 0 })
  const { rpcUrl } = devChain
  const deployment = await deployContracts(rpcUrl, devDeployerKey)
  await fundAccount({ rpcUrl, deployment, funderKey: devDeployerKey }, operator)

  await using chain = await connectChain({ rpcUrl, deployment, privateKey, directory: join(directory, 'queue') })
  await chain.staking.provision(deployment.storageKind, 100n * 10n ** 18n)

  assert.equal((await chain.staking.bond(operator)).provisioned, 100n * 10n ** 18n)
})
