/**
 * How many MB of user data does one worker encode and rebuild per second? Yardstick: the scalar npm package, which makes
 * the same bytes.
 */
import { randomBytes } from 'node:crypto'
import { createErasureCoder } from '@nupeerstack/erasure'
import { codeByReference } from '../packages/erasure/src/reference-code.ts'
import { compare, report, secondsOf } from './measure.ts'

const shardBytes = 1 << 20
const rounds = 4

await using coder = createErasureCoder({ workers: 1 })
for (const [k, n] of [
  [4, 8],
  [8, 16],
  [16, 32],
] as const) {
  using stripe = coder.allocate({ k, n, shardBytes })
  for (const shard of stripe.shards.slice(0, k)) shard.set(randomBytes(shardBytes))
  const data = Array.from({ length: k }, (_, index) => index)
  const parity = Array.from({ length: n - k }, (_, index) => k + index)
  for (const [name, present, wanted] of [
    ['encode', data, parity],
    ['rebuild', parity, data],
  ] as const) {
    const megabytesPerSecond = async (work: () => unknown) =>
      (rounds * k * shardBytes) / 1e6 / (await secondsOf(() => repeat(work)))
    const byKernel = () => megabytesPerSecond(() => coder.rebuild(stripe, present.slice(0, k), wanted))
    const byPackage = () => megabytesPerSecond(() => codeByReference(stripe.shards, k, present.slice(0, k), wanted))
    const yardstick = { name: '@subspace/reed-solomon-erasure.wasm', run: byPackage }
    report(await compare(`erasure/${name}-${k}-${n}`, 'MB/s', 5, byKernel, yardstick))
  }
}

async function repeat(work: () => unknown): Promise<void> {
  for (let round = 0; round < rounds; round++) await work()
}
