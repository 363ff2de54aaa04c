import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framePlaintextBytes } from '@nupeerstack/protocol'
import { segmentBytesMax } from '../src/segment-plan.ts'
import {
  digest,
  freshDirectory,
  inChunks,
  openClient,
  readAll,
  readRange,
  someBytes,
  testSignal,
} from './client-fixture.ts'
import { createMemoryMarket } from './memory-market.ts'

const segment = segmentBytesMax(4)
const sizes = [0, 1, 4096, framePlaintextBytes - 1, framePlaintextBytes, framePlaintextBytes + 1]
sizes.push(segment - 1, segment, segment + 1, 2 * segment + 70_000)

test('what is written is read back, at every size around frames and segments', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(8)
  await using client = await openClient(market, directory.path)
  await client.untilWritable(testSignal())
  for (const size of sizes) {
    const bytes = someBytes(size, size + 1)
    const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
    assert.equal(part.sizeBytes, size)
    assert.equal(digest(await readAll(client, part)), digest(bytes), `${size} bytes`)
  }
  const status = await client.status()
  assert.equal(status.profile, '4/8')
  assert.equal(status.repairs.waiting, 0)
})
