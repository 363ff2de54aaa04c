/** What stands where in the source, as far as no type can say it. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { routes } from '../src/routing/routes.ts'

const source = join(import.meta.dirname, '../src')
const operations = globSync('operations/*', { cwd: source }).sort()

/** Made by what a bucket can be configured with: there is one of each for any configuration, and no operation of that name. */
const generic = ['GetBucketConfiguration', 'PutBucketConfiguration', 'DeleteBucketConfiguration']
/** Selected by its body alone, so no line of the table can. */
const ofForms = ['PostObject']

describe('rooms', () => {
  test('operations/ holds operations and nothing else: one in a file, named as the file is', async () => {
    for (const path of operations) {
      const name = nameOf(path)
      const exported = Object.keys(await import(join(source, path)))
      assert.deepEqual(exported, [name.charAt(0).toLowerCase() + name.slice(1)], path)
    }
  })

  test('the table of routes names each operation as AWS does', async () => {
    const known = new Map(routes.map(({ name, operation }) => [name, operation as unknown]))
    for (const path of operations) {
      const name = nameOf(path)
      const [operation] = Object.values(await import(join(source, path)))
      if (![...generic, ...ofForms].includes(name)) assert.equal(known.get(name), operation, name)
      assert.match(readFileSync(join(source, 'routing/routes.ts'), 'utf8'), new RegExp(`'../${path}'`))
    }
  })

  test('the README has every folder in its picture, and says what each is for', () => {
    const readme = readFileSync(join(source, '../README.md'), 'utf8')
    const picture = /```\n(the whole[\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const drawn = picture
      .split('\n')
      .slice(1, -1)
      .flatMap((line) => line.slice(20).trim().split(/\s+/))
    const folders = globSync('*/', { cwd: source }).map((path) => basename(path))
    assert.deepEqual(drawn.sort(), folders.sort())
    for (const folder of folders) assert.ok(readme.includes(`\`${folder}/\``), folder)
  })

  test('an identity is made where signatures are verified, and nowhere else', () => {
    const makers = globSync('**/*.ts', { cwd: source }).filter((path) =>
      /\/make-identity\.ts'/.test(readFileSync(join(source, path), 'utf8')),
    )
    assert.deepEqual([...new Set(makers.map(dirname))], ['auth'])
  })
})

/** `list-objects-v2.ts` is ListObjectsV2. */
function nameOf(path: string): string {
  return basename(path, '.ts').replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())
}
