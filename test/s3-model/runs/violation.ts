/** What was wrong in a run, as data that can be printed. */

import type { HeardRequest } from '../linearizability/s3-spec.ts'
import type { S3Answer } from '../reference/answers.ts'
import type { S3Request } from '../reference/requests.ts'

export type Violation =
  /** One client heard what the reference does not answer. */
  | { readonly kind: 'answer'; readonly request: S3Request; readonly expected: S3Answer; readonly heard: S3Answer }
  /** No order of the requests gives the answers that were heard. */
  | { readonly kind: 'order'; readonly explained: readonly HeardRequest[]; readonly stuckAt: readonly HeardRequest[] }
  /** The gateway ended a request without an answer, or with one that cannot be read. */
  | { readonly kind: 'failure'; readonly request: S3Request; readonly message: string }

/** Thrown by a run where the service is wrong. */
export class ViolationError extends Error {
  override readonly name = 'ViolationError'
  readonly violation: Violation

  constructor(violation: Violation) {
    super(describeViolation(violation))
    this.violation = violation
  }
}

/** One request or answer a line. */
export function describeViolation(violation: Violation): string {
  if (violation.kind === 'failure') return `${violation.message}\n  request  ${JSON.stringify(violation.request)}`
  if (violation.kind === 'answer') {
    const { request, expected, heard } = violation
    return [
      'an answer is not S3’s',
      `  request  ${JSON.stringify(request)}`,
      `  expected ${JSON.stringify(expected)}`,
      `  heard    ${JSON.stringify(heard)}`,
    ].join('\n')
  }
  return [
    'no order explains what was heard; the longest one that does:',
    ...violation.explained.map(line),
    'one of these had to come next:',
    ...violation.stuckAt.map(line),
  ].join('\n')
}

function line({ number, request, answer }: HeardRequest): string {
  return `  ${number}: ${JSON.stringify(request)} → ${answer === undefined ? 'unknown' : JSON.stringify(answer)}`
}
