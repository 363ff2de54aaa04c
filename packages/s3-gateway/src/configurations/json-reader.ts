/**
 * Reads plain JSON that we wrote ourselves, long ago perhaps, into typed values: whatever is not as it must be is refused with
 * the place where it stands. A field that no reader knows is refused too, for it may change what the others mean.
 */

/** Throws Error where the JSON is not what it reads. */
export type JsonReader<Value> = (json: unknown) => Value

export const readText: JsonReader<string> = (json) => {
  if (typeof json === 'string') return json
  throw new Error('no text')
}

export const readNumber: JsonReader<number> = (json) => {
  if (typeof json === 'number') return json
  throw new Error('no number')
}

/** Milliseconds since 1970, of a moment that can be written as a date. */
export const readTime: JsonReader<number> = (json) => {
  if (Number.isNaN(new Date(readNumber(json)).getTime())) throw new Error('no time')
  return json as number
}

export const readBoolean: JsonReader<boolean> = (json) => {
  if (typeof json === 'boolean') return json
  throw new Error('neither true nor false')
}

/** One of a few values. */
export function oneOf<const Value extends string | number | boolean>(...values: readonly Value[]): JsonReader<Value> {
  return (json) => {
    const value = values.find((known) => known === json)
    if (value === undefined) throw new Error(`none of ${values.join(', ')}`)
    return value
  }
}

/** `undefined` where there is nothing. */
export function optionally<Value>(read: JsonReader<Value>): JsonReader<Value | undefined> {
  return (json) => (json === undefined ? undefined : read(json))
}

export function listOf<Item>(read: JsonReader<Item>): JsonReader<readonly Item[]> {
  return (json) => {
    if (!Array.isArray(json)) throw new Error('no list')
    return json.map((item, index) => at(String(index), () => read(item)))
  }
}

/** An object with these fields and no others. */
export function fieldsOf<Value extends object>(
  readers: {
    readonly [Name in keyof Value]-?: JsonReader<Value[Name]>
  },
): JsonReader<Value> {
  const names = Object.keys(readers) as (keyof Value & string)[]
  return (json) => {
    const object = objectOf(json)
    const unknown = Object.keys(object).find((name) => !Object.hasOwn(readers, name))
    if (unknown !== undefined) throw new Error(`nobody knows ${unknown}`)
    const value: Partial<Value> = {}
    for (const name of names) value[name] = at(name, () => readers[name](object[name]))
    return value as Value
  }
}

/** An object that one of its fields tells how to read. */
export function variantsOf<Value>(
  tag: string,
  readers: Readonly<Record<string, JsonReader<Value>>>,
): JsonReader<Value> {
  return (json) => {
    const kind = at(tag, () => oneOf(...Object.keys(readers))(objectOf(json)[tag]))
    return (readers[kind] as JsonReader<Value>)(json)
  }
}

function objectOf(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>
  throw new Error('no object')
}

function at<Value>(place: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
