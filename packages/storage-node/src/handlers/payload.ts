/** A payload comes in chunks as they were read from the stream; some handlers need it in one piece. */

/** One run of bytes; not copied where there is one chunk. The host has bounded its length. */
export function joinPayload(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks
  if (chunks.length === 1 && first !== undefined) return first
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    joined.set(chunk, offset)
    offset += chunk.length
  }
  return joined
}
