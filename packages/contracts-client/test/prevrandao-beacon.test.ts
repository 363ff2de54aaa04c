/** When a seed may be recorded, to the block, what it is, and what recording earns. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Abi, type Hex, toHex } from 'viem'
import { fetchHeaderRlp } from '../src/evm/header-rlp.ts'
import { prevrandaoBeaconAbi, prevrandaoBeaconBytecode } from '../src/generated/prevrandao-beacon.ts'
import { stakingTokenAbi, stakingTokenBytecode } from '../src/generated/staking-token.ts'
import { ChainError, deployContracts, devDeployerKey, networkParameters } from '../src/index.ts'
import { type ContractStage, createContractStage, type Outcome, type StagedContract } from './contract-stage.ts'

const rules = { periodBlocks: 20, seedDistanceBlocks: 3, recordingBlocks: 5, answerBlocks: 4 }
const rewardPerSeed = 10n

interface BeaconStage extends ContractStage {
  readonly token: StagedContract
  readonly beacon: StagedContract
  /** Mines until the next transaction comes into that block of a period, of which none has happened yet. */
  untilBlock(inPeriod: number): Promise<void>
  /** Records with the header of a block of the period that the next block is in. */
  record(headerInPeriod?: number): Promise<Outcome>
}

async function createBeaconStage(): Promise<BeaconStage> {
  const stage = await createContractStage()
  const { deploy, height, mine, client, send } = stage
  const token = await deploy(stakingTokenAbi as Abi, stakingTokenBytecode, [stage.account, stage.account])
  const beacon = await deployBeacon(stage, token)
  const firstOfNext = async () => Math.floor(((await height()) + 1) / rules.periodBlocks) * rules.periodBlocks
  return {
    ...stage,
    token,
    beacon,
    async untilBlock(inPeriod) {
      while (((await height()) + 1) % rules.periodBlocks !== inPeriod) await mine()
    },
    async record(headerInPeriod = rules.seedDistanceBlocks) {
      // A block that is not there yet has no header.
      const header = (await fetchHeaderRlp(client, (await firstOfNext()) + headerInPeriod)) ?? '0xc0'
      return await send(beacon, 'record', [header])
    },
  }
}

function deployBeacon(stage: ContractStage, token: StagedContract, other: object = {}): Promise<StagedContract> {
  const all = Object.entries({ ...rules, ...other }).map(([name, value]) => [name, BigInt(value)])
  const args = [token.address, rewardPerSeed, Object.fromEntries(all)]
  return stage.deploy(prevrandaoBeaconAbi as Abi, prevrandaoBeaconBytecode, args)
}

