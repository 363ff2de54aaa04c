/**
 * A scene is one actor of the system on a folder of its own, under a load that passes its crash points, and the check of what
 * must be there when the actor has been killed and starts again.
 */
import type { Arming, EndedProcess } from './armed-process.ts'
import type { Told } from './told.ts'

export interface Scene extends AsyncDisposable {
  readonly name: string
  /** One run of it at a time: it has a chain or a network beside it. */
  readonly isExclusive: boolean
  /**
   * Runs the actor under load in an empty folder until its load is done or it is killed. The same seed leads to the same load,
   * as far as the actor's own timers do not shift it.
   */
  run(folder: string, seed: number, arming: Arming): Promise<EndedProcess>
  /** Starts again on the folder and looks whether all that was acknowledged is there. Throws where it is not. */
  check(folder: string, told: readonly Told[]): Promise<void>
}
