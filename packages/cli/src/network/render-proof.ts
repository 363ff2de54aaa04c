/** One event of the proof history as one line; the columns stay where they are from line to line. */
import type { Style } from '../terminal/style.ts'
import { visibleWidth } from '../terminal/style.ts'
import { formatCount, formatTokens } from '../units.ts'
import type { ProofEvent } from './proof-history.ts'

/** Titles above the lines of `renderProof`. */
export function renderProofTitles(style: Style): string {
  return style.dim(columns(['Period', 'Verdict', 'Who', 'What', 'Gas', 'Block', 'Transaction']))
}

export function renderProof(proof: ProofEvent, style: Style): string {
  return columns([
    proof.period === null ? '–' : String(proof.period),
    verdict(proof, style),
    proof.verdict === 'challenged'
      ? 'every node'
      : proof.node === null
        ? shorten(proof.operator)
        : `node ${proof.node}`,
    what(proof, style),
    proof.gasUsed === null ? '–' : formatCount(proof.gasUsed),
    String(proof.block),
    style.dim(shorten(proof.transaction)),
  ])
}

const widths = [6, 10, 10, 34, 11, 7, 13] as const
const rightAligned = new Set([0, 4, 5])

function columns(cells: readonly string[]): string {
  return cells
    .map((cell, index) => {
      const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - visibleWidth(cell)))
      return rightAligned.has(index) ? space + cell : cell + space
    })
    .join('  ')
    .trimEnd()
}

function verdict(proof: ProofEvent, style: Style): string {
  switch (proof.verdict) {
    case 'challenged':
      return style.accent('challenge')
    case 'proven':
      return style.good('proven')
    case 'missed':
      return style.warn('missed')
    case 'slashed':
    case 'evicted':
      return style.bad(proof.verdict)
  }
}

function what(proof: ProofEvent, style: Style): string {
  switch (proof.verdict) {
    case 'challenged':
      return `seed ${shorten(proof.seed ?? '?')}, ${proof.samples} samples`
    case 'proven':
      return ''
    case 'missed':
      return proof.missesInWindow === 1
        ? 'a warning: the first miss'
        : `miss number ${proof.missesInWindow} in the window`
    case 'slashed':
      return style.bad(`−${formatTokens(BigInt(proof.amount), 4)} of the bond`)
    case 'evicted':
      return 'no longer gets deals'
  }
}

function shorten(hex: string): string {
  return hex.length <= 14 ? hex : `${hex.slice(0, 8)}…${hex.slice(-4)}`
}
