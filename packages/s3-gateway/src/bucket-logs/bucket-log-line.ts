/**
 * A request as a line of a bucket's log: 26 fields with a blank between them (Amazon S3 User Guide, "Amazon S3 server access log
 * format"). What a client chose is encoded where it could end a field, so a line can always be taken apart.
 */

import { uriEncodePath } from '../http/uri-encoding.ts'
import type { LoggedRequest, ObservedRequest } from '../observers/observed-request.ts'
import { redactUrl } from '../observers/redact-url.ts'

const urlCharactersMax = 4_096
const textCharactersMax = 1_024
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The line, without its newline. */
export function bucketLogLine(request: ObservedRequest, logged: LoggedRequest): string {
  const { ref, user, method, url } = request
  const fields = [
    word(logged.bucketOwner),
    logged.bucketName,
    `[${timeOf(request.beganMs)}]`,
    request.remoteAddress,
    word(user?.userId),
    request.id,
    logged.operation,
    ref?.kind === 'object' ? uriEncodePath(ref.key) : undefined,
    quoted(`${method} ${redactUrl(url, urlCharactersMax)} HTTP/${logged.httpVersion}`, urlCharactersMax),
    request.status,
    request.code,
    request.sentBytes || undefined,
    logged.objectSizeBytes,
    Math.round(request.durationMs),
    Math.round(request.firstByteMs),
    quoted(logged.referer, textCharactersMax),
    quoted(request.userAgent, textCharactersMax),
    logged.versionId,
    request.id,
    logged.signatureVersion,
    logged.cipherSuite,
    logged.authenticationType,
    word(logged.host),
    logged.tlsVersion,
    // Access points there are none, and whether a list was what let somebody in is not kept.
    undefined,
    undefined,
  ]
  return fields.map((field) => field ?? '-').join(' ')
}

function timeOf(ms: number): string {
  const time = new Date(ms).toISOString()
  return `${time.slice(8, 10)}/${months[Number(time.slice(5, 7)) - 1]}/${time.slice(0, 4)}:${time.slice(11, 19)} +0000`
}

/** What is no printable character of ASCII, and the quote itself, as `%XX`. */
function quoted(text: string | undefined, charactersMax: number): string {
  if (text === undefined || text === '') return '"-"'
  return `"${encoded(text.slice(0, charactersMax + 32), /[^\x20\x21\x23-\x7e]/g)}"`
}

function word(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : encoded(text.slice(0, textCharactersMax), /[^\x21-\x7e]/g)
}

/** Header values are latin-1 in Node, a byte a character; what is none of that is encoded as UTF-8. */
function encoded(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (char) =>
    [...Buffer.from(char, char.charCodeAt(0) < 0x100 ? 'latin1' : 'utf8')]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )
}
