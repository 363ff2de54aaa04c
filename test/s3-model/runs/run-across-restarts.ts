/**
 * Clients go on while the gateway is killed and comes back, round after round over the same bucket. What was acknowledged is there after
 * each; what got no answer happened before the gateway was back, or never.
 */
import type { S3Service } from '../drive/s3-service.ts'
import type { Plan } from '../plans/plan.ts'
import { emptyS3 } from '../reference/state.ts'
import { type Conversation, takeSteps } from './ask-in-turn.ts'
import { createRecorder, judge } from './run-concurrent.ts'
import { makeBuckets } from './run-sequential.ts'

export interface MortalGateway {
  /** Resolves when it is dead. */
  kill(): Promise<void>
  /** Resolves when it answers and stores again. */
  untilBack(): Promise<void>
}

export interface RestartOutcome {
  readonly requests: number
  /** Requests of which nobody heard. */
  readonly lost: number
}

/** `killAfter` says for each round, whose clients are those of the plan, how many answers come before it. Throws ViolationError. */
export async function runAcrossRestarts(
  service: S3Service,
  gateway: MortalGateway,
  rounds: readonly { readonly plan: Plan; readonly killAfter: number }[],
): Promise<RestartOutcome> {
  const conversation: Conversation = { service, state: emptyS3, requests: 0 }
  let lost = 0
  for (const [index, { plan, killAfter }] of rounds.entries()) {
    if (index === 0) await makeBuckets(conversation, plan)
    await takeSteps(conversation, plan.steps)
    let answersLeft = killAfter
    let isBack: Promise<void> | undefined
    const killOnce = async (): Promise<void> => {
      isBack ??= gateway.kill().then(gateway.untilBack)
      await isBack
    }
    const counting: S3Service = {
      ...service,
      async ask(request, continuation) {
        const read = await service.ask(request, continuation)
        if (--answersLeft === 0) void killOnce()
        return read
      },
    }
    const recorder = createRecorder(counting, conversation.state, killOnce)
    await Promise.all((plan.clients ?? []).map((steps) => recorder.take(steps)))
    await killOnce()
    await recorder.audit()
    const { state } = judge(conversation.state, recorder.entries)
    if (state === undefined) throw new Error('nobody knows whether this round can be explained: make it shorter')
    conversation.state = state
    conversation.requests += recorder.entries.length
    lost += recorder.entries.filter(({ op }) => op.answer === undefined).length
  }
  return { requests: conversation.requests, lost }
}
