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
    11,
    'A cheat that pays: delete everything, report it oneself',
    'more from a second account than the bond loses',
    "A ladder and a reporter's share under which every cheat in the table loses; signed fraud is two operator signatures under one deal and number.",
  ),
]
