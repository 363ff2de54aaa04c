/**
 * `npm run crash-points -- [--all | --third 0|1|2] [--only NAME] [--seed N] [--syncs N] [--jobs N] [--json]`: ends the actors of
 * the system at their crash points, and says whether all that was acknowledged is there. The last line is JSON with `--json`.
 */
import { availableParallelism } from 'node:os'
import { runProgram } from '../command-line/run-program.ts'
import { runCrashPoints } from './run-points.ts'

const options = {
  all: { type: 'boolean', default: false },
  third: { type: 'string', default: '0' },
  only: { type: 'string' },
  seed: { type: 'string', default: '1' },
  syncs: { type: 'string', default: '10' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  json: { type: 'boolean', default: false },
} as const
const usage = 'crash-points -- [--all | --third 0|1|2] [--only NAME] [--seed N] [--syncs N] [--jobs N] [--json]'

await runProgram({ usage, options, positionalsMax: 0 }, async ({ values, wholeNumber }) => {
  const startedMs = performance.now()
  const report = await runCrashPoints({
    seed: wholeNumber('seed'),
    share: values.all ? 'all' : { third: wholeNumber('third', { max: 2 }) },
    only: values.only,
    syncsPerScene: wholeNumber('syncs'),
    jobs: wholeNumber('jobs', { min: 1 }),
    say: (line) => process.stderr.write(`${line}\n`),
  })
  const { points, passes, kills, powerCuts, unpassed, violations } = report
  for (const { scene, at, ending, seed, message } of violations) {
    process.stderr.write(`\n${scene}, ${at}, ${ending}, seed ${seed}\n${message}\n`)
  }
  const isUnpassed = values.only === undefined && unpassed.length > 0
  if (isUnpassed) process.stderr.write(`\nno run passes ${unpassed.join(', ')}\n`)
  const seconds = Math.round((performance.now() - startedMs) / 1_000)
  const document = { points, passes, kills, powerCuts, violations: violations.length, seconds }
  const summary = `${points} points, ${kills} kills, ${powerCuts} power cuts, ${violations.length} violations, ${seconds} s`
  process.stdout.write(`${values.json ? JSON.stringify(document) : summary}\n`)
  return violations.length > 0 || isUnpassed ? 1 : 0
})
