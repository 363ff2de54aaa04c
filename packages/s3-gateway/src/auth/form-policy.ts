/**
 * The policy document of a browser's form (Amazon S3 API Reference, "POST policy"): who signed it lets whoever has it upload
 * what its conditions describe, until it expires. Every field of the form must be described, or somebody could add one.
 */
import type { SizeRange } from '../body/form-body.ts'
import { S3Error } from '../s3/s3-error.ts'

export type FormPolicy = {
  readonly expiresAtMs: number
  readonly conditions: readonly FormCondition[]
}

export type FormCondition =
  /** `field` in lower case. */
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | ({ readonly kind: 'content-length-range' } & SizeRange)

/** Fields that carry the policy and its signature, and those that can only refuse a file: its checksums. */
const undescribed = /^(awsaccesskeyid|policy|signature|x-amz-signature|x-ignore-.*|x-amz-checksum-.*)$/

/** Parses a policy, given in base64. Throws S3Error `InvalidPolicyDocument`. */
export function parseFormPolicy(base64: string): FormPolicy {
  const document = parseJson(Buffer.from(base64, 'base64').toString('utf8'))
  if (typeof document !== 'object' || document === null) throw invalid('it is no object')
  const { expiration, conditions } = document as Record<string, unknown>
  if (typeof expiration !== 'string') throw invalid('Policy missing expiration.')
  // ISO 8601 with a zone; JavaScript reads much more.
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/.test(expiration)
  const expiresAtMs = isTime ? Date.parse(expiration) : Number.NaN
  if (Number.isNaN(expiresAtMs)) throw invalid(`Invalid 'expiration' value: '${expiration}'`)
  if (!Array.isArray(conditions)) throw invalid('Policy missing conditions.')
  return { expiresAtMs, conditions: conditions.flatMap(parseConditions) }
}

/** What a form must keep to. Throws S3Error `AccessDenied` where a field does not, or where none describes it. */
export function checkForm(
  { expiresAtMs, conditions }: FormPolicy,
  fields: ReadonlyMap<string, string>,
  nowMs: number,
): SizeRange | undefined {
  if (nowMs > expiresAtMs) throw denied('Policy expired.')
  const described = new Set<string>()
  let range: SizeRange | undefined
  for (const condition of conditions) {
    if (condition.kind === 'content-length-range') {
      range = narrower(range, condition)
      continue
    }
    const { kind, field, value } = condition
    const actual = fields.get(field) ?? ''
    if (kind === 'eq' ? actual !== value : !actual.startsWith(value)) {
      throw denied(`Policy Condition failed: ["${kind}", "$${field}", "${value}"]`)
    }
    described.add(field)
  }
  for (const field of fields.keys()) {
    if (described.has(field) || undescribed.test(field)) continue
    throw denied(`Extra input fields: ${field}`)
  }
  return range
}

function parseConditions(value: unknown): FormCondition[] {
  if (Array.isArray(value)) return [parseArray(value)]
  if (typeof value !== 'object' || value === null) throw invalid('Invalid Simple-Condition')
  const entries = Object.entries(value)
  if (entries.length === 0) throw invalid('Invalid Simple-Condition: Simple-Conditions must have exactly one property')
  return entries.map(([field, text]) => {
    if (typeof text !== 'string') throw invalid('Invalid Simple-Condition: value must be a string.')
    return { kind: 'eq', field: field.toLowerCase(), value: text }
  })
}

function parseArray([operator, first, second, ...rest]: readonly unknown[]): FormCondition {
  const kind = typeof operator === 'string' ? operator.toLowerCase() : ''
  if (rest.length > 0) throw invalid('a condition has too many elements')
  if (kind === 'content-length-range') return { kind, minBytes: parseSize(first), maxBytes: parseSize(second) }
  if (kind !== 'eq' && kind !== 'starts-with') throw invalid('Invalid Condition: unknown operation')
  if (typeof first !== 'string' || !first.startsWith('$') || typeof second !== 'string') {
    throw invalid('Invalid Condition: it needs a field and a text')
  }
  return { kind, field: first.slice(1).toLowerCase(), value: second }
}

function parseSize(value: unknown): number {
  const size = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) return size
  throw invalid('Invalid content-length-range')
}

function narrower(before: SizeRange | undefined, { minBytes, maxBytes }: SizeRange): SizeRange {
  return {
    minBytes: Math.max(minBytes, before?.minBytes ?? 0),
    maxBytes: Math.min(maxBytes, before?.maxBytes ?? maxBytes),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('Invalid JSON.')
  }
}

function invalid(reason: string): S3Error {
  return new S3Error('InvalidPolicyDocument', { message: `Invalid Policy: ${reason}` })
}

function denied(reason: string): S3Error {
  return new S3Error('AccessDenied', { message: `Invalid according to Policy: ${reason}` })
}
