/** Runs cells one after another on one network. Where a cell throws, that is its violation, and the next gets a new network. */
import { createSeededRandomness } from '@nupeerstack/runtime'
import { type Cell, type CellResult, nameOf } from './cell.ts'
import { type FileKind, gatewayFiles, nodeFiles, passing } from './file-kinds.ts'
import { filesIn } from './folder-image.ts'
import { hurtGateway } from './hurt-gateway.ts'
import { hurtNodes } from './hurt-nodes.ts'
import { type RotNetwork, startRotNetwork } from './rot-network.ts'

export interface CellsConfig {
  readonly cells: readonly Cell[]
  /** Draws places. */
  readonly seed: number
}

export async function runCells(
  { cells, seed }: CellsConfig,
  tell: (result: CellResult) => void,
): Promise<CellResult[]> {
  const results: CellResult[] = []
  let network: RotNetwork | undefined
  try {
    // What nodes lose of the gateway's objects, its own audits find in days: its cells come before theirs.
    for (const cell of cells.toSorted(byProgram)) {
      network ??= await startNamedNetwork()
      const result = await runCell(network, cell, seed)
      results.push(result)
      tell(result)
      if (result.violations.length === 0) continue
      await network[Symbol.asyncDispose]()
      network = undefined
    }
    return results
  } finally {
    await network?.[Symbol.asyncDispose]()
  }
}

function byProgram(one: Cell, other: Cell): number {
  return one.program.localeCompare(other.program)
}

/** Throws where a program keeps a file that the matrix has no name for. */
async function startNamedNetwork(): Promise<RotNetwork> {
  const network = await startRotNetwork()
  const { nodes, gateway } = network
  const unnamed = [
    ...nodes.flatMap((node) => unnamedFiles(node.folder, nodeFiles)),
    ...unnamedFiles(gateway.folder, gatewayFiles),
  ]
  if (unnamed.length === 0) return network
  await network[Symbol.asyncDispose]()
  throw new Error(`no kind of file-kinds.ts names ${unnamed.join(', ')}: what becomes of it when it is damaged?`)
}

function unnamedFiles(folder: string, kinds: readonly FileKind[]): string[] {
  const patterns = [...kinds.map(({ path }) => path), ...passing]
  return filesIn(folder).filter((path) => !patterns.some((pattern) => pattern.test(path)))
}

async function runCell(network: RotNetwork, cell: Cell, seed: number): Promise<CellResult> {
  const startedMs = performance.now()
  const randomness = createSeededRandomness(seed * 1_000_003 + hashOf(nameOf(cell)))
  const run = cell.program === 'node' ? hurtNodes : hurtGateway
  const uncaught: string[] = []
  const note = (error: unknown): void => void uncaught.push(`uncaught: ${error instanceof Error ? error.stack : error}`)
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
  const ended = await run(network, cell, randomness)
    .catch((error: unknown) => {
      const what = `thrown: ${error instanceof Error ? error.stack : String(error)}`
      return { outcome: 'refused' as const, notes: [], violations: [what] }
    })
    .finally(() => {
      process.off('uncaughtException', note)
      process.off('unhandledRejection', note)
    })
  const violations = [...ended.violations, ...uncaught]
  return { cell, ...ended, violations, ms: Math.round(performance.now() - startedMs) }
}

function hashOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
}
