/**
 * Attacks that no rule answers yet, or not all of it, with the sentence of the rule. Whoever completes the rule gives the attack a file of
 * its own.
 */
import type { Attack } from './attack.ts'

const attack = (number: number, title: string, wants: string, unanswered: string): Attack => {
  return { number, title, wants, attempts: [], unanswered }
}

export const unansweredAttacks: readonly Attack[] = [
  attack(
    9,
    'A slow node of the chain makes all honest nodes miss together',
    'the bonds of all of them, as their reporter',
    'A period that more than a stated share of promised pieces missed is deferred: its samples stay owed; who has not answered is slashed as for one miss; nothing is paid meanwhile.',
  ),
  attack(
    11,
    'A cheat that pays: delete everything, report it oneself',
    'more from a second account than the bond loses',
    "A ladder and a reporter's share under which every cheat in the table loses; signed fraud is two operator signatures under one deal and number.",
  ),
]
