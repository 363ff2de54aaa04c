/** Chance that a seed decides: the same draws in the same order, every time. For tests and simulations; it keeps no secret. */
import type { Randomness } from './randomness.ts'

export function createSeededRandomness(seed: number): Randomness {
  // sfc32 of PractRand (Doty-Humphrey): 128 bits of state, the last of them a counter, so that no cycle is short.
  let [a, b, c, counter] = [seed | 0, (seed / 2 ** 32) | 0, 0x9e3779b9 | 0, 1]

  function word(): number {
    const drawn = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + drawn) | 0
    return drawn >>> 0
  }

  // The state is mixed before the first draw, so that near seeds draw different things.
  for (let round = 0; round < 12; round++) word()

  function bytes(length: number): Uint8Array {
    const words = new Uint32Array(Math.ceil(length / 4))
    for (let index = 0; index < words.length; index++) words[index] = word()
    return new Uint8Array(words.buffer, 0, length)
  }

  return {
    bytes,
    uniform: () => word() / 2 ** 32,
    uuid() {
      const drawn = bytes(16)
      drawn[6] = ((drawn[6] ?? 0) & 0x0f) | 0x40
      drawn[8] = ((drawn[8] ?? 0) & 0x3f) | 0x80
      const hex = Buffer.from(drawn).toString('hex')
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
    },
  }
}
