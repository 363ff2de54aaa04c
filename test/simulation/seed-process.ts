/** A process that runs seeds for `simulate-seeds.ts`, one after another, as they are asked for. */
import { runSeed } from './run-seed.ts'
import type { SeedTask } from './simulate-seeds.ts'

process.on('message', (task: SeedTask) => {
  runSeed(task.request, { shrinkMs: task.shrinkMs, now: () => performance.now() }).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ failure: error instanceof Error ? `${error.stack}` : String(error) }),
  )
})
process.on('disconnect', () => process.exit())
