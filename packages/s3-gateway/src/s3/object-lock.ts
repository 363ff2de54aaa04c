/** Whether a version may be removed: judged in the same transaction that removes, so that no lock comes too late. */

export type Retention = {
  /** Nobody lifts `COMPLIANCE` before its time; `GOVERNANCE` yields to those who may bypass it. */
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE'
  readonly untilMs: number
}

export type LegalHold = 'ON' | 'OFF'

export type Lock = { readonly retention: Retention | undefined; readonly legalHold: LegalHold | undefined }

/** `bypassesGovernance`: the caller asks to, and may. */
export function isLocked({ retention, legalHold }: Lock, nowMs: number, bypassesGovernance: boolean): boolean {
  if (legalHold === 'ON') return true
  if (retention === undefined || retention.untilMs <= nowMs) return false
  return retention.mode === 'COMPLIANCE' || !bypassesGovernance
}
