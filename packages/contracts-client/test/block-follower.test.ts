import assert from 'node:assert/strict'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { systemTimers } from '@nupeerstack/runtime'
import { createBlockFollower } from '../src/evm/block-follower.ts'
import { silentLog } from '../src/evm/chain-log.ts'
import { createEventReader } from '../src/evm/events.ts'
import { connectRpc } from '../src/evm/rpc.ts'
import { addressOfKind, type Chain, type ChainUpdate, connectChain, startDevChain, storageKind } from '../src/index.ts'
import { startRpcProxy } from './rpc-proxy.ts'
import { startSocketRelay } from './socket-relay.ts'
import { bondedOperator, openDeal, startTestNetwork, type TestNetwork } from './test-network.ts'

/** Collects updates, and waits for one that fits. */
function collect(chain: Pick<Chain, 'follow'>): {
  updates: ChainUpdate[]
  until(fits: (update: ChainUpdate) => boolean): Promise<void>
} {
  const updates: ChainUpdate[] = []
  let wake: () => void = () => {}
  chain.follow((update) => {
    updates.push(update)
    wake()
  })
  return {
    updates,
    async until(fits) {
      while (!updates.some(fits)) await new Promise<void>((resolve) => (wake = resolve))
    },
  }
}

test('a follower is told every new head, with the events of all blocks in between', async () => {
  await using network = await startTestNetwork()
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const followed = collect(operator.chain)
  await followed.until(() => true)
  const dealId = await openDeal(network, operator, customer)
  await network.devChain.mine(5)
  const { number } = await operator.chain.head()
  await followed.until(({ head }) => head.number === number)
  const events = followed.updates.flatMap((update) => update.events)
  const opened = events.filter((event) => event.kind === 'deal-opened')
  assert.deepEqual(
    opened.map((event) => event.dealId),
    [dealId],
  )
})

test('past events are read from a block on, and no more than wanted', async () => {
  await using network = await startTestNetwork()
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const ids = [await openDeal(network, operator, customer), await openDeal(network, operator, customer)]
  const { chain } = customer
  const all = await chain.eventsSince(0, 100)
  assert.deepEqual(
    all.map((event) => ('dealId' in event ? event.dealId : event.kind)),
    ids,
  )
  assert.equal((await chain.eventsSince(0, 1)).length, 1)
  const [, second] = all
  assert.deepEqual(await chain.eventsSince(second?.blockNumber ?? 0, 100), [second])
})

test('after a re-org listeners hear of the new branch, and a transaction that it dropped is mined there again', async () => {
  await using network = await startTestNetwork()
  const actor = await network.actor()
  // Two real chains that share a past: the second begins from a copy of the first one's journal.
  const copy = join(network.directory, 'branch')
  await cp(join(network.directory, 'chain'), copy, { recursive: true })
  await using branch = await startDevChain({ directory: copy, port: 0, miningAtStart: false })
  await using proxy = await startRpcProxy(network.devChain.rpcUrl)
  const { deployment } = network
  await using chain = await connectChain({
    rpcUrl: proxy.url,
    deployment,
    privateKey: actor.key,
    directory: join(network.directory, 'followed'),
    pollingIntervalMs: 20,
  })
  const followed = collect(chain)
  await followed.until(() => true)
  const { blockNumber } = await chain.bonds.deposit(addressOfKind(deployment, storageKind), 5n)
  await followed.until(({ head }) => head.number >= blockNumber)
  const dropped = await chain.head()

  await branch.mine(6)
  proxy.target = branch.rpcUrl
  await followed.until(({ head }) => head.number >= blockNumber && head.hash !== dropped.hash)
  while ((await chain.bonds.bond(chain.account)).total === 0n) await chain.head()
  assert.equal((await chain.bonds.bond(chain.account)).total, 5n)
  await chain.bonds.deposit(addressOfKind(deployment, storageKind), 2n)
  assert.equal((await chain.bonds.bond(chain.account)).total, 7n)
})

/** Polls so rarely that a test that passes was told. */
const neverMs = 600_000

