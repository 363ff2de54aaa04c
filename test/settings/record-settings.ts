/** Which settings a parser of configurations asks for: it is run over fields that have everything, and then nothing optional. */
import type { ConfigFields } from '@nupeerstack/node-host'

export interface Setting {
  /** `limits.uploadsInFlightMax`, `credentials[].user` */
  readonly path: string
  /** As the page says it; `undefined` where a parser of its own judges. */
  readonly type: string | undefined
  /** As the page says it; `undefined` where there is none, or where it is not a plain value. */
  readonly fallback: string | undefined
}

export function recordSettings(parse: (fields: ConfigFields) => unknown): Map<string, Setting> {
  const settings = new Map<string, Setting>()
  parse(recorder(settings, '', true))
  return settings
}

function recorder(settings: Map<string, Setting>, prefix: string, hasAll: boolean): ConfigFields {
  const note = (name: string, type?: string, fallback?: string): void => {
    settings.set(`${prefix}${name}`, { path: `${prefix}${name}`, type, fallback })
  }
  const inner = (name: string, all: boolean) => recorder(settings, `${prefix}${name}.`, all)
  const fields: ConfigFields = {
    text(name, fallback) {
      note(name, 'text', fallback === undefined ? undefined : `\`${fallback}\``)
      return fallback ?? 'text'
    },
    oneOf(name, words, fallback) {
      note(name, words.map((word) => `\`${word}\``).join(', '), fallback === undefined ? undefined : `\`${fallback}\``)
      return words[0] ?? fail(name)
    },
    whole(name, { min, max, fallback }) {
      note(name, `${plain(min)} to ${plain(max)}`, fallback === undefined ? undefined : plain(fallback))
      return fallback ?? min
    },
    flag(name, fallback) {
      note(name, '`true`, `false`', fallback === undefined ? undefined : `\`${fallback}\``)
      return fallback ?? false
    },
    path(name, fallback) {
      note(name, 'path')
      return fallback ?? 'path'
    },
    texts(name, fallback = []) {
      note(name, 'list of texts')
      return fallback
    },
    parsed(name, _parse, fallback) {
      note(name)
      return fallback as never
    },
    group: (name, parse) => parse(inner(name, hasAll)),
    optionalGroup: (name, parse) => parse(inner(name, hasAll)),
    groups(name, parse) {
      parse(inner(`${name}[]`, false))
      return [parse(inner(`${name}[]`, true))]
    },
    has: () => hasAll,
  }
  return fields
}

function plain(value: number): string {
  return value.toLocaleString('en-US')
}

function fail(name: string): never {
  throw new Error(`${name} has no words`)
}
