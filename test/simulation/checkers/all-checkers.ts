/** Every checker, in the order in which they look. */
import { acknowledgedReadsBack } from './acknowledged-reads-back.ts'
import { bothSides } from './both-sides.ts'
import { bounds } from './bounds.ts'
import type { Checker } from './checker.ts'
import { clientBook } from './client-book.ts'
import { healed } from './healed.ts'
import { honestIsNotSlashed } from './honest-is-not-slashed.ts'
import { moneyIsConserved } from './money-is-conserved.ts'
import { namedParts } from './named-parts.ts'
import { nodeBooks } from './node-books.ts'
import { paidIsProven } from './paid-is-proven.ts'
import { rawDisks } from './raw-disks.ts'
import { s3AnswersHaveAnOrder } from './s3-answers-have-an-order.ts'
import { s3EventsAreTold } from './s3-events-are-told.ts'
import { sharedMemory } from './shared-memory.ts'
import { worksAgain } from './works-again.ts'

export const allCheckers: readonly Checker[] = [
  clientBook,
  nodeBooks,
  bothSides,
  rawDisks,
  acknowledgedReadsBack,
  worksAgain,
  sharedMemory,
  namedParts,
  s3AnswersHaveAnOrder,
  s3EventsAreTold,
  healed,
  bounds,
  moneyIsConserved,
  paidIsProven,
  honestIsNotSlashed,
]
