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
  /** Leaves what is drawn on screen as ordinary output and starts anew below it. */
  keep(): void
}

type Terminal = Pick<NodeJS.WriteStream, 'write' | 'columns' | 'rows'>

const hideCursor = '\u001b[?25l'
const showCursor = '\u001b[?25h'

export function createLiveRegion(terminal: Terminal): LiveRegion {
  let drawn: readonly string[] = []
  let heightOnScreen = 0
  terminal.write(hideCursor)

  const erase = (): string => (heightOnScreen === 0 ? '' : `\u001b[${heightOnScreen}A\r\u001b[J`)
  const paint = (): string => {
    const columns = terminal.columns || 80
    const rows = terminal.rows || 24
    const visible = drawn.slice(0, Math.max(1, rows - 1)).map((line) => fitColumns(line, columns))
    heightOnScreen = visible.length
    return visible.map((line) => `${line}\n`).join('')
  }

  return {
    draw(lines) {
      const before = erase()
      drawn = lines
      terminal.write(before + paint())
    },
    print(lines) {
      const before = erase()
      terminal.write(before + lines.map((line) => `${line}\n`).join('') + paint())
    },
    keep() {
      drawn = []
      heightOnScreen = 0
    },
    [Symbol.dispose]() {
      terminal.write(showCursor)
    },
  }
}
