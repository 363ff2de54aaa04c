/**
 * Small objects through a whole network on this machine (8 nodes, profile 4/8): objects per second at 4 KiB, 10 KB and 100 KB,
 * from 1 client and from 32, with the milliseconds of CPU that each costs the gateway and all nodes together (medians of the runs,
 * which are long enough for clocks that count in 10 ms); and how many bytes the nodes' disks hold for each of an object's when it
 * is calm. Yardsticks: a plain HTTP server that keeps one synced copy; the two copies' worth
 * that 4/8 takes of large objects.
 *
 * Arguments narrow it down to cases whose names hold one of them: `node bench/small-objects.ts put-4-kib`.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { processorSeconds } from './cpu-meter.ts'
import { startBenchNetwork } from './dev-network.ts'
import { get, inParallel, put } from './http-transfers.ts'
import { compare, median, report, rounded, secondsOf } from './measure.ts'
import { startPlainServer } from './plain-server.ts'

const sizes = [
  { name: '4-kib', bytes: 4096 },
  { name: '10-kb', bytes: 10_000 },
  { name: '100-kb', bytes: 100_000 },
] as const
const loads = [
  { clients: 1, requests: { put: 192, get: 1_536 } },
  { clients: 32, requests: { put: 1_024, get: 4_096 } },
] as const
/** Of each size; requests beyond that begin again with the first. */
const objects = 256
const runs = 3
const yardstick = 'one synced copy over plain HTTP'
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part))

await using plain = await startPlainServer()
await using network = await startBenchNetwork()

for (const size of sizes) {
  const body = randomBytes(size.bytes)
  const keys = Array.from({ length: objects }, (_, index) => `${size.name}-${index}`)
  const puts = { ours: await Promise.all(keys.map(network.putUrl)), plain: keys.map(plain.url) }
  const gets = { ours: await Promise.all(keys.map(network.getUrl)), plain: keys.map(plain.url) }

  if (isWanted(`disk-${size.name}`)) {
    const before = await settledBytes()
    await inParallel(objects, 1, (index) => put(puts.ours[index]!, body))
    const value = ((await settledBytes()) - before) / (objects * size.bytes)
    report({
      bench: `small/disk-${size.name}`,
      unit: 'bytes per byte',
      value,
      runs: 1,
      yardstick: 'n/k',
      ratio: rounded(value / 2),
    })
  }
  const works = {
    put: { ours: (i: number) => put(puts.ours[i]!, body), plain: (i: number) => put(puts.plain[i]!, body) },
    get: { ours: (i: number) => get(gets.ours[i]!), plain: (i: number) => get(gets.plain[i]!) },
  }
  // What is asked for is there, also where only GETs are wanted.
  for (const whose of ['ours', 'plain'] as const) await inParallel(objects, 32, works.put[whose])
  for (const { clients, requests } of loads) {
    for (const kind of ['put', 'get'] as const) {
      const bench = `small/${kind}-${size.name}-${clients}-clients`
      if (!isWanted(bench)) continue
      const count = requests[kind]
      const secondsFor = (work: (index: number) => Promise<unknown>) =>
        secondsOf(() => inParallel(count, clients, (index) => work(index % objects)))
      const costs = { gateway: [] as number[], nodes: [] as number[] }
      const result = await compare(
        bench,
        `${kind.toUpperCase()}/s`,
        runs,
        async () => {
          const before = { gateway: secondsOfAll('gateway'), nodes: secondsOfAll('nodes') }
          const seconds = await secondsFor(works[kind].ours)
          for (const who of ['gateway', 'nodes'] as const) {
            costs[who].push((1000 * (secondsOfAll(who) - before[who])) / count)
          }
          return count / seconds
        },
        { name: yardstick, run: async () => count / (await secondsFor(works[kind].plain)) },
      )
      // The first run warms up.
      const [gatewayMs, nodesMs] = [costs.gateway, costs.nodes].map((each) => rounded(median(each.slice(1))))
      report({ ...result, gatewayMsPerObject: gatewayMs!, nodesMsPerObject: nodesMs! })
    }
  }
}

function secondsOfAll(who: 'gateway' | 'nodes'): number {
  return network.processes[who]!.reduce((sum, pid) => sum + processorSeconds(pid), 0)
}

/** What shards take on all nodes, once it has not changed for longer than anything waits that frees or compacts. */
async function settledBytes(): Promise<number> {
  const calmSeconds = 8
  let bytes = await network.usedBytes()
  for (let calm = 0; calm < calmSeconds; calm++) {
    await sleep(1000)
    const now = await network.usedBytes()
    if (now !== bytes) calm = -1
    bytes = now
  }
  return bytes
}
