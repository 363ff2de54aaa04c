/** The time, as a collaborator: who is handed a clock can be stepped by a test and repeated by a simulation. */

export interface Clock {
  /** Milliseconds since 1970: for what is written down or compared with others. It may jump, in both directions. */
  unixMs(): number
  /** Milliseconds since some moment of the past: for durations. It only ever goes forward. */
  elapsedMs(): number
}
