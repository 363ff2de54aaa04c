/** A logger whose lines another thread writes. Errors are described here: between threads they lose their names and codes. */
import { type LogFields, type Logger, type LogLevel, plainFields } from '@nupeerstack/node-host'

export function createPostedLog(
  post: (level: LogLevel, event: string, fields: LogFields) => void,
  bindings: LogFields = {},
): Logger {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void =>
      post(level, event, plainFields({ ...bindings, ...fields }))
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (more) => createPostedLog(post, { ...bindings, ...more }),
  }
}
