/**
 * How long a client waits for the first byte of a GET, in ms: from sending the request to the first byte of the answer's
 * body. One client over a kept-alive connection, nothing else under way, each answer read to its end before the next. Ours
 * (8 nodes, profile 4/8) and MinIO in turn, where it is on this machine.
 *
 * Arguments narrow it down to cases whose names hold one of them: `node bench/ttfb.ts 64-mib`.
 */
import { randomBytes } from 'node:crypto'
import { startBenchNetwork } from './dev-network.ts'
import { put, timeToFirstByte } from './http-transfers.ts'
import { percentile, report, rounded } from './measure.ts'
import { minio } from './peers/minio.ts'
import { findPeer, startPeer } from './peers/peer.ts'
import type { S3Target } from './s3-target.ts'

type Case = {
  readonly name: string
  readonly bytes: number
  /** A range of so many bytes, at another place each time; unset: the whole object. */
  readonly rangeBytes?: number
  readonly requests: number
}

const cases: readonly Case[] = [
  { name: '4-kib', bytes: 4096, requests: 300 },
  { name: '100-kb', bytes: 100_000, requests: 300 },
  { name: '64-mib', bytes: 64 << 20, requests: 100 },
  { name: '64-mib-range-64-kib', bytes: 64 << 20, rangeBytes: 65_536, requests: 300 },
]
const warmUps = 10
const wanted = process.argv.slice(2)

await using stack = new AsyncDisposableStack()
const targets: S3Target[] = [stack.use(await startBenchNetwork())]
const binary = await findPeer(minio)
if (binary !== undefined) targets.push(stack.use(await startPeer(minio, binary)))
else process.stderr.write(`${minio.name}: no ${minio.program} on PATH nor in ${minio.variable}, so not measured\n`)

for (const each of cases) {
  if (wanted.length > 0 && !wanted.some((part) => each.name.includes(part))) continue
  const body = randomBytes(each.bytes)
  const lanes = await Promise.all(
    targets.map(async (target) => {
      await put(await target.putUrl(each.name), body)
      return { target, url: await target.getUrl(each.name), waits: [] as number[] }
    }),
  )
  for (let round = -warmUps; round < each.requests; round++) {
    const headers = rangeHeader(each)
    for (const { url, waits } of lanes) {
      const milliseconds = await timeToFirstByte(url, headers)
      if (round >= 0) waits.push(milliseconds)
    }
  }
  const [ours, peer] = lanes.map(({ waits }) => ({ p50: percentile(waits, 0.5), p99: percentile(waits, 0.99) }))
  for (const share of ['p50', 'p99'] as const) {
    report({
      bench: `ttfb/get-${each.name}-${share}`,
      unit: 'ms',
      value: ours![share],
      runs: each.requests,
      ...(peer !== undefined && {
        yardstick: minio.name,
        yardstickValue: rounded(peer[share]),
        ratio: rounded(ours![share] / peer[share]),
      }),
    })
  }
  for (const { target } of lanes) await target.remove(each.name)
}

function rangeHeader({ bytes, rangeBytes }: Case): Record<string, string> {
  if (rangeBytes === undefined) return {}
  const first = Math.floor(Math.random() * (bytes - rangeBytes))
  return { range: `bytes=${first}-${first + rangeBytes - 1}` }
}
