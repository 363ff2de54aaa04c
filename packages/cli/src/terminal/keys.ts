/** Single key presses from a terminal in raw mode. Disposing gives the terminal back as it was. */

export type KeyListener = (key: string) => void

/** Calls back per key: a printable character, or `ctrl-c`, `ctrl-d`. */
export function listenForKeys(input: NodeJS.ReadStream, listener: KeyListener): Disposable {
  const wasRaw = input.isRaw
  const onData = (chunk: Buffer): void => {
    // A paste or an escape sequence (arrow keys) is not a command.
    if (chunk.length > 1) return
    const byte = chunk[0]
    if (byte === 0x03) listener('ctrl-c')
    else if (byte === 0x04) listener('ctrl-d')
    else listener(chunk.toString('latin1'))
  }
  input.setRawMode(true)
  input.on('data', onData)
  input.resume()
  return {
    [Symbol.dispose]() {
      input.off('data', onData)
      input.pause()
      input.setRawMode(wasRaw)
    },
  }
}
