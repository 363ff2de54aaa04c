import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMetrics } from '../src/monitoring/metrics.ts'

test('counters, gauges and histograms are written in the text format', () => {
  const metrics = createMetrics()
  const requests = metrics.counter('requests_total', 'Requests', ['method'])
  requests.add(1, ['get'])
  requests.add(2, ['get'])
  requests.add(1, ['a"b\\c\nd'])
  const free = metrics.gauge('free_bytes', 'Free')
  metrics.onCollect(() => free.set(42))
  const seconds = metrics.histogram('seconds', 'Time', [0.1, 1], ['method'])
  for (const value of [0.05, 0.1, 0.5, 3]) seconds.observe(value, ['get'])
  assert.equal(
    metrics.text(),
    `# HELP requests_total Requests
# TYPE requests_total counter
requests_total{method="get"} 3
requests_total{method="a\\"b\\\\c\\nd"} 1
# HELP free_bytes Free
# TYPE free_bytes gauge
free_bytes 42
# HELP seconds Time
# TYPE seconds histogram
seconds_bucket{method="get",le="0.1"} 2
seconds_bucket{method="get",le="1"} 3
seconds_bucket{method="get",le="+Inf"} 4
seconds_sum{method="get"} 3.65
seconds_count{method="get"} 4
`,
  )
})

test('a metric without labels is there from the start, and a name declared twice is one metric', () => {
  const metrics = createMetrics()
  metrics.counter('started_total', 'Starts')
  metrics.counter('started_total', 'Starts').add()
  assert.match(metrics.text(), /^started_total 1$/m)
})

test('label values without end are counted together', () => {
  const metrics = createMetrics()
  const requests = metrics.counter('requests_total', 'Requests', ['method'])
  for (let i = 0; i < 10_000; i++) requests.add(1, [`method ${i}`])
  const lines = metrics.text().split('\n')
  assert.ok(lines.length < 300)
  const total = lines
    .filter((line) => !line.startsWith('#'))
    .reduce((sum, line) => sum + Number(line.split('} ')[1] ?? 0), 0)
  assert.equal(total, 10_000)
  assert.match(metrics.text(), /\{method="other"\} 97\d\d/)
})
