/** Every checker, in the order in which they look. */
import { acknowledgedReadsBack } from './acknowledged-reads-back.ts'
import { bothSides } from './both-sides.ts'
import { bounds } from './bounds.ts'
import type { Checker } from './checker.ts'
import { clientBook } from './client-book.ts'
import { healed } from './healed.ts'
import { namedParts } from './named-parts.ts'
import { nodeBooks } from './node-books.ts'
import { rawDisks } from './raw-disks.ts'
import { worksAgain } from './works-again.ts'

export const allCheckers: readonly Checker[] = [
  clientBook,
  nodeBooks,
  bothSides,
  rawDisks,
  acknowledgedReadsBack,
  worksAgain,
  namedParts,
  healed,
  bounds,
]
