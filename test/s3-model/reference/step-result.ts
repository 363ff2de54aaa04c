/** What a step of the reference gives, and what it is told. */
import type { S3Answer } from './answers.ts'
import type { S3State } from './state.ts'

export interface StepResult {
  readonly state: S3State
  readonly answer: S3Answer
}

/** What the service is free to choose in a step; whoever steps says it beforehand, or as an answer has told it. */
export interface Chosen {
  readonly versionId: string
  readonly uploadId: string
}

/** An answer without the fields that are not there, so that two can be compared. */
export function done(state: S3State, answer: S3Answer): StepResult {
  return { state, answer: withoutUndefined(answer) }
}

export function withoutUndefined(answer: S3Answer): S3Answer {
  return JSON.parse(JSON.stringify(answer))
}
