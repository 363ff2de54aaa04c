import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createLiveRegion } from '../src/terminal/live-region.ts'
import { fitColumns, plainStyle, styleFor, visibleWidth } from '../src/terminal/style.ts'
import { renderTable } from '../src/terminal/table.ts'

describe('styles', () => {
  test('colours appear on a terminal only, and never where NO_COLOR asks', () => {
    assert.equal(styleFor({ isTTY: true }, false).bold('x'), '\u001b[1mx\u001b[22m')
    assert.equal(styleFor({ isTTY: true }, true).bold('x'), 'x')
    assert.equal(styleFor({ isTTY: false }, false).bold('x'), 'x')
    assert.equal(styleFor({}, false).bold('x'), 'x')
  })

  test('a line is cut to the terminal, and its colours are closed', () => {
    const style = styleFor({ isTTY: true }, false)
    const line = `${style.good('●')} ${style.bold('a long line of text')}`
    const cut = fitColumns(line, 10)
    assert.equal(visibleWidth(cut), 10)
    assert.ok(cut.endsWith('…'))
    assert.ok(cut.includes('\u001b[22m'))
    assert.equal(fitColumns(line, 80), line)
  })
})

describe('tables', () => {
  test('columns are aligned, numbers to the right', () => {
    const lines = renderTable(
      [{ title: 'Name' }, { title: 'Size', align: 'right' }],
      [
        ['a', '1'],
        ['longer', '1,000'],
      ],
      plainStyle,
    )
    assert.deepEqual(lines, ['Name     Size', 'a           1', 'longer  1,000'])
  })

  test('colours do not shift columns', () => {
    const style = styleFor({ isTTY: true }, false)
    const lines = renderTable([{ title: 'A' }, { title: 'B' }], [[style.good('x'), 'y']], style)
    assert.deepEqual(lines.map(visibleWidth), [4, 4])
  })
})

describe('a live region', () => {
  test('redraws in place, and prints above itself', () => {
    const terminal = fakeTerminal(20, 10)
    const region = createLiveRegion(terminal)
    region.draw(['one', 'two'])
    region.draw(['three', 'four'])
    region.print(['history'])
    assert.deepEqual(terminal.screen(), ['history', 'three', 'four'])
    region[Symbol.dispose]()
    assert.ok(terminal.written().endsWith('\u001b[?25h'), 'the cursor is shown again')
  })

  test('on a narrow or low terminal draws what fits', () => {
    const terminal = fakeTerminal(6, 3)
    const region = createLiveRegion(terminal)
    region.draw(['a long line', 'b', 'c', 'd'])
    region.draw(['x', 'y', 'z'])
    assert.deepEqual(terminal.screen(), ['x', 'y'])
    region[Symbol.dispose]()
  })
})

/** A terminal that understands what we use: cursor up, carriage return, clear to the end of the line and below. */
function fakeTerminal(
  columns: number,
  rows: number,
): { columns: number; rows: number; write: NodeJS.WriteStream['write']; screen(): string[]; written(): string } {
  let all = ''
  let lines = ['']
  let row = 0
  let column = 0
  const feed = (text: string): void => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence starts with a control character
    for (const token of text.match(/\u001b\[[0-9;?]*[A-Za-z]|[\s\S]/g) ?? []) {
      const line = lines[row] ?? ''
      const up = token.startsWith('\u001b') ? /\[(\d+)A$/.exec(token) : null
      if (up !== null) row = Math.max(0, row - Number(up[1]))
      else if (token === '\u001b[K') lines[row] = line.slice(0, column)
      else if (token === '\u001b[J') lines = [...lines.slice(0, row), line.slice(0, column)]
      else if (token === '\r') column = 0
      else if (token === '\n') {
        row += 1
        column = 0
        lines[row] ??= ''
      } else if (!token.startsWith('\u001b')) {
        lines[row] = line.slice(0, column) + token + line.slice(column + 1)
        column += 1
      }
    }
  }
  return {
    columns,
    rows,
    write: (text: unknown) => {
      all += String(text)
      feed(String(text))
      return true
    },
    screen: () => lines.slice(0, -1),
    written: () => all,
  }
}
