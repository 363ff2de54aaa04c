/** The second beacon: rounds that drand has published, and those of a network of our own, whose every signature we can make. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { type Abi, type Hex, hexToBytes, toHex } from 'viem'
import { fetchHeaderRlp } from '../src/evm/header-rlp.ts'
import { drandBeaconAbi, drandBeaconBytecode } from '../src/generated/drand-beacon.ts'
import { stakingTokenAbi, stakingTokenBytecode } from '../src/generated/staking-token.ts'
import { type ChainError, type DrandNetwork, quicknet } from '../src/index.ts'
import { type ContractStage, createContractStage, type Outcome, type StagedContract } from './contract-stage.ts'
import { ownDrand, quicknetVectors, signRound } from './own-drand.ts'

const { G1 } = bls12_381
const begin = 1_700_000_000
const own = ownDrand(begin - 600)
const rules = { periodBlocks: 20, seedDistanceBlocks: 2, recordingBlocks: 9, answerBlocks: 5, roundDelaySeconds: 3 }

interface DrandStage extends ContractStage {
  readonly token: StagedContract
  deployBeacon(network?: Partial<DrandNetwork>, other?: object): Promise<StagedContract>
  /** Mines until `block` of the next period is the head; returns the period. The designated block is of that time. */
  mineTo(block: number, designatedTime?: number): Promise<number>
  /** Brings that signature with the header of the period's designated block, or of one `off` it. */
  record(beacon: StagedContract, signature: Hex, off?: number): Promise<Outcome>
}

async function createDrandStage(timestamp: number = begin): Promise<DrandStage> {
  const stage = await createContractStage(timestamp)
  const token = await stage.deploy(stakingTokenAbi as Abi, stakingTokenBytecode, [stage.account, stage.account])
  const { periodBlocks, seedDistanceBlocks } = rules
  return {
    ...stage,
    token,
    async deployBeacon(network = {}, other = {}) {
      const { genesisTime, roundSeconds, ...drand } = { ...own, ...network }
      const all = Object.entries({ ...rules, ...other }).map(([name, value]) => [name, BigInt(value)])
      const times = { genesisTime: BigInt(genesisTime), roundSeconds: BigInt(roundSeconds) }
      const args = [token.address, 10n, { ...drand, ...times }, Object.fromEntries(all)]
      return await stage.deploy(drandBeaconAbi as Abi, drandBeaconBytecode, args)
    },
    async mineTo(block, designatedTime) {
      const period = Math.floor((await stage.height()) / periodBlocks) + 1
      const designated = period * periodBlocks + seedDistanceBlocks
      await stage.mine(designated - 1 - (await stage.height()))
      if (block < seedDistanceBlocks) throw new RangeError('the designated block is mined as well')
      await stage.mineAt(designatedTime)
      await stage.mine(block - seedDistanceBlocks)
      return period
    },
    async record(beacon, signature, off = 0) {
      const period = Math.floor(((await stage.height()) + 1) / periodBlocks)
      const header = await fetchHeaderRlp(stage.client, period * periodBlocks + seedDistanceBlocks + off)
      return await stage.send(beacon, 'record', [header ?? '0x', signature])
    },
  }
}