test('where the node pushes its heads, empty blocks cost no request, and others come with their events', async () => {
  await using network = await startTestNetwork()
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  await using proxy = await startRpcProxy(network.devChain.rpcUrl)
  const asked: string[] = []
  proxy.before = ({ method }) => void asked.push(method)
  await using follower = followerOf(network, { rpcUrl: proxy.url, webSocketUrl: network.devChain.webSocketUrl })
  const followed = collect(follower)
  await mineUntilHeard(network, followed)
  asked.length = 0

  await network.devChain.mine(5)
  const { number } = await operator.chain.head()
  await followed.until(({ head }) => head.number === number)
  assert.deepEqual(asked, [])
  const dealId = await openDeal(network, operator, customer)
  await followed.until(({ events }) => events.some((event) => event.kind === 'deal-opened' && event.dealId === dealId))
  const heard = followed.updates.map(({ head }) => head.number)
  assert.deepEqual(
    heard,
    [...new Set(heard)].sort((a, b) => a - b),
  )
})

test('a node whose connection breaks is polled, and pushes again when it is back', async () => {
  await using network = await startTestNetwork()
  await using relay = await startSocketRelay(network.devChain.webSocketUrl)
  await using follower = followerOf(network, {
    rpcUrl: network.devChain.rpcUrl,
    webSocketUrl: relay.url,
    pollingIntervalMs: 20,
  })
  const followed = collect(follower)
  await relay.untilConnected()
  relay.breakOff()
  await network.devChain.mine(1)
  const { number } = await (await network.actor()).chain.head()
  await followed.until(({ head }) => head.number >= number)
  await relay.untilConnected()
})

test('a node that takes the subscription and stays mute is asked after a while', async () => {
  await using network = await startTestNetwork()
  await using relay = await startSocketRelay(network.devChain.webSocketUrl)
  relay.passes = (text) => !text.includes('eth_subscription')
  await using follower = followerOf(network, {
    rpcUrl: network.devChain.rpcUrl,
    webSocketUrl: relay.url,
    silenceMs: 50,
  })
  const followed = collect(follower)
  await relay.untilConnected()
  await network.devChain.mine(1)
  const { number } = await (await network.actor()).chain.head()
  await followed.until(({ head }) => head.number >= number)
  // It is connected to anew, in the hope of a better one.
  await relay.untilConnected()
})

test('a follower whose node hangs stops at once, and tells nothing any more', { timeout: 20_000 }, async () => {
  await using network = await startTestNetwork()
  await using proxy = await startRpcProxy(network.devChain.rpcUrl)
  const released = Promise.withResolvers<void>()
  let isAsked = false
  const follower = followerOf(network, { rpcUrl: proxy.url, pollingIntervalMs: 20 })
  const followed = collect(follower)
  await followed.until(() => true)
  await network.devChain.mine(1)
  proxy.after = async (_call, result) => {
    isAsked = true
    await released.promise
    return result
  }
  while (!isAsked) await new Promise((resolve) => setTimeout(resolve, 10))
  const heard = followed.updates.length
  await follower[Symbol.asyncDispose]()
  released.resolve()
  await network.devChain.mine(1)
  assert.equal(followed.updates.length, heard)
})

function followerOf(
  { deployment, beacon }: TestNetwork,
  { rpcUrl, ...config }: { rpcUrl: string; webSocketUrl?: string; pollingIntervalMs?: number; silenceMs?: number },
) {
  const client = connectRpc(rpcUrl)
  const events = createEventReader({ client }, { deployment, kinds: new Map(), beacons: [beacon] })
  return createBlockFollower(
    { client, events, onHead: () => {}, onReorg: () => {}, log: silentLog, timers: systemTimers },
    { pollingIntervalMs: neverMs, ...config },
  )
}

/** A follower hears what is pushed from some moment after its start on. */
async function mineUntilHeard({ devChain }: TestNetwork, { updates }: { updates: ChainUpdate[] }): Promise<void> {
  const before = updates.length
  while (updates.length < before + 2) {
    await devChain.mine(1)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
