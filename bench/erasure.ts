/**
 * How many MB of user data does one core encode per second, and rebuild after losing two data shards, with shards of
 * 1 MiB? Yardsticks: the scalar npm package, which makes the same bytes, and ISA-L where it is installed.
 *
 * Arguments narrow it down to some profiles: `node bench/erasure.ts 10/16`.
 */
import { randomBytes } from 'node:crypto'
import { createRowCoder, rowCoderScratchBytes, ShardMemory } from '@nupeerstack/erasure'
import { codeByReference } from '../packages/erasure/src/reference-code.ts'
import { buildIsaL } from './isa-l/isa-l.ts'
import { compare, report } from './measure.ts'

const profiles = ['2/4', '4/8', '10/16', '16/32', '20/30', '29/80']
const named = process.argv.slice(2)
const shardBytes = 1 << 20
/** A run lasts at least this long. */
const secondsMin = 0.25

const memory = new ShardMemory()
const scratch = memory.take(rowCoderScratchBytes)
const coder = createRowCoder({ memory: memory.memory, scratch })
await using isaL = await buildIsaL()
if (isaL === undefined) process.stderr.write('no C compiler or no ISA-L (libisal-dev): that yardstick is left out\n')

for (const profile of named.length > 0 ? named : profiles) {
  const [k, n] = profile.split('/').map(Number) as [number, number]
  using stripe = memory.allocate({ k, n, shardBytes })
  for (const shard of stripe.shards.slice(0, k)) shard.set(randomBytes(shardBytes))
  const row = { k, shardBytes, addresses: stripe.addresses }
  const all = [...stripe.shards.keys()]
  for (const [task, lost, present, wanted, work] of [
    ['encode', 0, all.slice(0, k), all.slice(k), () => coder.encode(row)],
    ['rebuild-2', 2, all.slice(2, k + 2), [0, 1], () => coder.rebuild(row, all.slice(2, k + 2), [0, 1])],
  ] as const) {
    const name = `erasure/${task}-${k}-${n}`
    const bytesPerRound = k * shardBytes
    const byKernel = async () => megabytesPerSecond(bytesPerRound, work)
    const byPackage = async () =>
      megabytesPerSecond(bytesPerRound, () => codeByReference(stripe.shards, k, present, wanted))
    report(await compare(name, 'MB/s', 3, byKernel, { name: '@subspace/reed-solomon-erasure.wasm', run: byPackage }))
    if (isaL === undefined) continue
    const byIsaL = () => isaL.megabytesPerSecond(k, n, shardBytes, lost)
    report(await compare(name, 'MB/s', 7, byKernel, { name: 'ISA-L', run: byIsaL }))
  }
}

function megabytesPerSecond(bytesPerRound: number, work: () => void): number {
  const start = performance.now()
  let rounds = 0
  let seconds = 0
  while (seconds < secondsMin) {
    work()
    rounds++
    seconds = (performance.now() - start) / 1000
  }
  return (rounds * bytesPerRound) / 1e6 / seconds
}
