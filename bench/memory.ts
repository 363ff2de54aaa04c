/**
 * How much memory does the gateway need on top of what it has idle, while a 1 GiB object is put and got? It is sampled
 * from the operating system. Yardstick: the object itself, which a program that buffered it would need.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setInterval } from 'node:timers/promises'
import { startBenchNetwork } from './dev-network.ts'
import { get, put } from './http-transfers.ts'
import { report, rounded, secondsOf } from './measure.ts'

const mebibyte = randomBytes(1 << 20)
const count = 1024
const sampleEveryMs = 50

await using network = await startBenchNetwork()
const idleMib = residentMib(network.gatewayPid)
for (const [name, work] of [
  ['put', async () => put(await network.putUrl('large'), mebibyte, count)],
  ['get', async () => get(await network.getUrl('large'))],
] as const) {
  const { peakMib, seconds } = await watch(work)
  report({
    bench: `memory/gateway-${name}-1-gib`,
    unit: 'MiB above idle',
    value: peakMib - idleMib,
    runs: 1,
    yardstick: 'the object',
    yardstickValue: count,
    ratio: rounded((peakMib - idleMib) / count),
    idleMib: rounded(idleMib),
    megabytesPerSecond: rounded((count * mebibyte.length) / 1e6 / seconds),
    nodeMibMax: rounded(Math.max(...network.nodePids.map(residentMib))),
  })
}

async function watch(work: () => Promise<unknown>): Promise<{ peakMib: number; seconds: number }> {
  let peakMib = 0
  const done = new AbortController()
  const sampling = (async () => {
    for await (const _ of setInterval(sampleEveryMs, undefined, { signal: done.signal })) {
      peakMib = Math.max(peakMib, residentMib(network.gatewayPid))
    }
  })().catch(() => undefined)
  const seconds = await secondsOf(work)
  done.abort()
  await sampling
  return { peakMib, seconds }
}

function residentMib(pid: number): number {
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(match?.[1]) / 1024
}
