/** What stands where in the source, as far as no type can say it. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'

const source = join(import.meta.dirname, '../src')

describe('rooms', () => {
  test('an identity is made where signatures are verified, and nowhere else', () => {
    const makers = globSync('**/*.ts', { cwd: source }).filter((path) =>
      /\/make-identity\.ts'/.test(readFileSync(join(source, path), 'utf8')),
    )
    assert.deepEqual([...new Set(makers.map(dirname))], ['auth'])
  })
})
