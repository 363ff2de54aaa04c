/**
 * JSON as data that is declared: `json.object({ period: json.count(), operator: json.parsed(parseAddress) })` gives the
 * parser and the TypeScript type at once, as `codec.ts` does for the wire. A parser gives what is declared and leaves the
 * rest: so a reader takes a document that has grown, and a writer that sends what its own schema gives sends no field
 * that nobody declared. What was parsed parses again, to the same.
 */
import { ProtocolError } from '../protocol-error.ts'

export interface JsonSchema<T> {
  /** What it takes, in words: `whole number`. Errors say it, and `docs/status.md`. */
  readonly type: string
  /** What a value consists of, by its place in it: `.period`, `[].id`. Unset where it is a plain value. */
  readonly parts?: readonly SchemaPart[] | undefined
  /** `place` names the value in errors, where it is within another. Throws ProtocolError. */
  parse(value: unknown, place?: string): T
}

export type SchemaPart = readonly [place: string, schema: JsonSchema<unknown>]

/** The type that a schema gives. */
export type Shaped<S> = S extends JsonSchema<infer T> ? T : never

/** The fields of an object. */
export type JsonFields = Readonly<Record<string, JsonSchema<unknown>>>

/** The type of an object of these fields. */
export type ShapedFields<F extends JsonFields> = Flat<
  { readonly [K in RequiredKeys<F>]: Shaped<F[K]> } & {
    readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: Shaped<F[K]>
  }
>

type Flat<T> = { [K in keyof T]: T[K] }

type RequiredKeys<F extends JsonFields> = { [K in keyof F]: undefined extends Shaped<F[K]> ? never : K }[keyof F]

export const json = {
  /** Any text. */
  text: () => simple('text', (value) => typeof value === 'string'),
  /** Text that is not empty. */
  name: () => simple('text that is not empty', (value): value is string => typeof value === 'string' && value !== ''),
  flag: () => simple('true or false', (value) => typeof value === 'boolean'),
  number: () => simple('number', (value): value is number => typeof value === 'number' && Number.isFinite(value)),
  /** A whole number from 0 to `max`. */
  count: (max: number = Number.MAX_SAFE_INTEGER) =>
    simple(
      max === Number.MAX_SAFE_INTEGER ? 'whole number' : `whole number up to ${max}`,
      (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max,
    ),
  /** An amount without sign as decimal text, for numbers of any length. */
  amount: () => simple('decimal text', (value): value is string => typeof value === 'string' && /^\d+$/.test(value)),
  oneOf: <const Word extends string>(words: readonly Word[]) =>
    simple(words.join(', '), (value): value is Word => words.some((word) => word === value)),
  /** Text that `parse` turns into an identity or another branded value. */
  parsed,
  list,
  /** Values of one kind, by names that are not known before. */
  map,
  object,
  /** As `object`, and refuses what is not declared: what a caller means to say must not be overheard. */
  exact,
  /** Where no body is sent. */
  nothing: () => simple('nothing', (value) => value === undefined),
  /** Any JSON value, for whoever knows more to parse. */
  any: (): JsonSchema<unknown> => ({ type: 'any value', parse: (value) => value }),
  /** A field that may be absent. */
  optional: <T>(schema: JsonSchema<T>): JsonSchema<T | undefined> => ({
    parts: schema.parts,
    type: `${schema.type}; may be absent`,
    parse: (value, place) => (value === undefined ? undefined : schema.parse(value, place)),
  }),
  nullable: <T>(schema: JsonSchema<T>): JsonSchema<T | null> => ({
    parts: schema.parts,
    type: `${schema.type}, or null`,
    parse: (value, place) => (value === null ? null : schema.parse(value, place)),
  }),
} as const

function simple<T>(type: string, holds: (value: unknown) => value is T): JsonSchema<T> {
  return {
    type,
    parse(value, place) {
      if (!holds(value)) throw new ProtocolError(`${place ?? 'the value'} must be ${type}`)
      return value
    },
  }
}

function parsed<T extends string>(parse: (text: string) => T): JsonSchema<T> {
  const type = parse.name.replace(/^parse/, '')
  return {
    type,
    parse(value, place) {
      try {
        return parse(json.text().parse(value))
      } catch (cause) {
        const why = cause instanceof Error ? `: ${cause.message}` : ''
        throw new ProtocolError(`${place ?? 'the value'} must be ${type}${why}`, { cause })
      }
    },
  }
}

function list<T>(schema: JsonSchema<T>): JsonSchema<readonly T[]> {
  return {
    type: schema.parts === undefined ? `list of ${schema.type}` : 'list',
    parts: placed('[]', schema),
    parse(value, place) {
      if (!Array.isArray(value)) throw new ProtocolError(`${place ?? 'the value'} must be a list`)
      return value.map((item, index) => schema.parse(item, `${place ?? ''}[${index}]`))
    },
  }
}

function map<T>(schema: JsonSchema<T>): JsonSchema<Readonly<Record<string, T>>> {
  return {
    type: `${schema.type} by name`,
    parse(value, place) {
      const entries = Object.entries(recordOf(value, place))
      return Object.fromEntries(entries.map(([name, item]) => [name, schema.parse(item, join(place, name))]))
    },
  }
}

function object<const F extends JsonFields>(fields: F): JsonSchema<ShapedFields<F>> {
  return {
    type: 'object',
    parts: Object.entries(fields).map(([name, schema]) => [`.${name}`, schema]),
    parse(value, place) {
      const record = recordOf(value, place)
      const result: Record<string, unknown> = {}
      for (const [name, schema] of Object.entries(fields)) {
        const field = schema.parse(record[name], join(place, name))
        if (field !== undefined) result[name] = field
      }
      return result as ShapedFields<F>
    },
  }
}

function exact<const F extends JsonFields>(fields: F): JsonSchema<ShapedFields<F>> {
  const schema = object(fields)
  return {
    ...schema,
    parse(value, place) {
      const unknown = Object.keys(recordOf(value, place)).find((name) => !Object.hasOwn(fields, name))
      if (unknown !== undefined) throw new ProtocolError(`there is no field ${join(place, unknown)}`)
      return schema.parse(value, place)
    },
  }
}

/** The parts of what a list or a map holds. */
function placed(place: string, { parts }: JsonSchema<unknown>): readonly SchemaPart[] | undefined {
  return parts?.map(([inner, schema]) => [`${place}${inner}`, schema])
}

function join(place: string | undefined, name: string): string {
  return place === undefined ? name : `${place}.${name}`
}

function recordOf(value: unknown, place: string | undefined): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new ProtocolError(`${place ?? 'the value'} must be an object`)
}
