/**
 * An attack on the market that was once carried out, as a story over real parts: how things stand, what the attacker does, and what
 * is observed. An attempt rejects where the attacker gets what it wants.
 */
export interface Attack {
  /** As the attacks are numbered since they were found. */
  readonly number: number
  readonly title: string
  /** What the attacker is after. */
  readonly wants: string
  readonly attempts: readonly Attempt[]
  /** What no rule answers yet. */
  readonly unanswered?: string
}

export interface Attempt {
  readonly name: string
  /** `observe` takes down, in sentences, what came of it. */
  run(observe: (sentence: string) => void): Promise<void>
}

/** `partly`: every attempt failed, and another way is open; `not-yet`: no rule answers it; `lost`: an attempt succeeded. */
export type Outcome = 'held' | 'partly' | 'not-yet' | 'lost'

export function outcomeOf({ attempts, unanswered }: Attack, failures: readonly string[]): Outcome {
  if (failures.length > 0) return 'lost'
  if (unanswered === undefined) return 'held'
  return attempts.length > 0 ? 'partly' : 'not-yet'
}
