/** What a process takes from its environment: nothing but how much it says. The rest is in its configuration file. */
import type { LogLevel } from '../monitoring/logger.ts'

/** `NUPEER_LOG`: `debug`, `warn` or `error`; anything else is `info`. */
export function logLevelOfEnvironment(environment: NodeJS.ProcessEnv = process.env): LogLevel {
  const { NUPEER_LOG: level } = environment
  return level === 'debug' || level === 'warn' || level === 'error' ? level : 'info'
}
