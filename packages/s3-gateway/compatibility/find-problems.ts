/** What would make the page say more than is so: promises without a test, tests without a line, operations in no list. */
import type { ProvingTest } from './read-proving-tests.ts'

export type Tables = {
  /** Every operation of AWS's service model. */
  readonly aws: readonly string[]
  /** What the gateway routes. */
  readonly routed: readonly string[]
  readonly features: readonly string[]
  readonly missingOperations: readonly string[]
  readonly missingFeatures: readonly string[]
  /** Headers of the model that are neither heeded nor refused, nor known to change nothing. */
  readonly overlookedHeaders: readonly string[]
}

/** In sentences; none where all is well. */
export function findProblems(tables: Tables, tests: readonly ProvingTest[]): readonly string[] {
  const { aws, routed, features, missingOperations, missingFeatures } = tables
  const lines = [...features, ...missingFeatures]
  // Outside clients may not be installed, so what they show comes on top.
  const own = tests.filter(({ file }) => file.startsWith('packages/'))
  const proven = new Set(own.flatMap((test) => test.features))
  return [
    ...lines.filter((line) => !proven.has(line)).map((line) => `${line}: no test of the gateway proves it`),
    ...tests.flatMap(({ file, sentence, features: claimed }) =>
      claimed.filter((each) => !lines.includes(each)).map((each) => `${file}, “${sentence}”: there is no line ${each}`),
    ),
    ...routed
      .filter((operation) => !features.includes(operation))
      .map((operation) => `${operation}: routes.ts answers it, features.ts has no line for it`),
    ...aws
      .filter((operation) => features.includes(operation) && !routed.includes(operation))
      .map((operation) => `${operation}: features.ts promises it, routes.ts does not answer it`),
    ...aws
      .filter((operation) => features.includes(operation) === missingOperations.includes(operation))
      .map((operation) => `${operation}: it stands in features.ts or in missing.ts, and not in both`),
    ...missingOperations
      .filter((operation) => !aws.includes(operation))
      .map((operation) => `${operation}: missing.ts lists it, AWS does not have it`),
    ...tables.overlookedHeaders.map((header) => `${header}: AWS heeds it; it is neither heeded nor refused here`),
  ]
}
