/**
 * How much memory do gateway and nodes take on top of what they have idle, while 5 GiB are put and got, in one object and
 * in eight at once? Resident memory is sampled from the operating system. Idle is after a warm-up of 16 MiB, when code is compiled
 * and pools are made; `freshMib` is before it. Yardstick: what we allow ourselves (docs/performance.md).
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setInterval, setTimeout as sleep } from 'node:timers/promises'
import { startBenchNetwork } from './dev-network.ts'
import { get, inParallel, put } from './http-transfers.ts'
import { report, rounded, secondsOf } from './measure.ts'

const mebibyte = randomBytes(1 << 20)
const sampleEveryMs = 50
/** Time to come to rest: late shards land, freed memory is given back. */
const restMs = 3_000
const barMib = { gatewayForOne: 256, gatewayForEight: 1024, node: 160 }
const cases = [
  { name: '5-gib', objects: 1, mebibytes: 5 * 1024, gatewayBarMib: barMib.gatewayForOne },
  { name: '8-times-640-mib', objects: 8, mebibytes: 640, gatewayBarMib: barMib.gatewayForEight },
]

await using network = await startBenchNetwork()
const processes = { gateway: [network.gatewayPid], nodes: network.nodePids }
const fresh = resident()
await transfer('warm-up', 1, 16)
await sleep(restMs)
const idle = resident()

for (const { name, objects, mebibytes, gatewayBarMib } of cases) {
  for (const kind of ['put', 'get'] as const) {
    const { peak, seconds } = await watch(() => transferOneWay(kind, name, objects, mebibytes))
    for (const [who, bar] of [
      ['gateway', gatewayBarMib],
      ['nodes', barMib.node],
    ] as const) {
      // Of the nodes the one that grew most.
      const aboveIdle = peak[who].map((mib, index) => mib - idle[who][index]!)
      const value = Math.max(...aboveIdle)
      const most = aboveIdle.indexOf(value)
      report({
        bench: `memory/${who === 'nodes' ? 'node' : who}-${kind}-${name}`,
        unit: 'MiB above idle',
        value,
        runs: 1,
        yardstick: 'the bar',
        yardstickValue: bar,
        ratio: rounded(value / bar),
        freshMib: rounded(fresh[who][most]!),
        idleMib: rounded(idle[who][most]!),
        peakMib: rounded(peak[who][most]!),
        megabytesPerSecond: rounded((objects * mebibytes * mebibyte.length) / 1e6 / seconds),
      })
    }
  }
  for (let object = 0; object < objects; object++) await network.remove(`${name}-${object}`)
  await sleep(restMs)
}

async function transfer(name: string, objects: number, mebibytes: number): Promise<void> {
  await transferOneWay('put', name, objects, mebibytes)
  await transferOneWay('get', name, objects, mebibytes)
}

async function transferOneWay(kind: 'put' | 'get', name: string, objects: number, mebibytes: number): Promise<void> {
  await inParallel(objects, objects, async (object) => {
    const key = `${name}-${object}`
    if (kind === 'put') await put(await network.putUrl(key), mebibyte, mebibytes)
    else await get(await network.getUrl(key))
  })
}

type Resident = { readonly gateway: readonly number[]; readonly nodes: readonly number[] }

async function watch(work: () => Promise<unknown>): Promise<{ peak: Resident; seconds: number }> {
  let peak = resident()
  const done = new AbortController()
  const sampling = (async () => {
    for await (const _ of setInterval(sampleEveryMs, undefined, { signal: done.signal })) {
      const now = resident()
      const larger = (who: keyof Resident) => peak[who].map((mib, index) => Math.max(mib, now[who][index]!))
      peak = { gateway: larger('gateway'), nodes: larger('nodes') }
    }
  })().catch(() => undefined)
  const seconds = await secondsOf(work)
  done.abort()
  await sampling
  return { peak, seconds }
}

function resident(): Resident {
  return { gateway: processes.gateway.map(residentMib), nodes: processes.nodes.map(residentMib) }
}

function residentMib(pid: number): number {
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(match?.[1]) / 1024
}
