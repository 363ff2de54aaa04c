/**
 * What does a network cost that nobody uses? An empty one of 8 nodes is started and left alone until what follows a start
 * is over; then the processor time of each process is counted, with how often it was woken and what memory it holds. 1 % is a
 * hundredth of one core. Yardstick: what we allow ourselves (docs/performance.md).
 *
 * `--settle SECONDS` and `--measure SECONDS` make it shorter: long enough for several periods of the chain, which nodes act on.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { processorSeconds } from './cpu-meter.ts'
import { startBenchNetwork } from './dev-network.ts'
import { report, rounded } from './measure.ts'
import { memoryOf, wakeUps } from './process-facts.ts'

const { values } = parseArgs({ options: { settle: { type: 'string' }, measure: { type: 'string' } } })
const settleSeconds = Number(values.settle ?? 120)
const measureSeconds = Number(values.measure ?? 300)
const barPercent = 8

await using network = await startBenchNetwork()
const processes = Object.entries({ ...network.processes, supervisor: [network.supervisorPid] }).flatMap(
  ([kind, pids]) =>
    pids.map((pid, index) => ({ name: pids.length > 1 ? `${kind.replace(/s$/, '')}-${index + 1}` : kind, pid })),
)
await sleep(settleSeconds * 1000)
const before = processes.map(({ pid }) => observe(pid))
await sleep(measureSeconds * 1000)
const spent = processes.map(({ name, pid }, index) => {
  const [earlier, now] = [before[index]!, observe(pid)]
  const seconds = now.atSeconds - earlier.atSeconds
  return {
    name,
    percent: (100 * (now.processorSeconds - earlier.processorSeconds)) / seconds,
    wakeUpsPerSecond: (now.wakeUps - earlier.wakeUps) / seconds,
    ...memoryOf(pid),
  }
})
for (const { name, percent, wakeUpsPerSecond, residentMib, proportionalMib } of spent) {
  report({
    bench: `idle/${name}`,
    unit: '% of a core',
    value: percent,
    runs: 1,
    wakeUpsPerSecond: rounded(wakeUpsPerSecond),
    residentMib: rounded(residentMib),
    proportionalMib: rounded(proportionalMib),
  })
}
const total = sum(({ percent }) => percent)
report({
  bench: 'idle/network',
  unit: '% of a core',
  value: total,
  runs: 1,
  yardstick: 'the bar',
  yardstickValue: barPercent,
  ratio: rounded(total / barPercent),
  wakeUpsPerSecond: rounded(sum((each) => each.wakeUpsPerSecond)),
  residentMib: rounded(sum(({ residentMib }) => residentMib)),
  proportionalMib: rounded(sum(({ proportionalMib }) => proportionalMib)),
  settleSeconds,
  measureSeconds,
})

interface Observation {
  readonly atSeconds: number
  readonly processorSeconds: number
  readonly wakeUps: number
}

function observe(pid: number): Observation {
  return { atSeconds: performance.now() / 1000, processorSeconds: processorSeconds(pid), wakeUps: wakeUps(pid) }
}

function sum(figure: (process: (typeof spent)[number]) => number): number {
  return spent.reduce((total, process) => total + figure(process), 0)
}