suite('the beacon of prevrandao', { concurrency: 2 }, () => {
  test('a seed is recorded after its block, within the blocks for it, and at no other time', async () => {
    const { untilBlock, record, client, read, beacon } = await createBeaconStage()
    for (const [inPeriod, refusal] of [
      [0, 'PrevrandaoBeacon_NotYet'],
      [3, 'PrevrandaoBeacon_NotYet'],
      [9, 'PrevrandaoBeacon_TooLate'],
      [19, 'PrevrandaoBeacon_TooLate'],
    ] as const) {
      await untilBlock(inPeriod)
      const outcome = await record()
      assert.equal(outcome.refusal, refusal, `in block ${inPeriod} of the period`)
      assert.equal(outcome.blockNumber % rules.periodBlocks, inPeriod)
    }
    for (const inPeriod of [4, 8]) {
      await untilBlock(0)
      await untilBlock(inPeriod)
      const { refusal, blockNumber } = await record()
      assert.equal(refusal, undefined, `in block ${inPeriod} of the period`)
      const first = blockNumber - inPeriod
      const { mixHash } = await client.getBlock({ blockNumber: BigInt(first + rules.seedDistanceBlocks) })
      assert.equal(await read<Hex>(beacon, 'seedOf', [BigInt(first / rules.periodBlocks)]), mixHash)
    }
  })

  test('only the header of the designated block gives it, and only once', async () => {
    const { untilBlock, record } = await createBeaconStage()
    await untilBlock(5)
    for (const other of [0, 2, 4]) assert.equal((await record(other)).refusal, 'PrevrandaoBeacon_WrongHeader')
    await untilBlock(5)
    assert.equal((await record()).refusal, undefined)
    assert.equal((await record()).refusal, 'SeedBook_AlreadyRecorded')
  })

  test('a block without randomness gives no seed', async () => {
    const { untilBlock, record, evm, mine, read, beacon } = await createBeaconStage()
    await untilBlock(rules.seedDistanceBlocks)
    await evm.call('hardhat_setPrevRandao', toHex(0, { size: 32 }))
    await mine()
    const { refusal, blockNumber } = await record()
    assert.equal(refusal, 'SeedBook_SeedIsZero')
    const period = BigInt(Math.floor(blockNumber / rules.periodBlocks))
    assert.equal(BigInt(await read<Hex>(beacon, 'seedOf', [period])), 0n)
  })

  test('whoever records is paid from what anyone has given, and where that is used up records for nothing', async (context) => {
    const { untilBlock, record, send, read, token, beacon, account } = await createBeaconStage()
    await send(token, 'mint', [account, 100n])
    await send(token, 'transfer', [beacon.address, 15n])
    const gains: bigint[] = []
    for (let seeds = 0; seeds < 3; seeds++) {
      const before = await read<bigint>(token, 'balanceOf', [account])
      await untilBlock(5)
      const { refusal, gasUsed } = await record()
      assert.equal(refusal, undefined)
      context.diagnostic(`${gasUsed} gas`)
      gains.push((await read<bigint>(token, 'balanceOf', [account])) - before)
    }
    assert.deepEqual(gains, [10n, 5n, 0n])
  })

  test('rules that leave no time for something are refused, and the error says for what', async () => {
    const stage = await createContractStage()
    const token = await stage.deploy(stakingTokenAbi as Abi, stakingTokenBytecode, [stage.account, stage.account])
    for (const [other, reason, facts] of [
      [{ seedDistanceBlocks: 0 }, 'PrevrandaoBeacon_NoSeedDistance', []],
      [{ recordingBlocks: 0 }, 'PrevrandaoBeacon_NoTimeToRecord', []],
      [{ answerBlocks: 0 }, 'PrevrandaoBeacon_NoTimeToAnswer', []],
      [{ periodBlocks: 12 }, 'PrevrandaoBeacon_PeriodTooShort', [12n, 12n]],
      [{ periodBlocks: 0 }, 'PrevrandaoBeacon_PeriodTooShort', [0n, 12n]],
      [{ seedDistanceBlocks: 251, periodBlocks: 7_200 }, 'PrevrandaoBeacon_HashForgotten', [256n, 256n]],
    ] as const) {
      await assert.rejects(deployBeacon(stage, token, other), (error) => {
        assert.ok(error instanceof ChainError)
        assert.deepEqual([error.reason, error.reasonArguments], [reason, facts])
        return true
      })
    }
    await deployBeacon(stage, token, { periodBlocks: 13 })
    await deployBeacon(stage, token, { seedDistanceBlocks: 250, periodBlocks: 7_200 })
  })
})

test('the times of a seed suit the period, and those that do not are told before anything is deployed', async () => {
  for (let periodBlocks = 8; periodBlocks < 100_000; periodBlocks += 1 + Math.floor(periodBlocks / 7)) {
    const parameters = networkParameters({ periodBlocks, thawingBlocks: 10_000_000 })
    const untilRecorded = parameters.seedDistanceBlocks + parameters.recordingBlocks
    assert.ok(untilRecorded < 256 && untilRecorded + parameters.answerBlocks < periodBlocks, `${periodBlocks}`)
  }
  const deploy = (parameters: object) =>
    deployContracts('http://127.0.0.1:1', devDeployerKey, { payment: 'test-dollar', ...parameters })
  await assert.rejects(
    deploy({ seedDistanceBlocks: 0 }),
    /^RangeError: seedDistanceBlocks is 0; it must be at least 1$/,
  )
  await assert.rejects(deploy({ periodBlocks: 3 }), /a period of 3 blocks is too short/)
  await assert.rejects(deploy({ periodBlocks: 7_200, thawingBlocks: 80_000, recordingBlocks: 230 }), /262 blocks into/)
})
