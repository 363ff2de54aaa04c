/**
 * Judges a request by a policy, as IAM does: a statement that denies wins over all that allow, and what no statement speaks
 * of is not allowed.
 */
import { existingTagPrefix } from './condition-keys.ts'
import { type ConditionValues, holds } from './policy-condition.ts'
import type { Choice, Policy, Statement } from './policy-document.ts'
import { fillVariables } from './policy-variables.ts'
import { matchesWildcard } from './wildcard.ts'

/** What is asked of a policy. */
export type PolicyQuestion = {
  /** In lower case: `s3:getobject`. */
  readonly action: string
  /** `arn:aws:s3:::bucket` or `arn:aws:s3:::bucket/key`. */
  readonly resource: string
  /** Who asks; `undefined` for somebody who did not sign. */
  readonly userId: string | undefined
  readonly values: ConditionValues
}

/** `silent`: no statement applies. */
export type PolicyVerdict = 'allow' | 'deny' | 'silent'

export function evaluatePolicy({ statements }: Policy, question: PolicyQuestion): PolicyVerdict {
  let verdict: PolicyVerdict = 'silent'
  for (const statement of statements) {
    if (!applies(statement, question)) continue
    if (statement.effect === 'Deny') return 'deny'
    verdict = 'allow'
  }
  return verdict
}

/** Whether a policy asks for tags of the object, which must be looked up then. */
export function asksForExistingTags({ statements }: Policy): boolean {
  return statements.some(({ conditions }) => conditions.some(({ key }) => key.startsWith(existingTagPrefix)))
}

function applies(statement: Statement, { action, resource, userId, values }: PolicyQuestion): boolean {
  const covers = (pattern: string, text: string): boolean => {
    const filled = fillVariables(pattern, userId)
    return filled !== undefined && matchesWildcard(filled, text)
  }
  return (
    choose(statement.actions, (pattern) => matchesWildcard(pattern, action)) &&
    choose(statement.resources, (pattern) => covers(pattern, resource)) &&
    (statement.principals === undefined || choose(statement.principals, (name) => isPrincipal(name, userId))) &&
    statement.conditions.every((condition) => holds(condition, values, userId))
  )
}

function choose({ kind, patterns }: Choice, covers: (pattern: string) => boolean): boolean {
  return patterns.some(covers) === (kind === 'any-of')
}

/**
 * A user is named by id or by ARN. Each user is an account of its own, so `arn:aws:iam::ID:root` and
 * `arn:aws:iam:::user/ID` are the same.
 */
function isPrincipal(name: string, userId: string | undefined): boolean {
  if (name === '*') return true
  if (userId === undefined) return false
  return name === userId || name === userArn(userId) || name === `arn:aws:iam:::user/${userId}`
}

/** How a user is named where AWS wants an ARN. */
export function userArn(userId: string): string {
  return `arn:aws:iam::${userId}:root`
}
