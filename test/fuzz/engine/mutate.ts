/** Makes an input of others: by what its form consists of, as plain bytes, and by repeating a piece of it until it is long. */
import type { InputForm } from '../fuzz-target.ts'
import { havoc, type Material, tokenAt } from './havoc.ts'
import { reshapeJson } from './reshape-json.ts'
import { reshapeMessage } from './reshape-message.ts'
import { reshapeTree } from './reshape-tree.ts'

/** An input that is long by one piece of it: to be made longer, where it took its time. */
export interface Repetition {
  readonly before: Buffer
  readonly unit: Buffer
  readonly after: Buffer
}

export interface Mutant {
  readonly bytes: Buffer
  readonly repetition: Repetition | undefined
}

export function mutate(parent: Buffer, form: InputForm, material: Material, bytesMax: number): Mutant {
  const { dice } = material
  if (dice.once(12)) return repeat(parent, material, bytesMax)
  let bytes = parent
  for (let left = 1 + dice.below(4); left > 0; left--) {
    const isByForm = form !== 'bytes' && form !== 'text' && !dice.once(3)
    bytes = (isByForm ? reshape(bytes, form, material) : undefined) ?? havoc(bytes, material)
    if (bytes.length > bytesMax) bytes = bytes.subarray(0, bytesMax)
  }
  return { bytes, repetition: undefined }
}

/** With the piece as often as makes about so many bytes of it. */
export function repeatedTo(repetition: Repetition, sizeBytes: number): Buffer {
  return repeated(repetition, Math.ceil(sizeBytes / repetition.unit.length))
}

/** With the piece so often. */
export function repeated({ before, unit, after }: Repetition, count: number): Buffer {
  return Buffer.concat([before, Buffer.alloc(unit.length * count, unit), after])
}

function reshape(input: Buffer, form: InputForm, material: Material): Buffer | undefined {
  switch (form) {
    case 'json':
      return reshapeJson(input, material)
    case 'xml':
      return reshapeTree(input, material)
    case 'protobuf':
      return reshapeMessage(input, material)
    case 'lines':
      return reshapeLines(input, material)
    default:
      return undefined
  }
}

function reshapeLines(input: Buffer, material: Material): Buffer | undefined {
  const { dice, pool } = material
  const lines = input.toString('latin1').split('\n')
  const at = dice.below(lines.length)
  switch (dice.below(5)) {
    case 0:
      lines.splice(at, 1)
      break
    case 1:
      lines.splice(dice.below(lines.length + 1), 0, lines[at] ?? '')
      break
    case 2:
      lines.splice(at, dice.below(2), dice.pick(dice.pick(pool).toString('latin1').split('\n')))
      break
    case 3:
      lines.push(...lines.splice(at, 1))
      break
    default:
      lines[at] = havoc(Buffer.from(lines[at] ?? '', 'latin1'), material).toString('latin1')
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

const units = [
  ' ',
  '\t',
  '"',
  '(',
  '[',
  '{',
  '<',
  'a',
  '0',
  '1',
  ':',
  ';',
  ',',
  '.',
  '/',
  '\\',
  '%',
  '&',
  '=',
  '\n',
  '\r\n',
  '*',
  '?',
  '-',
  '${',
  '<a>',
  '[{"a":',
  '\u00e9',
]

/** A piece of the input, or a sign, as often as fits; with more than half of them the rest of the input stays around it. */
function repeat(parent: Buffer, material: Material, bytesMax: number): Mutant {
  const { dice, words } = material
  const [from, to] = parent.length === 0 ? [0, 0] : tokenAt(parent, dice.below(parent.length))
  const at = dice.once(2) ? from : to
  const unit = drawUnit()
  const before = parent.subarray(0, at)
  const after = dice.once(3) ? Buffer.from(dice.pick(['', 'x', '"', '!'])) : parent.subarray(at)
  const room = Math.min(bytesMax, 2_048) - before.length - after.length
  const count = Math.max(1, Math.floor(room / unit.length))
  const repetition = { before: Buffer.from(before), unit, after: Buffer.from(after) }
  return { bytes: repeated(repetition, count), repetition }

  function drawUnit(): Buffer {
    const kind = dice.below(4)
    if (kind === 0 && to > from) return Buffer.from(parent.subarray(from, Math.min(to, from + 64)))
    if (kind === 1 && words.length > 0) return dice.pick(words)
    if (kind === 2 && parent.length > 1) {
      const start = dice.below(parent.length - 1)
      return Buffer.from(parent.subarray(start, start + 1 + dice.below(Math.min(40, parent.length - start))))
    }
    return Buffer.from(dice.pick(units))
  }
}

/** As much of one piece as shows a cube and lets it end; and as shows a square, where the first was done at once. */
export const probeBytes = 700
export const longProbeBytes = 6 * 1024
const probeUnits = [' ', '"', 'a', '0', '\t', '${', '(', '<', '/', ',', ';', '\\']

/**
 * Each input with one piece repeated before each of its tokens: a blank, the token, a quote… Also with a sign too much at the end of
 * that line, for it is where nothing fits that all ways are tried. The newest inputs come first.
 */
export function* probesOf(pool: readonly Buffer[], words: readonly Buffer[]): Generator<Repetition> {
  const inputs = pool.filter(({ length }) => length <= 1_024).toReversed()
  const [blank, ...others] = probeUnits.map((text) => Buffer.from(text))
  for (const unit of [blank, undefined, ...words.slice(0, 6), ...others, ...words.slice(6)]) {
    for (const input of inputs) {
      for (let at = 0; at < input.length; ) {
        const [, to] = tokenAt(input, at)
        const piece = Buffer.from(unit ?? input.subarray(at, to))
        const before = Buffer.from(input.subarray(0, at))
        for (const after of [input.subarray(at), brokenLine(input.subarray(at))]) {
          yield { before, unit: piece, after }
        }
        at = to
      }
    }
  }
}

function brokenLine(rest: Buffer): Buffer {
  const end = rest.indexOf('\n')
  return end < 0
    ? Buffer.concat([rest, Buffer.from('!')])
    : Buffer.concat([rest.subarray(0, end), Buffer.from('!'), rest.subarray(end)])
}
