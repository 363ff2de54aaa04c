/** All contracts of one network, put together at the addresses that its deployment names. */
import {
  addressOfKind,
  type Deployment,
  missRules,
  type NetworkParameters,
  offerScheme,
  revisionScheme,
  storageKind,
} from '@nupeerstack/contracts-client'
import { type Address, type DealRevision, dealRevisionForm, offerForm, type SigningScheme } from '@nupeerstack/protocol'
import type { Abi } from 'viem'
import { withCommonErrors } from '../../../../../packages/contracts-client/src/evm/rpc.ts'
import { storageAnswersAbi } from '../../../../../packages/contracts-client/src/generated/storage-answers.ts'
import { storageFraudAbi } from '../../../../../packages/contracts-client/src/generated/storage-fraud.ts'
import { storageKindAbi } from '../../../../../packages/contracts-client/src/generated/storage-kind.ts'
import { BeaconTwin } from './beacon.ts'
import { BondsTwin } from './bonds.ts'
import type { Contract } from './contract.ts'
import { MarketTwin } from './market.ts'
import { MissBookTwin } from './miss-book.ts'
import { periodicKindBounds } from './periodic-kind.ts'
import { withRememberedChecks } from './remembered-checks.ts'
import { StorageAnswersTwin } from './storage-answers.ts'
import { StorageFraudTwin } from './storage-fraud.ts'
import { StorageKindTwin } from './storage-kind.ts'
import { TokenTwin } from './token.ts'

export interface DeployedContracts {
  readonly deployment: Deployment
  readonly stakingToken: TokenTwin
  readonly stablecoin: TokenTwin
  readonly bonds: BondsTwin
  readonly beacon: BeaconTwin
  readonly market: MarketTwin
  readonly storageKind: StorageKindTwin
  readonly repairFund: Address
  readonly byAddress: ReadonlyMap<Address, Contract>
  /** What any of them may refuse with. */
  readonly errors: Abi
  /** Checks of signatures that are made once, whoever asks. */
  readonly revisions: SigningScheme<DealRevision>
}

export interface ContractPlace {
  readonly deployment: Deployment
  readonly repairFund: Address
  /** Of storage. */
  readonly beacon: Address
  readonly missBook: Address
  readonly forcedAnswers: Address
  readonly signedFraud: Address
  /** Mints the staking token. */
  readonly governor: Address
}

export function deployTwins(place: ContractPlace, parameters: NetworkParameters): DeployedContracts {
  const { deployment, repairFund, governor } = place
  const kindAddress = addressOfKind(deployment, storageKind)
  const revisions = withRememberedChecks(
    revisionScheme({ chainId: deployment.chainId, address: kindAddress }),
    dealRevisionForm,
  )
  const stakingToken = new TokenTwin(deployment.stakingToken, { mayMint: (account) => account === governor })
  const stablecoin = new TokenTwin(deployment.stablecoin, { mayMint: () => true })
  const beacon = new BeaconTwin({
    address: place.beacon,
    token: stakingToken,
    rewardPerSeed: parameters.rewardPerSeed,
    periodBlocks: BigInt(parameters.periodBlocks),
    seedDistanceBlocks: BigInt(parameters.seedDistanceBlocks),
    recordingBlocks: BigInt(parameters.recordingBlocks),
  })
  const bonds = new BondsTwin({
    address: deployment.bonds,
    repairFund,
    thawingBlocks: BigInt(parameters.thawingBlocks),
    token: stakingToken,
    bounds: periodicKindBounds,
    committedBond: (call, address, operator) =>
      address === kindAddress ? kind.committedBond(call, operator) : undefined,
  })
  const market = new MarketTwin({
    address: deployment.market,
    bonds,
    keyDelayBlocks: BigInt(parameters.keyDelayPeriods * parameters.periodBlocks),
    payments: new Map([[deployment.stablecoin, stablecoin]]),
    kindAt: (address) => (address === kindAddress ? kind : undefined),
    offers: withRememberedChecks(offerScheme(deployment), offerForm),
  })
  const missBook = new MissBookTwin({
    address: place.missBook,
    kind: kindAddress,
    rules: missRules(parameters),
    currentPeriod: (call) => beacon.currentPeriod(call),
  })
  const kind = new StorageKindTwin(kindAddress, market, {
    beacon,
    missBook,
    rules: {
      rejoinAfterPeriods: BigInt(parameters.rejoinAfterPeriods),
      durationPeriodsMax: BigInt(parameters.durationPeriodsMax),
      periodBlocks: BigInt(parameters.periodBlocks),
      bondPerUnit: parameters.bondPerPiece,
    },
    samples: parameters.samples,
    forcedAnswers: place.forcedAnswers,
    signedFraud: place.signedFraud,
    revisions,
  })
  const answers = new StorageAnswersTwin({
    address: place.forcedAnswers,
    answerBlocks: BigInt(parameters.forcedAnswerBlocks),
    weiPerGasMin: 10n ** 6n,
    kindAt: (address) => (address === kindAddress ? kind : undefined),
  })
  const fraud = new StorageFraudTwin({
    ...{ address: place.signedFraud, market, revisions },
    kindAt: (address) => (address === kindAddress ? kind : undefined),
  })
  const deployed = [stakingToken, stablecoin, bonds, beacon, market, missBook, kind, answers, fraud]
  const contracts = deployed.map(({ contract }) => contract)
  return {
    ...{ deployment, stakingToken, stablecoin, bonds, beacon, market, storageKind: kind, repairFund, revisions },
    byAddress: new Map(contracts.map((contract) => [contract.address, contract])),
    errors: withCommonErrors([storageKindAbi, storageAnswersAbi, storageFraudAbi]),
  }
}
