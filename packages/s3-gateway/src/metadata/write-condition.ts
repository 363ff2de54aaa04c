/** Conditions on a write, judged in the same transaction that writes: of several writers only one can win. */

export type WriteCondition = {
  /** The ETag that the current object must have. */
  readonly ifMatch?: string | undefined
  /** No object may be there. */
  readonly ifNoneMatch?: '*' | undefined
}

export type WriteRefusal = 'no-such-key' | 'precondition-failed'

export const unconditional: WriteCondition = {}

/** Whether a write may replace `current`; `undefined` means that it may. */
export function refuseWrite(
  condition: WriteCondition,
  current: { readonly etag: string } | undefined,
): WriteRefusal | undefined {
  if (condition.ifNoneMatch === '*' && current !== undefined) return 'precondition-failed'
  if (condition.ifMatch === undefined) return undefined
  if (current === undefined) return 'no-such-key'
  return condition.ifMatch === '*' || condition.ifMatch === current.etag ? undefined : 'precondition-failed'
}
