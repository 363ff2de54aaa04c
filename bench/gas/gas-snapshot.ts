/** What the calls cost and how large the contracts are, as it was measured last: a change of either shows in a review. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface GasSnapshot {
  /** Mean gas of a call, by what it is for. */
  readonly gas: Readonly<Record<string, number>>
  /** What of it is base price and calldata. */
  readonly sending: Readonly<Record<string, number>>
  readonly codeBytes: Readonly<Record<string, number>>
}

/** EIP-170. */
export const codeBytesMax = 24_576
/** Signatures and hashes differ in their zero bytes, which cost less, whenever a contract's address does. */
const gasTolerance = 0.02

const path = join(import.meta.dirname, 'gas-snapshot.json')

export function readSnapshot(): GasSnapshot {
  return JSON.parse(readFileSync(path, 'utf8')) as GasSnapshot
}

export function writeSnapshot(snapshot: GasSnapshot): void {
  writeFileSync(path, `${JSON.stringify(snapshot, null, 2)}\n`)
}

/** In what `measured` is not what stands in `snapshot`, as sentences; and contracts that no chain takes. */
export function differences(snapshot: GasSnapshot, measured: GasSnapshot): string[] {
  return [
    ...compare(snapshot.gas, measured.gas, 'gas', gasTolerance),
    ...compare(snapshot.sending, measured.sending, 'gas for base and calldata', gasTolerance),
    ...compare(snapshot.codeBytes, measured.codeBytes, 'bytes of code', 0),
    ...Object.entries(measured.codeBytes)
      .filter(([, bytes]) => bytes > codeBytesMax)
      .map(([name, bytes]) => `${name} has ${bytes} bytes of code, ${codeBytesMax} are allowed`),
  ]
}

function compare(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
  unit: string,
  tolerance: number,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  return names.flatMap((name) => {
    const [was, is] = [before[name], now[name]]
    if (was === undefined) return [`${name}: ${is} ${unit}, and the snapshot does not have it`]
    if (is === undefined) return [`${name} is in the snapshot alone`]
    if (Math.abs(is - was) <= was * tolerance) return []
    const percent = ((100 * (is - was)) / was).toFixed(1)
    return [`${name}: ${is} ${unit}, the snapshot has ${was} (${percent} %)`]
  })
}
