/** Waits for work of a world, in virtual time and not for ever. */
import type { World } from './world.ts'

/** Undefined where it has not ended in time, which is a violation that says what waits. */
export async function within<T>(
  world: World,
  { what, limitMs }: { readonly what: string; readonly limitMs: number },
  work: Promise<T>,
): Promise<{ readonly value: T } | undefined> {
  const late = Symbol('late')
  const limit = new AbortController()
  const timer = world.time.timers.sleep(limitMs, { signal: limit.signal }).then(() => late)
  try {
    const value = await world.time.until(Promise.race([work, timer]))
    if (value !== late) return { value: value as T }
  } finally {
    limit.abort()
  }
  const waiting = [...world.waiting(), ...world.network.underWay()].slice(0, 20)
  world.violate({
    checker: 'progress',
    what: `${what}: not within ${limitMs / 1_000} s of virtual time`,
    facts: waiting,
  })
  return undefined
}
