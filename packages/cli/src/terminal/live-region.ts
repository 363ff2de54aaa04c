/**
 * Lines at the foot of a terminal that are redrawn in place, while ordinary output scrolls by above them. Only for
 * terminals: a caller without one prints plain lines instead.
 */
import { fitColumns } from './style.ts'

export interface LiveRegion extends Disposable {
  /** Replaces the region. Draws only what fits, so that nothing wraps or scrolls. */
  draw(lines: readonly string[]): void
  /** Prints lines above the region, for good. */
  print(lines: readonly string[]): void
}

type Terminal = Pick<NodeJS.WriteStream, 'write' | 'columns' | 'rows'>

const hideCursor = '\u001b[?25l'
const showCursor = '\u001b[?25h'
const clearLineEnd = '\u001b[K'
const clearBelow = '\u001b[J'

export function createLiveRegion(terminal: Terminal): LiveRegion {
  let drawn: readonly string[] = []
  let heightOnScreen = 0
  terminal.write(hideCursor)

  /** Moves to the region's first line. Lines are overwritten rather than cleared first, which would flicker. */
  const goToTop = (): string => (heightOnScreen === 0 ? '' : `\u001b[${heightOnScreen}A\r`)
  const paint = (above: readonly string[] = []): string => {
    const columns = terminal.columns || 80
    const rows = terminal.rows || 24
    const visible = drawn.slice(0, Math.max(1, rows - 1)).map((line) => fitColumns(line, columns))
    heightOnScreen = visible.length
    return `${[...above, ...visible].map((line) => `${line}${clearLineEnd}\n`).join('')}${clearBelow}`
  }

  return {
    draw(lines) {
      const before = goToTop()
      drawn = lines
      terminal.write(before + paint())
    },
    print(lines) {
      terminal.write(goToTop() + paint(lines))
    },
    [Symbol.dispose]() {
      terminal.write(showCursor)
    },
  }
}
