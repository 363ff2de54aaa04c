/** Attack 10: a seed that is known too early, that nobody records, or that a chain does not give at all. */
import assert from 'node:assert/strict'
import {
  ChainError,
  deployContracts,
  devDeployerKey,
  type NetworkParameters,
  type RpcExchange,
} from '@nupeerstack/contracts-client'
import { answersOf } from '../../packages/contracts-client/test/keeping-operator.ts'
import { keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  bondedOperator,
  openDeal,
  periodBlocks,
  startTestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'
import { post } from './market-stage.ts'

const seedDistanceBlocks = 4

const knownBefore: Attempt = {
  name: 'who knows the next block’s value changes nothing of what it will ask for',
  async run(observe) {
    await using network = await startTestNetwork({ seedDistanceBlocks })
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const dealId = await openDeal(network, operator, customer)
    const [promised, smaller] = [keepDeal(5), keepDeal(1)]
    await post({ operator, customer }, { dealId, number: 1, kept: promised })
    const { number } = await operator.chain.head()
    await network.devChain.mine(periodBlocks - (number % periodBlocks))
    // The period has begun, and the block that will give its seed is still to come.
    await post({ operator, customer, by: operator }, { dealId, number: 2, kept: smaller })
    const head = await operator.chain.head()
    assert.ok(head.number % periodBlocks < seedDistanceBlocks, 'the seed is not there yet')
    assert.equal(await operator.storage.beacon.record(), undefined)
    await network.devChain.mine(seedDistanceBlocks)
    const { period, proofs } = await answersOf(operator, new Map([[dealId, promised]]))
    assert.equal((await operator.storage.standing(operator.chain.account)).live, 5)
    await operator.storage.prove(period, proofs)
    observe('what was posted between the first block of the period and the block of its seed is not what is challenged')
  },
}

const neverRecorded: Attempt = {
  name: 'an operator that records no seed is asked all the same',
  async run(observe) {
    await using network = await startTestNetwork({ seedDistanceBlocks })
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const stranger = await network.actor({ staking: 0n })
    await post(
      { operator, customer },
      { dealId: await openDeal(network, operator, customer), number: 1, kept: keepDeal(2) },
    )
    await network.nextPeriod()
    const { recordingBlocks } = stranger.storage.beacon
    // As late as it may be: what is left of the period is for the answer.
    await network.devChain.mine(recordingBlocks - 2)
    assert.ok(await stranger.storage.beacon.record())
    assert.equal((await operator.storage.standing(operator.chain.account)).isOwing, true)
    const { number } = await stranger.chain.head()
    const left = periodBlocks - (number % periodBlocks)
    assert.ok(left >= periodBlocks / 4, `${left} blocks are left for the answer`)
    observe(
      `a stranger without a bond has recorded it as late as it may be, and ${left} of ${periodBlocks} blocks were left to answer`,
    )
  },
}

const lostSeeds: Attempt = {
  name: 'periods whose seeds get lost, and chains that have none, are refused when contracts are deployed',
  async run(observe) {
    await using network = await startTestNetwork()
    const { rpcUrl } = network.devChain
    await network.devChain.mine(20)
    const deploy = (times: Partial<NetworkParameters>, exchange?: RpcExchange) =>
      deployContracts(rpcUrl, devDeployerKey, { payment: 'test-dollar', ...times }, exchange)
    const long = { periodBlocks: 7_200, thawingBlocks: 100_000 }
    const forgotten = { ...long, seedDistanceBlocks: 56, recordingBlocks: 200 }
    await assert.rejects(deploy(forgotten), /fewer than 256, for the EVM knows no older block/)
    await assert.rejects(deploy({ periodBlocks: 20, answerBlocks: 15 }), /a period of 20 blocks is too short/)

    const isUnsuitable = (reason: RegExp) => (error: unknown) =>
      error instanceof ChainError && error.code === 'unsuitable' && reason.test(error.message)
    const constant = answering(rpcUrl, 'eth_getBlockByNumber', (block) => ({
      ...Object(block),
      mixHash: `0x${'00'.repeat(31)}01`,
    }))
    await assert.rejects(deploy({}, constant), isUnsuitable(/is the same in blocks/))
    const arbitrum = answering(rpcUrl, 'eth_call', () => `0x${'00'.repeat(31)}2a`)
    await assert.rejects(deploy({}, arbitrum), isUnsuitable(/block number of another chain/))
    observe(
      'refused: a seed later than 255 blocks, no time to answer, a chain of one prevrandao, and one of the Arbitrum sort',
    )
  },
}

/** The node at `rpcUrl`, whose answers to one method are changed. */
function answering(rpcUrl: string, changed: string, change: (result: unknown) => unknown): RpcExchange {
  return async ({ method, params }) => {
    const response = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    })
    const answer = (await response.json()) as Awaited<ReturnType<RpcExchange>>
    return method === changed && 'result' in answer ? { result: change(answer.result) } : answer
  }
}

export const seedsKnownEarlyAttack: Attack = {
  number: 10,
  title: 'A seed that is known too early, or never recorded',
  wants: 'to keep only what will be sampled, or not to be asked',
  attempts: [knownBefore, neverRecorded, lostSeeds],
}
