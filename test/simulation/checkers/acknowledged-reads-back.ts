/** What was acknowledged and not freed reads back, bit by bit: some of it under faults, all of it when they are over. */
import { createPartModel } from '../load/part-model.ts'
import { readBack } from '../load/read-back.ts'
import type { Violation } from '../world/violation.ts'
import type { Checker } from './checker.ts'

const underFaultsMax = 20
/** Each by itself, under a network that is well. */
const readTimeoutMs = 120_000

export const acknowledgedReadsBack: Checker = {
  name: 'acknowledged-reads-back',
  async check(world, phase) {
    const { name: checker } = acknowledgedReadsBack
    const kept = [...world.kept(createPartModel).parts.values()].filter(({ state }) => state === 'kept')
    const violations: Violation[] = []
    const checked = phase === 'healed' ? kept : kept.slice(-underFaultsMax)
    for (const part of checked) {
      const signal = world.time.timers.timeoutSignal(readTimeoutMs)
      const whole = { part, offset: 0, length: part.content.sizeBytes }
      const outcome = await readBack(world, whole, { checker, signal })
      if (phase === 'healed' && outcome === 'refused') {
        violations.push({ checker, what: `${part.name} was acknowledged and cannot be read although all is well` })
      }
    }
    return violations
  },
}
