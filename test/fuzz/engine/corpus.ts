/**
 * Inputs that were worth keeping, a small file each: `corpus/TARGET/`. What begins with `fault-` once showed a fault and is run for
 * ever; the rest reached something that the others did not. Every run begins with all of them, in the order of their names.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../corpus')
/** The repository should stay light, and a run begins with all of it. */
export const keptMax = 8
export const keptBytesMax = 1_024
const faultBytesMax = 64 * 1024

export function readCorpus(target: string): Buffer[] {
  return namesIn(target).map((name) => readFileSync(join(root, target, name)))
}

/** Keeps an input that reached something new, while there is room. Returns whether it was kept. */
export function keepFound(target: string, input: Uint8Array): boolean {
  const names = namesIn(target)
  const name = nameOf(input)
  const isRoom = names.filter((each) => !each.startsWith('fault-')).length < keptMax
  if (!isRoom || input.length > keptBytesMax || names.includes(name)) return false
  write(target, name, input)
  return true
}

/** Keeps an input that shows a fault. Returns its file, for people. */
export function keepFault(target: string, input: Uint8Array): string {
  const name = `fault-${nameOf(input)}`
  write(target, name, input.subarray(0, faultBytesMax))
  return join('test/fuzz/corpus', target, name)
}

export function nameOf(input: Uint8Array): string {
  return createHash('sha256').update(input).digest('hex').slice(0, 12)
}

function namesIn(target: string): string[] {
  try {
    return readdirSync(join(root, target)).sort()
  } catch {
    return []
  }
}

function write(target: string, name: string, input: Uint8Array): void {
  mkdirSync(join(root, target), { recursive: true })
  writeFileSync(join(root, target, name), input)
}
