/**
 * A thread that fuzzes targets one after another. Before each input it says in shared memory which it is, so that whoever watches
 * sees where it hangs, and can end it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { plantFault } from '../../planting/plant-fault.ts'
import { Coverage } from './coverage.ts'
import type { FuzzOrder } from './fuzz-run.ts'
import { type FuzzWorkerData, headWords, sharedInputBytes } from './fuzz-shared.ts'

const { shared, planted, isGuided } = workerData as FuzzWorkerData
const head = new Int32Array(shared, 0, headWords)
const bytes = new Uint8Array(shared, headWords * 4)
let steps = 0

if (planted !== undefined) plantFault(planted)
const coverage = isGuided ? new Coverage() : undefined
const { allTargets } = await import('../all-targets.ts')
const { fuzzParser } = await import('./fuzz-parser.ts')

parentPort?.on('message', async (order: FuzzOrder | 'end') => {
  // By itself, so that what targets do at the end of their process is done.
  if (order === 'end') process.exit()
  const target = allTargets.find(({ name }) => name === order.target)
  if (target === undefined) throw new Error(`there is no target ${order.target}`)
  const result = await fuzzParser(target, order, coverage, {
    begin(index, input) {
      head[1] = index
      head[2] = Math.min(input.length, sharedInputBytes)
      bytes.set(input.length > sharedInputBytes ? input.subarray(0, sharedInputBytes) : input)
      Atomics.store(head, 0, ++steps)
    },
  })
  Atomics.store(head, 0, 0)
  parentPort?.postMessage(result)
})
