/** The clock of one process jumps, by seconds to a day, and is set right again later. */
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'

const dayMs = 24 * 3_600_000

export const clockJump: FaultKind<{ readonly process: string; readonly byMs: number }> = {
  name: 'clock-jump',
  draw: (randomness, { nodes }) => ({
    process: draw.oneOf(randomness, ['customer', ...nodes]),
    byMs: Math.round(draw.spread(randomness, 500, dayMs)) * (draw.chance(randomness, 0.5) ? 1 : -1),
  }),
  begin: (world, { process, byMs }) => world.process(process).jumpClock(byMs),
  end: (world, { process, byMs }) => world.process(process).jumpClock(-byMs),
}
