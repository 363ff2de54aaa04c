/** The twin of `PeriodValue.sol`: what changes at any time, and counts from the next period on. */

export interface PeriodValue<T> {
  readonly newest: T
  readonly before: T
  readonly changedIn: bigint
}

export function unchanged<T>(value: T): PeriodValue<T> {
  return { newest: value, before: value, changedIn: 0n }
}

export function withNewest<T>(value: PeriodValue<T>, newest: T, current: bigint): PeriodValue<T> {
  return { newest, before: effectiveIn(value, current), changedIn: current }
}

export function effectiveIn<T>({ newest, before, changedIn }: PeriodValue<T>, current: bigint): T {
  return changedIn < current ? newest : before
}
