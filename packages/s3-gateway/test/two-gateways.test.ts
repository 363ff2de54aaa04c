/** Two gateways over one index and one part store: each duty is done once, whoever does it. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import {
  ListObjectsV2Command,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import type { PartId } from '@nupeerstack/client'
import { createMemoryPartStore } from './memory-part-store.ts'
import { startTestGateway } from './test-gateway.ts'
import { startWebhookReceiver } from './webhook-receiver.ts'

const Bucket = 'bucket'
const keys = Array.from({ length: 20 }, (_, n) => `key-${n}`)

const dataDir = mkdtempSync(join(tmpdir(), 'nupeer-two-'))
after(() => rmSync(dataDir, { recursive: true }))
const parts = createMemoryPartStore()
const freed: PartId[] = []
const { free } = parts
/** Slow enough for the other one to come by. */
parts.free = async (ids) => {
  freed.push(...ids)
  await pause(20)
  await free(ids)
}

test('two gateways free, expire and tell each thing once', async () => {
  await using receiver = await startWebhookReceiver()
  receiver.answer = async () => {
    await pause(5)
    return 200
  }
  const config = {
    freeing: { delayMs: 0, everyMs: 2 },
    lifecycle: { dayMs: 1, everyMs: 2 },
    notifications: { targets: [{ name: 'hook', url: receiver.url, token: undefined }], everyMs: 2 },
  }
  await using one = await startTestGateway(config, { parts, dataDir })
  await using two = await startTestGateway(config, { parts, dataDir })
  const clients = [one.client(), two.client()] as const
  const [s3] = clients
  const QueueConfigurations = [
    { QueueArn: 'arn:aws:sqs:us-east-1::hook', Events: ['s3:ObjectCreated:*', 's3:LifecycleExpiration:*'] as never },
  ]
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket,
      NotificationConfiguration: { QueueConfigurations },
      SkipDestinationValidation: true,
    }),
  )
  for (const Body of ['old', 'new']) for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body }))
  while (parts.size > keys.length) await pause(5)
  const Rules = [{ ID: 'r', Filter: {}, Status: 'Enabled' as const, Expiration: { Days: 1 } }]
  await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }))
  while (parts.size > 0 || receiver.received.length < 3 * keys.length) await pause(5)
  for (const client of clients) assert.equal((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount, 0)

  assert.equal(freed.length, new Set(freed).size, 'a part was freed twice')
  const told = receiver.received.map(({ body }) => body.Records[0])
  assert.equal(new Set(told.map(({ s3: { object } }) => `${object.key} ${object.sequencer}`)).size, told.length)
  const expired = told.filter(({ eventName }) => eventName === 'LifecycleExpiration:Delete')
  assert.deepEqual(expired.map(({ s3: { object } }) => object.key).sort(), [...keys].sort())
  assert.equal(told.length, 3 * keys.length)
})
