/** A worker thread: codes one stripe after another, in memory that it shares with the caller. */
import assert from 'node:assert'
import { parentPort } from 'node:worker_threads'
import type { StripeMemory } from './stripe.ts'
import { encodeParity, rebuildShards } from './wasm-code.ts'

export type CodingTask = StripeMemory & { readonly taskId: number } & (
    | { readonly kind: 'encode' }
    | { readonly kind: 'rebuild'; readonly present: readonly number[]; readonly wanted: readonly number[] }
  )

export type CodingResult = { readonly taskId: number; readonly failure?: string }

assert(parentPort !== null, 'this module is the body of a worker thread')
const port = parentPort
port.on('message', (task: CodingTask) => port.postMessage(run(task)))

function run(task: CodingTask): CodingResult {
  const { taskId, shape, buffer } = task
  try {
    const memory = new Uint8Array(buffer)
    if (task.kind === 'encode') encodeParity(memory, shape)
    else rebuildShards(memory, shape, task.present, task.wanted)
    return { taskId }
  } catch (error) {
    return { taskId, failure: String(error) }
  }
}
