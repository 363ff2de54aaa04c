/** Whatever stands on PeriodicKind: `EchoKind` has no pieces, no revisions and no trees, and storage runs beside it. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { type DealId, parseAddress } from '@nupeerstack/protocol'
import {
  type Abi,
  encodeAbiParameters,
  encodeDeployData,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  keccak256,
  toHex,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { compileSolidity } from '../scripts/solidity.ts'
import { connectRpc } from '../src/evm/rpc.ts'
import { sendAll, type UnsignedTransaction } from '../src/evm/send-all.ts'
import { bondsAbi } from '../src/generated/bonds.ts'
import { marketAbi } from '../src/generated/market.ts'
import { devDeployerKey } from '../src/index.ts'
import { type Actor, bondedOperator, openDeal, startTestNetwork, type TestNetwork, token } from './test-network.ts'

interface EchoNetwork {
  readonly echo: EchoCalls
  readonly operator: Actor
  readonly customer: Actor
}

/** Calls by the compiled ABI: `Chain` speaks to storage only. */
interface EchoCalls {
  readonly address: Hex
  read(functionName: string, ...args: readonly unknown[]): Promise<unknown>
  /** Throws the contract's refusal. The deployer sends it where no sender is named. */
  write(sender: Actor | undefined, functionName: string, ...args: readonly unknown[]): Promise<void>
}

interface Standing {
  readonly provenCount: bigint
  readonly missesInWindow: bigint
  readonly isEvicted: boolean
  readonly isFrozen: boolean
}

const compiled = compileSolidity([join(import.meta.dirname, 'contracts', 'EchoKind.sol')]).get('EchoKind')
assert.ok(compiled)
const abi = compiled.abi as Abi
const bytecode: Hex = `0x${compiled.evm.bytecode.object}`

/** A listed EchoKind, and an operator with 100 tokens behind it and as many behind storage. */
async function startEcho(network: TestNetwork): Promise<EchoNetwork> {
  const { market } = network.deployment
  const deployer = privateKeyToAccount(toHex(devDeployerKey))
  const rules = { missWindowPeriods: 30n, reportWindowPeriods: 10n, rejoinAfterPeriods: 2n, bondPerUnit: token }
  let address: Hex = '0x'
  await sendAll(network.devChain.rpcUrl, deployer, (firstNonce): UnsignedTransaction[] => {
    address = getContractAddress({ from: deployer.address, nonce: BigInt(firstNonce) })
    const list = encodeFunctionData({ abi: marketAbi, functionName: 'listKind', args: [address, true] })
    return [{ data: encodeDeployData({ abi, bytecode, args: [market, rules] }) }, { to: market, data: list }]
  })
  const operator = await bondedOperator(network)
  await operator.chain.staking.provision(parseAddress(address), 100n * token)
  return { echo: echoCalls(network, address), operator, customer: await network.actor() }
}

function echoCalls(network: TestNetwork, address: Hex): EchoCalls {
  const client = connectRpc(network.devChain.rpcUrl)
  return {
    address,
    read: (functionName, ...args) => client.readContract({ address, abi, functionName, args }),
    async write(sender, functionName, ...args) {
      const account = privateKeyToAccount(toHex(sender?.key ?? devDeployerKey))
      await client.simulateContract({ address, abi, functionName, args, account })
      const data = encodeFunctionData({ abi, functionName, args })
      await sendAll(network.devChain.rpcUrl, account, () => [{ to: address, data }])
    },
  }
}

async function openEchoDeal(
  network: TestNetwork,
  { echo, operator, customer }: EchoNetwork,
  unitsMax: number,
): Promise<DealId> {
  return await openDeal(network, operator, customer, { kind: parseAddress(echo.address), unitsMax })
}

/** The next period, with its seed recorded. */
async function nextPeriod(network: TestNetwork, { customer }: EchoNetwork): Promise<number> {
  const period = await network.nextPeriod()
  await customer.chain.beacon.record()
  return period
}

async function prove({ echo, operator, customer }: EchoNetwork, period: number): Promise<void> {
  const { account } = operator.chain
  const seed = await customer.chain.beacon.seed(period)
  assert.ok(seed)
  const answer = keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'address' }], [toHex(seed), account]))
  await echo.write(undefined, 'echo', account, period, answer)
}

async function standingOf({ echo, operator }: EchoNetwork): Promise<Standing> {
  return (await echo.read('standingOf', operator.chain.account)) as Standing
}

