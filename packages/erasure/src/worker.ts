/** A worker thread: makes shards from shards, one task after another, in the memory that it shares with the callers. */
import assert from 'node:assert'
import { parentPort, workerData } from 'node:worker_threads'
import { createRowCoder, type RowCoderSetup, type ShardRow } from './row-coder.ts'

export interface CodingTask {
  readonly taskId: number
  readonly row: ShardRow
  /** At least k indices of shards whose bytes are right. */
  readonly present: readonly number[]
  readonly wanted: readonly number[]
}

export type CodingResult = { readonly taskId: number; readonly failure?: string }

assert(parentPort !== null, 'this module is the body of a worker thread')
const port = parentPort
const coder = createRowCoder(workerData as RowCoderSetup)
port.on('message', (task: CodingTask) => port.postMessage(run(task)))

function run({ taskId, row, present, wanted }: CodingTask): CodingResult {
  try {
    coder.rebuild(row, present, wanted)
    return { taskId }
  } catch (error) {
    return { taskId, failure: String(error) }
  }
}
