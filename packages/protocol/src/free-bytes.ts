/**
 * Frees the memory behind a buffer at once. Left to the garbage collector it would be freed only by a full marking of the
 * heap, which V8 begins for every 64 MiB of such memory: that costs more than the ciphers whose output it is. The buffer
 * is empty afterwards. A buffer that shares its memory with others is left alone.
 */
export function freeBytes({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
