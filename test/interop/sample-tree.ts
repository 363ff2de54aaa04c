/** A small folder tree for backup and sync programs: large, small and empty files, odd names, a link, and its first change. */
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleBytes } from '../network/sample-bytes.ts'

/** What the system's `diff` needs to compare two trees: contents, missing files, and links as links. */
export const comparison: readonly string[] = ['--recursive', '--no-dereference']

export function makeTree(root: string): void {
  mkdirSync(join(root, 'photos/2026 November'), { recursive: true })
  writeFileSync(join(root, 'photos/2026 November/sea + sky (100%).raw'), sampleBytes('tree large', 9 * 1024 * 1024 + 1))
  writeFileSync(join(root, 'photos/ärger 日本 😀.txt'), 'unicode')
  writeFileSync(join(root, 'empty'), '')
  writeFileSync(join(root, 'letter.txt'), 'first line\n')
  mkdirSync(join(root, 'many'))
  for (let index = 0; index < 60; index++)
    writeFileSync(join(root, `many/${index}`), sampleBytes(`${index}`, index * 97))
  symlinkSync('letter.txt', join(root, 'link'))
}

/** What happens to a tree in a day: one file grows, one is new, one is gone. */
export function changeTree(root: string): void {
  appendFileSync(join(root, 'letter.txt'), 'second line\n')
  writeFileSync(join(root, 'many/new'), sampleBytes('new', 5000))
  rmSync(join(root, 'many/7'))
}
