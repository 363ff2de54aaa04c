/** What an index says while another thread changes it is of one moment, though it takes more than one statement to read it. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { MetadataStore } from '../src/metadata/metadata-store.ts'
import type { BucketRecord } from '../src/metadata/records.ts'
import { createBucket, newObject, newPart, put, wholeList } from './metadata-store/sample-records.ts'
import { openTestMetadata } from './test-metadata.ts'

/** Changes must come as often as they can: nothing is waited for that outlives the machine. */
const memoryDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const readMs = 1_000

const dataDir = mkdtempSync(join(memoryDisk, 'nupeer-reads-'))
let store: MetadataStore
let bucket: BucketRecord
let changing: Worker

before(async () => {
  store = openTestMetadata({ dataDir })
  bucket = await createBucket(store)
  await put(store, bucket, newObject('replaced', [newPart()]))
  await put(store, bucket, newObject('folder-1/x', [newPart()]))
  // More than is read at a time stands between the two.
  for (let folder = 2; folder < 8; folder++) {
    for (let file = 0; file < 5; file++) await put(store, bucket, newObject(`folder-${folder}/${file}`, [newPart()]))
  }
  changing = new Worker(new URL('changing-thread.ts', import.meta.url), {
    workerData: { link: store.link, bucketId: bucket.id },
  })
  await once(changing, 'message')
})

after(async () => {
  const ended = once(changing, 'exit')
  changing.postMessage('stop')
  await ended
  await store[Symbol.asyncDispose]()
  rmSync(dataDir, { recursive: true })
})

/** Asks again and again for a while; other turns of the event loop come in between. */
async function repeatedly(read: () => Promise<void>): Promise<void> {
  for (const until = performance.now() + readMs; performance.now() < until; await turn()) {
    for (let count = 0; count < 20; count++) await read()
  }
}

test('an object that is replaced has the parts of one or the other', () =>
  repeatedly(async () => {
    const found = await store.objects.findWithParts(bucket.id, 'replaced')
    assert.ok(found)
    assert.equal(found.parts.length, 1)
  }))

for (const what of ['list', 'listVersions'] as const) {
  test(`what moves from folder to folder is in one of them: ${what}`, () =>
    repeatedly(async () => {
      const { entries } = await store.objects[what](bucket.id, { ...wholeList, delimiter: '/' })
      const folders = entries.flatMap((entry) => (entry.kind === 'prefix' ? entry.prefix : []))
      assert.ok(folders.includes('folder-1/') || folders.includes('folder-8/'), folders.join(' '))
    }))
}
