/** A worker thread: makes shards from shards, one task after another, in the memory that it shares with the callers. */
import assert from 'node:assert'
import { parentPort, workerData } from 'node:worker_threads'
import { rebuildMatrix } from './code-matrix.ts'
import { createKernel, isKernelSupported } from './kernel.ts'
import { codeByReference } from './reference-code.ts'

export interface WorkerSetup {
  readonly memory: WebAssembly.Memory
  /** Address of `kernelScratchBytes` for this worker alone. */
  readonly scratch: number
}

export interface CodingTask {
  readonly taskId: number
  readonly k: number
  readonly shardBytes: number
  /** Address of each of the n shards. */
  readonly addresses: readonly number[]
  /** At least k indices of shards whose bytes are right. */
  readonly present: readonly number[]
  readonly wanted: readonly number[]
}

export type CodingResult = { readonly taskId: number; readonly failure?: string }

assert(parentPort !== null, 'this module is the body of a worker thread')
const port = parentPort
const { memory, scratch } = workerData as WorkerSetup
const code = isKernelSupported() ? codeByKernel() : codeByPackage
port.on('message', (task: CodingTask) => port.postMessage(run(task)))

function run(task: CodingTask): CodingResult {
  try {
    code(task)
    return { taskId: task.taskId }
  } catch (error) {
    return { taskId: task.taskId, failure: String(error) }
  }
}

function codeByKernel(): (task: CodingTask) => void {
  const kernel = createKernel(memory, scratch)
  return ({ k, shardBytes, addresses, present, wanted }) => {
    const sources = present.slice(0, k)
    kernel(rebuildMatrix(k, addresses.length, sources, wanted), {
      inputs: sources.map((index) => addresses[index]!),
      outputs: wanted.map((index) => addresses[index]!),
      length: shardBytes,
    })
  }
}

function codeByPackage({ k, shardBytes, addresses, present, wanted }: CodingTask): void {
  const shards = addresses.map((address) => new Uint8Array(memory.buffer, address, shardBytes))
  codeByReference(shards, k, present, wanted)
}
