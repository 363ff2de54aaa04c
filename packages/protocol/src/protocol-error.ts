/** Bytes from outside that do not follow the protocol: what every parser of this package throws. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
}
