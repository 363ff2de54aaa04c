/**
 * Reads a daemon's JSON configuration, once and strictly: every field is named, typed and bounded, a field that nobody
 * asked for is an error (it is a misspelt one), and each error is one sentence that names file and field.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'bad-config'
}

/** The fields of one JSON object. A method without a fallback requires its field. */
export interface ConfigFields {
  text(name: string, fallback?: string): string
  oneOf<Word extends string>(name: string, words: readonly Word[], fallback?: Word): Word
  whole(name: string, bounds: { readonly min: number; readonly max: number; readonly fallback?: number }): number
  flag(name: string, fallback?: boolean): boolean
  /** An absolute path; a relative one starts at the configuration file's folder. */
  path(name: string, fallback?: string): string
  texts(name: string, fallback?: readonly string[]): readonly string[]
  /** Text that a parser turns into a value; what the parser throws becomes the error. */
  parsed<Value>(name: string, parse: (text: string) => Value, fallback?: Value): Value
  group<Value>(name: string, parse: (fields: ConfigFields) => Value): Value
  optionalGroup<Value>(name: string, parse: (fields: ConfigFields) => Value): Value | undefined
  groups<Value>(name: string, parse: (fields: ConfigFields) => Value): readonly Value[]
  has(name: string): boolean
}

/** A configuration file is written by hand or by `nps`: never of size. */
const fileBytesMax = 1024 * 1024

/** Reads a configuration file. Throws ConfigError. */
export async function readConfigFile<T>(file: string, parse: (fields: ConfigFields) => T): Promise<T> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError(`cannot read the configuration ${file}: ${cause.code ?? cause.message}`, { cause })
  })
  if (text.length > fileBytesMax) throw new ConfigError(`the configuration ${file} is over ${fileBytesMax} bytes`)
  return parseConfig(parseJson(text, file), file, parse, path.dirname(path.resolve(file)))
}

/** Reads a configuration that is there as a value. `what` names it in errors. Throws ConfigError. */
export function parseConfig<T>(
  value: unknown,
  what: string,
  parse: (fields: ConfigFields) => T,
  folder: string = process.cwd(),
): T {
  return parseGroup(value, '', { what, folder }, parse)
}

interface Place {
  readonly what: string
  readonly folder: string
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConfigError(`the configuration ${file} is not JSON`, { cause })
  }
}

function parseGroup<T>(value: unknown, prefix: string, place: Place, parse: (fields: ConfigFields) => T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigError(`${place.what}: ${prefix === '' ? 'the configuration' : `"${prefix}"`} must be an object`)
  }
  const asked = new Set<string>()
  const result = parse(fieldsOf(value as Record<string, unknown>, prefix, place, asked))
  const unknown = Object.keys(value).find((name) => !asked.has(name))
  if (unknown !== undefined) throw new ConfigError(`${place.what}: there is no setting "${join(prefix, unknown)}"`)
  return result
}

function fieldsOf(object: Record<string, unknown>, prefix: string, place: Place, asked: Set<string>): ConfigFields {
  const wrong = (name: string, must: string, cause?: unknown) =>
    new ConfigError(`${place.what}: "${join(prefix, name)}" must ${must}`, { cause })
  const take = (name: string): unknown => {
    asked.add(name)
    return Object.hasOwn(object, name) ? object[name] : undefined
  }
  const required = <V>(name: string, must: string, fallback: V | undefined): V => {
    if (fallback === undefined) throw wrong(name, must)
    return fallback
  }
  const fields: ConfigFields = {
    text(name, fallback) {
      const value = take(name)
      if (value === undefined) return required(name, 'be given as text', fallback)
      if (typeof value !== 'string' || value === '') throw wrong(name, 'be text that is not empty')
      return value
    },
    oneOf(name, words, fallback) {
      const value = take(name)
      const must = `be one of ${words.join(', ')}`
      if (value === undefined) return required(name, must, fallback)
      const word = words.find((candidate) => candidate === value)
      if (word === undefined) throw wrong(name, must)
      return word
    },
    whole(name, { min, max, fallback }) {
      const value = take(name)
      const must = `be a whole number from ${min} to ${max}`
      if (value === undefined) return required(name, must, fallback)
      if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) throw wrong(name, must)
      return value
    },
    flag(name, fallback) {
      const value = take(name)
      if (value === undefined) return required(name, 'be true or false', fallback)
      if (typeof value !== 'boolean') throw wrong(name, 'be true or false')
      return value
    },
    path(name, fallback) {
      return path.resolve(place.folder, fields.text(name, fallback))
    },
    texts(name, fallback) {
      const value = take(name)
      if (value === undefined) return required(name, 'be a list of texts', fallback)
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
        throw wrong(name, 'be a list of texts')
      }
      return value
    },
    parsed(name, parse, fallback) {
      if (take(name) === undefined && fallback !== undefined) return fallback
      const text = fields.text(name)
      try {
        return parse(text)
      } catch (cause) {
        throw wrong(name, `be valid: ${cause instanceof Error ? cause.message : 'it is not'}`, cause)
      }
    },
    group: (name, parse) => parseGroup(take(name), join(prefix, name), place, parse),
    optionalGroup: (name, parse) => (take(name) === undefined ? undefined : fields.group(name, parse)),
    groups(name, parse) {
      const value = take(name)
      if (!Array.isArray(value)) throw wrong(name, 'be a list of objects')
      return value.map((item, index) => parseGroup(item, `${join(prefix, name)}[${index}]`, place, parse))
    },
    has: (name) => take(name) !== undefined,
  }
  return fields
}

function join(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`
}
