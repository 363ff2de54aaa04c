/** Bounds how much is done or held at once; those beyond wait in line, first come first served. */
export interface Semaphore {
  /**
   * Resolves when `count` permits (at most all there are) are free and taken; disposing the result gives them back.
   * Rejects with `signal.reason`.
   */
  acquire(signal?: AbortSignal, count?: number): Promise<Disposable>
  /** Takes permits that are free now; `undefined` where they are not, or others wait for them. */
  tryAcquire(count: number): Disposable | undefined
}

export function createSemaphore(permits: number): Semaphore {
  let free = permits
  // Each waiting caller holds its own promise: the line is as long as the callers are many, and they are bounded above.
  const line = new Set<{ readonly count: number; enter(): void }>()

  function admit(): void {
    for (const waiting of line) {
      if (waiting.count > free) return
      waiting.enter()
    }
  }

  function take(count: number): Disposable {
    free -= count
    let isHeld = true
    return {
      [Symbol.dispose]: () => {
        if (!isHeld) return
        isHeld = false
        free += count
        admit()
      },
    }
  }

  return {
    tryAcquire: (count) => (line.size === 0 && free >= count ? take(count) : undefined),
    acquire: (signal, count = 1) => {
      if (count > permits) return Promise.reject(new RangeError(`${count} of ${permits} permits`))
      if (signal?.aborted) return Promise.reject(signal.reason)
      if (line.size === 0 && free >= count) return Promise.resolve(take(count))
      return new Promise((resolve, reject) => {
        const waiting = {
          count,
          enter: () => {
            leave()
            resolve(take(count))
          },
        }
        const abort = () => {
          leave()
          reject(signal?.reason)
          // Those behind may need less.
          admit()
        }
        const leave = () => {
          line.delete(waiting)
          signal?.removeEventListener('abort', abort)
        }
        line.add(waiting)
        signal?.addEventListener('abort', abort)
      })
    },
  }
}
