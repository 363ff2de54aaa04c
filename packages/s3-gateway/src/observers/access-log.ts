/** The access log: what becomes of each request, in a file of its own or among the daemon's own lines. */
import { accessLogFields } from './access-log-fields.ts'
import { type LineFileDependencies, type LineFileOptions, openLineFile } from './line-file.ts'
import type { ObservedRequest } from './observed-request.ts'

export type AccessLogConfig = { readonly to: 'log' } | ({ readonly to: 'file' } & LineFileOptions)

export interface AccessLog extends AsyncDisposable {
  add(request: ObservedRequest): void
}

export function openAccessLog({ log, timers }: LineFileDependencies, config: AccessLogConfig): AccessLog {
  if (config.to === 'log') {
    return {
      add: (request) => log.info('request', accessLogFields(request)),
      async [Symbol.asyncDispose]() {
        // Each line is out already.
      },
    }
  }
  const file = openLineFile({ log, timers }, config)
  return {
    add: (request) => file.add(JSON.stringify(accessLogFields(request))),
    [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
  }
}
