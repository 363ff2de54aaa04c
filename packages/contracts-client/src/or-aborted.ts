/**
 * What the work gives, or the signal's reason as soon as it aborts: for work that cannot be aborted itself, and goes on.
 * Leaves nothing behind at the signal, which may live for long.
 */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = (): void => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  return await Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort))
}
