/** A request as the access log tells of it: plain facts, nothing secret, each text bounded. */
import type { LogFields } from '@nupeerstack/node-host'
import type { ObservedRequest } from './observed-request.ts'
import { redactUrl } from './redact-url.ts'

/** Room for a long key with a presigned query behind it; more is a stranger's to fill disks with. */
const urlCharactersMax = 2_048
const textCharactersMax = 512

/** What is not known of a request is `undefined`. */
export function accessLogFields(request: ObservedRequest): LogFields {
  const { ref, user } = request
  return {
    time: new Date(request.beganMs).toISOString(),
    requestId: request.id,
    remoteAddress: request.remoteAddress,
    user: user?.userId,
    accessKeyId: user?.accessKeyId ?? bounded(request.refusedAccessKeyId),
    operation: request.operation,
    bucket: ref === undefined || ref.kind === 'service' ? undefined : bounded(ref.bucket),
    key: ref?.kind === 'object' ? ref.key : undefined,
    method: request.method,
    url: redactUrl(request.url, urlCharactersMax),
    status: request.status,
    code: request.code,
    bytesIn: request.receivedBytes,
    bytesOut: request.sentBytes,
    firstByteMs: round(request.firstByteMs),
    totalMs: round(request.durationMs),
    isCutShort: request.isCutShort || undefined,
    isBrokenOff: request.isBrokenOff || undefined,
    userAgent: bounded(request.userAgent),
  }
}

function bounded(text: string | undefined): string | undefined {
  return text !== undefined && text.length > textCharactersMax ? `${text.slice(0, textCharactersMax)}…` : text
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10
}
