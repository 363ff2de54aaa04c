import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addressOfKind, storageKind } from '../src/index.ts'
import { bondedOperator, endDeal, openDeal, startTestNetwork, token } from './test-network.ts'

// Each waits for blocks most of the time, so several run at once.
suite('bonds', { concurrency: 4 }, () => {
  test('a bond is deposited, provisioned, thawed for its time and withdrawn', async () => {
    await using network = await startTestNetwork({ thawingBlocks: 600 })
    const storage = addressOfKind(network.deployment, storageKind)
    const { chain } = await network.actor({ staking: 1_000n * token })
    await chain.bonds.deposit(storage, 300n * token)
    assert.deepEqual(await chain.bonds.bond(chain.account), {
      total: 300n * token,
      provisioned: 300n * token,
      thawing: 0n,
      slashed: 0n,
    })
    assert.equal(await chain.bonds.balance(chain.account), 700n * token)

    await chain.bonds.thaw(storage, 100n * token)
    await assert.rejects(chain.bonds.withdraw(), { code: 'refused', reason: 'Bonds_AmountIsZero' })
    await network.devChain.mine(600)
    await chain.bonds.withdraw()
    assert.equal(await chain.bonds.balance(chain.account), 800n * token)
    assert.equal((await chain.bonds.bond(chain.account)).provisioned, 200n * token)
  })

  test('what backs open deals does not thaw', async () => {
    await using network = await startTestNetwork({ bondPerPiece: token / 10n })
    const storage = addressOfKind(network.deployment, storageKind)
    const operator = await bondedOperator(network, 100n * token)
    const customer = await network.actor()
    const dealId = await openDeal(network, operator, customer, { unitsMax: 600 })
    const { bonds } = operator.chain
    await assert.rejects(bonds.thaw(storage, 41n * token), { reason: 'Bonds_StillCommitted' })
    await bonds.thaw(storage, 40n * token)
    await assert.rejects(bonds.thaw(storage, 1n), { reason: 'Bonds_StillCommitted' })
    await endDeal(network, customer, dealId)
    await bonds.thaw(storage, 60n * token)
  })

  test('a bond that thaws backs no new deal', async () => {
    await using network = await startTestNetwork({ bondPerPiece: token / 10n })
    const operator = await bondedOperator(network, 100n * token)
    const customer = await network.actor()
    await operator.chain.bonds.thaw(addressOfKind(network.deployment, storageKind), 50n * token)
    await assert.rejects(openDeal(network, operator, customer, { unitsMax: 501 }), { reason: 'Market_BondTooSmall' })
    await openDeal(network, operator, customer, { unitsMax: 500 })
  })

  test('no more is provisioned than an account has', async () => {
    await using network = await startTestNetwork()
    const { chain } = await network.actor({ staking: 10n * token })
    const error = { code: 'refused', reason: 'ERC20InsufficientBalance' }
    await assert.rejects(chain.bonds.deposit(addressOfKind(network.deployment, storageKind), 11n * token), error)
  })
})
