/**
 * What every daemon answers to `GET /status`: who it is, what it warns of, and a document of each of its services under
 * that service's name. The frame knows no service: whoever reads a service's document knows its schema.
 */
import { parsePeerId } from '../ids.ts'
import type { AdminCall } from './admin-call.ts'
import { json, type Shaped } from './json-schema.ts'
import { type DocumentSchema, describeReading, readDocument, versionedDocument } from './versioned-document.ts'

export const warningFields = {
  /** What is wrong, in a word that programs can rely on: `disk-full`. */
  code: json.name(),
  /** A sentence for people: what is wrong, what it means, what to do. */
  message: json.text(),
  /** ISO 8601. */
  since: json.text(),
}

export const daemonStatus = versionedDocument('the status of a daemon', 1, {
  peerId: json.parsed(parsePeerId),
  /** Multiaddrs that it listens on, with the peer id. */
  addresses: json.list(json.text()),
  warnings: json.list(json.object(warningFields)),
  /** Peers to which it has an open link, and over what. */
  links: json.list(json.object({ peerId: json.parsed(parsePeerId), carrier: json.name() })),
  services: json.map(json.any()),
})

export type DaemonStatus = Shaped<typeof daemonStatus>

export const statusCall: AdminCall<undefined, DaemonStatus> = {
  method: 'GET',
  path: '/status',
  request: json.nothing(),
  answer: daemonStatus,
}

/** One service's document, or why there is none to read, as the end of a sentence about the daemon. */
export type ServiceReading<T> =
  | { readonly kind: 'known'; readonly document: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly problem: string }

/** Reads the document that a service has put under its name. */
export function readService<T>(
  status: Pick<DaemonStatus, 'services'>,
  name: string,
  schema: DocumentSchema<T>,
): ServiceReading<T> {
  const value = status.services[name]
  if (value === undefined) return { kind: 'absent' }
  const reading = readDocument(schema, value)
  return reading.kind === 'known' ? reading : { kind: 'unreadable', problem: describeReading(schema, reading) }
}
