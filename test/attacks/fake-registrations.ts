/** Attack 12: entries in the list of nodes cost nothing but gas; whoever draws from it whom to watch looks at them. */
import assert from 'node:assert/strict'
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import { parsePeerId } from '@nupeerstack/protocol'
import { keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import { bondedOperator, openDeal, startTestNetwork } from '../../packages/contracts-client/test/test-network.ts'
import { watchedBy } from '../../packages/operator/src/chores/turns.ts'
import type { Attack, Attempt } from './attack.ts'
import { post } from './market-stage.ts'

const fakes = 12
const periods = 30
const watchers = 3
const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')

const notWatched: Attempt = {
  name: 'entries without a promise take nobody’s eyes',
  async run(observe) {
    await using network = await startTestNetwork()
    const kind = addressOfKind(network.deployment, storageKind)
    const customer = await network.actor()
    const bonded = [await bondedOperator(network), await bondedOperator(network)] as const
    for (const operator of bonded) {
      await operator.chain.market.registerNode(kind, { peerId, addresses: [] })
      await post(
        { operator, customer },
        { dealId: await openDeal(network, operator, customer), number: 1, kept: keepDeal(1) },
      )
    }
    for (let fake = 0; fake < fakes; fake++) {
      const { chain } = await network.actor()
      await chain.market.registerNode(kind, { peerId, addresses: [] })
    }
    const [watching, watched] = bonded
    const list = await watching.storage.watchedOperators()
    assert.deepEqual(new Set(list), new Set(bonded.map(({ chain }) => chain.account)))
    for (let period = 1; period <= periods; period++) {
      const looksAt = watchedBy(watching.chain.account, list, period, watchers).map(({ operator }) => operator)
      assert.deepEqual(looksAt, [watched.chain.account], `period ${period}`)
    }
    assert.equal((await watching.chain.market.nodes(kind)).length, fakes + bonded.length)
    observe(
      `beside ${fakes} fake entries the honest operator is watched in ${periods} of ${periods} periods, at no more requests`,
    )
  },
}

export const fakeRegistrationsAttack: Attack = {
  number: 12,
  title: 'Fake registrations dilute the ring of watchers',
  wants: 'that honest watchers look elsewhere, and ask for each of them',
  attempts: [notWatched],
}
