/** No block comes for a while; what is sent waits. */
import type { FaultKind } from './fault-kind.ts'

const stalls = new WeakMap<object, Disposable>()

export const chainStall: FaultKind<{ readonly isTotal: true }> = {
  name: 'chain-stall',
  forMs: [5_000, 240_000],
  weight: 0.5,
  draw: () => ({ isTotal: true }),
  begin: ({ chain }, drawn) => void stalls.set(drawn, chain.stall()),
  end(_, drawn) {
    stalls.get(drawn)?.[Symbol.dispose]()
    stalls.delete(drawn)
  },
}
