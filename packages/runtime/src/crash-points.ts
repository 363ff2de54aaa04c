/**
 * Crash points: named moments on the way of what becomes durable, before, between and after its steps. A test ends the process
 * at each of them and looks what is there afterwards. In a program that nobody watches, passing one is a check for `undefined`:
 * no setting arms them, only code that was loaded into the process before its own.
 */
declare const brand: unique symbol

/** Made by `declarePoints` only: so there is a list of all. */
export type CrashPoint = string & { readonly [brand]: 'CrashPoint' }

type Watcher = (point: CrashPoint) => void

let watcher: Watcher | undefined

/** Names the steps of one commit; the names of the points are `NAME.STEP`. */
export function declarePoints<Step extends string>(
  name: string,
  steps: readonly Step[],
): Readonly<Record<Step, CrashPoint>> {
  return Object.fromEntries(steps.map((step) => [step, `${name}.${step}`])) as Record<Step, CrashPoint>
}

/** The work stands at this point now. */
export function passPoint(point: CrashPoint): void {
  watcher?.(point)
}

/** From now on `watch` is called at each point that this thread passes. For tests. */
export function watchPoints(watch: Watcher): void {
  watcher = watch
}
