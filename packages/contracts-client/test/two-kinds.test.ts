/** An operator of two kinds: what the one says and does is told apart from what the other does. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { parsePeerId } from '@nupeerstack/protocol'
import { addressOfKind, type ChainEvent, connectChain, storageKind } from '../src/index.ts'
import { type EchoCalls, echoDeployment, echoKind } from './echo-kind.ts'
import {
  type Actor,
  endDeal,
  openDeal,
  postRevision,
  startTestNetwork,
  type TestNetwork,
  token,
} from './test-network.ts'

const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')

interface World {
  readonly operator: Actor
  readonly customer: Actor
  readonly echo: EchoCalls
}

/** 100 tokens behind storage, 40 behind echo. */
async function startWorld(network: TestNetwork): Promise<World> {
  await network.addKind(echoKind, echoDeployment(network.deployment.market, network.beacon, network.missBook))
  const operator = await network.actor({ staking: 1_000n * token })
  const echo = operator.chain.kind(echoKind)
  await operator.chain.bonds.deposit(operator.storage.address, 100n * token)
  await operator.chain.bonds.deposit(echo.address, 40n * token)
  return { operator, customer: await network.actor(), echo }
}

/** Two misses of echo, of which the second costs 5 % of what stands behind it. Returns what that is. */
async function missTwice(network: TestNetwork, { operator, customer, echo }: World): Promise<bigint> {
  const { account } = operator.chain
  await echo.begin(await openDeal(network, operator, customer, { kind: echo.address, unitsMax: 20 }))
  const watcher = customer.chain.kind(echoKind)
  for (let round = 0; round < 4; round++) {
    const period = await network.nextPeriod()
    await customer.storage.beacon.record()
    if (round > 0 && round < 3) assert.ok(await watcher.reportMiss(account, period - 1))
    if (round > 1) assert.ok(await watcher.judgeMiss(account, period - 2))
  }
  return (40n * token * 5n) / 100n
}

