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
    5,
    'Storage with an empty wallet',
    'to be kept for ever for nothing',
    'A minimum balance (the price of the notice), checked by the node at opening, put, revise, post and proof; when the escrow falls to it anyone may start the notice.',
  ),
  attack(
    6,
    'One base unit of deposit locks a bond',
    "an operator's bond, for centuries",
    'Reserved units are paid a floor, earned only in periods that the operator has proven; exit with notice from both sides.',
  ),
  attack(
    8,
    'A price that overflows, a kind that reverts',
    'to lock money and bond for ever',
    "Bounds at opening; after a deal's end and report window an exit that calls the kind with a stated amount of gas, refunds the customer, pays nothing unproven, and frees bond only through the full thaw.",
  ),
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
