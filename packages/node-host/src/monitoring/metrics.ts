/**
 * Numbers about the process in Prometheus' text format. Every metric is declared once with its label names; a metric
 * keeps at most `seriesMax` combinations of label values and counts the rest under `other`, so that a stranger who
 * chooses label values cannot fill memory.
 *
 * Source: https://prometheus.io/docs/instrumenting/exposition_formats/
 */

export interface Counter {
  add(amount?: number, labelValues?: readonly string[]): void
}

export interface Gauge {
  set(value: number, labelValues?: readonly string[]): void
}

export interface Histogram {
  observe(value: number, labelValues?: readonly string[]): void
}

export interface Metrics {
  counter(name: string, help: string, labels?: readonly string[]): Counter
  gauge(name: string, help: string, labels?: readonly string[]): Gauge
  /** `buckets` are the upper bounds, rising; the infinite one is added. */
  histogram(name: string, help: string, buckets: readonly number[], labels?: readonly string[]): Histogram
  /** Called before each `text()`: the place to set gauges. */
  onCollect(collect: () => void): void
  text(): string
}

/** Series per metric: enough for methods times codes, too few to hurt. */
const seriesMax = 256

interface Family {
  lines(): string[]
}

/** Makes an empty registry. A name declared twice gives the metric that is there. */
export function createMetrics(): Metrics {
  const families = new Map<string, Family>()
  const collectors: (() => void)[] = []
  const declare = <F extends Family>(name: string, make: () => F): F => {
    const existing = families.get(name)
    if (existing !== undefined) return existing as F
    const family = make()
    families.set(name, family)
    return family
  }
  return {
    counter: (name, help, labels = []) => declare(name, () => createCounter(name, help, labels)),
    gauge: (name, help, labels = []) => declare(name, () => createGauge(name, help, labels)),
    histogram: (name, help, buckets, labels = []) => declare(name, () => createHistogram(name, help, buckets, labels)),
    onCollect: (collect) => {
      collectors.push(collect)
    },
    text: () => {
      for (const collect of collectors) collect()
      return `${[...families.values()].flatMap((family) => family.lines()).join('\n')}\n`
    },
  }
}

function createCounter(name: string, help: string, labels: readonly string[]): Counter & Family {
  const series = createSeries(labels, () => ({ value: 0 }))
  return {
    add: (amount = 1, labelValues) => {
      series.at(labelValues).value += amount
    },
    lines: () => [...headLines(name, help, 'counter'), ...series.map((at, { value }) => `${name}${at()} ${value}`)],
  }
}

function createGauge(name: string, help: string, labels: readonly string[]): Gauge & Family {
  const series = createSeries(labels, () => ({ value: 0 }))
  return {
    set: (value, labelValues) => {
      series.at(labelValues).value = value
    },
    lines: () => [...headLines(name, help, 'gauge'), ...series.map((at, { value }) => `${name}${at()} ${value}`)],
  }
}

function createHistogram(
  name: string,
  help: string,
  buckets: readonly number[],
  labels: readonly string[],
): Histogram & Family {
  const series = createSeries(labels, () => ({ counts: buckets.map(() => 0), sum: 0, count: 0 }))
  return {
    observe: (value, labelValues) => {
      const state = series.at(labelValues)
      state.sum += value
      state.count++
      // Prometheus buckets are cumulative: each counts everything up to its bound.
      for (let i = buckets.length - 1; i >= 0 && value <= buckets[i]!; i--) state.counts[i]!++
    },
    lines: () => [
      ...headLines(name, help, 'histogram'),
      ...series.map((at, state) =>
        [
          ...buckets.map((bound, i) => `${name}_bucket${at(`le="${bound}"`)} ${state.counts[i]}`),
          `${name}_bucket${at('le="+Inf"')} ${state.count}`,
          `${name}_sum${at()} ${state.sum}`,
          `${name}_count${at()} ${state.count}`,
        ].join('\n'),
      ),
    ],
  }
}

/** The states of one metric by label values. A metric without labels exists from the start, at its zero. */
function createSeries<S>(labels: readonly string[], makeState: () => S) {
  const states = new Map<string, { labelValues: readonly string[]; state: S }>()
  const make = (key: string, labelValues: readonly string[]): S => {
    const state = makeState()
    states.set(key, { labelValues, state })
    return state
  }
  if (labels.length === 0) make('', [])
  const other = labels.map(() => 'other')
  return {
    at(labelValues: readonly string[] = []): S {
      if (labelValues.length !== labels.length) throw new TypeError(`labels are ${labels.join(', ')}`)
      const key = labelValues.join('\n')
      const known = states.get(key)
      if (known !== undefined) return known.state
      if (states.size < seriesMax - 1) return make(key, labelValues)
      return states.get(other.join('\n'))?.state ?? make(other.join('\n'), other)
    },
    map<R>(toLine: (labelText: (more?: string) => string, state: S) => R): R[] {
      return [...states.values()].map(({ labelValues, state }) => {
        const pairs = labels.map((label, i) => `${label}="${escapeValue(labelValues[i] ?? '')}"`)
        const labelText = (more?: string) => {
          const all = more === undefined ? pairs : [...pairs, more]
          return all.length === 0 ? '' : `{${all.join(',')}}`
        }
        return toLine(labelText, state)
      })
    },
  }
}

function headLines(name: string, help: string, type: string): string[] {
  return [`# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`, `# TYPE ${name} ${type}`]
}

function escapeValue(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
