/** One client, one request after another: each answer is the reference's. */
import { goOn, type Query } from '../drive/next-page.ts'
import type { S3Service } from '../drive/s3-service.ts'
import { chosenBy, isSameAnswer } from '../linearizability/s3-spec.ts'
import type { Step } from '../plans/plan.ts'
import { resolveStep } from '../plans/resolve-step.ts'
import type { S3Request } from '../reference/requests.ts'
import type { S3State } from '../reference/state.ts'
import { stepReference } from '../reference/step-reference.ts'
import { ViolationError } from './violation.ts'

/** A listing that goes on forever is wrong. */
const pagesMax = 1_000

/** What is asked in turn: the state so far, and how many requests it took. */
export interface Conversation {
  readonly service: S3Service
  state: S3State
  requests: number
}

/** Throws ViolationError. */
export async function takeSteps(conversation: Conversation, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const request = resolveStep(step, conversation.state)
    if (request !== undefined) await askAll(conversation, request)
  }
}

/** Asks, and asks for the pages behind, in the service's own words. Throws ViolationError. */
export async function askAll(conversation: Conversation, first: S3Request): Promise<void> {
  let request: S3Request | undefined = first
  let continuation: Query | undefined
  for (let page = 0; request !== undefined; page++) {
    if (page === pagesMax) throw new ViolationError({ kind: 'failure', request, message: 'pages never end' })
    const number = ++conversation.requests
    const asked: S3Request = request
    const { answer: heard, continuation: told } = await conversation.service.ask(asked, continuation).catch((error) => {
      throw new ViolationError({ kind: 'failure', request: asked, message: String(error) })
    })
    const { state, answer: expected } = stepReference(conversation.state, asked, chosenBy(heard, number))
    if (!isSameAnswer(expected, heard)) throw new ViolationError({ kind: 'answer', request: asked, expected, heard })
    conversation.state = state
    continuation = told
    request = goOn(asked, expected)
  }
}
