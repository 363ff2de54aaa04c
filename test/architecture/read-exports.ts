/** Reads which names a source file gives to others, without running it: what `exported-names.test.ts` judges. */
import { withoutComments } from './read-imports.ts'

const kinds = '(?:async\\s+)?function\\*?|(?:abstract\\s+)?class|interface|type|const|let|enum|namespace'
const declaration = new RegExp(`^export\\s+(?:declare\\s+)?(?:${kinds})\\s+(\\w+)`, 'gm')
/** A list that is not passed on from elsewhere. */
const list = /^export\s+(?:type\s+)?\{([^}]*)\}(?!\s*from)/gm

/** Each name once, however often it is declared: a type and a value may share one. Names that are passed on do not count. */
export function findExports(source: string): string[] {
  const code = withoutComments(source)
  const listed = [...code.matchAll(list)].flatMap((match) => (match[1] ?? '').split(','))
  const names = [
    ...[...code.matchAll(declaration)].map((match) => match[1] ?? ''),
    ...listed.map((item) => /(\w+)\s*$/.exec(item)?.[1] ?? '').filter((name) => name !== ''),
  ]
  return [...new Set(names)]
}
