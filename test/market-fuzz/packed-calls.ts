/** What Crowd, Member and Reader take, and what comes back: bytes one after the other, in hex. */
import type { Hex } from 'viem'

export interface PackedCall {
  readonly to: string
  readonly data: Hex
}

/** As Crowd and Reader take them. */
export function packCalls(calls: readonly PackedCall[]): Hex {
  const parts = calls.map(({ to, data }) => {
    const length = (data.length - 2) / 2
    return to.slice(2) + length.toString(16).padStart(8, '0') + data.slice(2)
  })
  return `0x${parts.join('')}`
}

/** What a member is sent, that it makes this call and gives so much wei with it. */
export function packOrder({ to, data }: PackedCall, wei: bigint): Hex {
  return `0x${to.slice(2)}${wei.toString(16).padStart(24, '0')}${data.slice(2)}`
}

/** Of each answer of Reader its words. */
export function unpackAnswers(answers: Hex): bigint[][] {
  const unpacked: bigint[][] = []
  for (let at = 2; at < answers.length; ) {
    const end = at + 64 + 2 * Number.parseInt(answers.slice(at, at + 64), 16)
    const words: bigint[] = []
    for (at += 64; at < end; at += 64) words.push(BigInt(`0x${answers.slice(at, at + 64)}`))
    unpacked.push(words)
  }
  return unpacked
}
