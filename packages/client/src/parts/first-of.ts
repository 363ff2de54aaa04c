/**
 * The first `needed` answers out of many candidates: that many are asked at once, a failure is replaced by the next
 * candidate, and so is one that takes longer than its hedge delay (it may still win).
 */
import type { Timer, Timers } from '@nupeerstack/runtime'

export async function firstOf<C, T>(
  { timers }: { readonly timers: Timers },
  candidates: readonly C[],
  needed: number,
  ask: (candidate: C) => Promise<T>,
  { hedgeMs, signal }: { hedgeMs: (candidate: C) => number; signal: AbortSignal },
): Promise<Map<C, T> | undefined> {
  if (candidates.length < needed) return undefined
  const line = candidates[Symbol.iterator]()
  const found = new Map<C, T>()
  const hedges = new Set<Timer>()
  let underWay = 0
  let isFinished = false
  return new Promise((resolve) => {
    function finish(result: Map<C, T> | undefined): void {
      isFinished = true
      for (const timer of hedges) timers.clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      resolve(result)
    }
    const abort = () => finish(undefined)

    function askNext(): void {
      if (isFinished) return
      const { value: candidate, done } = line.next()
      if (done === true) {
        if (underWay === 0 && found.size < needed) finish(undefined)
        return
      }
      underWay += 1
      const timer = timers.setTimeout(() => {
        hedges.delete(timer)
        askNext()
      }, hedgeMs(candidate))
      hedges.add(timer)
      ask(candidate).then(
        (answer) => {
          settle(timer)
          if (isFinished) return
          found.set(candidate, answer)
          if (found.size === needed) finish(found)
          else if (underWay === 0) askNext()
        },
        () => {
          // Where its hedge has already been sent, that one takes its place.
          const isReplaced = !hedges.has(timer)
          settle(timer)
          if (!isReplaced || underWay === 0) askNext()
        },
      )
    }

    function settle(timer: Timer): void {
      underWay -= 1
      timers.clearTimeout(timer)
      hedges.delete(timer)
    }

    if (signal.aborted) return finish(undefined)
    signal.addEventListener('abort', abort, { once: true })
    for (let count = 0; count < needed; count++) askNext()
  })
}
