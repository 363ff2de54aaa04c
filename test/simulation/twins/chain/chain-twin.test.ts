/** The real chain client over the twin, and what it makes of a chain and of a node that misbehave. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Chain, type ChainUpdate, connectChain, storageKind } from '@nupeerstack/contracts-client'
import { addressOfPrivateKey, type Offer, parsePeerId } from '@nupeerstack/protocol'
import { createSeededRandomness, createVirtualTime, type VirtualTime } from '@nupeerstack/runtime'
import { moneyFaults } from '../../checkers/money-is-conserved.ts'
import { paidIsProven } from '../../checkers/paid-is-proven.ts'
import type { World } from '../../world/world.ts'
import { createSimulatedDisk } from '../simulated-disk.ts'
import { type ChainTwin, createChainTwin, twinDeployment } from './chain-twin.ts'
import { type addWei, nonceOf } from './ledger/accounts.ts'
import { saidEvents } from './ledger/said-events.ts'
import type { RpcLine } from './rpc/rpc-line.ts'

const key = new Uint8Array(32).fill(7)
const account = addressOfPrivateKey(key)
const kind = twinDeployment.kinds.storage!
const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')
const blockIntervalMs = 2_000
const all = { keptShare: 1, isShuffled: false, seed: 1 }

interface Stage extends AsyncDisposable {
  readonly time: VirtualTime
  readonly twin: ChainTwin
  readonly chain: Chain
  readonly line: RpcLine
  readonly updates: readonly ChainUpdate[]
  register(): Promise<unknown>
}

const periodBlocks = 20

async function openStage(): Promise<Stage> {
  const time = createVirtualTime()
  const parameters = { periodBlocks, samples: 2 }
  const twin = createChainTwin(
    { ...time, randomness: createSeededRandomness(1) },
    { seed: 1, blockIntervalMs, parameters },
  )
  twin.endow(account, { wei: 10n ** 20n, staking: 10n ** 18n, stablecoin: 1_000n })
  const disk = createSimulatedDisk({ randomness: createSeededRandomness(2) }, { sizeBytes: 2 ** 26 }).mount(time.timers)
  const line = twin.line(account)
  const opening = connectChain({
    ...{ rpcUrl: 'http://twin.invalid', exchange: line.exchange, deployment: twin.deployment, kinds: [storageKind] },
    ...{ privateKey: key, directory: '/transactions', pollingIntervalMs: 1_000, runtime: { ...time, disk } },
  })
  const chain = await time.until(opening)
  const updates: ChainUpdate[] = []
  const following = chain.follow((update) => void updates.push(update))
  return {
    ...{ time, twin, chain, line, updates },
    register: () => chain.market.registerNode(kind, { peerId, addresses: [] }),
    async [Symbol.asyncDispose]() {
      following[Symbol.dispose]()
      await time.until(chain[Symbol.asyncDispose]())
    },
  }
}

function registrations({ ledger }: ChainTwin): number {
  return saidEvents(ledger).filter(({ name }) => name === 'NodeRegistered').length
}

test('what a re-org has dropped is sent again, and followers are told', async () => {
  await using stage = await openStage()
  const { time, twin, updates } = stage
  await time.until(stage.register())
  await time.advance(3 * blockIntervalMs)
  twin.reorganise({ ...all, depth: 4, keptShare: 0 })
  assert.equal(registrations(twin), 0)
  await time.advance(4 * blockIntervalMs)
  assert.equal(registrations(twin), 1)
  assert.equal(updates.filter(({ isReorg }) => isReorg).length, 1)
  assert.equal(updates.flatMap(({ events }) => events).length, 2, 'an event is told again')
})

test('a transaction that comes back by itself is mined once, and its event told twice', async () => {
  await using stage = await openStage()
  const { time, twin, updates } = stage
  await time.until(stage.register())
  await time.advance(blockIntervalMs)
  twin.reorganise({ ...all, depth: 2 })
  await time.advance(20 * blockIntervalMs)
  assert.equal(registrations(twin), 1)
  assert.equal(nonceOf(twin.ledger.viewCall(), account), 1)
  assert.equal(updates.flatMap(({ events }) => events).length, 2)
})

test('a transaction whose nonce another process has used is replaced, and said to be', async () => {
  await using stage = await openStage()
  const { time, twin } = stage
  const registering = assert.rejects(stage.register(), { code: 'replaced' })
  await time.advance(500)
  twin.usurpNonce(account)
  await time.until(registering)
  assert.equal(registrations(twin), 0)
})

test('a transaction that the pool forgets is sent again', async () => {
  await using stage = await openStage()
  const { time, twin } = stage
  const registering = stage.register()
  await time.advance(500)
  twin.dropPending(account)
  await time.until(registering)
  assert.equal(registrations(twin), 1)
})

test('a node that is away is unreachable, after it was tried thrice', async () => {
  await using stage = await openStage()
  const { time, line, chain } = stage
  for (const [away, expectedMs] of [
    ['refused', 450],
    ['silent', 30_450],
  ] as const) {
    const impairment = { away }
    line.impair(impairment)
    const startedMs = time.clock.elapsedMs()
    await time.until(assert.rejects(chain.head(), { code: 'unreachable' }))
    assert.equal(time.clock.elapsedMs() - startedMs, expectedMs)
    line.restore(impairment)
  }
  await time.until(stage.register())
})

test('a node that is behind or stuck tells what was, also of a branch that others have left', async () => {
  await using stage = await openStage()
  const { time, twin, line, chain } = stage
  await time.until(stage.register())
  await time.advance(3 * blockIntervalMs)
  const { number, hash } = twin.ledger.head
  const behind = { behindBlocks: 3 }
  line.impair(behind)
  assert.equal((await time.until(chain.head())).number, number - 3)
  line.restore(behind)
  line.impair({ stuckAt: twin.ledger.head })
  twin.reorganise({ ...all, depth: 2, keptShare: 0 })
  await time.advance(blockIntervalMs)
  assert.deepEqual([(await time.until(chain.head())).hash, twin.ledger.blockAt(number)?.hash === hash], [hash, false])
})

test('an answer that is lost does not make a transaction two', async () => {
  await using stage = await openStage()
  const { time, twin, line } = stage
  line.impair({ lostShare: 0.4 })
  const registering = stage.register().catch((error: unknown) => error)
  await time.until(registering)
  await time.advance(60_000)
  assert.ok(registrations(twin) <= 1)
})

test('a chain that stalls keeps its actors waiting, and no longer', async () => {
  await using stage = await openStage()
  const { time, twin } = stage
  const stall = twin.stall()
  const registering = stage.register()
  await time.advance(60_000)
  assert.equal(registrations(twin), 0)
  stall[Symbol.dispose]()
  await time.until(registering)
})

test('money that appears, disappears or is owed twice is seen', async () => {
  await using stage = await openStage()
  const { time, twin, chain } = stage
  await time.until(chain.bonds.deposit(kind, 900n))
  assert.deepEqual(moneyFaults(twin), [])
  const { contracts, ledger } = twin
  const tampering: readonly ((call: Parameters<typeof addWei>[0]) => void)[] = [
    (call) => contracts.stablecoin.mint(call, account, 1n),
    (call) => contracts.stakingToken.mint(call, account, 1n),
    (call) => contracts.stakingToken.burn({ ...call, sender: twin.deployment.bonds }, 1n),
    (call) => contracts.stablecoin.burn({ ...call, sender: account }, 1n),
  ]
  const seen: number[] = []
  for (const tamper of tampering) {
    ledger.endow(tamper)
    seen.push(moneyFaults(twin).length)
  }
  assert.ok(
    seen.every((count) => count > 0),
    String(seen),
  )
})

test('a deal that has paid more than was proven is seen', async () => {
  await using stage = await openStage()
  const { time, twin, chain } = stage
  const world = { chain: twin, shape: { periodBlocks } } as World
  // Who sells to himself needs no second account.
  await time.until(chain.bonds.deposit(kind, 2n * 10n ** 14n))
  const offer: Offer = {
    ...{ operator: account, customer: account, customerSigner: account, kind, unitsMax: 4 },
    payment: twin.deployment.stablecoin,
    ...{ pricePerUnitPeriodWad: 10n ** 18n, durationPeriods: 9, validUntilPeriod: 9, nonce: 1n },
    ...{ floorPerUnitPeriodWad: 0n, noticePeriods: 0, exitShareBps: 0 },
    terms: new Uint8Array(),
  }
  const id = await time.until(chain.market.openDeal(offer, chain.market.offers.sign(offer, key), 100n))
  assert.deepEqual(await paidIsProven.check(world, 'healed'), [])
  twin.ledger.endow((call) => {
    const deal = twin.contracts.market.dealOf(call, BigInt(id))
    call.state.set(`market.deals/${id}`, { ...deal, paid: 1n, escrow: 99n })
  })
  assert.equal((await paidIsProven.check(world, 'healed')).length, 1)
  assert.notDeepEqual(moneyFaults(twin), [])
})
