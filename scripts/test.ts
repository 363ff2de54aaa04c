/**
 * Runs every test: first those of the packages, side by side; then the scenarios, which start whole networks, one
 * after another, so that two networks never fight for the processors while time matters. One report over both, ending
 * in Node's own summary. Arguments narrow it down: `npm test -- packages/erasure`, `npm test -- scenarios`.
 */
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

type TestEvent = { readonly type: string; readonly data: TestEventData }
type TestEventData = {
  readonly nesting?: number
  readonly file?: string
  readonly message?: string
  readonly counts?: Record<string, number>
  readonly success?: boolean
  readonly duration_ms?: number
}

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const sideBySide = findTests(
  'packages/*/test/**/*.test.ts',
  'test/*.test.ts',
  'test/simulation/**/*.test.ts',
  'test/s3-model/**/*.test.ts',
  'test/crash-points/declared-points.test.ts',
  'test/bit-rot/*.test.ts',
  'test/attacks/*.test.ts',
  'test/market-fuzz/*.test.ts',
  'test/fuzz/**/*.test.ts',
)
const oneByOne = findTests(
  'test/scenarios/**/*.test.ts',
  'test/interop/**/*.test.ts',
  // Takes all processors by itself.
  'test/crash-points/crash-points.test.ts',
)

if (sideBySide.length + oneByOne.length === 0) {
  process.stderr.write(`No test file matches ${wanted.join(' ')}.\n`)
  process.exit(1)
}

/** A file that hangs is a failure; the slowest of ours, all outside clients on a busy machine, takes half of this. */
const fileTimeoutMs = (process.env.NUPEER_TEST_LARGE === '1' ? 40 : 15) * 60_000

process.exitCode = 1
Readable.from(bothPhases()).compose(spec).pipe(process.stdout)

function findTests(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: (path) => path.includes('node_modules') })
    .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(relativeToRoot(part))))
    .sort()
    .map((path) => join(root, path))
}

function relativeToRoot(path: string): string {
  return path.startsWith('/') ? relative(root, path) : path.replace(/^\.\//, '')
}

/** The events of both phases as of one run: their totals are added up and said once, at the end. */
async function* bothPhases(): AsyncGenerator<TestEvent> {
  const totals = new Map<string, number>()
  const startedAt = performance.now()
  let isSuccess = true
  for (const [files, concurrency] of [
    [sideBySide, availableParallelism()],
    [oneByOne, 1],
  ] as const) {
    if (files.length === 0) continue
    for await (const event of run({ files, concurrency, timeout: fileTimeoutMs }) as AsyncIterable<TestEvent>) {
      if (event.type === 'test:summary' && event.data.file === undefined) {
        isSuccess &&= event.data.success === true
        for (const [name, count] of Object.entries(event.data.counts ?? {})) {
          totals.set(name, (totals.get(name) ?? 0) + count)
        }
      } else if (!isClosingWord(event)) {
        yield event
      }
    }
  }
  for (const [name, word] of summaryWords) yield diagnostic(`${word} ${totals.get(name) ?? 0}`)
  yield diagnostic(`duration_ms ${(performance.now() - startedAt).toFixed(0)}`)
  process.exitCode = isSuccess ? 0 : 1
}

/** What Node prints at the end of a run: `tests 5`, `pass 5`, … */
const summaryWords = [
  ['tests', 'tests'],
  ['suites', 'suites'],
  ['passed', 'pass'],
  ['failed', 'fail'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
  ['todo', 'todo'],
] as const

function isClosingWord({ type, data }: TestEvent): boolean {
  return (
    type === 'test:diagnostic' &&
    data.nesting === 0 &&
    data.file === undefined &&
    /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(data.message ?? '')
  )
}

function diagnostic(message: string): TestEvent {
  return { type: 'test:diagnostic', data: { nesting: 0, message } }
}
