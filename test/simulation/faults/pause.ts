/** A process stands still for a while, as a machine that swaps or a virtual one that is moved, and goes on with what it had in mind. */
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'

export const pause: FaultKind<{ readonly process: string }> = {
  name: 'pause',
  draw: (randomness, { nodes }) => ({ process: draw.oneOf(randomness, ['customer', ...nodes]) }),
  begin: (world, { process }) => world.process(process).pause(),
  end: (world, { process }) => world.process(process).resume(),
}
