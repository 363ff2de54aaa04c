/** Carries attacks out, one after the other, and says what came of each. */
import { type Attack, type Outcome, outcomeOf } from './attack.ts'

export interface AttackResult {
  readonly number: number
  readonly title: string
  readonly outcome: Outcome
  readonly attempts: readonly AttemptResult[]
  /** What no rule answers yet. */
  readonly unanswered?: string
}

export interface AttemptResult {
  readonly name: string
  readonly held: boolean
  readonly seconds: number
  readonly observed: readonly string[]
  /** How the attacker got through. */
  readonly failure?: string
}

export async function runAttacks(
  attacks: readonly Attack[],
  told: (attack: Attack, attempt: AttemptResult) => void,
): Promise<AttackResult[]> {
  const results: AttackResult[] = []
  for (const attack of attacks) {
    const attempts: AttemptResult[] = []
    for (const { name, run } of attack.attempts) {
      const observed: string[] = []
      const startedAt = performance.now()
      const failure = await run((sentence) => observed.push(sentence)).then(
        () => undefined,
        (error: unknown) => String(error instanceof Error ? error.message : error).slice(0, 400),
      )
      const seconds = Math.round((performance.now() - startedAt) / 100) / 10
      const result = { name, held: failure === undefined, seconds, observed, ...(failure !== undefined && { failure }) }
      attempts.push(result)
      told(attack, result)
    }
    const { number, title, unanswered } = attack
    const failures = attempts.flatMap(({ failure }) => failure ?? [])
    const outcome = outcomeOf(attack, failures)
    results.push({ number, title, outcome, attempts, ...(unanswered !== undefined && { unanswered }) })
  }
  return results
}
