/**
 * The headers of a request with every value as it came: names in lower case, repeated headers joined by a comma in their
 * order. Node's own map drops and merges some, and a signature covers what was sent.
 */

export class Headers {
  readonly #values = new Map<string, string>()

  /** Takes Node's `rawHeaders`: name, value, name, value… */
  constructor(rawHeaders: readonly string[] = []) {
    for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
      const name = (rawHeaders[i] ?? '').toLowerCase()
      const value = rawHeaders[i + 1] ?? ''
      const before = this.#values.get(name)
      this.#values.set(name, before === undefined ? value : `${before},${value}`)
    }
  }

  get(name: string): string | undefined {
    return this.#values.get(name)
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  names(): IterableIterator<string> {
    return this.#values.keys()
  }

  entries(): IterableIterator<[string, string]> {
    return this.#values.entries()
  }

  /** Those of the headers that are named. */
  only(names: readonly string[]): Headers {
    const some = new Headers()
    for (const name of names) {
      const value = this.#values.get(name)
      if (value !== undefined) some.#values.set(name, value)
    }
    return some
  }

  /** The same headers and those of `others` that are not here. */
  withDefaults(others: Iterable<readonly [string, string]>): Headers {
    const all = new Headers()
    for (const [name, value] of this.#values) all.#values.set(name, value)
    for (const [name, value] of others) if (!all.#values.has(name)) all.#values.set(name, value)
    return all
  }
}

/** Header bytes are latin-1 in Node; what is UTF-8 underneath becomes text again, anything else stays as it is. */
export function headerToText(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return value
  }
}

/** The inverse of `headerToText`, for an answer's header. */
export function textToHeader(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
