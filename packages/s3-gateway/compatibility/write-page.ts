/** Writes `docs/s3-compatibility.md`: tables to read, each line with the tests that prove it. */
import { differencesFromAws } from './differences.ts'
import type { Marks } from './features.ts'
import type { MissingOperations } from './missing.ts'
import type { TriedProgram } from './read-programs.ts'
import type { ProvingTest } from './read-proving-tests.ts'
import type { S3TestsResults } from './s3-tests-results.ts'

export type Page = {
  /** What the gateway routes. */
  readonly routed: readonly string[]
  readonly groups: Readonly<Record<string, Readonly<Record<string, Marks>>>>
  readonly missingOperations: readonly MissingOperations[]
  readonly missingFeatures: Readonly<Record<string, { readonly why: string; readonly peers: readonly string[] }>>
  readonly headersWithoutEffect: Readonly<Record<string, string>>
  readonly tests: readonly ProvingTest[]
  readonly s3Tests: S3TestsResults | undefined
  readonly programs: readonly TriedProgram[]
}

const peers = ['MinIO', 'Garage', 'Storj', 's3d']

export function writePage(page: Page): string {
  const { routed, groups, missingOperations, tests, s3Tests } = page
  const missing = missingOperations.flatMap(({ operations }) => operations).length
  const files = [...new Set(tests.map(({ file }) => file))].sort()
  const sections = [
    `<!-- Written by \`npm run compatibility\` from packages/s3-gateway/compatibility/ and the tests: change those. -->
# S3 compatibility

Of the ${routed.length + missing} operations in AWS's own service model the gateway answers ${routed.length}. The other ${missing}, at the
[end](#what-is-missing), are refused, and never answered by something else that a program could take for it.

Each line names the tests that prove it. They run in CI, and the page cannot be written while a line has none. Those of the gateway's
package are of one gateway, most of them over HTTP and with AWS's SDK; those that begin with the name of a client run that client,
unmodified, against a whole network.

${writeCounts(page)}

✓ yes, ◐ partly, ✗ no, ? not established. Of others it says what their sources and documents said in November 2026
([which](../packages/s3-gateway/compatibility/features.ts)); corrections are welcome.`,
    ...Object.entries(groups).map(([title, group]) => writeGroup(title, group, tests)),
    writeMissing(page),
    writeDifferences(),
    writePrograms(page),
    ...(s3Tests === undefined ? [] : [writeS3Tests(s3Tests)]),
    files.map((file) => `[${labelOf(file)}]: ../${file}`).join('\n'),
  ]
  return `${sections.join('\n\n')}\n`
}

/** How many of AWS's operations each answers, by the marks of the tables below. */
function writeCounts({ routed, groups, missingOperations }: Page): string {
  const ours = Object.values(groups)
    .flatMap((group) => Object.entries(group))
    .filter(([name]) => routed.includes(name))
    .map(([, marks]) => marks)
  const others = missingOperations.flatMap(({ operations, peers }) => operations.map(() => ['✗', ...peers]))
  const counts = ['NuPeerStack', ...peers].map((_, column) => {
    const marks = [...ours, ...others].map((row) => row[column] ?? '')
    const [whole, partly] = ['✓', '◐'].map((mark) => marks.filter((each) => each.startsWith(mark)).length)
    return partly === 0 ? `${whole}` : `${whole}, ${partly} partly`
  })
  return table(['Operations', 'NuPeerStack', ...peers], [[`of ${ours.length + others.length}`, ...counts]])
}

/** Neighbours that differ in their names alone share a row. */
function writeGroup(title: string, group: Readonly<Record<string, Marks>>, tests: readonly ProvingTest[]): string {
  const rows: { names: string[]; rest: readonly string[] }[] = []
  for (const [name, marks] of Object.entries(group)) {
    const rest = [...marks, linksTo(name, tests)]
    const above = rows.at(-1)
    if (above?.rest.join() === rest.join()) above.names.push(name)
    else rows.push({ names: [name], rest })
  }
  const cells = rows.map(({ names, rest }) => [names.join(', '), ...rest])
  return `## ${title}\n\n${table(['', 'NuPeerStack', ...peers, 'Proven by'], cells)}`
}

