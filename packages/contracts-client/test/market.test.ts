import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { suite, test } from 'node:test'
import { parseAddress, parseDealId, parsePeerId } from '@nupeerstack/protocol'
import { connectRpc } from '../src/evm/rpc.ts'
import { testStablecoinAbi } from '../src/generated/test-stablecoin.ts'
import { addressOfKind, storageKind } from '../src/index.ts'
import { bondedOperator, endDeal, makeOffer, openDeal, signOffer, startTestNetwork, token } from './test-network.ts'

// Each waits for blocks most of the time, so several run at once.
suite('market', { concurrency: 4 }, () => {
  test('a node stands in the registry under its operator, and a second registration replaces the first', async () => {
    await using network = await startTestNetwork()
    const { market } = network.deployment
    const storage = addressOfKind(network.deployment, storageKind)
    const operator = await bondedOperator(network)
    const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')
    await operator.chain.market.registerNode(storage, { peerId, addresses: ['/ip4/10.0.0.1/tcp/1'] })
    const addresses = ['/ip4/127.0.0.1/tcp/4001', '/dns4/node.example/tcp/443']
    await operator.chain.market.registerNode(storage, { peerId, addresses })
    const expected = { operator: operator.chain.account, peerId, addresses }
    assert.deepEqual(await operator.chain.market.nodes(storage), [{ ...expected, isEligible: true }])
    assert.deepEqual(await operator.chain.market.nodes(market), [], 'it does not serve another kind')
    assert.deepEqual(await operator.chain.market.node(operator.chain.account, storage), expected)
    assert.equal(await operator.chain.market.node(operator.chain.account, market), undefined)
    assert.equal(await operator.chain.market.node(parseAddress(`0x${'7'.repeat(40)}`), storage), undefined)
  })

  test('a node that registers for one kind leaves what stands there for another, sixteen of them at most', async () => {
    await using network = await startTestNetwork()
    const { market, account } = (await network.actor()).chain
    const peers = [
      '12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi',
      '12D3KooWBhSgcHNcHXXCyCCDBuVzYmgJCfyFnCRgQkXqcsWJ3ySr',
    ]
    const [first, second] = peers.map((peerId) => ({ peerId: parsePeerId(peerId), addresses: ['/ip4/10.0.0.1/tcp/1'] }))
    assert.ok(first && second)
    const kind = (index: number) => parseAddress(`0x${String(index).padStart(40, '0')}`)
    for (let index = 1; index <= 16; index++) await market.registerNode(kind(index), first)
    await market.registerNode(kind(2), second)
    assert.deepEqual(await market.node(account, kind(1)), { operator: account, ...first })
    assert.deepEqual(await market.node(account, kind(2)), { operator: account, ...second })
    await assert.rejects(market.registerNode(kind(17), first), { reason: 'NodeRegistry_TooManyKinds' })
  })

  test('a node without a bond is not eligible', async () => {
    await using network = await startTestNetwork()
    const storage = addressOfKind(network.deployment, storageKind)
    const { chain } = await network.actor()
    const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')
    await chain.market.registerNode(storage, { peerId, addresses: [] })
    assert.equal((await chain.market.nodes(storage))[0]?.isEligible, false)
  })

  test('a deal is opened on exactly what its operator has signed, once', async (context) => {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const stranger = await network.actor()
    const offer = makeOffer(network, operator, customer)
    const signature = signOffer(network, offer, operator)
    const { market } = customer.chain

    await context.test('not by another customer', () =>
      assert.rejects(stranger.chain.market.openDeal(offer, signature, 0n), { reason: 'Market_NotTheCustomer' }),
    )
    await context.test('not on changed terms', () =>
      assert.rejects(market.openDeal({ ...offer, unitsMax: 1_001 }, signature, 0n), {
        reason: 'Market_NotTheOperatorsSignature',
      }),
    )
    await context.test('not on random bytes', () =>
      assert.rejects(market.openDeal(offer, new Uint8Array(randomBytes(65)), 0n), {
        reason: 'Market_NotTheOperatorsSignature',
      }),
    )
    await context.test('not for a kind or a token that is not listed', async () => {
      const otherKind = makeOffer(network, operator, customer, { kind: network.deployment.bonds })
      await assert.rejects(market.openDeal(otherKind, signOffer(network, otherKind, operator), 0n), {
        reason: 'Market_KindNotListed',
      })
      const otherToken = makeOffer(network, operator, customer, { payment: network.deployment.stakingToken })
      await assert.rejects(market.openDeal(otherToken, signOffer(network, otherToken, operator), 0n), {
        reason: 'Market_PaymentNotListed',
      })
    })
    await context.test('not when the offer has expired', async () => {
      const current = await network.nextPeriod()
      const old = makeOffer(network, operator, customer, { validUntilPeriod: current - 1 })
      await assert.rejects(market.openDeal(old, signOffer(network, old, operator), 0n), {
        reason: 'Market_OfferExpired',
      })
    })
    await context.test('not on terms that the kind does not know', async () => {
      const strange = makeOffer(network, operator, customer, { terms: Uint8Array.of(1) })
      await assert.rejects(market.openDeal(strange, signOffer(network, strange, operator), 0n), {
        reason: 'StorageKind_TermsUnknown',
      })
    })
    await context.test('by its customer, and then no second time', async () => {
      const id = await market.openDeal(offer, signature, 5_000n)
      const deal = await market.deal(id)
      assert.equal(deal?.escrow, 5_000n)
      assert.equal(deal?.isOpen, true)
      assert.equal(deal?.endPeriod, (deal?.openedPeriod ?? 0) + offer.durationPeriods)
      await assert.rejects(market.openDeal(offer, signature, 0n), { reason: 'Market_OfferTaken' })
    })
  })

  test('the market may take what payments need and a few like them, not the account', async () => {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const { market: spender, stablecoin } = network.deployment
    const { account, market } = customer.chain
    const client = connectRpc(network.devChain.rpcUrl)
    const allowance = () =>
      client.readContract({
        ...{ address: stablecoin, abi: testStablecoinAbi, functionName: 'allowance' },
        args: [account, spender],
      } as const)
    const open = async (deposit: bigint) => {
      const offer = makeOffer(network, operator, customer, { unitsMax: 10 })
      return await market.openDeal(offer, signOffer(network, offer, operator), deposit)
    }
    const [first] = await Promise.all([open(5_000n), open(6_000n), open(7_000n)])
    assert.ok((await allowance()) <= 8n * 18_000n - 18_000n)
    await market.topUp(first!, 2_000n)
    // Nearly all that there is: needed, and nothing is left over.
    const balance = await market.stablecoinBalance(account)
    await market.topUp(first!, balance - 1_000n)
    assert.equal(await allowance(), 0n)
    assert.equal((await market.deal(first!))?.escrow, 5_000n + 2_000n + balance - 1_000n)
  })

  test('how long a period takes is measured, and what a deal has earned is known', async () => {
    await using network = await startTestNetwork()
    const { chain, storage } = await network.actor()
    await network.devChain.mine(40)
    const periodMs = await chain.periodMs(chain.kind(storageKind).beacon)
    // Blocks of a bare chain come as they are asked for, many in a second.
    assert.ok(periodMs >= 40 * 100 && periodMs <= 40 * 2_000, String(periodMs))
    assert.deepEqual(await storage.earned(parseDealId('1')), { unitPeriods: 0n, periods: 0 })
  })

  test('an operator cannot promise more than its bond covers, over all its deals', async () => {
    await using network = await startTestNetwork({ bondPerPiece: token })
    const operator = await bondedOperator(network, 10n * token)
    const customer = await network.actor()
    const first = await openDeal(network, operator, customer, { unitsMax: 6 })
    await assert.rejects(openDeal(network, operator, customer, { unitsMax: 5 }), { reason: 'Market_BondTooSmall' })
    await endDeal(network, customer, first)
    await openDeal(network, operator, customer, { unitsMax: 10 })
    await assert.rejects(openDeal(network, operator, customer, { unitsMax: 1 }), {
      reason: 'Market_OperatorNotEligible',
    })
  })

  test('nobody closes a deal before its notice is over and nothing of it can be reported, and then anyone', async () => {
    await using network = await startTestNetwork({ reportWindowPeriods: 2, owedPeriods: 1 })
    const operator = await bondedOperator(network)
    const customer = await network.actor({ stablecoin: 10_000n })
    const stranger = await network.actor()
    const { market, account } = customer.chain
    const id = await openDeal(network, operator, customer, { deposit: 4_000n, noticePeriods: 1 })
    await market.topUp(id, 1_000n)
    assert.equal((await market.deal(id))?.escrow, 5_000n)
    await market.giveNotice(id)
    for (let period = 0; period <= 4; period++) {
      for (const { chain } of [operator, customer, stranger]) {
        await assert.rejects(chain.market.closeDeal(id), { reason: 'Market_DealStillRuns' })
      }
      await network.nextPeriod()
    }
    await stranger.chain.market.closeDeal(id)
    assert.equal((await market.deal(id))?.isOpen, false)
    await assert.rejects(market.topUp(id, 1n), { reason: 'Market_DealIsClosed' })
    assert.equal(await market.earnings(account), 5_000n)
    await market.withdrawEarnings()
    assert.equal(await market.stablecoinBalance(account), 10_000n)
    await assert.rejects(market.withdrawEarnings(), { reason: 'Market_NothingToWithdraw' })
  })

  test('deals are listed for both sides, open ones first', async () => {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const first = await openDeal(network, operator, customer)
    const second = await openDeal(network, operator, customer)
    await endDeal(network, customer, first)
    const ofCustomer = await customer.chain.market.deals({ customer: customer.chain.account })
    assert.deepEqual(
      ofCustomer.map(({ id }) => id),
      [second, first],
    )
    assert.deepEqual(await customer.chain.market.deals({ operator: operator.chain.account }), ofCustomer)
    assert.deepEqual(await customer.chain.market.deals({ operator: customer.chain.account }), [])
  })

  test('eight deals opened at the same time share one approval and all succeed', async () => {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const ids = await Promise.all(Array.from({ length: 8 }, () => openDeal(network, operator, customer)))
    assert.equal(new Set(ids).size, 8)
  })
})
