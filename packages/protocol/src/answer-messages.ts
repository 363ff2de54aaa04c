/**
 * How a node whose chain is away answers its challenge all the same: another one, which knows the challenge from the chain, asks it for
 * the answer and brings that. What is asked and answered is the service's; that of storage stands here.
 */
import { bytes, type Carried, message, parsed, repeated, whole } from './codec.ts'
import { parseDealId } from './ids.ts'
import { dealPiecesMax } from './limits.ts'

/** Methods that nodes ask of each other. */
export const peerMethods = { answer: 'storage/answer/1' } as const

/** As many as a page of the chain's list of promised deals has. */
const promisedDealsMax = 256
const samplesMax = 64
/** A path goes through the tree of a piece, 11 levels, and that of its deal. */
const pathMax = 64
const encodedDealBytesMax = 96
const encodedSampleBytesMax = 32 * (pathMax + 2) + 64

/** One deal of a challenge. */
export const promisedDeal = message({
  dealId: parsed(1, 20, parseDealId),
  pieces: whole(2, dealPiecesMax),
  root: bytes(3, 32, 32),
})
/** The answer to one sample. */
export const sampleAnswer = message({
  dealIndex: whole(1, promisedDealsMax),
  piece: whole(2, dealPiecesMax),
  leaf: bytes(3, 32, 32),
  path: repeated(bytes(4, 32, 32), pathMax),
})

/** The seed of the period, and the operator's deals as they are effective in it, in the order of the chain: each is a `promisedDeal`. */
export const answerRequest = message({
  seed: bytes(1, 32, 32),
  samples: whole(2, samplesMax),
  deals: repeated(bytes(3, encodedDealBytesMax), promisedDealsMax),
})
/** What `StorageKind.prove` takes, sample by sample: each is a `sampleAnswer`. */
export const answerResponse = message({ samples: repeated(bytes(1, encodedSampleBytesMax), samplesMax) })

export type PromisedDealBytes = Carried<typeof promisedDeal>
export type SampleAnswerBytes = Carried<typeof sampleAnswer>

export interface HandedChallenge {
  readonly seed: Uint8Array
  readonly samples: number
  readonly promised: readonly PromisedDealBytes[]
}

export function encodeChallenge({ seed, samples, promised }: HandedChallenge): Uint8Array {
  return answerRequest.encode({ seed, samples, deals: promised.map((deal) => promisedDeal.encode(deal)) })
}

/** Throws ProtocolError. */
export function parseChallenge(header: Uint8Array): HandedChallenge {
  const { seed, samples, deals } = answerRequest.parse(header)
  return { seed, samples, promised: deals.map((deal) => promisedDeal.parse(deal)) }
}

export function encodeAnswer(answers: readonly SampleAnswerBytes[]): Uint8Array {
  return answerResponse.encode({ samples: answers.map((answer) => sampleAnswer.encode(answer)) })
}

/** Throws ProtocolError. */
export function parseAnswer(header: Uint8Array): SampleAnswerBytes[] {
  return answerResponse.parse(header).samples.map((sample) => sampleAnswer.parse(sample))
}
