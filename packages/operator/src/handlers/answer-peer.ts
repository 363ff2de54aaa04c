/**
 * Answers another node, which brings the answer to the chain. Anyone may ask: an answer holds what the chain would show to everybody, and
 * whom to trust with the question cannot be looked up while the chain is away. So work is what is bounded.
 */
import type { RequestHandler } from '@nupeerstack/node-host'
import { type PeerId, WireError } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'
import type { PeerAnswers } from '../peer-answers.ts'

export interface AnswerPeerDependencies {
  readonly answers: Pick<PeerAnswers, 'answer'>
  readonly clock: Pick<Clock, 'elapsedMs'>
}

const minuteMs = 60_000
/** An answer reads some sixteen pieces; three nodes watch each one, and try again. */
const answersPerMinuteMax = 12
/** So that a stranger does not take the place of those who would bring it. */
const perPeerMax = 2

export function createAnswerPeer({ answers, clock }: AnswerPeerDependencies): RequestHandler {
  const asked = new Map<PeerId, number>()
  let beganMs = Number.NEGATIVE_INFINITY
  let count = 0
  let isAnswering = false

  /** Throws WireError `busy`. */
  function admit(peer: PeerId): void {
    const nowMs = clock.elapsedMs()
    if (nowMs - beganMs >= minuteMs) {
      asked.clear()
      count = 0
      beganMs = nowMs
    }
    const before = asked.get(peer) ?? 0
    if (isAnswering || count >= answersPerMinuteMax || before >= perPeerMax) {
      throw new WireError('busy', 'so many challenges are answered for others in a minute, one at a time')
    }
    asked.set(peer, before + 1)
    count++
  }

  return async ({ peer, header }) => {
    admit(peer)
    isAnswering = true
    try {
      return { header: await answers.answer(header) }
    } finally {
      isAnswering = false
    }
  }
}