suite('two kinds', { concurrency: 3 }, () => {
  test('a bond is the sum over all kinds, and each provision is told by itself', async () => {
    await using network = await startTestNetwork({ thawingBlocks: 600 })
    const { operator, echo } = await startWorld(network)
    const { bonds, account } = operator.chain
    await bonds.thaw(echo.address, 10n * token)
    assert.deepEqual(await bonds.bond(account), {
      total: 140n * token,
      provisioned: 140n * token,
      thawing: 10n * token,
      slashed: 0n,
    })
    const { amount, thawing } = await bonds.provision(account, echo.address)
    assert.deepEqual([amount, thawing], [40n * token, 10n * token])
    assert.deepEqual(await bonds.provision(account, operator.storage.address), {
      amount: 100n * token,
      thawing: 0n,
      thawedAtBlock: 0,
    })
  })

  test('what has thawed behind any kind is withdrawn', async () => {
    await using network = await startTestNetwork({ thawingBlocks: 600 })
    const { operator, echo } = await startWorld(network)
    const { bonds, account } = operator.chain
    await bonds.thaw(echo.address, 40n * token)
    await bonds.thaw(operator.storage.address, 30n * token)
    await network.devChain.mine(600)
    await bonds.withdraw()
    assert.equal(await bonds.balance(account), (1_000n - 100n - 40n + 40n + 30n) * token)
    assert.equal((await bonds.bond(account)).total, 70n * token)
  })

  test('a provision to a kind that the deployment does not name counts where the node is registered for it', async () => {
    await using network = await startTestNetwork()
    // Connected before echo came.
    const { chain } = await network.actor()
    await network.addKind(echoKind, echoDeployment(network.deployment.market, network.beacon, network.missBook))
    const echo = addressOfKind(network.deployment, echoKind)
    await chain.bonds.deposit(echo, 5n * token)
    assert.equal((await chain.bonds.bond(chain.account)).total, 0n, 'nothing tells of it yet')
    await chain.market.registerNode(echo, { peerId, addresses: [] })
    assert.equal((await chain.bonds.bond(chain.account)).total, 5n * token)
  })

  test('a node is eligible for the kind that is asked for, whatever the other says', async () => {
    await using network = await startTestNetwork()
    const { operator, echo } = await startWorld(network)
    const poor = await network.actor()
    await poor.chain.bonds.deposit(echo.address, 1n * token)
    for (const { chain } of [operator, poor]) {
      for (const kind of [operator.storage.address, echo.address]) {
        await chain.market.registerNode(kind, { peerId, addresses: [] })
      }
    }
    const eligibleFor = async (kind = echo.address) =>
      (await operator.chain.market.nodes(kind)).filter((node) => node.isEligible).map((node) => node.operator)
    assert.deepEqual(await eligibleFor(), [operator.chain.account, poor.chain.account])
    assert.deepEqual(await eligibleFor(operator.storage.address), [operator.chain.account])
  })

  test('each kind has its own beacon and periods: the market counts a deal in those of its kind', async () => {
    await using network = await startTestNetwork()
    const beacon = await network.deployBeacon(70)
    await network.addKind(echoKind, echoDeployment(network.deployment.market, beacon, network.missBook))
    const [operator, customer] = [await network.actor(), await network.actor()]
    const echo = operator.chain.kind(echoKind)
    assert.deepEqual([echo.beacon.address, echo.beacon.periodBlocks], [beacon, 70])
    assert.equal(operator.storage.beacon.periodBlocks, 40)
    for (const kind of [echo.address, operator.storage.address]) await operator.chain.bonds.deposit(kind, 20n * token)
    const opening = { unitsMax: 3, durationPeriods: 1 }
    const [short, long] = [
      await openDeal(network, operator, customer, opening),
      await openDeal(network, operator, customer, { ...opening, kind: echo.address }),
    ]
    const { market } = operator.chain
    const { number } = await operator.chain.head()
    assert.equal((await market.deal(long))?.openedPeriod, Math.floor(number / 70))
    await endDeal(network, operator, short)
    await assert.rejects(market.closeDeal(long), { reason: 'Market_DealStillRuns' })
    const { number: head } = await operator.chain.head()
    const { firstBlockOf, periodOf, seedDistanceBlocks } = echo.beacon
    await network.devChain.mine(firstBlockOf(periodOf(head) + 2) + seedDistanceBlocks + 1 - head)
    await echo.beacon.record()
    const period = await echo.beacon.currentPeriod()
    assert.ok(await echo.beacon.seed(period))
    assert.equal(await operator.storage.beacon.seed(period), undefined, 'nobody has recorded that of the other')
    const [told] = (await operator.chain.eventsSince(0, 1_000)).filter(({ kind }) => kind === 'seed-recorded')
    assert.deepEqual(told && 'beaconAddress' in told && [told.beaconAddress, told.period], [beacon, period])
    await endDeal(network, operator, long, echo)
  })

  test('what one kind has slashed is no fine of the other', async () => {
    await using network = await startTestNetwork()
    const world = await startWorld(network)
    const { bonds, account } = world.operator.chain
    const fine = await missTwice(network, world)
    assert.equal(await bonds.slashedBy(world.echo.address, account), fine)
    assert.equal(await bonds.slashedBy(world.operator.storage.address, account), 0n)
    assert.deepEqual(await bonds.bond(account), {
      total: 140n * token - fine,
      provisioned: 140n * token - fine,
      thawing: 0n,
      slashed: fine,
    })
  })

  test('events say which kind they are of; those of a kind that nobody asked for are left out', async () => {
    await using network = await startTestNetwork()
    // Connected before echo came: it knows storage only.
    const early = await network.actor()
    const world = await startWorld(network)
    const fine = await missTwice(network, world)
    const kindAddress = world.echo.address
    const { account: operator } = world.operator.chain
    const all = await world.customer.chain.eventsSince(0, 1_000)
    const told = (event: ChainEvent) => 'kindAddress' in event && event.kindAddress === kindAddress
    assert.deepEqual(all.filter(told).map(withoutPlace), [
      { kind: 'deal-opened', kindAddress, operator, customer: world.customer.chain.account, dealId: '1' },
      { kind: 'missed', kindAddress, operator, period: 1, missesInWindow: 1 },
      { kind: 'missed', kindAddress, operator, period: 2, missesInWindow: 2 },
      { kind: 'slashed', kindAddress, operator, amount: fine },
    ])
    const heard = (await early.chain.eventsSince(0, 1_000)).map(({ kind }) => kind)
    assert.deepEqual([heard.includes('missed'), heard.includes('slashed')], [false, true])
  })

  test('a revision that is posted is an event of storage alone', async () => {
    await using network = await startTestNetwork()
    const { operator, customer } = await startWorld(network)
    const dealId = await openDeal(network, operator, customer)
    await postRevision(operator, customer, { dealId, number: 3, root: new Uint8Array(32), pieces: 2 })
    const events = await customer.chain.eventsSince(0, 1_000)
    assert.deepEqual(events.filter(({ kind }) => kind === 'kind-specific').map(withoutPlace), [
      {
        kind: 'kind-specific',
        kindAddress: operator.storage.address,
        name: 'revision-posted',
        dealId,
        facts: { number: 3, pieces: 2 },
      },
    ])
  })

  test('the refusals of a kind are named, also where the market passes them on', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, echo } = await startWorld(network)
    const dealId = await openDeal(network, operator, customer, { kind: echo.address, unitsMax: 1 })
    await echo.begin(dealId)
    await assert.rejects(echo.begin(dealId), { code: 'refused', reason: 'EchoKind_NothingToBegin' })
    const terms = new Uint8Array(1)
    await assert.rejects(openDeal(network, operator, customer, { terms }), { reason: 'StorageKind_TermsUnknown' })
  })

  test('a chain is opened with no kind that its deployment does not name', async () => {
    await using network = await startTestNetwork()
    const options = { rpcUrl: network.devChain.rpcUrl, deployment: network.deployment, directory: network.directory }
    await assert.rejects(connectChain({ ...options, kinds: [echoKind] }), { code: 'refused', message: /echo/ })
    await using chain = await connectChain({ ...options, kinds: [storageKind] })
    assert.throws(() => chain.kind(echoKind), /opened without the kind echo/)
  })

  test('a kind that cannot be connected leaves nothing open of what signs for the account', async () => {
    await using network = await startTestNetwork()
    const { devChain, deployment } = network
    const directory = join(network.directory, 'unconnected')
    const broken = { ...storageKind, connect: () => Promise.reject(new Error('not this kind')) }
    const privateKey = new Uint8Array(randomBytes(32))
    const options = { rpcUrl: devChain.rpcUrl, deployment, directory, privateKey, kinds: [broken] }
    await assert.rejects(connectChain(options), /not this kind/)
    const [journal] = readdirSync(directory)
    assert.ok(journal !== undefined)
    assert.equal(openFiles().includes(join(directory, journal)), false)
  })
})

function withoutPlace({ blockNumber: _, transactionHash: __, ...event }: ChainEvent) {
  return event
}

/** Of this process; none where the system does not tell. */
function openFiles(): string[] {
  const folder = '/proc/self/fd'
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))]
    } catch {
      // That by which the folder itself was read.
      return []
    }
  })
}
