/**
 * Whether a bucket's policy opens it to everybody, as Block Public Access means it (Amazon S3 User Guide, "The meaning of
 * 'public'"): somebody is allowed who is not named, and no condition ties it to fixed values.
 */
import type { Condition } from './policy-condition.ts'
import type { Policy, Statement } from './policy-document.ts'

/** Conditions on these tie a statement to somebody, where they name fixed values. */
const binding: ReadonlySet<string> = new Set(['aws:sourceip', 'aws:userid', 'aws:username'])
const positiveOperators = /^(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|NumericEquals|IpAddress)$/

export function isPublicPolicy({ statements }: Policy): boolean {
  return statements.some(isPublic)
}

function isPublic({ effect, principals, conditions }: Statement): boolean {
  if (effect !== 'Allow' || principals === undefined) return false
  const isForAll = principals.kind === 'none-of' || principals.patterns.includes('*')
  return isForAll && !conditions.some(isBinding)
}

function isBinding({ operator, ifExists, key, values }: Condition): boolean {
  if (ifExists || !binding.has(key) || !positiveOperators.test(operator)) return false
  if (key === 'aws:sourceip') return values.every(isNarrow)
  return values.every((value) => !/[*?]/.test(value))
}

/** A network that is wider than these bounds of AWS's holds the public. */
function isNarrow(network: string): boolean {
  const [address = '', bits] = network.split('/')
  if (bits === undefined) return true
  return Number(bits) >= (address.includes(':') ? 32 : 8)
}
