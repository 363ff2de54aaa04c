/**
 * Colours, as functions from text to text. Without a terminal, or where NO_COLOR asks for it, each returns its text
 * unchanged, so that callers never ask.
 */
import { stripVTControlCharacters } from 'node:util'

export interface Style {
  bold(text: string): string
  dim(text: string): string
  good(text: string): string
  warn(text: string): string
  bad(text: string): string
  accent(text: string): string
}

const plain = (text: string): string => text

/** No colours at all. */
export const plainStyle: Style = { bold: plain, dim: plain, good: plain, warn: plain, bad: plain, accent: plain }

const colourStyle: Style = {
  bold: code(1, 22),
  dim: code(2, 22),
  good: code(32, 39),
  warn: code(33, 39),
  bad: code(31, 39),
  accent: code(36, 39),
}

/** The style for a stream: colours where it is a terminal and nobody objects. */
export function styleFor(stream: { readonly isTTY?: boolean }, isColourUnwelcome: boolean): Style {
  return stream.isTTY === true && !isColourUnwelcome ? colourStyle : plainStyle
}

/** Columns that a text takes on screen; our texts hold no wide characters. */
export function visibleWidth(text: string): number {
  return [...stripVTControlCharacters(text)].length
}

/** Cuts a styled text to `columns`, so that a line never wraps and the board knows its own height. */
export function fitColumns(text: string, columns: number): string {
  if (visibleWidth(text) <= columns) return text
  let kept = ''
  let used = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence starts with a control character
  for (const token of text.match(/\u001b\[[0-9;]*m|[\s\S]/gu) ?? []) {
    if (token.startsWith('\u001b')) kept += token
    else if (used < columns - 1) {
      kept += token
      used += 1
    }
  }
  return `${kept}…`
}

function code(open: number, close: number): (text: string) => string {
  return (text) => `\u001b[${open}m${text}\u001b[${close}m`
}
