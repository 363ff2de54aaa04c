/** Changes bytes without knowing what they mean: flips, cuts, copies, numbers at their edges, words of the parser. */
import type { Dice } from './dice.ts'

export interface Material {
  readonly dice: Dice
  /** Other inputs to take pieces from. */
  readonly pool: readonly Buffer[]
  readonly words: readonly Buffer[]
}

type Change = (input: Buffer, material: Material) => Buffer

/** Where programs that count go wrong. */
const edgeNumbers = ['0', '-1', '1', '255', '256', '65535', '65536', '2147483647', '2147483648', '4294967295']
const hugeNumbers = ['4294967296', '9007199254740991', '9007199254740993', '18446744073709551615', '1e309', '00', '']
const numbers = [...edgeNumbers, ...hugeNumbers, '1.5', '0x10', 'NaN', '-0', '99999999999999999999999999']
const edgeBytes = [0x00, 0x01, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x25, 0x2b, 0x2f, 0x3a, 0x3c, 0x5c, 0x7f, 0x80, 0xc0, 0xff]

/** One change, drawn. */
export function havoc(input: Buffer, material: Material): Buffer {
  if (input.length === 0) return Buffer.from(wordOf(material))
  return material.dice.pick(changes)(input, material)
}

/** `input` with the bytes [from, to) replaced. */
export function splice(input: Buffer, from: number, to: number, by: Uint8Array): Buffer {
  return Buffer.concat([input.subarray(0, from), by, input.subarray(to)])
}

/** The run of characters of one kind around a place: a word, a number, blanks, or one sign. */
export function tokenAt(input: Buffer, at: number): readonly [from: number, to: number] {
  const kind = kindOf(input[at]!)
  if (kind === 0) return [at, at + 1]
  let from = at
  let to = at + 1
  while (from > 0 && kindOf(input[from - 1]!) === kind) from--
  while (to < input.length && kindOf(input[to]!) === kind) to++
  return [from, to]
}

/** 0: a sign of its own. */
function kindOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return 1
  if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) return 2
  if (byte === 0x20 || byte === 0x09) return 3
  return byte >= 0x80 ? 4 : 0
}

const changes: readonly Change[] = [
  flipBit,
  setByte,
  insertBytes,
  removeRange,
  removeRange,
  repeatRange,
  moveRange,
  insertWord,
  insertWord,
  replaceToken,
  replaceToken,
  replaceNumber,
  cutOff,
  crossOver,
  takePiece,
  addToWord,
]

function flipBit(input: Buffer, { dice }: Material): Buffer {
  const changed = Buffer.from(input)
  const at = dice.below(input.length)
  changed[at]! ^= 1 << dice.below(8)
  return changed
}

function setByte(input: Buffer, { dice }: Material): Buffer {
  const changed = Buffer.from(input)
  changed[dice.below(input.length)] = dice.once(2) ? dice.pick(edgeBytes) : dice.below(256)
  return changed
}

function insertBytes(input: Buffer, { dice }: Material): Buffer {
  const at = dice.below(input.length + 1)
  const bytes = Buffer.from(Array.from({ length: 1 + dice.below(8) }, () => dice.below(256)))
  return splice(input, at, at, dice.once(2) ? bytes : Buffer.alloc(1 + dice.below(16), dice.pick(edgeBytes)))
}

function removeRange(input: Buffer, { dice }: Material): Buffer {
  const [from, to] = range(input, dice)
  return splice(input, from, to, Buffer.alloc(0))
}

function repeatRange(input: Buffer, { dice }: Material): Buffer {
  const [from, to] = range(input, dice)
  return splice(input, to, to, input.subarray(from, to))
}

function moveRange(input: Buffer, { dice }: Material): Buffer {
  const [from, to] = range(input, dice)
  const rest = splice(input, from, to, Buffer.alloc(0))
  const at = dice.below(rest.length + 1)
  return splice(rest, at, at, input.subarray(from, to))
}

function insertWord(input: Buffer, material: Material): Buffer {
  const [from, to] = tokenAt(input, material.dice.below(input.length))
  const at = material.dice.once(2) ? from : to
  return splice(input, at, at, wordOf(material))
}

function replaceToken(input: Buffer, material: Material): Buffer {
  const [from, to] = tokenAt(input, material.dice.below(input.length))
  return splice(input, from, to, wordOf(material))
}

function replaceNumber(input: Buffer, material: Material): Buffer {
  const start = material.dice.below(input.length)
  for (let i = 0; i < input.length; i++) {
    const at = (start + i) % input.length
    if (kindOf(input[at]!) !== 1) continue
    const [from, to] = tokenAt(input, at)
    return splice(input, from, to, Buffer.from(material.dice.pick(numbers)))
  }
  return addToWord(input, material)
}

function cutOff(input: Buffer, { dice }: Material): Buffer {
  return input.subarray(0, dice.below(input.length))
}

/** The beginning of one, the end of another. */
function crossOver(input: Buffer, { dice, pool }: Material): Buffer {
  const other = dice.pick(pool)
  return Buffer.concat([input.subarray(0, dice.below(input.length + 1)), other.subarray(dice.below(other.length + 1))])
}

function takePiece(input: Buffer, { dice, pool }: Material): Buffer {
  const other = dice.pick(pool)
  if (other.length === 0) return input
  const [from, to] = dice.once(2) ? tokenAt(other, dice.below(other.length)) : range(other, dice)
  const [start, end] = tokenAt(input, dice.below(input.length))
  return splice(input, start, end, other.subarray(from, to))
}

/** Lengths and counts are off by one, or far off. */
function addToWord(input: Buffer, { dice }: Material): Buffer {
  const changed = Buffer.from(input)
  const size = dice.pick([1, 2, 4])
  if (changed.length < size) return changed
  const at = dice.below(changed.length - size + 1)
  const value = dice.pick([0, 1, -1, 0x7f, 0x80, 0xff, 0x7fffffff, 0xffffffff])
  const sum = (changed.readUIntBE(at, size) + value) >>> 0
  changed.writeUIntBE(size === 4 ? sum : sum & (2 ** (8 * size) - 1), at, size)
  return changed
}

function range(input: Buffer, dice: Dice): readonly [from: number, to: number] {
  const from = dice.below(input.length)
  const length = 1 + dice.below(dice.once(4) ? input.length - from : Math.min(16, input.length - from))
  return [from, from + length]
}

function wordOf({ dice, words, pool }: Material): Uint8Array {
  if (words.length > 0 && !dice.once(6)) return dice.pick(words)
  const other = dice.pick(pool)
  if (other.length === 0) return Buffer.from(dice.pick(numbers))
  const [from, to] = tokenAt(other, dice.below(other.length))
  return other.subarray(from, to)
}
