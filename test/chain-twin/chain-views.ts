/** Everything that contracts say of themselves, as raw calls whose answers must be the same bytes on both chains. */
import { addressOfKind, type Deployment, storageKind } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'
import { encodeFunctionData, type Hex } from 'viem'
import { bondsAbi } from '../../packages/contracts-client/src/generated/bonds.ts'
import { marketAbi } from '../../packages/contracts-client/src/generated/market.ts'
import { missBookAbi } from '../../packages/contracts-client/src/generated/miss-book.ts'
import { prevrandaoBeaconAbi } from '../../packages/contracts-client/src/generated/prevrandao-beacon.ts'
import { stakingTokenAbi } from '../../packages/contracts-client/src/generated/staking-token.ts'
import { storageAnswersAbi } from '../../packages/contracts-client/src/generated/storage-answers.ts'
import { storageFraudAbi } from '../../packages/contracts-client/src/generated/storage-fraud.ts'
import { storageKindAbi } from '../../packages/contracts-client/src/generated/storage-kind.ts'
import { testStablecoinAbi } from '../../packages/contracts-client/src/generated/test-stablecoin.ts'

export interface ViewCall {
  readonly name: string
  readonly to: Address
  readonly data: Hex
}

const far = 100n

/** `deals`: how many there are; `period`: the current one. */
export function viewCalls(
  deployment: Deployment,
  {
    accounts,
    repairFund,
    beacon,
    missBook,
    forcedAnswers,
    signedFraud,
  }: {
    readonly accounts: readonly Address[]
    readonly repairFund: Address
    readonly beacon: Address
    readonly missBook: Address
    readonly forcedAnswers: Address
    readonly signedFraud: Address
  },
  { deals, period }: { readonly deals: number; readonly period: number },
): ViewCall[] {
  const kind = addressOfKind(deployment, storageKind)
  const abis: readonly [Address, readonly unknown[]][] = [
    [deployment.bonds, bondsAbi],
    [deployment.market, marketAbi],
    [beacon, prevrandaoBeaconAbi],
    [missBook, missBookAbi],
    [deployment.stakingToken, stakingTokenAbi],
    [deployment.stablecoin, testStablecoinAbi],
    [kind, storageKindAbi],
    [forcedAnswers, storageAnswersAbi],
    [signedFraud, storageFraudAbi],
  ]
  const view = (to: Address, functionName: string, ...args: readonly unknown[]): ViewCall => {
    const abi = abis.find(([address]) => address === to)?.[1]
    return {
      name: `${functionName}(${args.join(', ')})`,
      to,
      data: encodeFunctionData({ abi, functionName, args } as never),
    }
  }
  const { bonds, market, stakingToken, stablecoin } = deployment
  const holders = [...accounts, bonds, market, beacon, repairFund]
  const recentPeriods = [period, period - 1, period - 2, period - 3].filter((each) => each >= 0).map(BigInt)
  return [
    view(stakingToken, 'totalSupply'),
    view(bonds, 'bondedTotal'),
    view(market, 'owed', stablecoin),
    view(market, 'nodeCount', kind),
    view(market, 'nodes', kind, 0n, far),
    view(beacon, 'currentPeriod'),
    view(beacon, 'designatedBlock', BigInt(period)),
    view(kind, 'currentPeriod'),
    view(kind, 'beacon'),
    view(kind, 'missBook'),
    ...recentPeriods.flatMap((each) => [view(beacon, 'seedOf', each), view(missBook, 'verdictOf', kind, each)]),
    ...holders.flatMap((holder) => [view(stakingToken, 'balanceOf', holder), view(stablecoin, 'balanceOf', holder)]),
    ...accounts.flatMap((account) => [
      view(bonds, 'free', account),
      view(bonds, 'slashedTotal', account),
      view(bonds, 'provisionOf', account, kind),
      view(bonds, 'available', account, kind),
      view(market, 'balanceOf', stablecoin, account),
      view(market, 'committedUnits', account, kind),
      view(market, 'dealsOf', account, 0n, far),
      view(market, 'nodeOf', account, kind),
      view(market, 'kindsOf', account),
      view(market, 'signerOf', account),
      view(market, 'nextSignerOf', account),
      view(kind, 'isEligible', account),
      view(kind, 'standingOf', account),
      view(kind, 'promisedDealsOf', account, 0n, far),
      view(kind, 'watchedOperators', 0n, far),
      view(forcedAnswers, 'questionsTo', kind, account, 0n, far),
      view(forcedAnswers, 'balanceOf', account),
      view(missBook, 'openClaims', kind, account),
    ]),
    ...Array.from({ length: deals }, (_, index) => BigInt(index + 1)).flatMap((id) => [
      view(kind, 'earned', id),
      view(kind, 'liveUnits', id),
      view(kind, 'revisionOf', id),
      view(kind, 'customerSignerOf', id),
      view(kind, 'answerableOf', id),
      view(forcedAnswers, 'questionOf', kind, id),
      view(signedFraud, 'isProven', id),
    ]),
  ]
}
