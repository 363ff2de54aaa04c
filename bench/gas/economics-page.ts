/** The tables of `docs/economics.md`: from the snapshot, and from the rules. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cheatLines } from '../cheats/cheats.ts'
import { dayOfANode } from './day-of-a-node.ts'
import { codeBytesMax, type GasSnapshot } from './gas-snapshot.ts'

const path = join(import.meta.dirname, '../../docs/economics.md')

export function writePage(snapshot: GasSnapshot): void {
  writeFileSync(path, pageOf(snapshot))
}

export function isPageOf(snapshot: GasSnapshot): boolean {
  return readFileSync(path, 'utf8') === pageOf(snapshot)
}

/** The page as it stands, with what lies between a table's marks made anew. */
function pageOf({ gas, sending, codeBytes }: GasSnapshot): string {
  const shares = dayOfANode((call) => gas[call] ?? 0)
  const total = shares.reduce((sum, share) => sum + share.gas, 0)
  const tables: Readonly<Record<string, string[]>> = {
    calls: [
      '| Call | Gas | of it base and calldata |',
      '|---|---:|---:|',
      ...Object.entries(gas).map(([call, value]) => `| ${call} | ${number(value)} | ${number(sending[call] ?? 0)} |`),
    ],
    day: [
      '| Call | Times a day | Gas a day | Share |',
      '|---|---:|---:|---:|',
      ...shares.map(
        (share) =>
          `| ${share.call} | ${share.perDay} | ${number(share.gas)} | ${((100 * share.gas) / total).toFixed(1)} % |`,
      ),
      `| together | | ${number(total)} | |`,
    ],
    contracts: [
      '| Contract | Bytes of code | Of what EIP-170 allows |',
      '|---|---:|---:|',
      ...Object.entries(codeBytes).map(
        ([name, bytes]) => `| ${name} | ${number(bytes)} | ${((100 * bytes) / codeBytesMax).toFixed(0)} % |`,
      ),
    ],
  }
  const all = { ...tables, cheats: cheatLines() }
  let page = readFileSync(path, 'utf8')
  for (const [name, lines] of Object.entries(all)) {
    const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`]
    const [at, until] = [page.indexOf(begin), page.indexOf(end)]
    if (at < 0 || until < at) throw new Error(`docs/economics.md has no place for the table of ${name}`)
    page = `${page.slice(0, at)}${begin}\n${lines.join('\n')}\n\n${page.slice(until)}`
  }
  return page
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
