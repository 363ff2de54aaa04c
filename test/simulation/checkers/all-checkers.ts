/** Every checker, in the order in which they look. */
import { acknowledgedReadsBack } from './acknowledged-reads-back.ts'
import type { Checker } from './checker.ts'
import { worksAgain } from './works-again.ts'

export const allCheckers: readonly Checker[] = [acknowledgedReadsBack, worksAgain]
