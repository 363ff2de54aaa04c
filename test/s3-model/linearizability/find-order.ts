/**
 * Whether operations that overlapped could have happened one after the other: each at a moment between its call and its return, all with
 * the answers that were heard. The search of Wing and Gong ("Testing and Verifying Concurrent Objects", 1993) with Lowe's memory of
 * what was tried ("Testing for Linearizability", 2017). It knows nothing of S3.
 *
 * An operation whose outcome is unknown is optional: it happened within its time, or never.
 */

export interface HistoryEntry<Op> {
  readonly op: Op
  /** Moments on one clock; a return without an answer is where its effect can no longer come. */
  readonly calledAt: number
  readonly returnedAt: number
  readonly isOptional: boolean
}

export interface SequentialSpec<State, Op> {
  /** The state after an operation with the answer that was heard; `undefined` where that answer cannot be. */
  readonly step: (state: State, op: Op) => State | undefined
  /** The same text for the same state. */
  readonly nameOf: (state: State) => string
}

export type OrderVerdict<State, Op> =
  /** One order that explains everything, and the state at its end. */
  | { readonly kind: 'linearizable'; readonly order: readonly Op[]; readonly state: State; readonly tried: number }
  /** None does. `order` is the longest that was found, `stuckAt` are the operations of which one had to come next. */
  | {
      readonly kind: 'violation'
      readonly order: readonly Op[]
      readonly stuckAt: readonly Op[]
      readonly tried: number
    }
  | { readonly kind: 'undecided'; readonly tried: number }

type Found<State, Op> = { readonly order: readonly Op[]; readonly state: State }

/** Tries at most `triesMax` positions. */
export function findOrder<State, Op>(
  spec: SequentialSpec<State, Op>,
  initial: State,
  history: readonly HistoryEntry<Op>[],
  triesMax: number,
): OrderVerdict<State, Op> {
  const entries = [...history].sort((a, b) => a.calledAt - b.calledAt)
  const tried = new Set<string>()
  const order: Op[] = []
  let longest: { readonly order: readonly Op[]; readonly stuckAt: readonly Op[] } = { order: [], stuckAt: [] }
  let isOutOfTries = false
  const settled = entries.map(() => false)

  const found = search(initial)
  if (found !== undefined) return { kind: 'linearizable', ...found, tried: tried.size }
  if (isOutOfTries) return { kind: 'undecided', tried: tried.size }
  return { kind: 'violation', ...longest, tried: tried.size }

  function search(state: State): Found<State, Op> | undefined {
    if (entries.every(({ isOptional }, index) => isOptional || settled[index])) return { order: [...order], state }
    const position = `${settled.map((is) => (is ? 1 : 0)).join('')} ${spec.nameOf(state)}`
    if (tried.has(position)) return undefined
    if (tried.size >= triesMax) {
      isOutOfTries = true
      return undefined
    }
    tried.add(position)
    const next = nextEntries()
    if (order.length >= longest.order.length) {
      longest = { order: [...order], stuckAt: next.map((index) => entryAt(index).op) }
    }
    for (const index of next) {
      const found = take(index, state)
      if (found !== undefined || isOutOfTries) return found
    }
    return undefined
  }

  function take(index: number, state: State): Found<State, Op> | undefined {
    const { op, isOptional } = entryAt(index)
    const after = spec.step(state, op)
    settled[index] = true
    if (after !== undefined) {
      order.push(op)
      const found = search(after)
      if (found !== undefined) return found
      order.pop()
    }
    const withoutIt = isOptional ? search(state) : undefined
    if (withoutIt === undefined) settled[index] = false
    return withoutIt
  }

  /** Those that may come next: called before anything that is left has returned. */
  function nextEntries(): number[] {
    let firstReturn = Infinity
    const next: number[] = []
    for (const [index, { calledAt, returnedAt }] of entries.entries()) {
      if (settled[index]) continue
      if (calledAt > firstReturn) break
      firstReturn = Math.min(firstReturn, returnedAt)
      next.push(index)
    }
    return next.filter((index) => entryAt(index).calledAt <= firstReturn)
  }

  function entryAt(index: number): HistoryEntry<Op> {
    return entries[index] as HistoryEntry<Op>
  }
}
