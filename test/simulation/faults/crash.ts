/** A process is killed, and started again later: a node, or the customer's. */
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'

export const crash: FaultKind<{ readonly process: string }> = {
  name: 'crash',
  weight: 2,
  draw: (randomness, { nodes }) => ({ process: draw.oneOf(randomness, ['customer', 'customer', ...nodes]) }),
  begin: (world, { process }) => world.process(process).kill(),
  end: (world, { process }) => world.process(process).start(),
}
