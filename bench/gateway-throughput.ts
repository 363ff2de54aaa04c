/**
 * MB/s through a whole network on this machine (8 nodes, profile 4/8) for large objects, and what each MB costs: CPU
 * seconds per GB of the gateway, of all nodes together, of the chain and of the client. `megabytesPerGatewayCore` is what
 * one core would carry that did nothing but the gateway's share. Yardstick: a plain HTTP server that keeps one synced copy.
 *
 * Arguments narrow it down to cases whose names hold one of them: `node bench/gateway-throughput.ts get-64-mib`.
 */
import { randomBytes } from 'node:crypto'
import { createCpuMeter } from './cpu-meter.ts'
import { startBenchNetwork } from './dev-network.ts'
import { get, inParallel, put } from './http-transfers.ts'
import { alternate, compare, report, rounded, secondsOf } from './measure.ts'
import { startPlainServer } from './plain-server.ts'

type Case = {
  readonly name: string
  readonly mebibytes: number
  readonly streams: number
  readonly payload: 'unsigned' | 'signed'
  readonly runs: number
  /** Short ones vary more, and their first run is slower. */
  readonly measure: typeof compare
}

const cases: readonly Case[] = [
  { name: '64-mib', mebibytes: 64, streams: 1, payload: 'unsigned', runs: 5, measure: compare },
  { name: '64-mib-signed', mebibytes: 64, streams: 1, payload: 'signed', runs: 5, measure: compare },
  { name: '64-mib-8-streams', mebibytes: 64, streams: 8, payload: 'unsigned', runs: 3, measure: compare },
  { name: '64-mib-signed-8-streams', mebibytes: 64, streams: 8, payload: 'signed', runs: 3, measure: alternate },
  { name: '1-gib', mebibytes: 1024, streams: 1, payload: 'unsigned', runs: 2, measure: alternate },
  // A quarter of a GiB each: by then it is the same as for longer ones, and the disk need not hold sixteen.
  { name: '256-mib-8-streams', mebibytes: 256, streams: 8, payload: 'unsigned', runs: 2, measure: alternate },
]

const mebibyte = randomBytes(1 << 20)
const yardstick = 'one synced copy over plain HTTP'
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part))

await using plain = await startPlainServer()
await using network = await startBenchNetwork()

for (const each of cases) {
  // Without a body to sign, a GET is the same in both.
  const kinds = each.payload === 'signed' ? (['put'] as const) : (['put', 'get'] as const)
  if (!kinds.some((kind) => isWanted(`${kind}-${each.name}`))) continue
  const { mebibytes, streams } = each
  const keys = Array.from({ length: streams }, (_, stream) => `${each.name}-${stream}`)
  const ours = await Promise.all(
    keys.map(async (key) => ({
      put:
        each.payload === 'signed'
          ? network.signedPut(key, mebibyte, mebibytes)
          : { url: await network.putUrl(key), headers: {} },
      getUrl: await network.getUrl(key),
    })),
  )
  const bytes = mebibytes * mebibyte.length * streams
  const inStreams = (work: (stream: number) => Promise<unknown>) => () => inParallel(streams, streams, work)
  const work = {
    put: inStreams((stream) => put(ours[stream]!.put.url, mebibyte, mebibytes, ours[stream]!.put.headers)),
    get: inStreams((stream) => get(ours[stream]!.getUrl)),
  }
  const plainWork = {
    put: inStreams((stream) => put(plain.url(keys[stream]!), mebibyte, mebibytes)),
    get: inStreams((stream) => get(plain.url(keys[stream]!))),
  }
  for (const kind of kinds) {
    const meter = createCpuMeter(network.processes)
    const megabytesPerSecond = async (seconds: Promise<number>) => bytes / 1e6 / (await seconds)
    const result = await each.measure(
      `gateway/${kind}-${each.name}`,
      'MB/s',
      each.runs,
      () => megabytesPerSecond(meter.count(bytes, () => secondsOf(work[kind]))),
      { name: yardstick, run: () => megabytesPerSecond(secondsOf(plainWork[kind])) },
    )
    const costs = meter.perGigabyte()
    report({ ...result, ...costs, megabytesPerGatewayCore: rounded(1000 / costs.gatewaySecondsPerGb!) })
  }
  for (const key of keys) await network.remove(key)
}
