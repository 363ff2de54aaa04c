/** A plan with one client: every answer is the reference's, and at the end everything is there, and goes. */
import type { S3Service } from '../drive/s3-service.ts'
import type { Plan } from '../plans/plan.ts'
import { emptyS3 } from '../reference/state.ts'
import { askAll, type Conversation, takeSteps } from './ask-in-turn.ts'
import { auditRequests, clearBuckets, removalRequests } from './bucket-audit.ts'

export interface RunOutcome {
  readonly requests: number
}

/** Throws ViolationError. */
export async function runSequential(service: S3Service, plan: Plan): Promise<RunOutcome> {
  const conversation: Conversation = { service, state: emptyS3, requests: 0 }
  try {
    await makeBuckets(conversation, plan)
    await takeSteps(conversation, plan.steps)
    for (const request of auditRequests(conversation.state)) await askAll(conversation, request)
    for (const [bucket, state] of conversation.state.buckets) {
      for (const request of removalRequests(bucket, state)) await askAll(conversation, request)
    }
  } finally {
    // Nothing is left of a run that failed, either.
    await clearBuckets(service, [...conversation.state.buckets.keys()])
  }
  return { requests: conversation.requests }
}

export async function makeBuckets(conversation: Conversation, { buckets }: Plan): Promise<void> {
  for (const [bucket, versioning] of Object.entries(buckets)) {
    await askAll(conversation, { op: 'CreateBucket', bucket })
    if (versioning !== 'Unversioned')
      await askAll(conversation, { op: 'PutBucketVersioning', bucket, status: versioning })
  }
}
