/** The table of the planted faults, as docs/durability.md shows it. */
import type { FoundBy, PlantedFault } from './planted-fault.ts'

export function plantedTable(faults: readonly PlantedFault[]): string {
  const rows = faults.map(
    ({ name, whatItIs, foundBy }) => `| \`${name}\` | ${whatItIs} | ${seenBy(foundBy)} | ${within(foundBy)} |`,
  )
  return ['| Fault | What is wrong then | Seen by | Within |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

function seenBy({ seenBy: names }: FoundBy): string {
  return names.map((name) => `\`${name}\``).join(' or ')
}

function within({ among, seeds, operations }: FoundBy): string {
  return `${seeds} seeds of ${operations} operations${among === undefined ? '' : ` with \`${among}\``}`
}
