/** What a program asked of S3, when, and what it heard of it. */
import type { S3Answer } from '../../s3-model/reference/answers.ts'
import type { S3Request } from '../../s3-model/reference/requests.ts'

export interface S3Call {
  /** That of the operation, with a number behind it where that asks more than once. */
  readonly name: string
  readonly request: S3Request
  /** Virtual time. A call that comes to be does so between its begin and its end. */
  readonly beganMs: number
  /** `undefined` while it is under way. */
  endedMs: number | undefined
  /** From then on nothing of it can come to be any more, although nobody has heard what did: the gateway's process has ended. */
  effectsEndMs: number
  heard: Heard
}

export type Heard =
  | { readonly kind: 'answer'; readonly answer: S3Answer }
  /** The connection broke, or nobody waited any longer: it may have come to be, or may yet. */
  | { readonly kind: 'nothing' }
  /** It can never come to be: nobody was there to hear it, or it was not sent whole. */
  | { readonly kind: 'not-asked' }

/** How a program asks: over which connections, with which payload, and how it behaves. */
export type CallManners = {
  readonly program: number
  readonly payload: 'signed' | 'unsigned' | 'signed-chunks' | 'checksum-trailer'
  /** Sends and reads in so many bytes at a time, with pauses. */
  readonly pace?: { readonly bytes: number; readonly pauseMs: number }
  /** Goes away when it has sent this share of the body. */
  readonly sends?: number
  /** Goes away when it has this share of the answer's body. */
  readonly takes?: number
}

export function answerOf({ heard }: Pick<S3Call, 'heard'>): S3Answer | undefined {
  return heard.kind === 'answer' ? heard.answer : undefined
}
