/** Whether nothing has gone wrong for a while: then a refusal has no excuse any more. */
import type { Clock } from '@nupeerstack/runtime'

export interface Calm {
  /** From now on until it is disposed, something is wrong. */
  disturb(): Disposable
  isCalm(): boolean
}

/** Nodes that were away are asked again within seconds, and chores that nobody tells go round once a minute. */
const calmAfterMs = 180_000

export function createCalm({ clock }: { readonly clock: Pick<Clock, 'elapsedMs'> }): Calm {
  let disturbances = 0
  let calmAtMs = 0
  return {
    disturb() {
      disturbances++
      return {
        [Symbol.dispose]() {
          disturbances--
          calmAtMs = clock.elapsedMs() + calmAfterMs
        },
      }
    },
    isCalm: () => disturbances === 0 && clock.elapsedMs() >= calmAtMs,
  }
}
