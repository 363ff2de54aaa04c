/** Reads in the sources of tests what each says that it proves. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type ProvingTest = {
  /** Relative to the repository. */
  readonly file: string
  /** The names of its groups and of the test, which read as one sentence. */
  readonly sentence: string
  readonly features: readonly string[]
}

const testFiles = ['packages/s3-gateway/test/**/*.ts', 'test/interop/**/*.ts']

const claim = /^( *)proves\(((?:[\s,]|'[^']*')*)\)\n\s*(?:test|it)\(\s*(['`])(.*?)\3/gm
const group = /^( *)describe\w*\(\s*(['`])(.*?)\2/gm

/** All that the tests of a repository claim. */
export function readProvingTests(root: string): readonly ProvingTest[] {
  return globSync(testFiles, { cwd: root })
    .sort()
    .flatMap((file) => findProvingTests(file, readFileSync(join(root, file), 'utf8')))
}

/** Throws where a claim stands above no test that is found: what is not read would be missed by nobody. */
export function findProvingTests(file: string, source: string): readonly ProvingTest[] {
  const groups = [...source.matchAll(group)]
  const claims = [...source.matchAll(claim)]
  const expected = source.match(/^ *proves\(/gm)?.length ?? 0
  if (claims.length !== expected) {
    throw new Error(`${file}: ${expected - claims.length} of ${expected} proves(…) stand above no test`)
  }
  return claims.map(({ index, 1: indent = '', 2: list = '', 4: name = '' }) => {
    const sentence = `${namesAround(groups, index, indent.length).join(': ')} ${name}`.trimStart()
    return {
      file,
      sentence: sentence.replace(/\$\{[^}]*\}/g, '…'),
      features: [...list.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? ''),
    }
  })
}

/** Names of the groups that a place lies in, the outermost first: each is indented less than what it holds. */
function namesAround(groups: readonly RegExpExecArray[], index: number, indent: number): readonly string[] {
  const around = groups.findLast((each) => each.index < index && (each[1] ?? '').length < indent)
  if (around === undefined) return []
  return [...namesAround(groups, around.index, (around[1] ?? '').length), around[3] ?? '']
}
