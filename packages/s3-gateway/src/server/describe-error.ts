/** What is said of an error: to the operator, where it is ours, and to the client, as S3's document. */
import type { Logger } from '@nupeerstack/node-host'
import { errorDocument, toS3Error } from '../http/error-document.ts'
import type { Exchange } from './exchange.ts'

/** Puts the error on the exchange, logs it, and returns the document for the client. */
export function describeError(log: Logger, exchange: Exchange, thrown: unknown): string {
  const error = toS3Error(thrown)
  exchange.error = error
  const isOfTheServer = error.status >= 500 && error.code !== 'NotImplemented'
  if (isOfTheServer && (exchange.isBrokenOff || !exchange.gone.aborted)) {
    const { id: requestId, route, isBrokenOff, sentBytes } = exchange
    const { cause } = error
    const isOurs = error.code === 'InternalError'
    const why = isOurs ? { error: cause } : { reason: cause instanceof Error ? cause.message : error.message }
    const fields = { requestId, operation: route?.name, code: error.code, ...(isBrokenOff && { sentBytes }), ...why }
    log[isOurs ? 'error' : 'warn'](isBrokenOff ? 'answer-broken-off' : 'request-failed', fields)
  }
  return errorDocument(error, exchange.resource, exchange.id)
}
