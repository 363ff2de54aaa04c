/**
 * What a process under load tells of itself, a JSON line each on its standard output, before and after each thing it does: what
 * is told to be done was acknowledged, what has only begun may have happened or not.
 */
import { writeSync } from 'node:fs'

export interface Told {
  readonly what: string
  readonly state: 'begun' | 'done'
  readonly [fact: string]: unknown
}

/** At once: whoever is killed has said it. */
export function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

/** Does something and tells of it. */
export async function telling<T>(what: string, facts: object, work: () => Promise<T> | T): Promise<T> {
  tell({ what, state: 'begun', ...facts })
  const result = await work()
  tell({ what, state: 'done', ...facts })
  return result
}

/** A last line that is torn says nothing. */
export function readTold(text: string): readonly Told[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
