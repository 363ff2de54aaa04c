/**
 * The example in each package's README is code that works: its lines stand in `test/readme-example.ts` of the package, which
 * the compiler checks, or in `test/readme-example.test.ts`, which runs. What `docs/writing-a-service.md` shows stands in the
 * files of the toy service, which a test runs.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'

const packages = join(import.meta.dirname, '../packages')

describe('the example in the README of', () => {
  for (const name of readdirSync(packages).sort()) {
    const readme = readFileSync(join(packages, name, 'README.md'), 'utf8')
    const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '')
    if (examples.length === 0) continue
    test(`${name} works`, () => {
      const code = `\n${unindented(readExample(name))}\n`
      let at = 0
      for (const paragraph of examples.flatMap((example) => unindented(example).split(/\n{2,}/))) {
        const found = code.indexOf(`\n${paragraph}\n`, at)
        assert.ok(found >= 0, `packages/${name}/test has no such lines, or in another order:\n${paragraph}`)
        at = found + paragraph.length
      }
    })
  }
})

describe('docs/writing-a-service.md', () => {
  const folder = import.meta.dirname
  const files = readdirSync(join(folder, 'toy-service')).map((name) => join(folder, 'toy-service', name))
  const sources = [...files, join(folder, 'toy-service.test.ts')].map((file) => readFileSync(file, 'utf8'))
  const page = readFileSync(join(folder, '../docs/writing-a-service.md'), 'utf8')

  test('shows nothing but lines of the toy service', () => {
    const blocks = [...page.matchAll(/^```(?:ts|solidity)\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '')
    assert.ok(blocks.length > 5)
    for (const block of blocks)
      assert.ok(
        sources.some((source) => source.includes(block)),
        `no file has:\n${block}`,
      )
  })

  test('names files that are there', () => {
    for (const [, path = ''] of page.matchAll(/\]\((\.\.\/[^)#]+)\)/g)) {
      assert.ok(existsSync(join(folder, '../docs', path)), path)
    }
  })
})

function readExample(name: string): string {
  const files = ['readme-example.test.ts', 'readme-example.ts'].map((file) => join(packages, name, 'test', file))
  const file = files.find((path) => existsSync(path)) ?? assert.fail(`${name} has no test/readme-example.ts`)
  return readFileSync(file, 'utf8')
}

/** An example stands within a function there. */
function unindented(code: string): string {
  return code.trim().replace(/^[ \t]+/gm, '')
}
