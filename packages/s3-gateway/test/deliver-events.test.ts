/** The chore that delivers events, over a real index and a real target, with its clock stepped. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { createLogger, createMetrics } from '@nupeerstack/node-host'
import { type Clock, systemRuntime, systemTimers } from '@nupeerstack/runtime'
import { createEventDelivery } from '../src/chores/deliver-events.ts'
import type { MetadataStore } from '../src/metadata/metadata-store.ts'
import { openMetadata } from '../src/metadata/open-metadata.ts'
import type { EventFacts } from '../src/notifications/announce.ts'
import { postEvent } from '../src/notifications/post-event.ts'
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts'

type Setting = AsyncDisposable & {
  readonly receiver: WebhookReceiver
  readonly metadata: MetadataStore
  readonly warnings: string[]
  metric(name: string): string[]
  nowMs: number
  /** By how much the clock of the day is ahead. */
  aheadMs: number
  /** Queues an event at each key, in order. */
  queue(...keys: string[]): Promise<void>
  run(): Promise<void>
  /** Keys that the receiver got since the last call. */
  keys(): string[]
}

async function begin(config: { ageMsMax?: number; countMax?: number } = {}): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'nupeer-events-'))
  const receiver = await startWebhookReceiver()
  const metrics = createMetrics()
  const clock: Clock = { unixMs: () => setting.nowMs + setting.aheadMs, elapsedMs: () => setting.nowMs }
  const metadata = openMetadata({ ...systemRuntime, clock }, { kind: 'sqlite', path: join(folder, 'metadata.db') })
  const warnings: string[] = []
  const delivery = createEventDelivery(
    {
      metadata,
      post: postEvent.bind(undefined, { timers: systemTimers }),
      clock,
      timers: systemTimers,
      metrics,
      holder: 'test',
      log: createLogger({ write: (line) => warnings.push(line), level: 'warn' }),
    },
    {
      targets: [{ name: 'hook', url: receiver.url, token: undefined }],
      region: 'us-east-1',
      ageMsMax: 3_600_000,
      countMax: 1_000,
      ...config,
    },
  )
  let taken = 0
  const setting: Setting = {
    receiver,
    metadata,
    warnings,
    nowMs: 1_000_000,
    aheadMs: 0,
    metric: (name) =>
      metrics
        .text()
        .split('\n')
        .filter((line) => line.startsWith(name)),
    queue(...keys) {
      const facts = (key: string): EventFacts => ({
        kind: 'change',
        event: 's3:ObjectCreated:Put',
        timeMs: setting.nowMs,
        ruleId: 'rule',
        bucketName: 'bucket',
        bucketOwner: 'main',
        principal: 'main',
        remoteAddress: undefined,
        requestId: 'ID',
        key,
        versionId: 'null',
      })
      return metadata.events.add(
        keys.map((key) => ({ target: 'hook', bucketId: 1, key, facts: JSON.stringify(facts(key)) })),
      )
    },
    run: () => delivery.run(new AbortController().signal),
    keys() {
      const fresh = receiver.received.slice(taken)
      taken = receiver.received.length
      return fresh.map(({ body }) => body.Records[0].s3.object.key)
    },
    async [Symbol.asyncDispose]() {
      await metadata[Symbol.asyncDispose]()
      await receiver[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return setting
}

describe('a target that is down', () => {
  test('is tried again ever less often, with one event, and then gets all', async () => {
    await using setting = await begin()
    setting.receiver.answer = () => 503
    await setting.queue('a', 'a', 'b', 'c')
    await setting.run()
    assert.deepEqual(new Set(setting.keys()), new Set(['a', 'b', 'c']))
    for (const waitMs of [1_000, 2_000, 4_000, 8_000]) {
      setting.nowMs += waitMs - 1
      await setting.run()
      assert.deepEqual(setting.keys(), [])
      setting.nowMs += 1
      await setting.run()
      assert.deepEqual(setting.keys(), ['a'])
    }
    setting.receiver.answer = () => 204
    setting.nowMs += 16_000
    await setting.run()
    assert.deepEqual(setting.keys().sort(), ['a', 'a', 'b', 'c'])
    assert.ok(await setting.metadata.events.isEmpty())
    assert.equal(setting.warnings.filter((line) => line.includes('events-not-delivered')).length, 1)
    assert.deepEqual(setting.metric('nupeer_s3_events_delivered_total{'), [
      'nupeer_s3_events_delivered_total{target="hook"} 4',
    ])
  })

  test('has what is too old or too much dropped, and that is counted and told', async () => {
    await using setting = await begin({ ageMsMax: 60_000, countMax: 3 })
    setting.receiver.answer = () => 500
    await setting.queue('old', 'old')
    await setting.run()
    setting.keys()
    setting.nowMs += 60_001
    await setting.queue('1', '2', '3', '4', '5')
    setting.receiver.answer = () => 200
    await setting.run()
    assert.deepEqual(setting.keys().sort(), ['3', '4', '5'])
    assert.deepEqual(setting.metric('nupeer_s3_events_dropped_total{'), [
      'nupeer_s3_events_dropped_total{target="hook",reason="age"} 2',
      'nupeer_s3_events_dropped_total{target="hook",reason="count"} 2',
    ])
    assert.match(setting.warnings.join(), /events-dropped.*"tooOld":2,"tooMany":2/)
  })

  test('is tried again in time when the clock was ahead meanwhile', async () => {
    await using setting = await begin()
    setting.receiver.answer = () => 503
    await setting.queue('a')
    setting.aheadMs = 30 * 60 * 1_000
    await setting.run()
    assert.deepEqual(setting.keys(), ['a'])
    setting.aheadMs = 0
    setting.nowMs += 1_000
    await setting.run()
    assert.deepEqual(setting.keys(), ['a'])
  })

  test('is not followed to where it sends us', async () => {
    await using setting = await begin()
    setting.receiver.answer = () => 307
    await setting.queue('a')
    await setting.run()
    assert.equal((await setting.metadata.events.due('hook', setting.nowMs, 1)).length, 1)
  })
})

describe('an event that its target does not want', () => {
  test('waits by itself, with those behind it at its key', async () => {
    await using setting = await begin()
    setting.receiver.answer = ({ body }) => (body.Records[0].s3.object.key === 'bad' ? 400 : 200)
    await setting.queue('bad', 'good', 'bad', 'good')
    await setting.run()
    assert.deepEqual(setting.keys().sort(), ['bad', 'good', 'good'])
    await setting.run()
    assert.deepEqual(setting.keys(), [])
    setting.nowMs += 1_000
    await setting.run()
    assert.deepEqual(setting.keys(), ['bad'])
    setting.nowMs += 1_999
    await setting.run()
    assert.deepEqual(setting.keys(), [])
    setting.receiver.answer = () => 200
    setting.nowMs += 1
    await setting.run()
    assert.deepEqual(setting.keys(), ['bad', 'bad'])
    assert.ok(await setting.metadata.events.isEmpty())
  })
})

test('a gateway that does not hold the lease delivers nothing', async () => {
  await using setting = await begin()
  await setting.metadata.leases.chores.take('deliver-events', 'another', 60_000)
  await setting.queue('a')
  await setting.run()
  assert.deepEqual(setting.keys(), [])
  setting.nowMs += 60_000
  await setting.run()
  assert.deepEqual(setting.keys(), ['a'])
})

test('a long queue is delivered page by page, each key in order', async () => {
  await using setting = await begin()
  await setting.queue(...Array.from({ length: 400 }, (_, i) => `k${i % 7}`))
  await setting.run()
  assert.equal(setting.keys().length, 400)
  const sequencers = new Map<string, string>()
  for (const { body } of setting.receiver.received) {
    const { key, sequencer } = body.Records[0].s3.object
    assert.ok(sequencer > (sequencers.get(key) ?? ''))
    sequencers.set(key, sequencer)
  }
})
