/** Deploys a network's contracts, all in one go: their addresses are known from the deployer's nonces beforehand. */
import { type Address, parseAddress } from '@nupeerstack/protocol'
import { systemClock } from '@nupeerstack/runtime'
import {
  type Abi,
  bytesToHex,
  encodeDeployData,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  type PublicClient,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { bondsAbi, bondsBytecode } from '../generated/bonds.ts'
import { drandBeaconAbi, drandBeaconBytecode } from '../generated/drand-beacon.ts'
import { marketAbi, marketBytecode } from '../generated/market.ts'
import { missBookAbi, missBookBytecode } from '../generated/miss-book.ts'
import { prevrandaoBeaconAbi, prevrandaoBeaconBytecode } from '../generated/prevrandao-beacon.ts'
import { repairFundAbi, repairFundBytecode } from '../generated/repair-fund.ts'
import { stakingTokenAbi, stakingTokenBytecode } from '../generated/staking-token.ts'
import { storageAnswersAbi, storageAnswersBytecode } from '../generated/storage-answers.ts'
import { storageFraudAbi, storageFraudBytecode } from '../generated/storage-fraud.ts'
import { storageKindAbi, storageKindBytecode } from '../generated/storage-kind.ts'
import { testStablecoinAbi, testStablecoinBytecode } from '../generated/test-stablecoin.ts'
import { timelockAbi, timelockBytecode } from '../generated/timelock.ts'
import { ChainError, type Deployment } from '../port/chain.ts'
import type { BeaconChoice } from '../port/drand-network.ts'
import type { RpcExchange } from '../port/rpc-exchange.ts'
import { connectRpc, translated } from './rpc.ts'
import { checkSeedTimes, type SeedTimes, seedTimes } from './seed-times.ts'
import { sendAll, type UnsignedTransaction } from './send-all.ts'
import { assertSuitableChain } from './suitable-chain.ts'

export interface NetworkParameters {
  readonly beacon: BeaconChoice
  /** Blocks in a period: with a block a second, 20 s. */
  readonly periodBlocks: number
  /** From a period's first block to the one that its seed follows from: by its prevrandao, or by its time. */
  readonly seedDistanceBlocks: number
  /** Blocks after that one in which the seed may be recorded. */
  readonly recordingBlocks: number
  /** Blocks that remain for an answer where the seed came as late as it may. */
  readonly answerBlocks: number
  /** With drand, from the time of that block on: the round is the first that is due then or later. */
  readonly roundDelaySeconds: number
  /** Staking tokens (10^-18) for whoever records a seed, from what was given to the beacon. */
  readonly rewardPerSeed: bigint
  /** Samples in a challenge. */
  readonly samples: number
  /** Misses within so many periods add up on the ladder. */
  readonly missWindowPeriods: number
  /** How long after its period a miss may be judged that was claimed in the next one. */
  readonly reportWindowPeriods: number
  /** Longest deal that storage takes. */
  readonly durationPeriodsMax: number
  /** In how many periods a deferred one may be answered; a miss of it may be judged as much later. */
  readonly owedPeriods: number
  /** A period is deferred of which more than this part of all promised units was missed, in hundredths of a percent. */
  readonly deferBps: number
  /** The part of all promised units with which one operator counts at most in that. */
  readonly operatorCapBps: number
  /** Deferred periods within the window of misses. */
  readonly deferredMax: number
  /** Periods from an eviction until the operator may rejoin. */
  readonly rejoinAfterPeriods: number
  /** Periods (of storage) for which an operator's key is good after it has named another. */
  readonly keyDelayPeriods: number
  /** How long a bond thaws: longer than a miss may be judged. */
  readonly thawingBlocks: number
  /** Blocks for the answer to a customer's question: some hours on a chain that is in use. */
  readonly forcedAnswerBlocks: number
  /** Staking tokens (10^-18) behind one piece of promised capacity: 2^20 pieces (64 GiB) take 10.5 tokens. */
  readonly bondPerPiece: bigint
  /** How long what the contracts' owner wants waits until it may be done. */
  readonly governanceDelaySeconds: number
}

/**
 * What deals are paid in: a token that is there, or one that is deployed with the rest and of which anyone mints what they
 * like, for development.
 */
export type PaymentToken = Address | 'test-dollar'

export type DeploymentSettings = NetworkParameters & { readonly payment: PaymentToken }

/** Below a gwei, as on chains whose fees are next to nothing, a question still costs something. */
const weiPerGasMin = 10n ** 6n

export type MissParameters = Pick<
  NetworkParameters,
  'missWindowPeriods' | 'reportWindowPeriods' | 'owedPeriods' | 'deferBps' | 'operatorCapBps' | 'deferredMax'
>

/** `MissBook.Rules`. */
export interface MissRules {
  readonly windowPeriods: bigint
  readonly judgePeriods: bigint
  readonly owedPeriods: bigint
  readonly deferBps: number
  readonly operatorCapBps: number
  readonly deferredMax: number
}

/** For a development chain; the times of the seed follow from the period. */
const defaults: Omit<NetworkParameters, keyof SeedTimes | 'durationPeriodsMax' | 'forcedAnswerBlocks'> = {
  beacon: 'prevrandao',
  periodBlocks: 20,
  roundDelaySeconds: 1,
  rewardPerSeed: 10n ** 16n,
  samples: 16,
  missWindowPeriods: 30,
  reportWindowPeriods: 10,
  owedPeriods: 3,
  deferBps: 2_500,
  operatorCapBps: 1_000,
  deferredMax: 3,
  rejoinAfterPeriods: 3,
  keyDelayPeriods: 3,
  thawingBlocks: 1_000,
  bondPerPiece: 10n ** 13n,
  governanceDelaySeconds: 1,
}

/** A deal runs for ten years at most, where a block takes a second. */
const tenYearsOfSeconds = 10 * 365 * 86_400

/** The rest of the parameters as a development chain has them. Throws RangeError where they do not fit together. */
export function networkParameters(wanted: Partial<NetworkParameters> = {}): NetworkParameters {
  const { periodBlocks = defaults.periodBlocks } = wanted
  const durationPeriodsMax = Math.ceil(tenYearsOfSeconds / periodBlocks)
  const derived = { durationPeriodsMax, forcedAnswerBlocks: periodBlocks, ...seedTimes(periodBlocks) }
  const parameters = { ...defaults, ...derived, ...wanted }
  checkSeedTimes(periodBlocks, parameters)
  if (parameters.thawingBlocks <= (parameters.reportWindowPeriods + parameters.owedPeriods) * periodBlocks) {
    throw new RangeError('a bond must thaw for longer than a miss may be judged')
  }
  const { governanceDelaySeconds, roundDelaySeconds } = parameters
  if (!Number.isSafeInteger(roundDelaySeconds) || roundDelaySeconds < 1) {
    throw new RangeError(`roundDelaySeconds is ${roundDelaySeconds}; it must be at least 1`)
  }
  if (!Number.isSafeInteger(governanceDelaySeconds) || governanceDelaySeconds < 1) {
    throw new RangeError(`what the owner wants waits for ${governanceDelaySeconds} seconds; it must be at least 1`)
  }
  if (parameters.keyDelayPeriods < 2) {
    throw new RangeError(
      'a key must be good for two more periods: who holds what it signed posts it in the second half of one',
    )
  }
  return parameters
}

/**
 * The deployer becomes owner of the timelock, which owns everything else; on a development network it mints the staking token besides. Throws RangeError where
 * the parameters do not fit together, ChainError `unsuitable` where the chain does not give what the contracts need, and
 * `refused` where it has no such payment token. With an
 * `exchange`, its requests go over that.
 */
export async function deployContracts(
  rpcUrl: string,
  deployerKey: Uint8Array,
  { payment, ...parameters }: Partial<NetworkParameters> & Pick<DeploymentSettings, 'payment'>,
  exchange?: RpcExchange,
): Promise<Deployment> {
  const governanceDelaySeconds = parameters.governanceDelaySeconds ?? governanceDelayOf(payment)
  const settings = { ...networkParameters({ ...parameters, governanceDelaySeconds }), payment }
  const account = privateKeyToAccount(bytesToHex(deployerKey))
  const client = connectRpc(rpcUrl, exchange)
  await assertSuitableChain(client, settings.beacon, systemClock)
  if (payment !== 'test-dollar') await assertIsContract(client, payment)
  let deployment: Omit<Deployment, 'chainId' | 'deployedAtBlock'> | undefined
  const plan = (firstNonce: number) => {
    const planned = planDeployment(account.address, firstNonce, settings)
    deployment = planned.deployment
    return planned.transactions
  }
  const { chainId, blockNumber } = await sendAll(rpcUrl, account, plan, exchange)
  if (deployment === undefined) throw new Error('nothing was deployed')
  return { chainId, ...deployment, deployedAtBlock: blockNumber }
}

/** The transactions that deploy everything from `firstNonce` on, and the addresses they give. */
export function planDeployment(
  deployer: Hex,
  firstNonce: number,
  settings: DeploymentSettings,
): {
  deployment: Omit<Deployment, 'chainId' | 'deployedAtBlock'>
  /** Of storage. */
  beacon: Address
  missBook: Address
  forcedAnswers: Address
  signedFraud: Address
  transactions: UnsignedTransaction[]
} {
  const transactions: UnsignedTransaction[] = []
  const create = (abi: Abi, bytecode: Hex, args: readonly unknown[]) => {
    const nonce = BigInt(firstNonce + transactions.length)
    transactions.push({ data: encodeDeployData({ abi, bytecode, args }) })
    return parseAddress(getContractAddress({ from: deployer, nonce }))
  }
  const timelock = create(timelockAbi, timelockBytecode, [BigInt(settings.governanceDelaySeconds), deployer])
  const minter = settings.payment === 'test-dollar' ? deployer : timelock
  const stakingToken = create(stakingTokenAbi, stakingTokenBytecode, [timelock, minter])
  const stablecoin =
    settings.payment === 'test-dollar' ? create(testStablecoinAbi, testStablecoinBytecode, []) : settings.payment
  const repairFund = create(repairFundAbi, repairFundBytecode, [timelock])
  const bonds = create(bondsAbi, bondsBytecode, [stakingToken, repairFund, BigInt(settings.thawingBlocks)])
  const missBook = create(missBookAbi, missBookBytecode, [])
  const beacon = create(...beaconCreation(stakingToken, settings))
  const market = create(marketAbi, marketBytecode, [
    bonds,
    BigInt(settings.keyDelayPeriods * settings.periodBlocks),
    deployer,
  ])
  const forcedAnswers = create(storageAnswersAbi, storageAnswersBytecode, [
    BigInt(settings.forcedAnswerBlocks),
    weiPerGasMin,
  ])
  const signedFraud = create(storageFraudAbi, storageFraudBytecode, [market])
  const storageKind = create(storageKindAbi, storageKindBytecode, [
    market,
    beacon,
    missBook,
    forcedAnswers,
    signedFraud,
    {
      samples: settings.samples,
      rejoinAfterPeriods: BigInt(settings.rejoinAfterPeriods),
      durationPeriodsMax: BigInt(settings.durationPeriodsMax),
      periodBlocks: BigInt(settings.periodBlocks),
      bondPerPiece: settings.bondPerPiece,
      misses: missRules(settings),
    },
  ])
  const call = (data: Hex) => transactions.push({ to: market, data })
  for (const [functionName, subject] of [
    ['listKind', storageKind],
    ['listPayment', stablecoin],
  ] as const) {
    call(encodeFunctionData({ abi: marketAbi, functionName, args: [subject, true] }))
  }
  // From here on the deployer waits as any owner does.
  call(encodeFunctionData({ abi: marketAbi, functionName: 'transferOwnership', args: [timelock] }))
  return {
    deployment: { timelock, stakingToken, stablecoin, bonds, market, kinds: { storage: storageKind } },
    beacon,
    missBook,
    forcedAnswers,
    signedFraud,
    transactions,
  }
}

function beaconCreation(
  stakingToken: Address,
  settings: NetworkParameters,
): [abi: Abi, bytecode: Hex, args: readonly unknown[]] {
  const { beacon, rewardPerSeed } = settings
  const times = {
    periodBlocks: BigInt(settings.periodBlocks),
    seedDistanceBlocks: BigInt(settings.seedDistanceBlocks),
    recordingBlocks: BigInt(settings.recordingBlocks),
    answerBlocks: BigInt(settings.answerBlocks),
  }
  if (beacon === 'prevrandao') {
    return [prevrandaoBeaconAbi, prevrandaoBeaconBytecode, [stakingToken, rewardPerSeed, times]]
  }
  const network = {
    ...beacon,
    genesisTime: BigInt(beacon.genesisTime),
    roundSeconds: BigInt(beacon.roundSeconds),
  }
  const rules = { ...times, roundDelaySeconds: BigInt(settings.roundDelaySeconds) }
  return [drandBeaconAbi, drandBeaconBytecode, [stakingToken, rewardPerSeed, network, rules]]
}

/** The rules of these parameters as the miss book takes them. */
export function missRules(settings: MissParameters): MissRules {
  return {
    windowPeriods: BigInt(settings.missWindowPeriods),
    judgePeriods: BigInt(settings.reportWindowPeriods),
    owedPeriods: BigInt(settings.owedPeriods),
    deferBps: settings.deferBps,
    operatorCapBps: settings.operatorCapBps,
    deferredMax: settings.deferredMax,
  }
}

/** Where deals are paid in money: two days, in which whoever does not like it can leave. */
function governanceDelayOf(payment: PaymentToken): number {
  return payment === 'test-dollar' ? defaults.governanceDelaySeconds : 2 * 24 * 60 * 60
}

async function assertIsContract(client: PublicClient, address: Address): Promise<void> {
  const code = await translated('eth_getCode', () => client.getCode({ address }))
  if (code !== undefined) return
  throw new ChainError('refused', `deploy: there is no contract at ${address}, which was named as the payment token`)
}
