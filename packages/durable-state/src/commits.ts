/**
 * What a commit is called, and the points on its way (`crash-points.ts` of the runtime). Whoever makes something durable has it
 * declared in the `commits.ts` of its package, and hands it to what does it; so the list of all commits is complete.
 */
import { type CrashPoint, declarePoints } from '@nupeerstack/runtime'

/** `before`: the work is done and nothing of it durable; `after`: it is durable, and nobody was told. */
export type TransactionPoints = Readonly<Record<'before' | 'after', CrashPoint>>

/** Of a small file that is replaced: `written` beside it, `synced`, `renamed` over it, and `after`: durable under its name. */
export type FilePoints = Readonly<Record<'written' | 'synced' | 'renamed' | 'after', CrashPoint>>

/** Of a line at the end of a log: `written` is what a process that is killed leaves, `after` what a power cut leaves too. */
export type LinePoints = Readonly<Record<'before' | 'written' | 'after', CrashPoint>>

/** Of a log that is begun: `made`, and `after`: its name is durable. */
export type LogPoints = Readonly<Record<'made' | 'after', CrashPoint>>

export function declareTransaction(name: string): TransactionPoints {
  return declarePoints(name, ['before', 'after'])
}

export function declareFile(name: string): FilePoints {
  return declarePoints(name, ['written', 'synced', 'renamed', 'after'])
}

export function declareLine(name: string): LinePoints {
  return declarePoints(name, ['before', 'written', 'after'])
}

export function declareLog(name: string): LogPoints {
  return declarePoints(name, ['made', 'after'])
}

/** Of every database that is migrated: its copy is kept before, and the steps are one transaction. */
export const stateCommits = {
  keptCopy: declareFile('durable-state.kept-copy'),
  migration: declareTransaction('durable-state.migration'),
  /** Of two databases that go together: the number of a start stands in the first, in both but as of one under way, in both. */
  pairing: declarePoints('durable-state.pairing', ['begun', 'noted', 'after']),
  olderCopiesRemoved: declarePoints('durable-state.older-copies', ['removed']),
} as const