function writeMissing({ missingOperations, missingFeatures, headersWithoutEffect, tests }: Page): string {
  const operations = missingOperations.map((each) => [each.what, each.why, ...each.peers, each.operations.join(', ')])
  const features = Object.entries(missingFeatures).map(([name, each]) => [
    name,
    each.why,
    ...each.peers,
    linksTo(name, tests),
  ])
  const foreign = missingOperations.filter((each) => each.isSignedForOthers).flatMap((each) => each.operations)
  return `## What is missing

Each of these operations is [sent as AWS's SDK sends it](../packages/s3-gateway/test/s3-missing.test.ts), and refused: with
\`501 NotImplemented\`, but for ${foreign.join(' and ')}, which
clients sign for other services and which end at their signature.

${table(['', 'Why', ...peers, 'Operations'], operations)}

Parts of operations that are there, also refused with \`501 NotImplemented\`:

${table(['', 'Why', ...peers, 'Proven by'], features)}

Every other header that AWS's model has for these operations is heeded, but for some that change nothing:

${table(['Header', 'Why'], Object.entries(headersWithoutEffect))}`
}

function writeDifferences(): string {
  const rows = differencesFromAws.map(({ what, aws, ours }) => [what, aws, ours])
  return `## Otherwise than AWS documents

What clients hear is held to AWS's documents by random sequences of requests, one client and several
([decision 50](decisions/0050-a-model-of-s3.md)). On purpose, or where the documents leave it open, it is otherwise here:

${table(['', 'AWS’s documents', 'Here'], rows)}`
}

function writePrograms({ programs }: Page): string {
  const rows = programs.map(({ name, file, version, lastRun }) => [
    `[${name}](../${file})`,
    version,
    lastRun === undefined ? 'in CI' : `by hand, ${lastRun}`,
  ])
  return `## Programs

These programs of others were run as they are, against a whole network; the page of each says with which settings, and what to know.

${table(['Program', 'Version', 'Run'], rows)}`
}

function writeS3Tests({ date, commit, core, all, failures }: S3TestsResults): string {
  const rows = failures.map(({ why, source, tests }) => [tests.map((name) => `\`${name}\``).join(', '), why, source])
  return `## ceph/s3-tests

On ${date} ${core.passed} of the ${core.total} core tests of [ceph/s3-tests](https://github.com/ceph/s3-tests/tree/${commit}) passed, and
${all.passed} of all ${all.total}. The core is what is left without logging and tiering to a cloud, without tests that AWS itself
fails, and without what is Ceph's own or signed by version 2. Of others we know, on the core: RustFS 478 (its gate), Ceph RGW 16.2 462
(measured by us), Sia s3d 295 and Storj 271 (their gates).

Programs were written against AWS, so where the suite and AWS differ AWS's answer is ours, and its source stands beside it. What
“recorded” means is an answer of AWS that a test of [localstack](https://github.com/localstack/localstack/tree/8b9a79f/tests/aws/services/s3) keeps; the
model is [botocore](https://github.com/boto/botocore)'s 1.43; [versitygw](https://github.com/versity/versitygw/tree/5d9d548/tests/integration)'s tests say
what AWS answers.

${table(['Fails', 'Why', 'AWS’s answer'], rows)}`
}

function linksTo(feature: string, tests: readonly ProvingTest[]): string {
  return tests
    .filter(({ features }) => features.includes(feature))
    .map(({ file, sentence }) => `[${sentence.replace(/[[\]]/g, '\\$&')}][${labelOf(file)}]`)
    .join('; ')
}

/** `s3-objects`, `interop/rclone` */
function labelOf(file: string): string {
  return file.replace(/^(packages\/s3-gateway\/)?test\//, '').replace(/(\.test)?\.ts$/, '')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
