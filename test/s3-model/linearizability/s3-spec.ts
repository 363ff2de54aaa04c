/** The reference as a specification of concurrent requests: ids are those that the answers told. */
import { isDeepStrictEqual } from 'node:util'
import type { S3Answer } from '../reference/answers.ts'
import type { S3Request } from '../reference/requests.ts'
import type { S3State } from '../reference/state.ts'
import { stepReference } from '../reference/step-reference.ts'
import type { Chosen } from '../reference/step-result.ts'
import type { SequentialSpec } from './find-order.ts'

/** A request, and what was heard: nothing where the connection or the gateway ended before. */
export interface HeardRequest {
  readonly request: S3Request
  readonly answer: S3Answer | undefined
  /** Tells its ids from others' while nobody knows them. */
  readonly number: number
}

export const s3Spec: SequentialSpec<S3State, HeardRequest> = {
  step(state, { request, answer, number }) {
    const { state: after, answer: expected } = stepReference(state, request, chosenBy(answer, number))
    return answer === undefined || isSameAnswer(expected, answer) ? after : undefined
  },
  nameOf: nameOfState,
}

/** The ids that an answer tells, one after the other; unknown ones where it tells none. */
export function chosenBy(answer: S3Answer | undefined, number: number): () => Chosen {
  let count = 0
  return () => {
    const told = answer?.deletions?.[count]?.deleteMarkerVersionId ?? answer?.versionId
    const unknown = `?${number}.${count++}`
    return { versionId: told ?? unknown, uploadId: answer?.uploadId ?? unknown }
  }
}

/** An id that nobody was told yet is any id. */
export function isSameAnswer(expected: S3Answer, heard: S3Answer): boolean {
  return isDeepStrictEqual(expected, heard) || isDeepStrictEqual(expected, masked(heard, expected))
}

function masked(heard: unknown, expected: unknown): unknown {
  if (typeof expected === 'string' && expected.startsWith('?') && typeof heard === 'string') return expected
  if (typeof heard !== 'object' || heard === null || typeof expected !== 'object' || expected === null) return heard
  if (Array.isArray(heard)) return heard.map((each, index) => masked(each, (expected as unknown[])[index]))
  const named = expected as Record<string, unknown>
  return Object.fromEntries(Object.entries(heard).map(([name, value]) => [name, masked(value, named[name])]))
}

const names = new WeakMap<S3State, string>()

function nameOfState(state: S3State): string {
  let name = names.get(state)
  if (name === undefined) {
    const buckets = [...state.buckets].map(([bucket, { versioning, keys, uploads }]) => [
      bucket,
      versioning,
      [...keys].sort(([a], [b]) => (a < b ? -1 : 1)),
      uploads,
    ])
    name = JSON.stringify(buckets)
    names.set(state, name)
  }
  return name
}
