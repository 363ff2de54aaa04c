/**
 * Protobuf (proto3 wire format) for flat messages, declared as data: `message({ dealId: text(1, 20), … })` gives an
 * encoder, a parser and the TypeScript type at once. The parser is strict where proto3 is lax, because every byte comes
 * from a stranger: a field is required unless wrapped in `optional`, no scalar repeats, every length has a bound, and
 * unknown fields are skipped (they are how the protocol grows).
 *
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import { ProtocolError } from './protocol-error.ts'

interface Field<T> {
  readonly number: number
  readonly wireType: WireType
  /** What it carries, in words: `docs/protocol.md` shows them. */
  readonly type: string
  readonly presence: FieldDescription['presence']
  readonly countMax?: number
  write(writer: BinaryWriter, value: T): void
  read(reader: BinaryReader): T
}

/** How a type of ours travels. `parse` throws ProtocolError on bytes that do not follow the protocol. */
export interface Codec<T> {
  encode(value: T): Uint8Array
  parse(bytes: Uint8Array): T
}

/** A codec that can say what its bytes are. */
export interface MessageCodec<T> extends Codec<T> {
  readonly fields: readonly FieldDescription[]
}

export interface FieldDescription {
  readonly name: string
  readonly number: number
  readonly type: string
  readonly presence: 'required' | 'optional' | 'repeated'
  /** Of a repeated field. */
  readonly countMax: number | undefined
}

type Fields = Record<string, Field<never>>
type ValueOf<F> = F extends Field<infer T> ? T : never
type RequiredKeys<S> = { [K in keyof S]: undefined extends ValueOf<S[K]> ? never : K }[keyof S]
type OptionalKeys<S> = Exclude<keyof S, RequiredKeys<S>>
type Message<S> = { [K in RequiredKeys<S>]: ValueOf<S[K]> } & { [K in OptionalKeys<S>]?: ValueOf<S[K]> }

/** The TypeScript type that a codec carries. */
export type Carried<C> = C extends Codec<infer T> ? T : never

/** UTF-8 text of at most `bytesMax` bytes. */
export function text(number: number, bytesMax: number): Field<string> {
  return {
    number,
    wireType: WireType.LengthDelimited,
    type: `text up to ${inDigits(bytesMax)} bytes`,
    presence: 'required',
    write: (writer, value) => writer.string(value),
    read: (reader) => {
      const value = reader.bytes()
      if (value.length > bytesMax) throw new ProtocolError(`field ${number} is longer than ${bytesMax} bytes`)
      return new TextDecoder('utf-8', { fatal: true }).decode(value)
    },
  }
}

/** Text that `parse` turns into an identity or another branded value. */
export function parsed<T extends string>(number: number, bytesMax: number, parse: (text: string) => T): Field<T> {
  const inner = text(number, bytesMax)
  const type = `${parse.name.replace(/^parse/, '')}, ${inner.type}`
  return { ...inner, type, write: inner.write, read: (reader) => parse(inner.read(reader)) }
}

/** Bytes, at most `lengthMax`, or exactly that many when `exact` is given. */
export function bytes(number: number, lengthMax: number, lengthMin = 0): Field<Uint8Array> {
  return {
    number,
    wireType: WireType.LengthDelimited,
    type: `${lengthMin === 0 ? 'up to ' : lengthMin === lengthMax ? '' : `${inDigits(lengthMin)} to `}${inDigits(lengthMax)} bytes`,
    presence: 'required',
    write: (writer, value) => writer.bytes(value),
    read: (reader) => {
      const value = reader.bytes()
      if (value.length > lengthMax || value.length < lengthMin) {
        throw new ProtocolError(`field ${number} has ${value.length} bytes, allowed are ${lengthMin} to ${lengthMax}`)
      }
      return value
    },
  }
}

/** A whole number from 0 to `max` (at most 2^53 - 1). */
export function whole(number: number, max: number = Number.MAX_SAFE_INTEGER): Field<number> {
  return {
    number,
    wireType: WireType.Varint,
    type: `whole number up to ${max === Number.MAX_SAFE_INTEGER ? '2^53 − 1' : inDigits(max)}`,
    presence: 'required',
    // The same bytes; most numbers are small, and BigInts are slow to make.
    write: (writer, value) => (value < 2 ** 32 ? writer.uint32(value) : writer.uint64(BigInt(value))),
    read: (reader) => {
      const value = Number(reader.uint64())
      if (!Number.isSafeInteger(value) || value > max) throw new ProtocolError(`field ${number} is above ${max}`)
      return value
    },
  }
}

