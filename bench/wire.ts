/**
 * What does the wire cost? Shards of 1 MiB to and from a peer in another process, 8 under way, and small requests at 1
 * and 32 under way: over both carriers, over libp2p as it comes, and over bare TLS and TCP sockets, in turn. The yardstick
 * of each figure is the bare TLS socket in the same run. `node bench/wire.ts direct tls` compares these alone.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpuSecondsSince, processorSeconds } from './cpu-meter.ts'
import { median, report, rounded } from './measure.ts'
import { type Address, type Line, type LineKind, lineKinds, open } from './wire-lines.ts'

const runs = 3
const shardBytes = 1024 * 1024
const shards = 128
const smallRequests = { 1: 4_000, 32: 20_000 } as const

interface Sample {
  readonly value: number
  readonly facts: Readonly<Record<string, number>>
}

const named = process.argv.slice(2)
const kinds = named.length === 0 ? lineKinds : lineKinds.filter((kind) => named.includes(kind) || kind === 'tls')
const peer = fork(new URL('./wire-peer.ts', import.meta.url))
const [addresses] = (await once(peer, 'message')) as [Record<LineKind, Address>]
await using opened = new AsyncDisposableStack()
const lines = new Map<LineKind, Line>()
for (const kind of kinds) lines.set(kind, opened.use(await open(kind, addresses[kind])))

const measures = {
  put: (line: Line) => moveShards(peer, () => line.put()),
  get: (line: Line) => moveShards(peer, () => line.get()),
  'small-1': (line: Line) => askSmall(peer, line, 1),
  'small-32': (line: Line) => askSmall(peer, line, 32),
}
for (const [name, measure] of Object.entries(measures)) {
  const samples = new Map<LineKind, Sample[]>(kinds.map((kind) => [kind, []]))
  for (const line of lines.values()) await measure(line)
  for (let run = 0; run < runs; run++) {
    for (const [kind, line] of lines) samples.get(kind)?.push(await measure(line))
  }
  const yardstickValue = median(samples.get('tls')!.map(({ value }) => value))
  for (const [kind, taken] of samples) {
    const value = median(taken.map((sample) => sample.value))
    const facts = Object.keys(taken[0]!.facts).map((fact) => [fact, rounded(median(taken.map((s) => s.facts[fact]!)))])
    const unit = name === 'put' || name === 'get' ? 'MB/s' : 'requests/s'
    const yardstick = { yardstick: 'bare TLS', yardstickValue: rounded(yardstickValue) }
    const ratio = rounded(value / yardstickValue)
    report({ bench: `wire/${name}-${kind}`, unit, value, runs, ...yardstick, ratio, ...Object.fromEntries(facts) })
  }
}
peer.disconnect()

async function moveShards(other: ChildProcess, move: () => Promise<void>): Promise<Sample> {
  const { seconds, here, there } = await timed(other, () => underWay(8, shards, move))
  const gigabytes = (shards * shardBytes) / 1e9
  return {
    value: (1000 * gigabytes) / seconds,
    facts: { askerCpuSecondsPerGb: here / gigabytes, answererCpuSecondsPerGb: there / gigabytes },
  }
}

async function askSmall(other: ChildProcess, line: Line, atOnce: 1 | 32): Promise<Sample> {
  const requests = smallRequests[atOnce]
  const { seconds, here, there } = await timed(other, () => underWay(atOnce, requests, () => line.small()))
  return {
    value: requests / seconds,
    facts: { askerCpuMicroseconds: (1e6 * here) / requests, answererCpuMicroseconds: (1e6 * there) / requests },
  }
}

async function timed(other: ChildProcess, work: () => Promise<void>) {
  const startedAt = performance.now()
  const hereBefore = process.cpuUsage()
  const thereBefore = processorSeconds(other.pid!)
  await work()
  return {
    seconds: (performance.now() - startedAt) / 1000,
    here: cpuSecondsSince(hereBefore),
    there: processorSeconds(other.pid!) - thereBefore,
  }
}

async function underWay(atOnce: number, times: number, work: () => Promise<void>): Promise<void> {
  let left = times
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
