/**
 * `npm run attacks -- [--only NUMBER] [--json]`: the attacks that were carried out on the first market, over real contracts and real node
 * code. Tells what is observed, ends with one JSON line, and with 1 where an attacker gets what it wants.
 */
import { parseArgs } from 'node:util'
import { allAttacks } from './all-attacks.ts'
import type { Outcome } from './attack.ts'
import { runAttacks } from './run-attacks.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } })

const chosen = allAttacks.filter(({ number }) => values.only === undefined || values.only === String(number))
if (chosen.length === 0) {
  process.stderr.write(`--only takes the number of an attack, 1 to ${allAttacks.length}, not ${values.only}.\n`)
  process.exit(2)
}
const tell = (line: string): void => {
  if (!values.json) process.stderr.write(`${line}\n`)
}

const results = await runAttacks(chosen, ({ number }, { name, held, seconds, observed, failure }) => {
  tell(`${number}: ${name}: ${held ? 'held' : 'LOST'}, ${seconds} s`)
  for (const sentence of observed) tell(`    ${sentence}`)
  if (failure !== undefined) tell(`  ! ${failure}`)
})
for (const { number, title, unanswered } of results) {
  if (unanswered !== undefined) tell(`${number}: ${title}: not answered yet: ${unanswered}`)
}
const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length
const counts = { held: count('held'), partly: count('partly'), notYet: count('not-yet'), lost: count('lost') }
process.stdout.write(`${JSON.stringify({ attacks: results.length, ...counts, outcomes: results })}\n`)
process.exit(counts.lost > 0 ? 1 : 0)
