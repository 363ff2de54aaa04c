/** The chain as one life of a process has it: what the process asks for waits while it stands still, and is never heard after its end. */
import type { Chain, ChainUpdate } from '@nupeerstack/contracts-client'
import type { ProcessLife } from './process-life.ts'

export function chainAsHeard(chain: Chain, life: ProcessLife): Chain {
  const heard = asHeard(chain, life)
  const follow: Chain['follow'] = (listener) => {
    const following = chain.follow((update: ChainUpdate) => life.run(() => listener(update)))
    const ending = life.onOver(() => following[Symbol.dispose]())
    return {
      [Symbol.dispose]() {
        ending[Symbol.dispose]()
        following[Symbol.dispose]()
      },
    }
  }
  return new Proxy(heard, {
    get: (target, name) => (name === 'follow' ? follow : Reflect.get(target, name)),
  })
}

/** Calls of an object, and of those that it is made of, whose answers go through the life. */
function asHeard<T extends object>(target: T, life: ProcessLife): T {
  const known = new Map<unknown, unknown>()
  function hear(value: unknown): unknown {
    return value instanceof Promise ? life.hear(value) : value
  }
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name)
      if (known.has(value)) return known.get(value)
      let heard = value
      if (typeof value === 'function') {
        heard = (...args: unknown[]) => {
          // Whoever is over asks nothing any more.
          if (life.isOver()) return new Promise(() => {})
          const result: unknown = Reflect.apply(value, target, args)
          return name === 'kind' ? asHeard(result as object, life) : hear(result)
        }
      } else if (name === 'market' || name === 'bonds' || name === 'beacon') heard = asHeard(value as object, life)
      known.set(value, heard)
      return heard
    },
  })
}
