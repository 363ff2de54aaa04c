/** The tables of `docs/economics.md` that say how soon a loss is found. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CustomerDetection } from './customer-detection.ts'
import type { Share } from './interval.ts'
import { bondTokens, type PublicDetection } from './public-detection.ts'

export interface Detection {
  readonly publicly: readonly PublicDetection[]
  readonly byCustomer: readonly CustomerDetection[]
}

const path = join(import.meta.dirname, '../../docs/economics.md')

export function writeDetectionPage(detection: Detection, bondPerPiece: bigint): void {
  writeFileSync(path, pageOf(detection, bondPerPiece))
}

export function isDetectionPageOf(detection: Detection, bondPerPiece: bigint): boolean {
  return readFileSync(path, 'utf8') === pageOf(detection, bondPerPiece)
}

function pageOf({ publicly, byCustomer }: Detection, bondPerPiece: bigint): string {
  const tables: Readonly<Record<string, readonly string[]>> = {
    'public detection': [
      '| Promised to oneself, for each paid TiB | Caught within 6 days | By the formula | Days until 99 % | Bond behind both |',
      '|---:|---:|---:|---:|---:|',
      ...publicly.map(
        ({ dilution, caught, expected, daysFor99 }) =>
          `| ${dilution} TiB | ${percent(caught)} | ${shown(expected)} % | ${daysFor99} | ${Math.round(bondTokens(dilution, bondPerPiece)).toLocaleString('en-US')} tokens |`,
      ),
    ],
    'customer detection': [
      '| What is gone | Slashed within 6 days | Hours until then, mostly |',
      '|---|---:|---:|',
      ...byCustomer.map(
        ({ name, slashed, medianHours }) => `| ${name} | ${percent(slashed)} | ${Math.round(medianHours ?? 0)} |`,
      ),
    ],
  }
  let page = readFileSync(path, 'utf8')
  for (const [name, lines] of Object.entries(tables)) {
    const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`]
    const [at, until] = [page.indexOf(begin), page.indexOf(end)]
    if (at < 0 || until < at) throw new Error(`docs/economics.md has no place for the table of ${name}`)
    page = `${page.slice(0, at)}${begin}\n${lines.join('\n')}\n\n${page.slice(until)}`
  }
  return page
}

function percent({ hits, runs, low, high }: Share): string {
  return `${shown(hits / runs)} % (${shown(low)} to ${shown(high)}; ${runs.toLocaleString('en-US')} runs)`
}

function shown(share: number): string {
  return (100 * share).toFixed(1)
}
