/** The fifteen attacks, in the order of their numbers. */
import type { Attack } from './attack.ts'
import { freedPiecesAttack } from './freed-pieces.ts'
import { keptFromPostingAttack } from './kept-from-posting.ts'
import { unansweredAttacks } from './unanswered-attacks.ts'

const answeredAttacks: readonly Attack[] = [freedPiecesAttack, keptFromPostingAttack]

export const allAttacks: readonly Attack[] = [...answeredAttacks, ...unansweredAttacks].toSorted(
  (a, b) => a.number - b.number,
)