suite('the beacon of drand', { concurrency: 2 }, () => {
  test('rounds that quicknet has published give the randomness that was published with them', async (context) => {
    const { genesisTime, roundSeconds, rounds } = quicknetVectors
    for (const { round, signature, randomness } of rounds) {
      const dueTime = genesisTime + (round - 1) * roundSeconds
      const { deployBeacon, mineTo, record, read } = await createDrandStage(dueTime - 600)
      const beacon = await deployBeacon(quicknet)
      // The delay is a round's length, so this one is due exactly then.
      const period = await mineTo(4, dueTime - rules.roundDelaySeconds)
      assert.equal(await read(beacon, 'roundAfter', [BigInt(dueTime - rules.roundDelaySeconds)]), BigInt(round))
      const { refusal, gasUsed } = await record(beacon, `0x${signature}`)
      assert.equal(refusal, undefined, `round ${round}`)
      assert.equal(await read(beacon, 'seedOf', [BigInt(period)]), `0x${randomness}`)
      context.diagnostic(`round ${round}: ${gasUsed} gas`)
      assert.ok(gasUsed < 270_000, `${gasUsed} gas`)
    }
  })

  test('the round is the first that is due at the time of the designated block plus the delay, or later', async () => {
    const { deployBeacon, read } = await createDrandStage()
    const beacon = await deployBeacon()
    const at = async (seconds: number) => Number(await read(beacon, 'roundAfter', [BigInt(own.genesisTime + seconds)]))
    // Round n is due 5 (n - 1) seconds after the beginning, and there are 3 seconds of delay.
    assert.deepEqual(await Promise.all([0, 2, 3, 7, 8, 12].map(at)), [2, 2, 3, 3, 4, 4])
  })

  test('a signature is checked whatever the round: those of a key of our own, and nothing that is nearly one', async () => {
    const { deployBeacon, read } = await createDrandStage()
    const beacon = await deployBeacon()
    const isSignature = (round: number | bigint, signature: Hex) =>
      read<boolean>(beacon, 'isSignatureOf', [BigInt(round), signature])
    for (const round of [1, 2, 3, 77, 123_456_789, 2 ** 53 - 1]) {
      assert.equal(await isSignature(round, signRound(round)), true, `round ${round}`)
    }
    const good = signRound(5)
    const withFlags = (change: number) =>
      toHex(hexToBytes(good).map((byte, index) => (index === 0 ? byte ^ change : byte)))
    for (const [what, signature] of [
      ['of another round', signRound(6)],
      ['of another key', signRound(5, new Uint8Array(32).fill(8))],
      ['the other point of that abscissa', withFlags(0x20)],
      ['marked as zero', withFlags(0x40)],
      ['marked as not compressed', withFlags(0x80)],
      ['of another abscissa', toHex(BigInt(good) ^ 1n, { size: 48 })],
      ['the zero of the group', `0xc0${'0'.repeat(94)}`],
      ['an abscissa beyond the modulus', `0x9f${'f'.repeat(94)}`],
      ['too short', good.slice(0, -2) as Hex],
      ['too long', `${good}00`],
      ['not there', '0x'],
    ] as const) {
      assert.equal(await isSignature(5, signature), false, what)
    }
  })

  test('a point of the curve outside its subgroup is no signature', async () => {
    // With the abscissa 4: its ordinate is a root of 68.
    const outside = `0x80${'0'.repeat(93)}4` as Hex
    const { deployBeacon, read } = await createDrandStage()
    const beacon = await deployBeacon()
    assert.throws(() => G1.Point.fromHex(outside.slice(2)), /not in prime-order subgroup/)
    assert.equal(await read(beacon, 'isSignatureOf', [5n, outside]), false)
  })

  test('a seed is recorded while there is time, once, for a reward', async () => {
    const { deployBeacon, mineTo, mine, record, read, send, token, account, client } = await createDrandStage()
    const beacon = await deployBeacon()
    await send(token, 'mint', [beacon.address, 12n])
    const roundOf = async (period: number) => {
      const block = await client.getBlock({
        blockNumber: BigInt(period * rules.periodBlocks + rules.seedDistanceBlocks),
      })
      return Number(await read(beacon, 'roundAfter', [block.timestamp]))
    }
    const period = await mineTo(2)
    const round = await roundOf(period)
    assert.equal((await record(beacon, signRound(round - 1))).refusal, 'DrandBeacon_WrongSignature')
    assert.equal((await record(beacon, signRound(round), -1)).refusal, 'DrandBeacon_WrongHeader')
    // The last block that may record is 2 + 9.
    await mine(6)
    assert.equal((await record(beacon, signRound(round))).refusal, undefined)
    assert.equal(await read(token, 'balanceOf', [account]), 10n)
    const seed = createHash('sha256')
      .update(hexToBytes(signRound(round)))
      .digest('hex')
    assert.equal(await read(beacon, 'seedOf', [BigInt(period)]), `0x${seed}`)
    assert.equal((await record(beacon, signRound(round))).refusal, 'SeedBook_AlreadyRecorded')

    const next = await mineTo(11)
    const late = await record(beacon, signRound(await roundOf(next)))
    assert.deepEqual(
      [late.refusal, late.refusalArguments],
      ['DrandBeacon_TooLate', [BigInt(next * rules.periodBlocks + rules.seedDistanceBlocks)]],
    )
    await mine(rules.periodBlocks - 12)
    const early = await send(beacon, 'record', ['0x', signRound(1)])
    assert.equal(early.refusal, 'DrandBeacon_NotYet')
  })

  test('what was brought stands in an event, so that anyone can check it later', async () => {
    const { deployBeacon, mineTo, record, read, client } = await createDrandStage()
    const beacon = await deployBeacon()
    const period = await mineTo(3)
    const { timestamp } = await client.getBlock({ blockNumber: BigInt(period * rules.periodBlocks + 2) })
    const round = await read<bigint>(beacon, 'roundAfter', [timestamp])
    const { blockNumber } = await record(beacon, signRound(Number(round)))
    const [taken] = await client.getContractEvents({
      ...{ address: beacon.address, abi: drandBeaconAbi, eventName: 'RoundTaken' },
      ...{ fromBlock: BigInt(blockNumber), toBlock: BigInt(blockNumber) },
    })
    assert.deepEqual(taken?.args, { period: BigInt(period), round, signature: signRound(Number(round)) })
  })

  test('a network or rules that cannot be are refused, and the error says which', async () => {
    const { deployBeacon } = await createDrandStage()
    const { publicKey } = own
    const refused = async (reason: string, network: Partial<DrandNetwork>, other?: object) => {
      await assert.rejects(deployBeacon(network, other), (error) => {
        assert.equal((error as ChainError).reason, reason, (error as Error).message.slice(0, 200))
        return true
      })
    }
    await refused('DrandBeacon_NoRoundTime', { roundSeconds: 0 })
    await refused('DrandBeacon_NoRoundDelay', {}, { roundDelaySeconds: 0 })
    await refused('DrandBeacon_NoSeedDistance', {}, { seedDistanceBlocks: 0 })
    await refused('DrandBeacon_NoTimeToRecord', {}, { recordingBlocks: 0 })
    await refused('DrandBeacon_NoTimeToAnswer', {}, { answerBlocks: 0 })
    await refused('DrandBeacon_PeriodTooShort', {}, { periodBlocks: 16 })
    await refused('DrandBeacon_HashForgotten', {}, { periodBlocks: 7_200, recordingBlocks: 254 })
    await refused('DrandBeacon_NetworkNotBegun', { genesisTime: begin + 600 })
    await refused('DrandBeacon_BadPublicKey', { publicKey: `0x${'0'.repeat(512)}` })
    await refused('DrandBeacon_BadPublicKey', { publicKey: publicKey.slice(0, -2) as Hex })
    const other = `${publicKey.slice(0, -1)}${publicKey.endsWith('0') ? '1' : '0'}` as Hex
    await refused('DrandBeacon_BadPublicKey', { publicKey: other })
    await deployBeacon({}, { periodBlocks: 17 })
  })
})
