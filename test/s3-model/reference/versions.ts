/**
 * The versions of one key, the current one first.
 *
 * User Guide: "Adding objects to versioning-suspended buckets", "Deleting object versions from a versioning-enabled bucket",
 * "Deleting objects from versioning-suspended buckets", "Working with delete markers".
 */
import type { Content } from './content.ts'

export type BucketVersioning = 'Unversioned' | 'Enabled' | 'Suspended'

export interface ObjectVersion {
  readonly kind: 'object'
  readonly versionId: string
  readonly content: Content
  readonly etag: string
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  /** Where it was put with one, or is a copy of such an object. */
  readonly crc32?: string | undefined
  /** Of an object that was uploaded in parts: their numbers and sizes. */
  readonly parts?: readonly { readonly partNumber: number; readonly sizeBytes: number }[] | undefined
}

export interface MarkerVersion {
  readonly kind: 'delete-marker'
  readonly versionId: string
}

export type KeyVersion = ObjectVersion | MarkerVersion

export type KeyVersions = readonly KeyVersion[]

/** The version that is stored while versioning is not enabled. */
export const nullVersionId = 'null'

/** The id of the next version: what the service chooses while versioning is enabled, and `null` otherwise. */
export function nextVersionId(versioning: BucketVersioning, chosen: string): string {
  return versioning === 'Enabled' ? chosen : nullVersionId
}

/**
 * Puts a version on top. One with the same id goes: "If a null version is already in the bucket and you add another object with
 * the same key, the added object overwrites the original null version."
 */
export function addVersion(versions: KeyVersions, added: KeyVersion): KeyVersions {
  return [added, ...versions.filter(({ versionId }) => versionId !== added.versionId)]
}

/** "Using this query parameter permanently deletes the version." The next older one is the current one then. */
export function removeVersion(versions: KeyVersions, versionId: string): KeyVersions {
  return versions.filter((version) => version.versionId !== versionId)
}

/** The object that a request without a version sees: none where a delete marker is on top. */
export function currentObject([current]: KeyVersions): ObjectVersion | undefined {
  return current?.kind === 'object' ? current : undefined
}
