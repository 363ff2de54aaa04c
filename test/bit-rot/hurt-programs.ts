/** Damages a file of programs that are stopped for it, and starts them again: what they say, and what they leave. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Randomness } from '@nupeerstack/runtime'
import type { Cell } from './cell.ts'
import { damage } from './damage.ts'
import { writeHead } from './file-head.ts'
import type { FileKind } from './file-kinds.ts'
import { changedFiles, type FolderImage, putImage, takeImage } from './folder-image.ts'
import type { RotProgram } from './rot-network.ts'

export interface HurtPrograms {
  /** What was done; empty where there was nothing to damage. */
  readonly done: readonly string[]
  /** What was said by those that did not start. */
  readonly refusals: readonly string[]
  readonly violations: readonly string[]
  /** Puts the right file back where a program does not start otherwise, and only that. */
  restore(): Promise<void>
  /** Puts the right file back everywhere, for cells that come later. */
  undo(): Promise<void>
  /** Makes all of them what they were. They must be down. */
  restoreAll(): Promise<void>
}

/** Of a folder that is refused these may change: they say who holds it, or are SQLite's own, of which nothing is lost. */
const mayChange = /^\.lock(-owner)?$|\.db-(wal|shm)$/

export async function hurtPrograms(
  programs: readonly RotProgram[],
  cell: Cell,
  kind: FileKind,
  randomness: Randomness,
): Promise<HurtPrograms> {
  const done: string[] = []
  const refusals: string[] = []
  const violations: string[] = []
  const refused = new Set<RotProgram>()
  const images = new Map<RotProgram, FolderImage>()
  const paths = new Map<RotProgram, string>()
  for (const program of programs) {
    // A database that was closed has its log in it; one whose process was killed has it beside it.
    const image = kind.name.endsWith('.db') ? await program.close() : await program.kill()
    images.set(program, image)
    const path = [...image.keys()].find((each) => kind.path.test(each))
    if (path === undefined) continue
    paths.set(program, path)
    const what = damage(
      cell.damage,
      { path: join(program.folder, path), earlier: program.earlier.get(path) },
      randomness,
    )
    if (what !== undefined) done.push(`${program.name}/${path}: ${what}`)
  }
  for (const program of programs) {
    const before = takeImage(program.folder)
    try {
      await program.start()
    } catch (error) {
      refused.add(program)
      refusals.push(`${program.name}: ${error instanceof Error ? error.message : String(error)}`)
      violations.push(...uglinessOf(error))
      const changed = changedFiles(before, takeImage(program.folder)).filter((path) => !mayChange.test(path))
      if (changed.length > 0) violations.push(`${program.name} does not start and has changed ${changed.join(', ')}`)
    }
  }
  async function startWithRightFile(program: RotProgram): Promise<void> {
    const path = paths.get(program)
    const head = path === undefined ? undefined : images.get(program)?.get(path)
    if (path !== undefined && head !== undefined) writeHead(join(program.folder, path), head)
    await program.start()
  }

  return {
    done,
    refusals,
    violations,
    async restore() {
      for (const program of refused) await startWithRightFile(program)
    },
    async undo() {
      for (const program of programs) {
        await program.kill()
        await startWithRightFile(program)
      }
    },
    async restoreAll() {
      for (const [program, image] of images) {
        putImage(program.folder, image)
        await program.start()
      }
    },
  }
}

/** A refusal is a sentence for the one who runs the program; what V8 says of a bug is not. */
function uglinessOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [`thrown: ${String(error)}`]
  const isBug = /^(TypeError|ReferenceError|RangeError|AssertionError|SyntaxError)$/.test(error.name)
  if (isBug) return [`a bug instead of a refusal: ${error.stack}`]
  return error.message.includes('\n') || error.message.length > 400 ? [`no sentence: ${error.message}`] : []
}

export function hasFile(program: RotProgram, { path }: FileKind): boolean {
  return existsSync(program.folder) && [...takeImage(program.folder).keys()].some((each) => path.test(each))
}
