/**
 * A document that outlives the build that wrote it: it says its version, and a reader says when it does not know that one.
 * A version grows when a field goes, changes its meaning, or a new one is required; a field that may be absent is added
 * without it.
 */
import { ProtocolError } from '../protocol-error.ts'
import { type JsonFields, type JsonSchema, json, type ShapedFields } from './json-schema.ts'

export interface DocumentSchema<T> extends JsonSchema<T> {
  /** What it is, for people: `the status of a daemon`. */
  readonly name: string
  readonly version: number
  /** Makes the document of what is declared of these fields. Throws ProtocolError. */
  make(fields: Omit<T, 'version'>): T
}

/** What came of reading a document. */
export type DocumentReading<T> =
  | { readonly kind: 'known'; readonly document: T }
  /** `version` is `undefined` where the document names none: builds before documents had versions wrote it. */
  | { readonly kind: 'other-version'; readonly version: number | undefined }
  | { readonly kind: 'malformed'; readonly problem: string }

/** Declares a document by its version and its fields. `parse` throws ProtocolError on another version too. */
export function versionedDocument<const V extends number, const F extends JsonFields>(
  name: string,
  version: V,
  fields: F,
): DocumentSchema<{ readonly version: V } & ShapedFields<F>> {
  const exactly: JsonSchema<V> = {
    type: `${version}`,
    parse(value, place = 'version') {
      if (value !== version) throw new ProtocolError(`${place} must be ${version}`)
      return version
    },
  }
  const schema = json.object({ version: exactly, ...fields })
  const parse = (value: unknown, place?: string) =>
    schema.parse(value, place) as { readonly version: V } & ShapedFields<F>
  return {
    name,
    version,
    type: `${name}, version ${version}`,
    parts: schema.parts,
    parse,
    make: (given) => parse({ ...given, version }),
  }
}

/** Reads a document of whatever version, from whatever build. */
export function readDocument<T>(schema: DocumentSchema<T>, value: unknown): DocumentReading<T> {
  if (typeof value !== 'object' || value === null) return { kind: 'malformed', problem: 'it is no object' }
  const version = 'version' in value ? value.version : undefined
  if (version !== schema.version) {
    return { kind: 'other-version', version: typeof version === 'number' ? version : undefined }
  }
  try {
    return { kind: 'known', document: schema.parse(value) }
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    return { kind: 'malformed', problem: error.message }
  }
}

/** Why a reading has no document, as the end of a sentence about who wrote it. */
export function describeReading(
  schema: DocumentSchema<unknown>,
  reading: Exclude<DocumentReading<unknown>, { readonly kind: 'known' }>,
): string {
  if (reading.kind === 'malformed') return `gives ${schema.name} that does not follow its schema: ${reading.problem}`
  const theirs = reading.version === undefined ? 'without a version' : `of version ${reading.version}`
  const age = (reading.version ?? 0) < schema.version ? 'an earlier' : 'a later'
  return `is of ${age} build: ${schema.name} ${theirs}, where version ${schema.version} is known here`
}
