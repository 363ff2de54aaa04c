/** Who is told of events is not there, or wants none of them, for a while. */
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'

export const eventTargetAway: FaultKind<{ readonly how: 'away' | 'unwilling' }> = {
  name: 'event-target-away',
  draw: (randomness, { front }) =>
    front === 's3' ? { how: draw.chance(randomness, 0.6) ? 'away' : 'unwilling' } : undefined,
  begin(world, { how }) {
    world.eventWatcher.moods[how]++
  },
  end(world, { how }) {
    world.eventWatcher.moods[how]--
  },
}
