/** Rows as aligned columns: for people only, so widths may change; scripts use `--json`. */
import { type Style, visibleWidth } from './style.ts'

export type Column = {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** One line per row under a line of titles, columns two spaces apart, no trailing spaces. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], style: Style): string[] {
  const widths = columns.map((column, index) =>
    Math.max(visibleWidth(column.title), ...rows.map((row) => visibleWidth(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => pad(cells[index] ?? '', widths[index] ?? 0, column.align ?? 'left'))
      .join('  ')
      .trimEnd()
  return [line(columns.map((column) => style.dim(column.title))), ...rows.map(line)]
}

/** Label and value per line, the values aligned: for summaries. */
export function renderFacts(facts: readonly (readonly [label: string, value: string])[], style: Style): string[] {
  const width = Math.max(0, ...facts.map(([label]) => visibleWidth(label)))
  return facts.map(([label, value]) => `  ${style.dim(pad(label, width, 'left'))}  ${value}`)
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - visibleWidth(text)))
  return align === 'right' ? space + text : text + space
}
