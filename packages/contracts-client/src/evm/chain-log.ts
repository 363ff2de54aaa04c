/** What the chain client tells its process; a logger of `node-host` is one. */
export interface ChainLog {
  debug(event: string, fields?: Record<string, unknown>): void
  warn(event: string, fields?: Record<string, unknown>): void
}

export const silentLog: ChainLog = { debug() {}, warn() {} }
