/** The beginning of a source: pulled until it is long enough to tell a small part from a large one, and not thrown away. */
import { abortable } from '../concurrency/abortable.ts'

export interface SourceHead {
  readonly chunks: readonly Uint8Array[]
  readonly sizeBytes: number
  /** Pulls until more than `sizeBytesMax` are there or the source ends; whether it has ended. Throws what it throws. */
  endsWithin(sizeBytesMax: number, signal: AbortSignal): Promise<boolean>
  /** What was pulled, and then the rest of the source. */
  whole(): AsyncIterable<Uint8Array>
  /** Tells the source that no more will be pulled. */
  close(): void
}

export function createSourceHead(source: AsyncIterable<Uint8Array>): SourceHead {
  const iterator = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  let hasEnded = false

  return {
    chunks,
    get sizeBytes() {
      return sizeBytes
    },
    endsWithin: async (sizeBytesMax, signal) => {
      while (!hasEnded && sizeBytes <= sizeBytesMax) {
        const next = await abortable(Promise.resolve(iterator.next()), signal)
        if (next.done === true) hasEnded = true
        else if (next.value.length > 0) {
          // A chunk is ours until the next one only.
          chunks.push(new Uint8Array(next.value))
          sizeBytes += next.value.length
        }
      }
      return sizeBytes <= sizeBytesMax
    },
    whole: () => ({
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          const chunk = chunks.shift()
          if (chunk !== undefined) return { done: false, value: chunk }
          return hasEnded ? { done: true, value: undefined } : iterator.next()
        },
        return: async () => {
          if (!hasEnded) await iterator.return?.()
          return { done: true, value: undefined }
        },
      }),
    }),
    close: () => {
      // The source's own clean-up may wait for the network; its error has no bearing on ours.
      if (!hasEnded) Promise.resolve(iterator.return?.()).catch(() => undefined)
    },
  }
}