/** An unsigned amount of up to 256 bits, as big-endian bytes without leading zeros. */
export function amount(number: number): Field<bigint> {
  const inner = bytes(number, 32)
  return {
    ...inner,
    type: `amount, ${inner.type}`,
    write: (writer, value) => inner.write(writer, bigintToBytes(value)),
    read: (reader) => BigInt(`0x0${Buffer.from(inner.read(reader)).toString('hex')}`),
  }
}

/** A field that may be absent. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return { ...field, presence: 'optional' } as Field<T | undefined>
}

/** A list of at most `countMax` values, each written under its own tag (not packed). */
export function repeated<T>(field: Field<T>, countMax: number): Field<readonly T[]> {
  const elements: unknown = { ...field, presence: 'repeated', countMax }
  return elements as Field<readonly T[]>
}

/** A message inside a message. */
export function nested<T>(number: number, codec: Codec<T>, bytesMax: number): Field<T> {
  const inner = bytes(number, bytesMax)
  return {
    ...inner,
    type: `message, ${inner.type}`,
    write: (writer, value) => inner.write(writer, codec.encode(value)),
    read: (reader) => codec.parse(inner.read(reader)),
  }
}

/** Declares a message by its fields. Field numbers are the wire format: they are never reused. */
export function message<const S extends Record<string, unknown>>(fields: S): MessageCodec<Message<S>> {
  const entries = Object.entries(fields as unknown as Fields)
  const byNumber = new Map(entries.map(([name, field]) => [field.number, { name, field }]))
  return {
    fields: entries.map(([name, { number, type, presence, countMax }]) => ({ name, number, type, presence, countMax })),
    encode: (value) => encodeFields(entries, value as Record<string, unknown>),
    parse: (input) => parseFields(byNumber, input) as Message<S>,
  }
}

function encodeFields(entries: [string, Field<never>][], value: Record<string, unknown>): Uint8Array {
  const writer = new BinaryWriter()
  for (const [name, field] of entries) {
    const item = value[name]
    if (item === undefined) {
      if (field.presence === 'optional') continue
      throw new TypeError(`field ${name} is missing`)
    }
    for (const element of field.presence === 'repeated' ? (item as never[]) : [item as never]) {
      writer.tag(field.number, field.wireType)
      field.write(writer, element)
    }
  }
  return writer.finish()
}

function parseFields(
  byNumber: Map<number, { name: string; field: Field<never> }>,
  input: Uint8Array,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const { name, field } of byNumber.values()) if (field.presence === 'repeated') result[name] = []
  try {
    const reader = new BinaryReader(input)
    while (reader.pos < reader.len) {
      const [number, wireType] = reader.tag()
      const known = byNumber.get(number)
      if (known === undefined) reader.skip(wireType, number)
      else readField(known.name, known.field, wireType, reader, result)
    }
  } catch (cause) {
    if (cause instanceof ProtocolError) throw cause
    throw new ProtocolError('malformed message', { cause })
  }
  for (const { name, field } of byNumber.values()) {
    if (field.presence === 'required' && !(name in result)) throw new ProtocolError(`field ${name} is missing`)
  }
  return result
}

function readField(
  name: string,
  field: Field<never>,
  wireType: WireType,
  reader: BinaryReader,
  result: Record<string, unknown>,
): void {
  if (wireType !== field.wireType) throw new ProtocolError(`field ${name} has wire type ${wireType}`)
  const value = field.read(reader)
  if (field.presence === 'repeated') {
    const list = result[name] as unknown[]
    const { countMax = 0 } = field
    if (list.length >= countMax) throw new ProtocolError(`field ${name} has more than ${countMax} values`)
    list.push(value)
    return
  }
  if (name in result) throw new ProtocolError(`field ${name} stands twice`)
  result[name] = value
}

function bigintToBytes(value: bigint): Uint8Array {
  if (value < 0n || value >> 256n !== 0n) throw new RangeError('an amount is below 2^256 and not negative')
  if (value === 0n) return new Uint8Array()
  const hex = value.toString(16)
  return new Uint8Array(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'))
}

function inDigits(count: number): string {
  return count.toLocaleString('en-US')
}
