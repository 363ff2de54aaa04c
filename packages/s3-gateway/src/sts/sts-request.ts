/** What a client asks of the token service: an action and its parameters, in the body of a form. */
import { parseIdentityPolicy, sessionPolicyCharactersMax } from '../policy/policy-document.ts'
import { S3Error } from '../s3/s3-error.ts'

export type StsRequest =
  | { readonly action: 'GetCallerIdentity' }
  | { readonly action: 'GetSessionToken'; readonly durationSeconds: number }
  | {
      readonly action: 'AssumeRole'
      readonly durationSeconds: number
      readonly sessionName: string
      readonly policy: string | undefined
    }

/** AWS's bounds (AWS STS API Reference, "AssumeRole", "GetSessionToken"). */
const durationSecondsMin = 900
const roleSecondsMax = 43_200
const sessionSecondsMax = 129_600

/** Throws S3Error `InvalidAction`, `ValidationError` or `MalformedPolicyDocument`. */
export function parseStsRequest(body: string): StsRequest {
  const parameters = new URLSearchParams(body)
  const action = parameters.get('Action') ?? ''
  switch (action) {
    case 'GetCallerIdentity':
      return { action }
    case 'GetSessionToken':
      return { action, durationSeconds: parseDuration(parameters, roleSecondsMax, sessionSecondsMax) }
    case 'AssumeRole':
      return {
        action,
        durationSeconds: parseDuration(parameters, 3_600, roleSecondsMax),
        sessionName: parseSessionName(parameters.get('RoleSessionName')),
        policy: parsePolicy(parameters),
      }
    default:
      throw new S3Error('InvalidAction', { message: `Could not find operation ${action} for version 2011-06-15` })
  }
}

function parseDuration(parameters: URLSearchParams, fallback: number, max: number): number {
  const text = parameters.get('DurationSeconds')
  if (text === null) return fallback
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (seconds >= durationSecondsMin && seconds <= max) return seconds
  throw invalid(`DurationSeconds must be between ${durationSecondsMin} and ${max}`)
}

function parseSessionName(text: string | null): string {
  if (text !== null && /^[\w+=,.@-]{2,64}$/.test(text)) return text
  throw invalid('RoleSessionName must have 2 to 64 letters, digits or _+=,.@-')
}

/** Managed policies are AWS's; to take no notice of them would give more than was asked for. */
function parsePolicy(parameters: URLSearchParams): string | undefined {
  if ([...parameters.keys()].some((name) => name.startsWith('PolicyArns.'))) {
    throw invalid('PolicyArns are not supported; use Policy')
  }
  const policy = parameters.get('Policy')
  if (policy === null) return undefined
  if (policy.length > sessionPolicyCharactersMax) {
    throw invalid(`Policy must have at most ${sessionPolicyCharactersMax} characters`)
  }
  try {
    parseIdentityPolicy(policy)
  } catch (cause) {
    if (!(cause instanceof S3Error)) throw cause
    throw new S3Error('MalformedPolicyDocument', { message: cause.message, cause })
  }
  return policy
}

function invalid(message: string): S3Error {
  return new S3Error('ValidationError', { message })
}
