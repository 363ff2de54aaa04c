/** Reads in docs/apps which programs of others were tried, in which version, and when. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface TriedProgram {
  readonly name: string
  /** Of its page, relative to the repository. */
  readonly file: string
  readonly version: string
  /** The day on which its page was last run by hand; `undefined` where the tests run it. */
  readonly lastRun: string | undefined
}

const row = /^\| \[([^\]]+)\]\(([\w-]+\.md)\) \| ([^|]+) \|/gm

/** The rows of the table in `docs/apps/README.md`. */
export function readPrograms(root: string): readonly TriedProgram[] {
  const read = (name: string): string => readFileSync(join(root, 'docs/apps', name), 'utf8')
  return [...read('README.md').matchAll(row)].map(([, name = '', page = '', version = '']) => {
    const lastRun = /^Last run: (\d{4}-\d\d-\d\d)/m.exec(read(page))?.[1]
    return { name, file: `docs/apps/${page}`, version, lastRun }
  })
}
