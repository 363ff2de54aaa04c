/**
 * Keeps those waiting whose signatures fail again and again: first a second, then twice as long with each further failure. It
 * is counted for a key from a network, and for a network alone. Nobody can shut out somebody else by failing with their key:
 * from elsewhere the key goes on, and a network that guesses keys is still let in with those that exist.
 *
 *   few failures → many failures, waiting ⇄ many failures, may try once
 *   any of them → forgotten: after a signature that holds, or a quarter of an hour without a failure
 */
import type { Clock } from '@nupeerstack/runtime'
import { S3Error } from '../s3/s3-error.ts'

export type SignatureFailureLimits = {
  /** So many failures of a key from a network cost nothing: a program with a wrong secret gets to say so. */
  readonly perKeyMax: number
  /** So many failures of a network cost nothing, whatever the keys. */
  readonly perNetworkMax: number
  readonly waitMsMax: number
}

export const defaultSignatureFailureLimits: SignatureFailureLimits = {
  perKeyMax: 100,
  perNetworkMax: 1_000,
  waitMsMax: 60_000,
}

/** Who signs, or says so. */
export type Signer = {
  readonly accessKeyId: string
  /** `undefined`: it speaks for many, so nothing is counted. */
  readonly network: string | undefined
}

export interface SignatureFailures {
  /** Throws S3Error `SlowDown` where the signer has to wait. `isKnown`: whether there is such a key. */
  check(signer: Signer, isKnown: boolean): void
  /** Counts it; for its key only where there is one, as a stranger's may be as long as a header. */
  failed(signer: Signer, isKnown: boolean): void
  held(signer: Signer): void
}

type Failures = { readonly count: number; readonly lastMs: number; readonly waitUntilMs: number }

const waitMsFirst = 1_000
const forgetMs = 15 * 60_000
/** Entries of each kind, some 2 MB of them. Of more, the one that failed longest ago is forgotten. */
const entriesMax = 10_000

export function createSignatureFailures(limits: SignatureFailureLimits, clock: Clock): SignatureFailures {
  const ofKeys = new Map<string, Failures>()
  const ofNetworks = new Map<string, Failures>()

  return {
    check({ accessKeyId, network }, isKnown) {
      // While nobody fails, this is all that it costs.
      if (network === undefined || ofNetworks.size === 0) return
      const waiting = isKnown ? ofKeys.get(nameOf(network, accessKeyId)) : ofNetworks.get(network)
      const waitMs = (waiting?.waitUntilMs ?? 0) - clock.elapsedMs()
      if (waitMs <= 0) return
      throw new S3Error('SlowDown', {
        message: 'Too many signatures did not hold. Please check your keys and try again later.',
        headers: { 'retry-after': String(Math.ceil(waitMs / 1_000)) },
      })
    },
    failed({ accessKeyId, network }, isKnown) {
      if (network === undefined) return
      if (isKnown) count(ofKeys, nameOf(network, accessKeyId), limits.perKeyMax)
      count(ofNetworks, network, limits.perNetworkMax)
    },
    held({ accessKeyId, network }) {
      if (network !== undefined && ofKeys.size > 0) ofKeys.delete(nameOf(network, accessKeyId))
    },
  }

  function count(entries: Map<string, Failures>, name: string, max: number): void {
    const nowMs = clock.elapsedMs()
    const before = entries.get(name)
    const failures = before === undefined || nowMs - before.lastMs > forgetMs ? 1 : before.count + 1
    const waitMs = failures < max ? 0 : Math.min(limits.waitMsMax, waitMsFirst * 2 ** (failures - max))
    entries.delete(name)
    const [oldest] = entries.size >= entriesMax ? entries.keys() : []
    if (oldest !== undefined) entries.delete(oldest)
    entries.set(name, { count: failures, lastMs: nowMs, waitUntilMs: nowMs + waitMs })
  }
}

/** A network has no blank. */
function nameOf(network: string, accessKeyId: string): string {
  return `${network} ${accessKeyId}`
}
