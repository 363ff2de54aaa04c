/** The addresses that a peer should listen on cannot be used: the one mistake in starting that people make daily. */
export type ListenErrorCode = 'address-in-use' | 'address-unusable'

export class ListenError extends Error {
  override readonly name = 'ListenError'
  readonly code: ListenErrorCode

  constructor(addresses: readonly string[], cause: unknown) {
    // libp2p has the reason in its text only, among several lines of it.
    const isTaken = cause instanceof Error && cause.message.includes('EADDRINUSE')
    const reason = isTaken ? 'the address is in use' : 'it is not an address of this machine that TCP can use'
    super(`cannot listen on ${addresses.join(', ')}: ${reason}`, { cause })
    this.code = isTaken ? 'address-in-use' : 'address-unusable'
  }
}
