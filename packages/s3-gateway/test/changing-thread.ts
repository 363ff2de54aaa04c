/**
 * A thread that changes one index without pause, for `reads-beside-writes.test.ts`: it replaces an object, and moves another from one
 * folder to the other and back, so that at each moment it is in one of them.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { systemRuntime } from '@nupeerstack/runtime'
import { openMetadata } from '../src/metadata/open-metadata.ts'
import { unconditional } from '../src/metadata/write-condition.ts'
import { newObject, newPart } from './metadata-store/sample-records.ts'

const { link, bucketId } = workerData
let isStopped = false
parentPort?.once('message', () => {
  isStopped = true
})

await using store = openMetadata(systemRuntime, link)
const put = (key: string) => store.objects.put(bucketId, newObject(key, [newPart()]), unconditional)
const move = async (from: string, to: string): Promise<void> => {
  await put(to)
  await store.objects.delete(bucketId, [{ key: from, condition: unconditional }])
}
parentPort?.postMessage('changing')
while (!isStopped) {
  await put('replaced')
  await move('folder-1/x', 'folder-8/x')
  await put('replaced')
  await move('folder-8/x', 'folder-1/x')
}
parentPort?.close()
