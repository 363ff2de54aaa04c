/** Changes JSON by its nodes, so that most of what comes out is JSON still: another type, another field, one too many, one nested. */
import type { Dice } from './dice.ts'
import type { Material } from './havoc.ts'

type Json = null | boolean | number | string | Json[] | Fields

/** Names that every object seems to have, and values that are not quite what they look like. */
const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', '', 'version', 'kind']
const values: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  -0,
  2 ** 53,
  2 ** 32,
  '',
  '0',
  'null',
  '\u0000',
  '\ud800',
  '*',
  'ü',
  '0x',
  '0x0',
  [],
  {},
  [[]],
  [null],
  { toString: 1, valueOf: 1 },
  { length: 3 },
  { '': '' },
]

/** `undefined` where the input is no JSON, or nested too deep to be taken apart. */
export function reshapeJson(input: Buffer, material: Material): Buffer | undefined {
  try {
    return reshaped(input, JSON.parse(input.toString('utf8')), material)
  } catch {
    return undefined
  }
}

function reshaped(input: Buffer, value: Json, material: Material): Buffer {
  const { dice } = material
  if (dice.once(200)) return Buffer.from(deeply(input.toString('utf8'), dice))
  const places = placesIn(value)
  const place = dice.pick(places)
  if (place === undefined) return Buffer.from(JSON.stringify(dice.pick(values)))
  change(place, places, material)
  return Buffer.from(JSON.stringify(value))
}

type Fields = { [name: string]: Json }

interface Place {
  readonly holder: Json[] | Fields
  readonly name: string
}

function placesIn(value: Json, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null || found.length > 500) return found
  for (const name of Object.keys(value)) {
    found.push({ holder: value as Place['holder'], name })
    placesIn((value as { [name: string]: Json })[name] as Json, found)
  }
  return found
}

function change({ holder, name }: Place, places: readonly Place[], { dice, words }: Material): void {
  const fields = holder as Fields
  const value = fields[name] as Json
  const word = words.length === 0 ? dice.pick(names) : dice.pick(words).toString()
  const changes: readonly (() => void)[] = [
    () => remove(holder, name),
    () => set(fields, name, dice.pick(values)),
    () => set(fields, name, structuredClone(valueAt(dice.pick(places)))),
    () => (Array.isArray(holder) ? void holder.push(structuredClone(value)) : set(fields, dice.pick(names), value)),
    () => set(fields, name, dice.once(2) ? [value, structuredClone(value)] : { [dice.pick(names)]: value }),
    () => set(fields, name, typeof value === 'number' ? value + dice.pick(steps) : JSON.stringify(value)),
    () => set(fields, name, word),
    () => set(fields, name, typeof value === 'string' ? edited(value, dice) : dice.pick(values)),
    () => {
      if (Array.isArray(holder)) holder.unshift(word)
      else {
        remove(holder, name)
        set(fields, word, value)
      }
    },
  ]
  dice.pick(changes)()
}

const steps = [-1, 1, 0.5, 2 ** 31]
const signs = ['', ' ', '*', '/', '\u0000', '${', '"', 'é']

function edited(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1)
  return text.slice(0, at) + dice.pick(signs) + text.slice(at + dice.below(2))
}

function valueAt({ holder, name }: Place): Json {
  return (holder as Fields)[name] as Json
}

function remove(holder: Place['holder'], name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else delete holder[name]
}

/** Also a field called `__proto__`, which plain assignment would not make. */
function set(fields: Fields, name: string, value: Json): void {
  Object.defineProperty(fields, name, { value, writable: true, enumerable: true, configurable: true })
}

/** A value that is nested as deep as the input may be long. */
function deeply(text: string, dice: Dice): string {
  const depth = 500 + dice.below(3_000)
  const at = text.search(/:\s*["[{\d]/)
  const inner = `${'['.repeat(depth)}${']'.repeat(depth)}`
  return at < 0 ? inner : text.replace(/:\s*("(?:[^"\\]|\\.)*"|-?\d+|\[\]|\{\})/, () => `:${inner}`)
}
