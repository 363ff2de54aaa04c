/**
 * How the benchmarks count: a figure is the median of several runs, its ratio is to a yardstick that ran in the same
 * process in alternation with it, and each result is one JSON line on stdout. Machines are noisy: trust the ratios.
 */
export interface Result {
  /** What was measured, for instance `erasure/encode-4-8`. */
  readonly bench: string
  readonly unit: string
  /** Median of the runs. */
  readonly value: number
  readonly runs: number
  /** The yardstick's name and median in the same unit, and value / yardstick. */
  readonly yardstick?: string
  readonly yardstickValue?: number
  readonly ratio?: number
  readonly [fact: string]: string | number | undefined
}

/** Prints one result as a line of JSON. */
export function report(result: Result): void {
  process.stdout.write(`${JSON.stringify({ ...result, value: rounded(result.value) })}\n`)
}

export interface Yardstick {
  readonly name: string
  readonly run: () => Promise<number>
}

/** As `alternate`, after one warm-up of each. */
export async function compare(
  bench: string,
  unit: string,
  runs: number,
  work: () => Promise<number>,
  yardstick: Yardstick,
): Promise<Result> {
  await work()
  await yardstick.run()
  return alternate(bench, unit, runs, work, yardstick)
}

/** Runs work and yardstick in turn, `runs` times, and reports the medians. Each returns its figure, in `unit`. */
export async function alternate(
  bench: string,
  unit: string,
  runs: number,
  work: () => Promise<number>,
  yardstick: Yardstick,
): Promise<Result> {
  const values: number[] = []
  const yardstickValues: number[] = []
  for (let run = 0; run < runs; run++) {
    values.push(await work())
    yardstickValues.push(await yardstick.run())
  }
  const value = median(values)
  const yardstickValue = median(yardstickValues)
  return {
    bench,
    unit,
    value,
    runs,
    yardstick: yardstick.name,
    yardstickValue: rounded(yardstickValue),
    ratio: rounded(value / yardstickValue),
  }
}

/** Seconds that `work` takes. */
export async function secondsOf(work: () => Promise<unknown> | undefined): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The value that a share of all values does not exceed: 0.99 for the 99th percentile. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!
}

/** Four significant digits: more would pretend. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
