/**
 * Policies as IAM writes them (IAM User Guide, "IAM JSON policy elements reference"), parsed into plain data. Whatever is
 * not understood is refused when it is put: a statement that is taken and then never applies would allow what its author
 * meant to deny.
 */
import { S3Error } from '../s3/s3-error.ts'
import { type Condition, parseCondition } from './policy-condition.ts'
import { unknownVariable } from './policy-variables.ts'
import { matchesWildcard } from './wildcard.ts'

export type Policy = { readonly statements: readonly Statement[] }

export type Statement = {
  readonly effect: 'Allow' | 'Deny'
  /** Whom it is about; `undefined` in a policy that belongs to somebody. */
  readonly principals: Choice | undefined
  /** Names of actions in lower case. */
  readonly actions: Choice
  readonly resources: Choice
  /** All must hold. */
  readonly conditions: readonly Condition[]
}

/** Those that a pattern of the list covers, or those that none covers. */
export type Choice = { readonly kind: 'any-of' | 'none-of'; readonly patterns: readonly string[] }

/** AWS's bound for bucket policies. */
export const bucketPolicyBytesMax = 20 * 1024
/** AWS's bound for what is passed with AssumeRole. */
export const sessionPolicyCharactersMax = 2_048
/** Each is looked at for each request. */
const statementsMax = 200

const statementElements = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
])
const versions = ['2012-10-17', '2008-10-17']

/** Parses the policy of a bucket. Throws S3Error `MalformedPolicy`. */
export function parseBucketPolicy(text: string, bucketName: string): Policy {
  const policy = parsePolicy(text)
  for (const { principals, resources, effect } of policy.statements) {
    if (principals === undefined) throw malformed('Missing required field Principal')
    if (effect === 'Allow' && principals.kind === 'none-of') throw malformed('Allow with NotPrincipal is not allowed')
    for (const pattern of resources.patterns) {
      if (!isAboutBucket(pattern, bucketName)) throw malformed('Policy has invalid resource')
    }
  }
  return policy
}

/** Parses a policy that belongs to a key or a session and so names no principal. Throws S3Error `MalformedPolicy`. */
export function parseIdentityPolicy(text: string): Policy {
  const policy = parsePolicy(text)
  if (policy.statements.some(({ principals }) => principals !== undefined)) {
    throw malformed('Policy document should not specify a principal.')
  }
  return policy
}

function parsePolicy(text: string): Policy {
  const document = parseObject(parseJson(text), 'a policy')
  for (const element of Object.keys(document)) {
    if (!['Version', 'Id', 'Statement'].includes(element)) throw malformed(`Unknown field ${element}`)
  }
  const { Version: version, Id: id, Statement: statement } = document
  if (version !== undefined && !versions.some((known) => known === version)) {
    throw malformed('The policy must contain a valid version string')
  }
  if (id !== undefined && typeof id !== 'string') throw malformed('Id must be a string')
  if (statement === undefined) throw malformed('Missing required field Statement')
  const statements = Array.isArray(statement) ? statement : [statement]
  if (statements.length === 0 || statements.length > statementsMax) throw malformed('Could not parse the policy')
  return { statements: statements.map(parseStatement) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed("Policies must be valid JSON and the first byte must be '{'")
  }
}

function parseStatement(value: unknown): Statement {
  const fields = parseObject(value, 'a statement')
  for (const element of Object.keys(fields)) {
    if (!statementElements.has(element)) throw malformed(`Unknown field ${element}`)
  }
  const { Sid: sid, Effect: effect, Condition: condition } = fields
  if (sid !== undefined && typeof sid !== 'string') throw malformed('Sid must be a string')
  if (effect !== 'Allow' && effect !== 'Deny') throw malformed('Invalid effect')
  const actions = parseChoice(fields, 'Action', parseTexts)
  const resources = parseChoice(fields, 'Resource', parseTexts)
  if (actions === undefined) throw malformed('Missing required field Action')
  if (resources === undefined) throw malformed('Missing required field Resource')
  return {
    effect,
    principals: parseChoice(fields, 'Principal', parsePrincipals),
    actions: { ...actions, patterns: actions.patterns.map(checkAction) },
    resources: { ...resources, patterns: resources.patterns.map(checkResource) },
    conditions: condition === undefined ? [] : parseConditions(condition),
  }
}

/** An element and its negation, of which at most one may be there. */
function parseChoice(
  fields: Record<string, unknown>,
  element: 'Action' | 'Resource' | 'Principal',
  parse: (value: unknown) => string[],
): Choice | undefined {
  const positive = fields[element]
  const negative = fields[`Not${element}`]
  if (positive !== undefined && negative !== undefined)
    throw malformed(`${element} and Not${element} exclude each other`)
  if (positive !== undefined) return { kind: 'any-of', patterns: parse(positive) }
  return negative === undefined ? undefined : { kind: 'none-of', patterns: parse(negative) }
}

/** Who stores the logs of buckets. No user is called so. */
export const loggingService = 'service:logging.s3.amazonaws.com'

/** `"*"`, `{"AWS": …}`, `{"CanonicalUser": …}` or `{"Service": "logging.s3.amazonaws.com"}`. */
function parsePrincipals(value: unknown): string[] {
  if (value === '*') return ['*']
  const names = Object.entries(parseObject(value, 'Principal')).flatMap(([kind, texts]) => {
    if (kind === 'Service') return parseTexts(texts).map(checkService)
    if (kind !== 'AWS' && kind !== 'CanonicalUser') throw malformed('Invalid principal in policy')
    return parseTexts(texts)
  })
  for (const name of names) {
    // A star inside would look as if it covered a group, which IAM does not do.
    if (name !== '*' && (name.includes('*') || name.includes('?'))) throw malformed('Invalid principal in policy')
  }
  if (names.length === 0) throw malformed('Invalid principal in policy')
  return names
}

function checkService(name: string): string {
  if (`service:${name}` !== loggingService) throw malformed('Invalid principal in policy')
  return loggingService
}

function parseConditions(value: unknown): Condition[] {
  return Object.entries(parseObject(value, 'Condition')).flatMap(([operator, keys]) =>
    Object.entries(parseObject(keys, operator)).map(([key, values]) =>
      parseCondition(operator, key, parseTexts(values), malformed),
    ),
  )
}

function parseTexts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0) throw malformed('An element is empty')
  return list.map((item) => {
    if (typeof item === 'string') return item
    if (typeof item === 'boolean' || typeof item === 'number') return String(item)
    throw malformed('An element is neither a text nor a list of texts')
  })
}

function parseObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw malformed(`Syntax errors in ${what}`)
}

function checkAction(pattern: string): string {
  const lower = pattern.toLowerCase()
  if (lower !== '*' && !/^(s3|sts):[a-z0-9*?]+$/.test(lower)) throw malformed('Policy has invalid action')
  return lower
}

function checkResource(pattern: string): string {
  if (pattern !== '*' && !pattern.startsWith('arn:aws:s3:::')) throw malformed('Policy has invalid resource')
  const unknown = unknownVariable(pattern)
  if (unknown !== undefined) throw malformed(`Unknown policy variable ${unknown}`)
  return pattern
}

function isAboutBucket(pattern: string, bucketName: string): boolean {
  const path = pattern.slice('arn:aws:s3:::'.length)
  const slash = path.indexOf('/')
  return pattern === '*' || matchesWildcard(slash < 0 ? path : path.slice(0, slash), bucketName) || path === '*'
}

function malformed(message: string): S3Error {
  return new S3Error('MalformedPolicy', { message })
}
