/** What becomes of an input: taken, refused as the parser says it refuses, or a fault. */
import { AssertionError } from 'node:assert/strict'
import type { FuzzTarget } from '../fuzz-target.ts'

export type Outcome =
  /** `shape`: what tells it from others of its kind, and not from each. */
  | { readonly kind: 'taken' | 'refused'; readonly shape: string }
  | { readonly kind: 'fault'; readonly shape: string; readonly error: unknown }

export async function outcomeOf(target: FuzzTarget, input: Buffer): Promise<Outcome> {
  // Most are refused, and a refusal is cheap without its stack.
  Error.stackTraceLimit = 0
  return await judge(target, input)
}

/** What a fault says of itself, and where it was thrown. */
export async function faultOf(target: FuzzTarget, input: Buffer): Promise<string> {
  Error.stackTraceLimit = 12
  const outcome = await judge(target, input)
  if (outcome.kind !== 'fault') return outcome.shape
  const { error } = outcome
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function judge(target: FuzzTarget, input: Buffer): Promise<Outcome> {
  try {
    const given = target.run(input)
    return { kind: 'taken', shape: shapeOf(given instanceof Promise ? await given : given) }
  } catch (error) {
    const shape = shapeOfError(error)
    const isRefusal = !(error instanceof AssertionError) && target.isRefusal(error)
    return isRefusal ? { kind: 'refused', shape } : { kind: 'fault', shape, error }
  }
}

/** Its names and types, two levels deep. */
function shapeOf(value: unknown, depth = 2): string {
  if (typeof value === 'string') return value.length < 16 && depth === 2 ? `"${value}"` : 'text'
  if (typeof value !== 'object' || value === null) return value === undefined ? '-' : typeof value
  if (value instanceof Uint8Array) return `bytes${Math.min(3, value.length)}`
  if (Array.isArray(value)) {
    const first = value.length === 0 || depth === 0 ? '' : shapeOf(value[0], depth - 1)
    return `[${Math.min(3, value.length)}${first}]`
  }
  if (depth === 0) return 'object'
  const names = Object.keys(value).slice(0, 12)
  return `{${names.map((name) => `${name.slice(0, 12)}${shapeOf((value as Record<string, unknown>)[name], depth - 1)}`).join()}}`
}

/** A message may quote all of the input, and what tells it from others stands at its beginning. */
const messageCharsMax = 500

/** Words of a message, without what it quotes. */
function shapeOfError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`
  const code = 'code' in error ? String(error.code) : ''
  // Paths are others in each process, and what is made of inputs must not depend on that.
  const words = error.message
    .slice(0, messageCharsMax)
    .replace(/\S*\/\S*/g, '')
    .replace(/["'“`].*/s, '')
    .replace(/[^A-Za-z]+/g, ' ')
    .slice(0, 32)
  return `${error.name} ${code} ${words}`
}
