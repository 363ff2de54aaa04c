/** The whole matrix, and a third of it that changes. */
import type { Cell } from './cell.ts'
import { damageKinds } from './damage.ts'
import { gatewayFiles, nodeFiles } from './file-kinds.ts'
import { rotProfile } from './rot-network.ts'

const hurtMax = rotProfile.n - rotProfile.k

export const allCells: readonly Cell[] = [
  ...nodeFiles.flatMap(({ name }) =>
    damageKinds.flatMap((damage) =>
      Array.from({ length: hurtMax }, (_, index): Cell => ({ program: 'node', file: name, damage, count: index + 1 })),
    ),
  ),
  ...gatewayFiles.flatMap(({ name }) =>
    damageKinds.map((damage): Cell => ({ program: 'gateway', file: name, damage, count: 1 })),
  ),
]

export const thirds = 3

/** One cell of three, so that neighbours in the matrix come on different days. */
export function cellsOfThird(third: number): Cell[] {
  return allCells.filter((_, index) => index % thirds === third)
}

/** Of a day: each cell comes every three days. */
export function thirdOfDay(unixMs: number): number {
  return Math.floor(unixMs / 86_400_000) % thirds
}
