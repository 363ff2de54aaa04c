/** A plan with several clients: some order of what they did gives the answers that they heard, to the last key of a listing. */
import type { S3Service } from '../drive/s3-service.ts'
import { checkS3History, type S3HistoryEntry } from '../linearizability/check-s3-history.ts'
import type { Plan, Step } from '../plans/plan.ts'
import { resolveStep } from '../plans/resolve-step.ts'
import type { S3Request } from '../reference/requests.ts'
import { emptyS3, type S3State } from '../reference/state.ts'
import { type Conversation, takeSteps } from './ask-in-turn.ts'
import { clearBuckets } from './bucket-audit.ts'
import { makeBuckets, type RunOutcome } from './run-sequential.ts'
import { ViolationError } from './violation.ts'

export interface ConcurrentOutcome extends RunOutcome {
  /** The search for an order was given up. */
  readonly isUndecided: boolean
}

/** Throws ViolationError. */
export async function runConcurrent(service: S3Service, plan: Plan): Promise<ConcurrentOutcome> {
  const conversation: Conversation = { service, state: emptyS3, requests: 0 }
  const names = Object.keys(plan.buckets)
  try {
    await makeBuckets(conversation, plan)
    await takeSteps(conversation, plan.steps)
    const recorder = createRecorder(service, conversation.state)
    await Promise.all((plan.clients ?? []).map((steps) => recorder.take(steps)))
    await recorder.audit()
    const { isUndecided } = judge(conversation.state, recorder.entries)
    return { requests: conversation.requests + recorder.entries.length, isUndecided }
  } finally {
    await clearBuckets(service, names)
  }
}

/** The state at the end of an order that explains everything. Throws ViolationError where there is none. */
export function judge(
  initial: S3State,
  entries: readonly S3HistoryEntry[],
): { readonly isUndecided: boolean; readonly state: S3State | undefined } {
  const verdict = checkS3History(initial, entries)
  if (verdict.kind === 'violation') {
    throw new ViolationError({ kind: 'order', explained: verdict.order, stuckAt: verdict.stuckAt })
  }
  return verdict.kind === 'undecided'
    ? { isUndecided: true, state: undefined }
    : { isUndecided: false, state: verdict.state }
}

export interface Recorder {
  readonly entries: S3HistoryEntry[]
  /** One client: steps one after the other, as they mean in the state in which all clients began. */
  take(steps: readonly Step[]): Promise<void>
  /** Sees everything when all clients are done. */
  audit(): Promise<void>
}

/**
 * `untilBack` resolves when a gateway that was killed answers again: requests that it ended may have happened until then, or
 * never. Unset: no request may end without an answer.
 */
export function createRecorder(service: S3Service, state: S3State, untilBack?: () => Promise<void>): Recorder {
  const entries: S3HistoryEntry[] = []
  let moment = 0
  let requests = 0
  const keys = new Set<string>()

  const ask = async (request: S3Request): Promise<void> => {
    const number = ++requests
    const calledAt = ++moment
    if ('key' in request) keys.add(`${request.bucket}/${request.key}`)
    const answer = await service.ask(request).then(
      (read) => read.answer,
      async (error) => {
        if (untilBack === undefined) throw new ViolationError({ kind: 'failure', request, message: String(error) })
        await untilBack()
        return undefined
      },
    )
    // "Please reduce your request rate": nothing was done, and nothing of it may be seen.
    if (answer?.status === 503) return
    const op = { request, answer, number }
    entries.push({ op, calledAt, returnedAt: ++moment, isOptional: answer === undefined })
  }

  return {
    entries,
    async take(steps) {
      for (const step of steps) {
        const request = resolveStep(step, state)
        if (request !== undefined) await ask(request)
      }
    },
    async audit() {
      for (const bucket of state.buckets.keys()) {
        await ask({ op: 'ListObjectVersions', bucket })
        await ask({ op: 'ListMultipartUploads', bucket })
      }
      for (const name of keys) {
        const slash = name.indexOf('/')
        await ask({ op: 'GetObject', bucket: name.slice(0, slash), key: name.slice(slash + 1) })
      }
    },
  }
}
