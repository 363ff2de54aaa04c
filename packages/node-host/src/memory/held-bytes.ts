/** Counts payload bytes that all peers together make this host hold, against one bound. */
export interface HeldBytes {
  /** Takes room, or says that there is none. */
  take(bytes: number): boolean
  /** Takes room that is needed anyway. */
  takeAlways(bytes: number): void
  give(bytes: number): void
  readonly bytes: number
  readonly bytesMax: number
}

/** Makes a count of zero. */
export function createHeldBytes(bytesMax: number): HeldBytes {
  let held = 0
  return {
    take(bytes) {
      if (held + bytes > bytesMax) return false
      held += bytes
      return true
    },
    takeAlways(bytes) {
      held += bytes
    },
    give(bytes) {
      held -= bytes
    },
    get bytes() {
      return held
    },
    bytesMax,
  }
}
