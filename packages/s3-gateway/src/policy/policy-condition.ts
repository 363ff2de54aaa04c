/**
 * Conditions of a policy statement (IAM User Guide, "IAM JSON policy elements: Condition operators"). A key that is not
 * there makes a positive operator false and a negated one true; `…IfExists` makes both true.
 */
import { BlockList, isIP, isIPv4 } from 'node:net'
import { addIpNetwork, isIpNetwork } from '../http/ip-network.ts'
import { isConditionKey } from './condition-keys.ts'
import { fillVariables, unknownVariable } from './policy-variables.ts'
import { matchesWildcard } from './wildcard.ts'

export type Condition = {
  readonly operator: string
  readonly quantifier: 'all' | 'any' | undefined
  readonly ifExists: boolean
  /** In lower case, but for what stands behind a slash: the name of a tag. */
  readonly key: string
  readonly values: readonly string[]
}

/** What is known about a request, by the key that a condition names. `undefined`: it is not there. */
export type ConditionValues = (key: string) => readonly string[] | undefined

type Test = (actual: string, wanted: string) => boolean

type Operator = {
  readonly test: Test
  readonly isNegated: boolean
  /** Whether a value of the policy makes sense to it. */
  readonly accepts: (wanted: string) => boolean
}

const anything = (): boolean => true

/** Each with its negation, where it has one. */
const positive: Readonly<Record<string, { test: Test; accepts: (wanted: string) => boolean; negation?: string }>> = {
  StringEquals: { test: (a, b) => a === b, accepts: anything, negation: 'StringNotEquals' },
  StringEqualsIgnoreCase: {
    test: (a, b) => a.toLowerCase() === b.toLowerCase(),
    accepts: anything,
    negation: 'StringNotEqualsIgnoreCase',
  },
  StringLike: { test: (a, b) => matchesWildcard(b, a), accepts: anything, negation: 'StringNotLike' },
  ArnEquals: { test: (a, b) => matchesWildcard(b, a), accepts: anything, negation: 'ArnNotEquals' },
  ArnLike: { test: (a, b) => matchesWildcard(b, a), accepts: anything, negation: 'ArnNotLike' },
  NumericEquals: { ...numeric((a, b) => a === b), negation: 'NumericNotEquals' },
  NumericLessThan: numeric((a, b) => a < b),
  NumericLessThanEquals: numeric((a, b) => a <= b),
  NumericGreaterThan: numeric((a, b) => a > b),
  NumericGreaterThanEquals: numeric((a, b) => a >= b),
  DateEquals: { ...date((a, b) => a === b), negation: 'DateNotEquals' },
  DateLessThan: date((a, b) => a < b),
  DateLessThanEquals: date((a, b) => a <= b),
  DateGreaterThan: date((a, b) => a > b),
  DateGreaterThanEquals: date((a, b) => a >= b),
  Bool: { test: (a, b) => a.toLowerCase() === b.toLowerCase(), accepts: isBoolean },
  IpAddress: { test: isInNetwork, accepts: isIpNetwork, negation: 'NotIpAddress' },
}

const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries(positive).flatMap(([name, { test, accepts, negation }]): [string, Operator][] => [
    [name, { test, accepts, isNegated: false }],
    ...(negation === undefined ? [] : ([[negation, { test, accepts, isNegated: true }]] as [string, Operator][])),
  ]),
)

/** Throws what `malformed` makes. */
export function parseCondition(
  name: string,
  key: string,
  values: readonly string[],
  malformed: (message: string) => Error,
): Condition {
  const [, quantifier, operator = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(name) ?? []
  const known = operators.get(operator)
  if (operator !== 'Null' && known === undefined) throw malformed(`Invalid Condition type : ${name}`)
  if (operator === 'Null' && ifExists !== undefined) throw malformed(`Invalid Condition type : ${name}`)
  const lower = lowerKey(key)
  if (!isConditionKey(lower)) throw malformed(`Policy has an invalid condition key: ${key}`)
  for (const value of values) {
    const unknown = unknownVariable(value)
    if (unknown !== undefined) throw malformed(`Unknown policy variable ${unknown}`)
    if (!(operator === 'Null' ? isBoolean(value) : known?.accepts(value))) {
      throw malformed(`Invalid value ${value} for the condition ${name}`)
    }
  }
  return {
    operator,
    quantifier: quantifier === undefined ? undefined : quantifier === 'ForAllValues' ? 'all' : 'any',
    ifExists: ifExists !== undefined,
    key: lower,
    values,
  }
}

/** Whether a condition holds for a request of `userId`, or of nobody. */
export function holds(condition: Condition, valuesOf: ConditionValues, userId: string | undefined): boolean {
  const actual = valuesOf(condition.key)
  if (condition.operator === 'Null') {
    return condition.values.some((value) => (value.toLowerCase() === 'true') === (actual === undefined))
  }
  const operator = operators.get(condition.operator)
  if (operator === undefined) return false
  if (actual === undefined || actual.length === 0) {
    if (condition.ifExists || condition.quantifier === 'all') return true
    return condition.quantifier === 'any' ? false : operator.isNegated
  }
  const wanted = condition.values.flatMap((value) => fillVariables(value, userId) ?? [])
  const passes = (value: string): boolean =>
    wanted.some((candidate) => operator.test(value, candidate)) !== operator.isNegated
  // Without a quantifier there is one value; should there be more, a negated operator speaks of them all.
  const isAboutAll = condition.quantifier === 'all' || (condition.quantifier === undefined && operator.isNegated)
  return isAboutAll ? actual.every(passes) : actual.some(passes)
}

function lowerKey(key: string): string {
  const slash = key.indexOf('/')
  return slash < 0 ? key.toLowerCase() : `${key.slice(0, slash).toLowerCase()}${key.slice(slash)}`
}

function numeric(compare: (a: number, b: number) => boolean): { test: Test; accepts: (wanted: string) => boolean } {
  const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text))
  return { test: (a, b) => isNumber(a) && compare(Number(a), Number(b)), accepts: isNumber }
}

/** ISO 8601, or seconds since 1970. */
function date(compare: (a: number, b: number) => boolean): { test: Test; accepts: (wanted: string) => boolean } {
  const parse = (text: string): number => (/^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text))
  return { test: (a, b) => compare(parse(a), parse(b)), accepts: (text) => !Number.isNaN(parse(text)) }
}

function isBoolean(text: string): boolean {
  return /^(true|false)$/i.test(text)
}

/** `10.0.0.0/8`, `2001:db8::/32`, or one address. An IPv4 address in IPv6's clothes is one of IPv4. */
function isInNetwork(address: string, network: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  if (isIP(plain) === 0) return false
  if (isIPv4(plain) === network.includes(':')) return false
  const list = new BlockList()
  addIpNetwork(list, network)
  return list.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}
