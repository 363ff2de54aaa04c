/**
 * An introduction says for whom a peer speaks: the holder of an EVM key authorises one libp2p peer towards one other,
 * for a while. Sent once per stream, it spares a signature per request: the transport has proven both peer ids.
 */
import { bytes, message, parsed, whole } from './codec.ts'
import { typedDataDigest } from './eip712.ts'
import { type Address, type PeerId, parseAddress, parsePeerId } from './ids.ts'
import { recoverSigner, signatureBytes, signDigest } from './signature.ts'

export interface Introduction {
  readonly account: Address
  readonly from: PeerId
  readonly to: PeerId
  /** Unix time in seconds. */
  readonly expiresAt: number
  readonly signature: Uint8Array
}

export const introductionCodec = message({
  account: parsed(1, 42, parseAddress),
  from: parsed(2, 80, parsePeerId),
  to: parsed(3, 80, parsePeerId),
  expiresAt: whole(4),
  signature: bytes(5, signatureBytes, signatureBytes),
})

const typeText = 'Introduction(address account,bytes from,bytes to,uint64 expiresAt)'

/** Signs an introduction for `from` towards `to`, with the account's private key. */
export function signIntroduction(
  chainId: number,
  unsigned: Omit<Introduction, 'signature'>,
  privateKey: Uint8Array,
): Introduction {
  return { ...unsigned, signature: signDigest(digest(chainId, unsigned), privateKey) }
}

/** Whether the account itself signed, for exactly these two peers, and the time is not over. `now` in Unix seconds. */
export function isIntroductionValid(
  chainId: number,
  introduction: Introduction,
  peers: { readonly from: PeerId; readonly to: PeerId },
  now: number,
): boolean {
  return (
    introduction.from === peers.from &&
    introduction.to === peers.to &&
    introduction.expiresAt > now &&
    recoverSigner(digest(chainId, introduction), introduction.signature) === introduction.account
  )
}

function digest(chainId: number, introduction: Omit<Introduction, 'signature'>): Uint8Array {
  const zero = parseAddress(`0x${'0'.repeat(40)}`)
  const domain = { name: 'NuPeerStack', version: '1', chainId, verifyingContract: zero }
  const utf8 = new TextEncoder()
  return typedDataDigest(domain, typeText, [
    { type: 'address', value: introduction.account },
    { type: 'bytes', value: utf8.encode(introduction.from) },
    { type: 'bytes', value: utf8.encode(introduction.to) },
    { type: 'uint', value: BigInt(introduction.expiresAt) },
  ])
}
