/**
 * Reads a daemon's JSON configuration, once and strictly: every field is named, typed and bounded, a field that nobody
 * asked for is an error (it is a misspelt one), and each error is one sentence that names file and field.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nearestName } from './nearest-name.ts'

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
  /** `check` throws what is wrong with them. */
  texts(name: string, fallback?: readonly string[], check?: (texts: readonly string[]) => void): readonly string[]
  /** Text that a parser turns into a value; what the parser throws becomes the error. */
  parsed<Value>(name: string, parse: (text: string) => Value, fallback?: Value): Value
  group<Value>(name: string, parse: (fields: ConfigFields) => Value): Value
  optionalGroup<Value>(name: string, parse: (fields: ConfigFields) => Value): Value | undefined
  groups<Value>(name: string, parse: (fields: ConfigFields) => Value): readonly Value[]
  has(name: string): boolean
}

/** A configuration file is written by hand or by `nps`: never of size. */
const fileBytesMax = 1024 * 1024

/**
 * Reads a configuration that lies in one file or several: each setting stands in one of them, and a relative path begins
 * at the folder of the file that has it. Throws ConfigError.
 */
export async function readConfigFiles<T>(files: readonly string[], parse: (fields: ConfigFields) => T): Promise<T> {
  return parseGroup(await Promise.all(files.map(readSource)), '', parse)
}

/** Reads a configuration that is there as a value. `what` names it in errors. Throws ConfigError. */
export function parseConfig<T>(
  value: unknown,
  what: string,
  parse: (fields: ConfigFields) => T,
  folder: string = process.cwd(),
): T {
  return parseGroup([{ value, what, folder }], '', parse)
}

/** A value, the file that it stands in and the folder at which that file's paths begin. */
interface Source<Value = unknown> {
  readonly value: Value
  readonly what: string
  readonly folder: string
}

async function readSource(file: string): Promise<Source> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError(`cannot read the configuration ${file}: ${cause.code ?? cause.message}`, { cause })
  })
  if (text.length > fileBytesMax) throw new ConfigError(`the configuration ${file} is over ${fileBytesMax} bytes`)
  return { value: parseJson(text, file), what: file, folder: path.dirname(path.resolve(file)) }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConfigError(`the configuration ${file} is not JSON: ${whereJsonFails(cause)}`)
  }
}

/** Not the parser's whole message: it quotes what stands there, which may be a secret. */
function whereJsonFails(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return /line \d+ column \d+|^Unexpected token '.'/u.exec(message)?.[0] ?? 'it ends too early'
}

function parseGroup<T>(sources: readonly Source[], prefix: string, parse: (fields: ConfigFields) => T): T {
  const parts = sources.map((source) => {
    if (isObject(source)) return source
    const name = prefix === '' ? 'the configuration' : `"${prefix}"`
    throw new ConfigError(`${source.what}: ${name} must be an object`)
  })
  const asked = new Set<string>()
  const result = parse(fieldsOf(parts, prefix, asked))
  for (const { value, what } of parts) {
    const unknown = Object.keys(value).find((name) => !asked.has(name))
    if (unknown === undefined) continue
    const near = nearestName(unknown, asked)
    const hint = near === undefined ? '' : `; did you mean "${join(prefix, near)}"?`
    throw new ConfigError(`${what}: there is no setting "${join(prefix, unknown)}"${hint}`)
  }
  return result
}

function isObject(source: Source): source is Source<Record<string, unknown>> {
  return typeof source.value === 'object' && source.value !== null && !Array.isArray(source.value)
}

function fieldsOf(parts: readonly Source<Record<string, unknown>>[], prefix: string, asked: Set<string>): ConfigFields {
  const partsWith = (name: string) => parts.filter(({ value }) => Object.hasOwn(value, name))
  const wrong = (name: string, must: string, cause?: unknown) => {
    const there = partsWith(name)
    const files = (there.length > 0 ? there : parts).map(({ what }) => what).join(' and ')
    return new ConfigError(`${files}: "${join(prefix, name)}" must ${must}`, { cause })
  }
  /** More than one only of groups, which are read as one. */
  const takeAll = (name: string): Source[] => {
    asked.add(name)
    const there = partsWith(name).map((part) => ({ ...part, value: part.value[name] }))
    const [first, second] = there
    if (first !== undefined && second !== undefined && !there.every(isObject)) {
      throw new ConfigError(`${second.what}: "${join(prefix, name)}" already stands in ${first.what}`)
    }
    return there
  }
  const take = (name: string): unknown => takeAll(name)[0]?.value
  const required = <V>(name: string, must: string, fallback: V | undefined): V => {
    if (fallback === undefined) throw wrong(name, must)
    return fallback
  }
  const valid = <V>(name: string, parse: () => V): V => {
    try {
      return parse()
    } catch (cause) {
      throw wrong(name, `be valid: ${cause instanceof Error ? cause.message : 'it is not'}`, cause)
    }
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
      const folder = (partsWith(name)[0] ?? parts[0])?.folder ?? ''
      return path.resolve(folder, fields.text(name, fallback))
    },
    texts(name, fallback, check) {
      const value = take(name)
      if (value === undefined) return required(name, 'be a list of texts', fallback)
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
        throw wrong(name, 'be a list of texts')
      }
      valid(name, () => check?.(value))
      return value
    },
    parsed(name, parse, fallback) {
      if (take(name) === undefined && fallback !== undefined) return fallback
      const text = fields.text(name)
      return valid(name, () => parse(text))
    },
    group(name, parse) {
      const sources = takeAll(name)
      if (sources.length === 0) throw wrong(name, 'be an object')
      return parseGroup(sources, join(prefix, name), parse)
    },
    optionalGroup: (name, parse) => (take(name) === undefined ? undefined : fields.group(name, parse)),
    groups(name, parse) {
      const [source] = takeAll(name)
      if (source === undefined || !Array.isArray(source.value)) throw wrong(name, 'be a list of objects')
      return source.value.map((value, index) =>
        parseGroup([{ ...source, value }], `${join(prefix, name)}[${index}]`, parse),
      )
    },
    has: (name) => take(name) !== undefined,
  }
  return fields
}

function join(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`
}
