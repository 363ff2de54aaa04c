/** Faults that are put into the contracts, to see that sequences find them: each is one a reviewer could have missed. */
import type { PlantedText } from '../planting/planted-text.ts'

export interface PlantedContractFault extends PlantedText {
  /** Whose code it is in. */
  readonly contract: 'Bonds' | 'Market' | 'StorageKind'
  /** What finds it, any of these. */
  readonly invariants: readonly string[]
}

const contracts = 'packages/contracts-client/contracts'

export const plantedContractFaults: readonly PlantedContractFault[] = [
  {
    name: 'a bond thaws from under open deals',
    contract: 'Bonds',
    file: `${contracts}/Bonds.sol`,
    find: 'if (available_ - amount < committed) revert Bonds_StillCommitted(committed);',
    replace: 'if (available_ < committed) revert Bonds_StillCommitted(committed);',
    whatItIs: 'what is left after the thaw is not compared with what is promised',
    invariants: ['a bond stands behind every open deal'],
  },
  {
    name: 'a deal that is settled twice pays twice',
    contract: 'Market',
    file: `${contracts}/Market.sol`,
    find: 'return earned > deal.paid ? uint128(earned) - deal.paid : 0;',
    replace: 'return uint128(earned);',
    whatItIs: 'what was paid is not taken off what is earned',
    invariants: ['nothing is paid without proof'],
  },
  {
    name: 'a period that was proven is reported as missed',
    contract: 'StorageKind',
    file: `${contracts}/PeriodicKind.sol`,
    find: 'return proven[operator].has(period) || settled[operator].has(period);',
    replace: 'return settled[operator].has(period);',
    whatItIs: 'only misses settle a period, and not proofs',
    // It can be proven twice, too.
    invariants: ['an honest operator is never slashed', 'nothing is paid without proof'],
  },
  {
    name: 'a post counts in the period in which it comes',
    contract: 'StorageKind',
    file: `${contracts}/PeriodValue.sol`,
    find: 'return (bits & type(uint32).max) < Period.unwrap(current)',
    replace: 'return (bits & type(uint32).max) <= Period.unwrap(current)',
    whatItIs: 'what is challenged changes after the seed is known',
    invariants: [
      'an honest proof is taken',
      'what is challenged stood before the seed',
      'nothing is paid without proof',
    ],
  },
]
