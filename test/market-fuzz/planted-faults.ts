/** Faults that are put into the contracts, to see that sequences find them: each is one a reviewer could have missed. */
import type { PlantedText } from '../planting/planted-text.ts'

export interface PlantedContractFault extends PlantedText {
  /** Whose code it is in. */
  readonly contract: 'Bonds' | 'Market' | 'MissBook' | 'StorageAnswers' | 'StorageFraud' | 'StorageKind'
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
    name: 'what is slashed stays counted as bonded',
    contract: 'Bonds',
    file: `${contracts}/Bonds.sol`,
    find: '        bondedTotal -= taken;\n',
    replace: '',
    whatItIs: 'the sum of all bonds is not lowered by a slash',
    invariants: ['the bonds are solvent'],
  },
  {
    name: 'a slash takes more than its bound for a window',
    contract: 'Bonds',
    file: `${contracts}/Bonds.sol`,
    find: 'byWindow > p.windowSlashed ? byWindow - p.windowSlashed : 0;',
    replace: 'byWindow > 0 ? byWindow : p.windowSlashed;',
    whatItIs: 'what was slashed before in the window is not taken off',
    invariants: ['no slash is above its bounds'],
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
    name: 'the floor is paid for pieces in use, too',
    contract: 'Market',
    file: `${contracts}/Market.sol`,
    find: 'deal.floorPerUnitPeriodWad * (reserved - used)',
    replace: 'deal.floorPerUnitPeriodWad * reserved',
    whatItIs: 'price and floor are paid for the same unit',
    invariants: ['nothing is paid without proof'],
  },
  {
    name: 'a closed deal keeps its units committed',
    contract: 'Market',
    file: `${contracts}/Market.sol`,
    find: '        committedUnits[deal.operator][deal.kind] -= deal.unitsMax;\n',
    replace: '',
    whatItIs: 'the bond behind a deal is never free again',
    invariants: ['committed are the units of open deals', 'whoever has left gets its bond'],
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
      'no panics',
    ],
  },
  {
    name: 'a proof may leave samples out',
    contract: 'StorageKind',
    file: `${contracts}/StorageKind.sol`,
    find: 'if (answers.length != (total == 0 ? 0 : samples)) revert StorageKind_WrongSampleCount(answers.length);',
    replace: 'if (answers.length > samples) revert StorageKind_WrongSampleCount(answers.length);',
    whatItIs: 'fewer samples than were asked for are enough',
    invariants: ['nothing is proven by a wrong answer'],
  },
  {
    name: 'what was earned before a post is earned again',
    contract: 'StorageKind',
    file: `${contracts}/StorageKind.sol`,
    find: 'posted.provenBefore = uint32(proven);',
    replace: '',
    whatItIs: 'the newer revision is paid for periods of the older one',
    invariants: ['nothing is paid without proof', 'a deal earns for no longer than it runs'],
  },
  {
    name: 'a miss is judged twice',
    contract: 'MissBook',
    file: `${contracts}/MissBook.sol`,
    find: '        claimed.isSettled = true;\n        return (_add(book',
    replace: '        return (_add(book',
    whatItIs: 'a claim is not settled by its judgement',
    invariants: ['a miss is judged once'],
  },
  {
    name: 'a question is answered by any leaf',
    contract: 'StorageAnswers',
    file: `${contracts}/StorageAnswers.sol`,
    find: 'revert StorageAnswers_WrongAnswer(i);',
    replace: 'continue;',
    whatItIs: 'what an answer shows is not compared with the root',
    invariants: ['a wrong leaf answers nothing'],
  },
  {
    name: 'a deposit that returned is paid out again',
    contract: 'StorageAnswers',
    file: `${contracts}/ForcedAnswers.sol`,
    find: '        balanceOf[msg.sender] = 0;\n',
    replace: '',
    whatItIs: 'a withdrawal leaves the balance',
    invariants: ['what lies with questions is their deposits and what has returned', 'refusals have names'],
  },
  {
    name: 'anybody’s signatures are fraud',
    contract: 'StorageFraud',
    file: `${contracts}/SignedFraud.sol`,
    find: 'if (recovered != signer) revert SignedFraud_NotTheOperatorsSignature(i);',
    replace: 'if (i == 0 && recovered != signer) revert SignedFraud_NotTheOperatorsSignature(i);',
    whatItIs: 'the second signature is not looked at',
    invariants: ['an honest operator is never slashed'],
  },
]
