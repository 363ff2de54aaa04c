/**
 * What an HTTP thread and the owner of the part store say to each other. Each transfer has a number of the thread's own.
 *
 *   read    read ──→ ←── chunk   more ──→ ←── chunk …   end ──→        (or ←── failed)
 *   write   write ──→ ←── pull   bytes ──→ …  ←── confirm   confirmed ──→ ←── written   (or ←── failed)
 *
 * Bytes are lent as in `PartStore`: a chunk until `more` or `end`, what is written until the next `pull`.
 */
import {
  type DigestName,
  type Digests,
  type PartRange,
  PartStoreError,
  type PartStoreErrorCode,
  type WrittenPart,
} from '@nupeerstack/client'

export type PartRequest = { readonly id: number } & (
  | { readonly kind: 'read'; readonly ranges: readonly PartRange[] }
  | { readonly kind: 'more' }
  | { readonly kind: 'write'; readonly digests: readonly DigestName[]; readonly profile?: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly isLast: boolean }
  | { readonly kind: 'confirmed'; readonly isRight: boolean }
  /** The reader or the source has ended, in whatever way. */
  | { readonly kind: 'end' }
)

export type PartAnswer = { readonly id: number } & (
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'ended' }
  | { readonly kind: 'pull' }
  | { readonly kind: 'confirm'; readonly digests: Digests }
  | { readonly kind: 'written'; readonly part: WrittenPart }
  | { readonly kind: 'failed'; readonly error: PostedError }
)

/** An error's own class does not survive the way between threads. */
export type PostedError = {
  readonly code: PartStoreErrorCode | undefined
  readonly message: string
  /** Where the owner was: that is what a log is read for. */
  readonly stack: string | undefined
}

export function postedError(error: unknown): PostedError {
  if (!(error instanceof Error)) return { code: undefined, message: String(error), stack: undefined }
  const { message, stack } = error
  return { code: error instanceof PartStoreError ? error.code : undefined, message, stack }
}

export function receivedError({ code, message, stack }: PostedError): Error {
  const error = code === undefined ? new Error(message) : new PartStoreError(code, message)
  if (stack !== undefined) error.stack = stack
  return error
}
