/** What README and the pages tell to type exists: each line of `nps` in a block of `sh` is parsed as the program does it. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Command } from 'commander'
import { createProgram } from '../src/program.ts'

const root = join(import.meta.dirname, '../../..')
const pages = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...globSync(['docs/**/*.md', 'packages/*/README.md'], { cwd: root }),
]

describe('the commands of', () => {
  for (const page of pages.sort()) {
    const commands = commandsIn(readFileSync(join(root, page), 'utf8'))
    if (commands.length === 0) continue
    test(`${page} are commands of nps`, () => {
      for (const words of commands) assert.doesNotThrow(() => parse(words), `nps ${words.join(' ')}`)
    })
  }

  test('pages go into the data folder that nps goes by', () => {
    for (const page of pages) {
      const folders = readFileSync(join(root, page), 'utf8').match(/(?<=[\s`"'])\.nu\w*(?=\/)/g) ?? []
      for (const folder of folders) assert.equal(folder, '.nupeer', page)
    }
  })

  test('the README are found', () => {
    assert.ok(commandsIn(readFileSync(join(root, 'README.md'), 'utf8')).length > 8)
  })

  test('a page that is wrong would be noticed', () => {
    for (const line of [
      'nps nod kill 3',
      'nps dev --dta /tmp/net',
      'nps node kill',
      'eval "$(nps env --format yaml)"',
    ]) {
      const [words = []] = commandsIn(`\`\`\`sh\n${line}\n\`\`\`\n`)
      assert.throws(() => parse(words))
    }
  })
})

/** Words after `nps` in each line that runs it, up to what the shell makes of the rest. */
function commandsIn(page: string): string[][] {
  return [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, code = '']) =>
    code.split('\n').flatMap((line) => {
      const match = /(?:^|\$\()\s*(?:npm run --silent nps --|nps)(?=\s)([^#|;&>)]*)/.exec(
        line.replace(/"\$\(key \w+\)"/, 'KEY'),
      )
      return match === null
        ? []
        : [
            (match[1] ?? '')
              .trim()
              .split(/\s+/)
              .map((word) => word.replaceAll(/["']/g, '')),
          ]
    }),
  )
}

/** Throws where the program does not know it; runs nothing. */
function parse(words: readonly string[]): void {
  const program = createProgram()
  for (const command of program.commands) makeIdle(command)
  program.parse([...words], { from: 'user' })
}

/** Also where there are commands below it: `nps dev` is a command, and so is `nps dev stop`. */
function makeIdle(command: Command): void {
  command.action(() => {})
  for (const inner of command.commands) makeIdle(inner)
}
