/** Where an index is: plain data, which may stand in a configuration or go to another thread. */

/** By the kind of what keeps it. */
export type MetadataConfig = {
  readonly kind: 'sqlite'
  /** Of the database, which is made where it is missing. */
  readonly path: string
}

/** An index that is open already, for those who open it beside whoever has it. */
export type MetadataLink = MetadataConfig & {
  /** See `IndexSharing`. */
  readonly sharing: SharedArrayBuffer
}
