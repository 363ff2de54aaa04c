/** A question as one word of the chain (`StorageAnswers.sol`): 16 bits count its leaves, then places of 48 bits, the first one lowest. */
import { type Hex, numberToHex } from 'viem'
import { type LeafPlace, questionLeavesMax } from '../port/question-calls.ts'

const placeBits = 48n
const leafBits = 16n
const countShift = 240n

/** Throws RangeError where these are none, or too many. */
export function toQuestionWord(places: readonly LeafPlace[]): Hex {
  if (places.length === 0 || places.length > questionLeavesMax) {
    throw new RangeError(`a question is about 1 to ${questionLeavesMax} leaves, not ${places.length}`)
  }
  const packed = places.map(({ piece, leaf }, index) => {
    return ((BigInt(piece) << leafBits) | BigInt(leaf)) << (placeBits * BigInt(index))
  })
  const word = packed.reduce((sum, place) => sum | place, BigInt(places.length) << countShift)
  return numberToHex(word, { size: 32 })
}

export function fromQuestionWord(word: Hex): LeafPlace[] {
  const bits = BigInt(word)
  const count = Math.min(Number(bits >> countShift), questionLeavesMax)
  return Array.from({ length: count }, (_, index) => {
    const place = (bits >> (placeBits * BigInt(index))) & ((1n << placeBits) - 1n)
    return { piece: Number(place >> leafBits), leaf: Number(place & ((1n << leafBits) - 1n)) }
  })
}
