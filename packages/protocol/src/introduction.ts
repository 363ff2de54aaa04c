/**
 * An introduction says for whom a peer speaks: the holder of an EVM key authorises one libp2p peer towards one other,
 * for a while. Sent once per stream, it spares a signature per request: the transport has proven both peer ids.
 */
import { bytes, message, parsed, whole } from './codec.ts'
import { eip712Scheme } from './eip712-scheme.ts'
import { type Address, type PeerId, parseAddress, parsePeerId } from './ids.ts'
import { signatureBytes } from './signature.ts'
import type { SigningScheme } from './signing-scheme.ts'
import type { StatementForm } from './statement-form.ts'

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

export type UnsignedIntroduction = Omit<Introduction, 'signature'>

const introductionForm: StatementForm<UnsignedIntroduction> = {
  typeText: 'Introduction(address account,bytes from,bytes to,uint64 expiresAt)',
  values({ account, from, to, expiresAt }) {
    const utf8 = new TextEncoder()
    return [
      { type: 'address', value: account },
      { type: 'bytes', value: utf8.encode(from) },
      { type: 'bytes', value: utf8.encode(to) },
      { type: 'uint', value: BigInt(expiresAt) },
    ]
  },
}

/** How introductions are signed on one network: no contract checks them, so they are for the network as a whole. */
export function introductionScheme(chainId: number): SigningScheme<UnsignedIntroduction> {
  const verifyingContract = parseAddress(`0x${'0'.repeat(40)}`)
  return eip712Scheme({ name: 'NuPeerStack', version: '1', chainId, verifyingContract }, introductionForm)
}

/** Signs an introduction for `from` towards `to`, with the account's private key. */
export function signIntroduction(
  scheme: SigningScheme<UnsignedIntroduction>,
  unsigned: UnsignedIntroduction,
  privateKey: Uint8Array,
): Introduction {
  return { ...unsigned, signature: scheme.sign(unsigned, privateKey) }
}

/** Whether the account itself signed, for exactly these two peers, and the time is not over. `now` in Unix seconds. */
export function isIntroductionValid(
  scheme: SigningScheme<UnsignedIntroduction>,
  introduction: Introduction,
  peers: { readonly from: PeerId; readonly to: PeerId },
  now: number,
): boolean {
  return (
    introduction.from === peers.from &&
    introduction.to === peers.to &&
    introduction.expiresAt > now &&
    scheme.isSignedBy(introduction.account, introduction, introduction.signature)
  )
}
