/** Attack 1: a node with open deals takes itself off the list of nodes, from which watchers drew whom to look at. */
import assert from 'node:assert/strict'
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { parsePeerId } from '@nupeerstack/protocol'
import {
  createWatchOperators,
  type WatchOperatorsDependencies,
} from '../../packages/client/src/chores/watch-operators.ts'
import { keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  openDeal,
  periodBlocks,
  startTestNetwork,
  type TestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'
import { createReportMisses } from '../../packages/operator/src/chores/report-misses.ts'
import { createPeriodClock } from '../../packages/operator/src/period-clock.ts'
import type { Attack, Attempt } from './attack.ts'
import { post, reportLast } from './market-stage.ts'

const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')
const nobody = parsePeerId('12D3KooWBhSgcHNcHXXCyCCDBuVzYmgJCfyFnCRgQkXqcsWJ3ySr')
const { signal } = new AbortController()

const byOperators: Attempt = {
  name: 'other operators go on watching it',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator } = await leave(network)
    const other = await bondedOperator(network)
    using periodClock = await createPeriodClock({ chain: other.chain, periods: other.storage.beacon })
    const chore = createReportMisses(
      { periods: other.storage, periodClock, log: silentLogger },
      { operator: other.chain.account },
    )
    await missFive(network, operator, async () => {
      await other.storage.beacon.record()
      const { number } = await other.chain.head()
      while (periodClock.now().blockNumber < number) await new Promise((resolve) => setTimeout(resolve, 10))
      await chore.run(signal)
    })
    observe('the chore of another operator has reported it five times, and it is evicted')
  },
}

const byItsCustomer: Attempt = {
  name: 'its customer watches it, and records the seed where nobody does',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator, customer, dealId } = await leave(network)
    const chore = createWatchOperators({
      beacon: customer.storage.beacon,
      storage: customer.storage,
      deals: {
        sessions: () => [
          { id: dealId, state: 'active', operator: operator.chain.account, record: { revision: { number: 1 } } },
        ],
      },
      log: silentLogger,
    } as unknown as WatchOperatorsDependencies)
    await missFive(network, operator, async () => {
      for (let heard = 0; heard < periodBlocks / 2; heard += 4) {
        await network.devChain.mine(4)
        if (chore.noteHead(await customer.chain.head(), false)) await chore.lap(signal)
      }
    })
    observe("the gateway's chore has reported it five times without any operator's help, and it is evicted")
  },
}

const byAnyone: Attempt = {
  name: 'anyone may watch it, by what is promised on the chain',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator } = await leave(network)
    const stranger = await network.actor({ staking: 0n })
    assert.deepEqual(await stranger.storage.watchedOperators(), [operator.chain.account])
    await missFive(network, operator, async () => {
      await stranger.storage.beacon.record()
      await reportLast(stranger, operator)
    })
    const earned = await stranger.chain.bonds.balance(stranger.chain.account)
    assert.ok(earned > 0n)
    observe('a stranger without a bond has found it by its promises, reported it, and was paid for that')
  },
}

/** An operator that has promised three pieces and now serves nothing, as far as the list of nodes says. */
async function leave(network: TestNetwork): Promise<{
  readonly operator: Actor
  readonly customer: Actor
  readonly dealId: Awaited<ReturnType<typeof openDeal>>
}> {
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const kind = addressOfKind(network.deployment, storageKind)
  await operator.chain.market.registerNode(kind, { peerId, addresses: ['/ip4/192.0.2.1/tcp/4001'] })
  const dealId = await openDeal(network, operator, customer)
  await post({ operator, customer }, { dealId, number: 1, kept: keepDeal(3) })
  // No entry can be taken back, but it can be made to lead to nobody.
  await operator.chain.market.registerNode(kind, { peerId: nobody, addresses: [] })
  assert.equal((await customer.chain.market.node(operator.chain.account, kind))?.peerId, nobody)
  return { operator, customer, dealId }
}

/** It answers nothing, and `watch` is what its watchers do in each period. */
async function missFive(network: TestNetwork, operator: Actor, watch: () => Promise<void>): Promise<void> {
  const { storage, chain } = operator
  for (let period = 0; period < 8 && !(await storage.standing(chain.account)).isEvicted; period++) {
    await network.nextPeriod()
    await watch()
  }
  assert.equal((await storage.standing(chain.account)).isEvicted, true)
  assert.ok((await chain.bonds.bond(chain.account)).slashed > 0n)
}

export const leavingTheListAttack: Attack = {
  number: 1,
  title: 'A node with open deals takes itself off the list of nodes',
  wants: 'to be reported no more, and to keep its bond',
  attempts: [byOperators, byItsCustomer, byAnyone],
}
