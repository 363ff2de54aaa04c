/** Which faults there were, and when: for checkers that must know what a process has suffered. */
import type { Json } from './json.ts'
import type { World } from './world.ts'

export interface SufferedFault {
  readonly kind: string
  readonly drawn: Json
  readonly fromMs: number
  /** Infinity while it lasts. */
  readonly untilMs: number
}

export interface FaultLog {
  /** Notes that one has begun; the end is noted when it is disposed of. */
  begin(fault: Pick<SufferedFault, 'kind' | 'drawn'>): Disposable
  all(): readonly SufferedFault[]
}

/** For `World.kept`. */
export function createFaultLog({ time: { clock } }: World): FaultLog {
  const suffered: (SufferedFault & { untilMs: number })[] = []
  return {
    begin({ kind, drawn }) {
      const fault = { kind, drawn, fromMs: clock.elapsedMs(), untilMs: Number.POSITIVE_INFINITY }
      suffered.push(fault)
      return { [Symbol.dispose]: () => void (fault.untilMs = clock.elapsedMs()) }
    },
    all: () => suffered,
  }
}
