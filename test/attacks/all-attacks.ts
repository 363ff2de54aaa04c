/** The fifteen attacks, in the order of their numbers. */
import { anothersEntryAttack } from './anothers-entry.ts'
import type { Attack } from './attack.ts'
import { cheatsThatPayAttack } from './cheats-that-pay.ts'
import { costlyRevisionsAttack } from './costly-revisions.ts'
import { emptyWalletAttack } from './empty-wallet.ts'
import { fakeRegistrationsAttack } from './fake-registrations.ts'
import { freedPiecesAttack } from './freed-pieces.ts'
import { hostileKindAttack } from './hostile-kind.ts'
import { keptFromPostingAttack } from './kept-from-posting.ts'
import { leavingTheListAttack } from './leaving-the-list.ts'
import { lockedBondAttack } from './locked-bond.ts'
import { missedTogetherAttack } from './missed-together.ts'
import { overpricedNodeAttack } from './overpriced-node.ts'
import { revokedSignaturesAttack } from './revoked-signatures.ts'
import { seedsKnownEarlyAttack } from './seeds-known-early.ts'
import { worthlessPaymentAttack } from './worthless-payment.ts'

const inNoOrder: readonly Attack[] = [
  cheatsThatPayAttack,
  leavingTheListAttack,
  freedPiecesAttack,
  keptFromPostingAttack,
  revokedSignaturesAttack,
  emptyWalletAttack,
  lockedBondAttack,
  overpricedNodeAttack,
  hostileKindAttack,
  seedsKnownEarlyAttack,
  fakeRegistrationsAttack,
  anothersEntryAttack,
  costlyRevisionsAttack,
  missedTogetherAttack,
  worthlessPaymentAttack,
]

export const allAttacks: readonly Attack[] = inNoOrder.toSorted((a, b) => a.number - b.number)
