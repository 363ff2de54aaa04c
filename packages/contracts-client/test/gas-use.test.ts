import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { parsePeerId } from '@nupeerstack/protocol'
import { larger } from '../src/evm/larger.ts'
import { connectRpc } from '../src/evm/rpc.ts'
import { addressOfKind, connectChain, storageKind } from '../src/index.ts'
import { startTestNetwork } from './test-network.ts'

const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')

test('what a period costs is the most that the balance fell in one, also after a restart', async () => {
  await using network = await startTestNetwork()
  const { key, chain: funded } = await network.actor()
  const client = connectRpc(network.devChain.rpcUrl)
  const options = {
    rpcUrl: network.devChain.rpcUrl,
    deployment: network.deployment,
    privateKey: key,
    kinds: [storageKind],
    directory: join(network.directory, 'own'),
    pollingIntervalMs: 20,
  }
  const balance = () => client.getBalance({ address: funded.account })
  const fallen: bigint[] = []
  {
    await using chain = await connectChain(options)
    const unknown = await chain.gas(chain.kind(storageKind).beacon)
    assert.ok(unknown.periodsLeft > 0 && unknown.costPerPeriodWei > 0n, 'an estimate while nothing was sent')
    for (const registrations of [1, 3, 2]) {
      await network.nextPeriod()
      const before = await balance()
      for (let port = 1; port <= registrations; port++) {
        const addresses = [`/ip4/192.0.2.${registrations}/tcp/${port}`]
        await chain.market.registerNode(addressOfKind(network.deployment, storageKind), { peerId, addresses })
      }
      fallen.push(before - (await balance()))
    }
    assert.equal((await chain.gas(chain.kind(storageKind).beacon)).costPerPeriodWei, fallen.reduce(larger))
  }
  await using again = await connectChain(options)
  const gas = await again.gas(again.kind(storageKind).beacon)
  assert.equal(gas.costPerPeriodWei, fallen.reduce(larger))
  assert.equal(gas.balanceWei, await balance())
  assert.ok(gas.periodsLeft <= Number(gas.balanceWei / gas.costPerPeriodWei))
})

test('an account whose next transaction would not be taken has no period left', async () => {
  await using network = await startTestNetwork()
  const { chain } = await network.actor({ gasWei: 1000n })
  const { periodsLeft, balanceWei } = await chain.gas(chain.kind(storageKind).beacon)
  assert.deepEqual([periodsLeft, balanceWei], [0, 1000n])
})
