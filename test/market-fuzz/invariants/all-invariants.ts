/** What must be so after every block. A new rule adds its invariants to a file of its own, and the list of that file here. */
import { hold } from '../fuzz-violation.ts'
import type { FuzzWorld } from '../fuzz-world.ts'
import { bondInvariants } from './bond-invariants.ts'
import type { FuzzInvariant } from './fuzz-invariant.ts'
import { moneyInvariants } from './money-invariants.ts'
import { questionInvariants } from './question-invariants.ts'

export const allInvariants: readonly FuzzInvariant[] = [...moneyInvariants, ...bondInvariants, ...questionInvariants]

/** Throws FuzzViolation. */
export function checkInvariants(world: FuzzWorld): void {
  for (const { name, find } of allInvariants) {
    const found = find(world)
    hold(found === undefined, name, () => found ?? '')
  }
}