suite('a kind on PeriodicKind', { concurrency: 2 }, () => {
  test('is paid for the periods it has proven, and promises the same from a seed to its proof', async () => {
    await using network = await startTestNetwork()
    const world = await startEcho(network)
    const { echo, operator, customer } = world
    const { account, market } = operator.chain
    const [first, second] = [await openEchoDeal(network, world, 3), await openEchoDeal(network, world, 4)]
    await echo.write(undefined, 'begin', first)
    assert.equal((await standingOf(world)).isFrozen, false)

    let period = await nextPeriod(network, world)
    assert.equal((await standingOf(world)).isFrozen, true)
    await assert.rejects(echo.write(undefined, 'begin', second), /StorageKind_Frozen/)
    await assert.rejects(echo.write(undefined, 'echo', account, period, toHex(0, { size: 32 })), /EchoKind_WrongEcho/)
    await prove(world, period)
    await assert.rejects(prove(world, period), /StorageKind_AlreadyAnswered/)
    await echo.write(undefined, 'begin', second)

    period = await nextPeriod(network, world)
    await customer.chain.market.closeDeal(first)
    assert.equal(await echo.read('promised', account), 7n, 'what is challenged stays promised')
    await prove(world, period)
    assert.equal(await echo.read('promised', account), 4n, 'the proof takes the closed deal out')
    await market.settle(second)
    // The first earned one period of 3 units before it was closed, the second one of 4 since it began.
    assert.equal(await market.earnings(account), 3n + 4n)

    await customer.chain.market.closeDeal(second)
    assert.equal(await echo.read('promised', account), 0n, 'nothing is challenged: it goes at once')
    period = await nextPeriod(network, world)
    await assert.rejects(prove(world, period), /StorageKind_NotChallenged/)
  })

  test('climbs the ladder by misses, is evicted and comes back; storage beside it is untouched', async () => {
    await using network = await startTestNetwork()
    const world = await startEcho(network)
    const { echo, operator, customer } = world
    const { account, storage } = operator.chain
    const client = connectRpc(network.devChain.rpcUrl)
    const provisionFor = async (kind: Hex) => {
      const read = { address: network.deployment.bonds, abi: bondsAbi, functionName: 'provisionOf' } as const
      const [provision] = await client.readContract({ ...read, args: [account, kind] })
      return provision
    }
    await echo.write(undefined, 'begin', await openEchoDeal(network, world, 80))
    let missed = await nextPeriod(network, world)
    await assert.rejects(echo.write(customer, 'reportMiss', account, missed), /StorageKind_PeriodNotOver/)
    let provision = 100n * token
    for (const [index, bps] of [0n, 200n, 500n, 1_000n, 3_000n].entries()) {
      const next = await nextPeriod(network, world)
      assert.equal(await echo.read('isMissReportable', account, missed), true)
      await echo.write(undefined, 'reportMiss', account, missed)
      assert.equal(await echo.read('isMissReportable', account, missed), false)
      provision -= (provision * bps) / 10_000n
      assert.equal(await provisionFor(echo.address), provision)
      assert.equal((await standingOf(world)).missesInWindow, BigInt(index + 1))
      missed = next
    }
    const evicted = await standingOf(world)
    assert.deepEqual([evicted.isEvicted, evicted.isFrozen], [true, false])
    assert.equal(await echo.read('isEligible', account), false)
    await assert.rejects(prove(world, missed), /StorageKind_Evicted/)
    await assert.rejects(openEchoDeal(network, world, 1), { reason: 'Market_OperatorNotEligible' })
    assert.equal(await provisionFor(network.deployment.storageKind), 100n * token)
    assert.equal((await storage.standing(account)).isEvicted, false)

    await assert.rejects(echo.write(operator, 'rejoin'), /StorageKind_StillEvicted/)
    await nextPeriod(network, world)
    await nextPeriod(network, world)
    await assert.rejects(echo.write(operator, 'rejoin'), /StorageKind_BondTooSmall/)
    await operator.chain.staking.provision(parseAddress(echo.address), 60n * token)
    await echo.write(operator, 'rejoin')
    const period = await nextPeriod(network, world)
    assert.equal(await echo.read('isMissReportable', account, period - 1), false, 'it was excused in between')
    await prove(world, period)
    const back = await standingOf(world)
    assert.deepEqual([back.isEvicted, back.missesInWindow, back.provenCount], [false, 0n, 1n])
  })
})
