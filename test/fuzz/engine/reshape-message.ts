/** Changes a protobuf message by its fields: one goes, comes twice, changes place, number, type or length, or one more is there. */
import { havoc, type Material, splice } from './havoc.ts'

interface FieldRange {
  readonly from: number
  readonly valueFrom: number
  readonly to: number
}

const strange = [
  [0x00],
  [0x08],
  [0x7f, 0x01],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x0b, 0x0c],
  [0x0c],
  [0x0b, 0x0b, 0x0b],
  [0xfa, 0x01, 0x02, 0x41, 0x42],
  [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
].map((bytes) => Buffer.from(bytes))

/** `undefined` where there is no field. */
export function reshapeMessage(input: Buffer, material: Material): Buffer | undefined {
  const { dice, pool } = material
  const fields = fieldsIn(input)
  if (fields.length === 0) return undefined
  const { from, valueFrom, to } = dice.pick(fields)
  const field = input.subarray(from, to)
  switch (dice.below(7)) {
    case 0:
      return splice(input, from, to, Buffer.alloc(0))
    case 1:
      return splice(input, to, to, field)
    case 2:
      return Buffer.concat([input.subarray(0, from), input.subarray(to), field])
    case 3:
      return splice(input, from, from, dice.pick(strange))
    case 4: {
      const changed = Buffer.from(input)
      changed[from] = dice.once(2) ? dice.below(128) : (changed[from]! & ~7) | dice.below(8)
      return changed
    }
    case 5: {
      const other = dice.pick(pool)
      const theirs = fieldsIn(other)
      if (theirs.length === 0) return undefined
      const taken = dice.pick(theirs)
      return splice(input, from, to, other.subarray(taken.from, taken.to))
    }
    default:
      return relengthened(input, { from, valueFrom, to }, havoc(input.subarray(valueFrom, to), material))
  }
}

/** With another value, and its length where the field has one. */
function relengthened(input: Buffer, { from, valueFrom, to }: FieldRange, value: Buffer): Buffer {
  const isLengthy = (input[from]! & 7) === 2
  if (!isLengthy) return splice(input, valueFrom, to, value)
  const tagBytes = varintBytes(input, from)
  return splice(input, from + tagBytes, to, Buffer.concat([varint(value.length), value]))
}

function fieldsIn(input: Buffer): FieldRange[] {
  const fields: FieldRange[] = []
  for (let at = 0; at < input.length && fields.length < 64; ) {
    const from = at
    const type = input[at]! & 7
    at += varintBytes(input, at)
    let valueFrom = at
    if (type === 0) at += varintBytes(input, at)
    else if (type === 1) at += 8
    else if (type === 5) at += 4
    else if (type === 2) {
      const lengthBytes = varintBytes(input, at)
      const length = input[at] ?? 0
      // Longer ones are rare, and read as if they were short.
      valueFrom = at + lengthBytes
      at = valueFrom + (lengthBytes === 1 ? length : (length & 0x7f) | ((input[at + 1] ?? 0) << 7))
    } else return fields
    if (at > input.length) return fields
    fields.push({ from, valueFrom, to: at })
  }
  return fields
}

function varintBytes(input: Buffer, at: number): number {
  let count = 1
  while (count < 10 && (input[at + count - 1] ?? 0) >= 0x80) count++
  return count
}

function varint(value: number): Buffer {
  return value < 0x80 ? Buffer.from([value]) : Buffer.from([(value & 0x7f) | 0x80, value >> 7])
}
