/** Bounds how many do something at once; those beyond wait in line, first come first served. */
export interface Semaphore {
  /** Resolves with a permit when there is one; disposing it makes room. Rejects with `signal.reason`. */
  acquire(signal?: AbortSignal): Promise<Disposable>
}

export function createSemaphore(permits: number): Semaphore {
  let free = permits
  // Each waiting caller holds its own promise: the line is as long as the callers are many, and they are bounded above.
  const line = new Set<() => void>()

  function permit(): Disposable {
    let isHeld = true
    return {
      [Symbol.dispose]: () => {
        if (!isHeld) return
        isHeld = false
        free += 1
        const [next] = line
        next?.()
      },
    }
  }

  return {
    acquire: (signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason)
      if (free > 0) {
        free -= 1
        return Promise.resolve(permit())
      }
      return new Promise((resolve, reject) => {
        const enter = () => {
          leave()
          free -= 1
          resolve(permit())
        }
        const abort = () => {
          leave()
          reject(signal?.reason)
        }
        const leave = () => {
          line.delete(enter)
          signal?.removeEventListener('abort', abort)
        }
        line.add(enter)
        signal?.addEventListener('abort', abort)
      })
    },
  }
}
