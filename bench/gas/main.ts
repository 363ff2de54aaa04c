/**
 * `npm run gas [-- --json | --check | --write]`: the gas of each call on the development chain at Prague, the size of each contract,
 * and what a node of 1 TiB under 50 deals pays a day. `--check` fails where that is not what the snapshot has, `--write` writes the
 * snapshot and the tables of `docs/economics.md`.
 */
import { parseArgs } from 'node:util'
import { dayOfANode } from './day-of-a-node.ts'
import { isPageOf, writePage } from './economics-page.ts'
import { codeBytesMax, differences, type GasSnapshot, readSnapshot, writeSnapshot } from './gas-snapshot.ts'
import { dealCount, measureGas, pieceCount } from './measure-gas.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

const { gas, codeBytes } = await measureGas((name, spent) => {
  if (!values.json)
    process.stderr.write(`${name}: ${meanOf(spent.map((call) => call.gas))} gas, ${spent.length} times\n`)
})
const measured: GasSnapshot = {
  gas: Object.fromEntries([...gas].map(([call, spent]) => [call, meanOf(spent.map((each) => each.gas))])),
  sending: Object.fromEntries([...gas].map(([call, spent]) => [call, meanOf(spent.map((each) => each.sending))])),
  codeBytes: Object.fromEntries(codeBytes),
}
if (values.write) {
  writeSnapshot(measured)
  writePage(measured)
}
if (values.check) check()
else report()

function check(): void {
  const snapshot = readSnapshot()
  const found = differences(snapshot, measured)
  if (!isPageOf(snapshot)) found.push('docs/economics.md is not what the snapshot gives')
  for (const sentence of found) process.stderr.write(`${sentence}\n`)
  if (found.length > 0) process.stderr.write('Where that is meant: npm run gas -- --write\n')
  else process.stdout.write(`${gas.size} calls and ${codeBytes.size} contracts are as the snapshot has them.\n`)
  process.exitCode = found.length > 0 ? 1 : 0
}

function report(): void {
  for (const [call, spent] of gas) {
    const used = spent.map((each) => each.gas)
    const [mean, sending] = [measured.gas[call], measured.sending[call]]
    say({ gas: call, mean, min: Math.min(...used), max: Math.max(...used), sending, times: used.length })
  }
  for (const [contract, bytes] of codeBytes) say({ contract, bytes, bytesMax: codeBytesMax })
  const shares = dayOfANode((call) => measured.gas[call] ?? 0)
  const total = shares.reduce((sum, share) => sum + share.gas, 0)
  const byCall = Object.fromEntries(shares.map((share) => [share.call, share.gas]))
  say({ day: 'node of 1 TiB', pieces: pieceCount, deals: dealCount, gas: total, shares: byCall })
}

function meanOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
