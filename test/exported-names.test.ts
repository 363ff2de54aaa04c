/**
 * One exported name, one idea: who reads a name, or searches for it, finds one thing. A name that two files of our packages
 * export means two things, or one thing twice.
 */
import assert from 'node:assert/strict'
import { basename, join } from 'node:path'
import { describe, test } from 'node:test'
import { findExports } from './architecture/read-exports.ts'
import { readSources } from './architecture/read-imports.ts'

const root = join(import.meta.dirname, '..')

/**
 * Names that still mean several things: in how many files, and what they are. This list only shrinks: a new name is
 * given another word, and who renames one of these takes its line away.
 */
const stillShared: Readonly<Record<string, readonly [files: number, meanings: string]>> = {}

describe('an exported name', () => {
  test('is exported by one file', () => {
    const shared = [...filesByName()].filter(([, files]) => files.length > 1)
    const tooMany = shared.filter(([name, files]) => files.length > (stillShared[name]?.[0] ?? 1))
    assert.deepEqual(
      tooMany.map(([name, files]) => `${name} is exported by ${files.join(' and ')}`),
      [],
      'a name that is taken needs another word',
    )
  })

  test('that means one thing by now has no exception any more', () => {
    const byName = filesByName()
    const outdated = Object.entries(stillShared).filter(([name, [files]]) => (byName.get(name)?.length ?? 0) < files)
    assert.deepEqual(
      outdated.map(([name]) => name),
      [],
      'take it out of stillShared, or lower its number',
    )
  })

  test('is seen in every form', () => {
    const source = `
      // export const no = 1
export const a = 1
export async function b() {}
export abstract class C {}
export interface D {}
export type E = 1
export declare const f: 1
export const D = 2
const g = 1, h = 2
export { g, h as i, type J }
export { notThis } from './other.ts'
export * from './other.ts'`
    assert.deepEqual(findExports(source).sort(), ['C', 'D', 'E', 'J', 'a', 'b', 'f', 'g', 'i'])
  })
})

function filesByName(): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const { path, text } of readSources(root, 'packages')) {
    if (!/^packages\/[^/]+\/src\//.test(path) || basename(path) === 'index.ts') continue
    for (const name of findExports(text)) byName.set(name, [...(byName.get(name) ?? []), path])
  }
  return byName
}
