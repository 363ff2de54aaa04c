/**
 * `npm run crash-points -- [--all | --third 0|1|2] [--only NAME] [--seed N] [--syncs N] [--jobs N] [--json]`: ends the actors of
 * the system at their crash points, and says whether all that was acknowledged is there. The last line is JSON with `--json`.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runCrashPoints } from './run-points.ts'

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    third: { type: 'string', default: '0' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    syncs: { type: 'string', default: '10' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    json: { type: 'boolean', default: false },
  },
})
const startedMs = performance.now()
const report = await runCrashPoints({
  seed: whole('seed', values.seed),
  share: values.all ? 'all' : { third: whole('third', values.third) % 3 },
  only: values.only,
  syncsPerScene: whole('syncs', values.syncs),
  jobs: Math.max(1, whole('jobs', values.jobs)),
  say: (line) => process.stderr.write(`${line}\n`),
})
for (const { scene, at, ending, seed, message } of report.violations) {
  process.stderr.write(`\n${scene}, ${at}, ${ending}, seed ${seed}\n${message}\n`)
}
if (values.only === undefined && report.unpassed.length > 0) {
  process.stderr.write(`\nno run passes ${report.unpassed.join(', ')}\n`)
  process.exitCode = 1
}
if (report.violations.length > 0) process.exitCode = 1
const seconds = Math.round((performance.now() - startedMs) / 1_000)
const { points, passes, kills, powerCuts, violations } = report
const document = { points, passes, kills, powerCuts, violations: violations.length, seconds }
process.stdout.write(values.json ? `${JSON.stringify(document)}\n` : `${summary()}\n`)

function summary(): string {
  return `${points} points, ${kills} kills, ${powerCuts} power cuts, ${violations.length} violations, ${seconds} s`
}

function whole(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  process.stderr.write(`--${name} is a whole number, not “${text}”.\n`)
  process.exit(2)
}
