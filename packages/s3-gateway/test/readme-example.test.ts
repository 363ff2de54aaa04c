/** The example of the README, run. `test/readme-examples.test.ts` holds the two to the same lines. */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { silentLogger as log } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { startS3Gateway } from '@nupeerstack/s3-gateway'
import { createMemoryPartStore } from './memory-part-store.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'nupeer-readme-'))
after(() => rmSync(dataDir, { recursive: true }))

test('the example of the README answers requests', async () => {
  const parts = createMemoryPartStore()
  const rootKey = new Uint8Array(32).fill(7)

  await using gateway = await startS3Gateway(
    { parts, rootKey, log, ...systemRuntime },
    {
      dataDir,
      host: '127.0.0.1',
      port: 0, // any that is free
      domains: ['localhost'],
      region: 'us-east-1',
      credentials: [{ accessKeyId: 'AK1', secretAccessKey: '…', userId: 'main' }],
      ensureBuckets: ['photos'],
    },
  )

  const answer = await fetch(`http://127.0.0.1:${gateway.port}/photos`)
  assert.match(await answer.text(), /<Code>AccessDenied</)
})
