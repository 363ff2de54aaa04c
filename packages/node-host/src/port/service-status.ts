/** The port by which a part of a daemon puts its own document into the daemon's status. */

/** A document by a schema that the service declares (`versionedDocument` of `protocol`). */
export interface ServiceStatus {
  readonly version: number
}

export interface StatusSpeaker {
  /** The name under which the document stands. */
  readonly name: string
  status(): Promise<ServiceStatus>
}
