/** What S3's versioning is, in the plainest words: a list of states for each key, the newest first. */
import type { Versioning } from '../../src/s3/versioning.ts'

export type ModelVersion = { readonly id: string; readonly kind: 'object' | 'delete-marker'; readonly etag: string }

export class VersionModel {
  versioning: Versioning = 'never'
  readonly #keys = new Map<string, ModelVersion[]>()

  versionsOf(key: string): readonly ModelVersion[] {
    return this.#keys.get(key) ?? []
  }

  put(key: string, id: string, etag: string): void {
    this.#add(key, { id, kind: 'object', etag })
  }

  delete(key: string, markerId: string): void {
    if (this.versioning === 'never') this.#keys.delete(key)
    else this.#add(key, { id: markerId, kind: 'delete-marker', etag: '' })
  }

  deleteVersion(key: string, id: string): void {
    this.#keys.set(
      key,
      this.versionsOf(key).filter((version) => version.id !== id),
    )
  }

  /** Keys whose newest state is an object, in order. */
  live(): string[] {
    return this.#sorted().filter((key) => this.versionsOf(key)[0]?.kind === 'object')
  }

  all(): { key: string; version: ModelVersion; isLatest: boolean }[] {
    return this.#sorted().flatMap((key) =>
      this.versionsOf(key).map((version, index) => ({ key, version, isLatest: index === 0 })),
    )
  }

  #add(key: string, version: ModelVersion): void {
    this.#keys.set(key, [version, ...this.versionsOf(key).filter(({ id }) => id !== version.id)])
  }

  #sorted(): string[] {
    return [...this.#keys.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  }
}
