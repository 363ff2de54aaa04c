/**
 * Copies bytes into memory that threads share. There V8 copies by one atomic access after the other: words where both sides are
 * aligned alike, else single bytes, at a quarter of the speed. Node's own copy out of unshared memory is a plain one.
 */
export function copyBytes(source: Uint8Array, target: Uint8Array, at: number): void {
  // Node takes any byte array for it; its types say Buffer.
  Buffer.prototype.copy.call(source as Buffer, target, at)
}
