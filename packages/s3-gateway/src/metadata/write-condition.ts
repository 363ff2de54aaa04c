/** Conditions on a write, judged in the same transaction that writes: of several writers only one can win. */

export type WriteCondition = {
  /** The ETag that the current object must have; `*` for any. */
  readonly ifMatch?: string | undefined
  /** The ETag that the current object must not have; `*`: no object may be there. */
  readonly ifNoneMatch?: string | undefined
}

export type WriteRefusal = 'no-such-key' | 'precondition-failed'

export const unconditional: WriteCondition = {}

/** Whether a write may replace `current`; `undefined` means that it may. */
export function refuseWrite(
  condition: WriteCondition,
  current: { readonly etag: string } | undefined,
): WriteRefusal | undefined {
  const { ifMatch, ifNoneMatch } = condition
  if (current === undefined) return ifMatch === undefined ? undefined : 'no-such-key'
  if (ifNoneMatch === '*' || ifNoneMatch === current.etag) return 'precondition-failed'
  return ifMatch === undefined || ifMatch === '*' || ifMatch === current.etag ? undefined : 'precondition-failed'
}
