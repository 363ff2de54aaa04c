/**
 * A payload while it arrives: its length was announced, frames promise parts of it, and slices fill it in order. More
 * than was announced is refused by the frame's header, before any byte of it is taken.
 */
import { copyBytes, ProtocolError } from '@nupeerstack/protocol'

export class ArrivingPayload {
  readonly announcedBytes: number
  /** In frames that have begun. */
  #promisedBytes = 0
  #filledBytes = 0

  constructor(announcedBytes: number) {
    this.announcedBytes = announcedBytes
  }

  /** Bytes of which not even the frame has begun. */
  get missingBytes(): number {
    return this.announcedBytes - this.#promisedBytes
  }

  get isWhole(): boolean {
    return this.#filledBytes === this.announcedBytes
  }

  /** A frame with so many bytes of it begins. Throws ProtocolError. */
  promise(bytes: number): void {
    this.#promisedBytes += bytes
    if (this.#promisedBytes > this.announcedBytes) throw new ProtocolError('more payload than was announced')
  }

  /** Writes the next slice into the payload's memory. */
  fill(target: Uint8Array, slice: Uint8Array): void {
    copyBytes(slice, target, this.#filledBytes)
    this.#filledBytes += slice.length
  }
}
