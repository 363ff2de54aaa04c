/**
 * Signs for whom the gateway's peer speaks: one introduction per node it talks to, renewed before it expires, so that no
 * request needs a signature of its own.
 */
import type { Introducer } from '@nupeerstack/node-host'
import {
  type Address,
  addressOfPrivateKey,
  type Introduction,
  type PeerId,
  type SigningScheme,
  signIntroduction,
  type UnsignedIntroduction,
} from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'

export interface IntroducerDependencies {
  readonly clock: Clock
  /** How they are signed on this network. */
  readonly introductions: SigningScheme<UnsignedIntroduction>
}

export interface IntroducerConfig {
  /** The customer's EVM key, 32 bytes. */
  readonly accountKey: Uint8Array
}

/** Long enough that a clock may be minutes off, short enough that a stolen peer key is soon worthless. */
const validSeconds = 3600
/** Half its time is left when it is handed out at the latest. */
const renewSeconds = validSeconds / 2
/** Peers remembered: more nodes than one gateway has deals with. */
const cachedMax = 1024

/** Makes the introducer that opens each stream of a network in the name of an account. */
export function createIntroducer(
  { clock, introductions }: IntroducerDependencies,
  { accountKey }: IntroducerConfig,
): Introducer {
  const account: Address = addressOfPrivateKey(accountKey)
  const cached = new Map<string, Introduction>()
  return (from: PeerId, to: PeerId) => {
    const nowSeconds = Math.floor(clock.unixMs() / 1000)
    const name = `${from} ${to}`
    const known = cached.get(name)
    if (known !== undefined && known.expiresAt - renewSeconds > nowSeconds) return known
    const unsigned = { account, from, to, expiresAt: nowSeconds + validSeconds }
    const introduction = signIntroduction(introductions, unsigned, accountKey)
    cached.delete(name)
    cached.set(name, introduction)
    if (cached.size > cachedMax) cached.delete(cached.keys().next().value ?? name)
    return introduction
  }
}
