/** Whether an error, or what it comes from, is one that no fault of the world explains: code of ours did what it must not do. */

const bugNames = new Set(['AssertionError', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'])
/** SQLITE_ERROR, _CONSTRAINT, _MISMATCH, _MISUSE, _RANGE: statements that do not fit their tables. */
const bugCodes = new Set([1, 19, 20, 21, 25])

export function isBug(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (bugNames.has(error.name)) return true
  if ('errcode' in error && typeof error.errcode === 'number' && bugCodes.has(error.errcode & 0xff)) return true
  return isBug(error.cause)
}
