/** What a sequence has shown that must not be so. */
export class FuzzViolation extends Error {
  override readonly name = 'FuzzViolation'
  /** The rule that was broken, by its name. */
  readonly invariant: string

  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`)
    this.invariant = invariant
  }
}

/** Throws FuzzViolation where it is not so. */
export function hold(isSo: boolean, invariant: string, detail: () => string): void {
  if (!isSo) throw new FuzzViolation(invariant, detail())
}
