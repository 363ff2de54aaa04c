/**
 * The same client work against ours (8 nodes, profile 4/8, encrypted, sealed, proven) and against other S3 services, all on
 * this machine, in turn. `secondsPerGb` and `millisecondsPerRequest` are CPU time of all server processes: with more cores
 * than here, they decide. Services that are not on this machine are named and left out.
 *
 * Arguments narrow it down to cases whose names hold one of them: `node bench/peers.ts put-4-kib`.
 */
import { randomBytes } from 'node:crypto'
import { type Processes, processorSeconds } from './cpu-meter.ts'
import { startBenchNetwork } from './dev-network.ts'
import { get, inParallel, put } from './http-transfers.ts'
import { median, report, rounded, secondsOf } from './measure.ts'
import { minio } from './peers/minio.ts'
import { findPeer, startPeer } from './peers/peer.ts'
import { seaweedfs } from './peers/seaweedfs.ts'
import type { S3Target } from './s3-target.ts'

type Service = S3Target & { readonly name: string; readonly processes: Processes }

type Case = {
  readonly name: string
  /** A body is `chunk`, `chunks` times. */
  readonly chunk: Uint8Array
  readonly chunks: number
  readonly objects: number
  readonly clients: number
  readonly runs: number
  readonly unit: 'MB/s' | 'requests/s'
}

const mebibyte = randomBytes(1 << 20)
const large = { chunk: mebibyte, unit: 'MB/s' } as const
const small = { chunks: 1, runs: 3, unit: 'requests/s' } as const
const cases: readonly Case[] = [
  { name: '64-mib', ...large, chunks: 64, objects: 1, clients: 1, runs: 5 },
  { name: '64-mib-8-streams', ...large, chunks: 64, objects: 8, clients: 8, runs: 3 },
  { name: '1-gib', ...large, chunks: 1024, objects: 1, clients: 1, runs: 1 },
  { name: '256-mib-8-streams', ...large, chunks: 256, objects: 8, clients: 8, runs: 1 },
  ...[4096, 100_000].flatMap((bytes) =>
    [1, 32].map((clients) => ({
      name: `${bytes === 4096 ? '4-kib' : '100-kb'}-${clients}-clients`,
      ...small,
      chunk: randomBytes(bytes),
      objects: clients === 1 ? 64 : 512,
      clients,
    })),
  ),
]
const wanted = process.argv.slice(2)

await using stack = new AsyncDisposableStack()
const ours: Service = { ...stack.use(await startBenchNetwork()), name: 'ours' }
const peers: Service[] = []
for (const peer of [minio, seaweedfs]) {
  const binary = await findPeer(peer)
  if (binary !== undefined) peers.push(stack.use(await startPeer(peer, binary)))
  else process.stderr.write(`${peer.name}: no ${peer.program} on PATH nor in ${peer.variable}, so not measured\n`)
}
for (const each of cases) {
  for (const kind of ['put', 'get'] as const) {
    const isWanted = wanted.length === 0 || wanted.some((part) => `${kind}-${each.name}`.includes(part))
    // What is got must have been put.
    if (isWanted || wanted.some((part) => `get-${each.name}`.includes(part))) await measure(kind, each)
  }
  for (const service of [ours, ...peers]) {
    await inParallel(each.objects, 8, (index) => service.remove(`${each.name}-${index}`)).catch(() => undefined)
  }
}

/** Runs a case with all services in turn; one line for each peer, or one for ours alone. */
async function measure(kind: 'put' | 'get', each: Case): Promise<void> {
  const lanes = await Promise.all(
    [ours, ...peers].map(async (service) => ({
      service,
      run: await prepare(service, kind, each),
      figures: [] as number[],
      cpuSeconds: 0,
    })),
  )
  // What is large is measured once, and warm by then.
  const warmUps = each.runs > 1 ? 1 : 0
  for (let round = 0; round < warmUps + each.runs; round++) {
    for (const lane of lanes) {
      const before = cpuSeconds(lane.service)
      const seconds = await secondsOf(lane.run)
      if (round < warmUps) continue
      lane.figures.push(amount(each) / seconds)
      lane.cpuSeconds += cpuSeconds(lane.service) - before
    }
  }
  const [own, ...others] = lanes.map(({ service, figures, cpuSeconds }) => ({
    name: service.name,
    value: median(figures),
    cost: costOf(cpuSeconds, each),
  }))
  const { unit } = each
  const costName = unit === 'MB/s' ? 'secondsPerGb' : 'millisecondsPerRequest'
  const common = {
    bench: `peers/${kind}-${each.name}`,
    unit,
    value: own!.value,
    runs: each.runs,
    [costName]: own!.cost,
  }
  if (others.length === 0) report(common)
  for (const { name, value, cost } of others) {
    report({
      ...common,
      yardstick: name,
      yardstickValue: rounded(value),
      ratio: rounded(own!.value / value),
      [`yardstick${costName[0]!.toUpperCase()}${costName.slice(1)}`]: cost,
    })
  }
}

async function prepare(service: Service, kind: 'put' | 'get', each: Case): Promise<() => Promise<unknown>> {
  const keys = Array.from({ length: each.objects }, (_, index) => `${each.name}-${index}`)
  const urls = await Promise.all(keys.map((key) => (kind === 'put' ? service.putUrl(key) : service.getUrl(key))))
  const work =
    kind === 'put'
      ? (index: number) => put(urls[index]!, each.chunk, each.chunks)
      : (index: number) => get(urls[index]!)
  return () => inParallel(each.objects, each.clients, work)
}

function amount({ unit, objects, chunks, chunk }: Case): number {
  return unit === 'MB/s' ? (objects * chunks * chunk.length) / 1e6 : objects
}

/** CPU seconds per GB, or milliseconds per request. */
function costOf(seconds: number, each: Case): number {
  return rounded((1000 * seconds) / (amount(each) * each.runs))
}

function cpuSeconds({ processes }: Service): number {
  return Object.values(processes)
    .flat()
    .reduce((sum, pid) => sum + processorSeconds(pid), 0)
}
