/** A chain that can be driven by hand: what is sent is mined at once, and blocks come when a test says so. */
import type { Deployment, NetworkParameters, RpcExchange } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'

export interface ChainUnderTest {
  readonly name: string
  readonly deployment: Deployment
  /** As that account asks. Each transaction that is taken gets a block of its own. */
  exchange(account: Address): RpcExchange
  mine(count: number): Promise<void>
}

/** What both begin with. */
export const chainId = 31_337
export const beginsAtBlock = 48
export const tokensEach = 1_000n * 10n ** 18n
export const dollarsEach = 400n
/** Given to the beacon: it pays for one seed, half of the next, and then nothing. */
export const rewardsGiven = 3n * 10n ** 18n
export const weiEach = 10n ** 24n

/** Short periods, so that a history of some dozen steps sees many of them, and the blocks of a transaction cross their ends. */
export const twinParameters: NetworkParameters = {
  beacon: 'prevrandao',
  periodBlocks: 12,
  seedDistanceBlocks: 2,
  recordingBlocks: 5,
  answerBlocks: 3,
  roundDelaySeconds: 1,
  rewardPerSeed: 2n * 10n ** 18n,
  samples: 2,
  missWindowPeriods: 7,
  reportWindowPeriods: 3,
  owedPeriods: 2,
  // Two operators alone, and both must be able to miss so much that it is deferred.
  deferBps: 1_000,
  operatorCapBps: 1_000,
  deferredMax: 2,
  rejoinAfterPeriods: 2,
  durationPeriodsMax: 40,
  keyDelayPeriods: 2,
  thawingBlocks: 64,
  forcedAnswerBlocks: 9,
  bondPerPiece: 10n ** 18n,
  governanceDelaySeconds: 1,
}
