/** Attack 13: one service's entry takes another's place, and one kind's periods are everybody's. */
import assert from 'node:assert/strict'
import { parseAddress, parsePeerId } from '@nupeerstack/protocol'
import { bondedOperator, openDeal, startTestNetwork } from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'

const [storagePeer, otherPeer] = [
  parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi'),
  parsePeerId('12D3KooWBhSgcHNcHXXCyCCDBuVzYmgJCfyFnCRgQkXqcsWJ3ySr'),
]
const otherKind = parseAddress(`0x${'7'.repeat(40)}`)

const entries: Attempt = {
  name: 'an entry for one kind leaves that for another alone',
  async run(observe) {
    await using network = await startTestNetwork()
    const { chain, storage } = await bondedOperator(network)
    const own = { peerId: storagePeer, addresses: ['/ip4/192.0.2.1/tcp/1'] }
    await chain.market.registerNode(storage.address, own)
    await chain.market.registerNode(otherKind, { peerId: otherPeer, addresses: [] })
    assert.deepEqual(await chain.market.node(chain.account, storage.address), { operator: chain.account, ...own })
    observe('a second service of the operator has registered, and customers of the first still find it')
  },
}

const terms: Attempt = {
  name: 'terms that the kind does not know open no deal',
  async run(observe) {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const unknown = openDeal(network, operator, customer, { terms: new Uint8Array([1]) })
    await assert.rejects(unknown, { reason: 'StorageKind_TermsUnknown' })
    assert.deepEqual(await customer.chain.market.deals({ customer: customer.chain.account }), [])
    observe('the kind refuses what it does not know before anything is paid')
  },
}

export const anothersEntryAttack: Attack = {
  number: 13,
  title: "Terms that never reach the kind, and one service's entry that replaces another's",
  wants: "a deal on terms that nobody has checked, or another service's customers",
  attempts: [entries, terms],
}
