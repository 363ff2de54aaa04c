/** Conditions on a write, judged in the same transaction that writes: of several writers only one can win. */

export type WriteCondition = {
  /** The ETag that the current object must have; `*` for any. */
  readonly ifMatch?: string | undefined
  /** The ETag that the current object must not have; `*`: no object may be there. */
  readonly ifNoneMatch?: string | undefined
  /** The second, in milliseconds, in which the current object must have been stored. */
  readonly ifLastModifiedMs?: number | undefined
  readonly ifSizeBytes?: number | undefined
}

export type WriteRefusal = 'no-such-key' | 'precondition-failed'

export const unconditional: WriteCondition = {}

/** What a condition is judged by. */
export type Conditioned = { readonly etag: string; readonly sizeBytes: number; readonly lastModifiedMs: number }

/** Whether a write may replace `current`; `undefined` means that it may. */
export function refuseWrite(condition: WriteCondition, current: Conditioned | undefined): WriteRefusal | undefined {
  const { ifMatch, ifNoneMatch, ifLastModifiedMs, ifSizeBytes } = condition
  if (current === undefined) {
    const needsObject = ifMatch !== undefined || ifLastModifiedMs !== undefined || ifSizeBytes !== undefined
    return needsObject ? 'no-such-key' : undefined
  }
  const holds =
    ifNoneMatch !== '*' &&
    ifNoneMatch !== current.etag &&
    (ifMatch === undefined || ifMatch === '*' || ifMatch === current.etag) &&
    (ifLastModifiedMs === undefined || Math.floor(current.lastModifiedMs / 1_000) * 1_000 === ifLastModifiedMs) &&
    (ifSizeBytes === undefined || ifSizeBytes === current.sizeBytes)
  return holds ? undefined : 'precondition-failed'
}
