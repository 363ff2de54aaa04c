/**
 * Sees to it that one process speaks for an identity. A data folder that is copied, or restored while the old machine still
 * runs, makes two: both would sign, each without what the other knows.
 *
 *   start:   somebody answers at the registered address → IdentityInUseError, nothing is changed
 *   running: somebody else answers there, or says with our own key that it is there too → contested ──gone──→ alone
 *
 * Contested, a host goes on serving what it has; what it must not sign is up to the services. Each of the two tells the other,
 * so both stop signing, and when one of them is gone the other one registers itself again.
 */

import { hostMethods, instanceRequest, instanceResponse, twinClaimBytes } from '@nupeerstack/protocol'
import type { Clock, Randomness, Timers } from '@nupeerstack/runtime'
import { verifyPeerSignature } from '../identity/identity.ts'
import type { Logger } from '../monitoring/logger.ts'
import type { Warnings } from '../monitoring/warnings.ts'
import type { Network, PeerAddress } from '../port/network.ts'
import type { AskInstance, Instance } from './ask-instance.ts'
import type { NodeRegistration, Registrar } from './market-registration.ts'

export interface IdentityWatch extends Disposable {
  /** The registrar of the host: registers only while nobody else answers, and begins to watch when it has. */
  readonly registrar: Registrar
  isContested(): boolean
  /** The registry has changed: look now. */
  wake(): void
}

export interface IdentityWatchDependencies {
  readonly network: Pick<Network, 'peerId' | 'sign' | 'handle'>
  readonly ask: AskInstance
  /** Which nodes stand in the registry under our account, for what we serve. */
  readonly registered: () => Promise<readonly PeerAddress[]>
  readonly registrar: Registrar
  readonly warnings: Pick<Warnings, 'set'>
  readonly log: Logger
  readonly clock: Clock
  readonly timers: Timers
  readonly randomness: Randomness
}

export class IdentityInUseError extends Error {
  override readonly name = 'IdentityInUseError'
  readonly code = 'identity-in-use'
  /** Of the process: a supervisor need not try again. */
  readonly exitCode = 3

  constructor({ peerId, addresses }: PeerAddress) {
    super(
      `another process answers as ${peerId} at ${addresses.join(', ')}: stop it first, two of one identity lose their bond`,
    )
  }
}

/** While all is well the registry tells of a change by itself; this is for what we missed. */
const calmIntervalMs = 60_000
const contestedIntervalMs = 5_000
/** Four rounds of the other one. */
const claimMs = 4 * contestedIntervalMs

/** Throws IdentityInUseError where somebody answers under our identity. To be called before we listen ourselves. */
export async function assertIdentityIsFree(ask: AskInstance, registered: PeerAddress): Promise<void> {
  if ((await ask(registered)) !== undefined) throw new IdentityInUseError(registered)
}

export function createIdentityWatch({
  network,
  ask,
  registered,
  registrar,
  warnings,
  log,
  clock,
  timers,
  randomness,
}: IdentityWatchDependencies): IdentityWatch {
  const instance = randomness.bytes(16)
  const stopping = new AbortController()
  let twinAt: PeerAddress | undefined
  let claimedUntilMs = 0
  let isWatching = false
  let isLookDue = false
  let interrupt = () => {}

  function wake(): void {
    isLookDue = true
    interrupt()
  }

  network.handle(hostMethods.instance, async ({ header }) => {
    const claim = instanceRequest.parse(header)
    if (isTwin(claim)) {
      claimedUntilMs = clock.elapsedMs() + claimMs
      report()
      wake()
    }
    return { header: instanceResponse.encode({ instance }) }
  })

  /** Only who has our key can say so; a claim of ours that comes back is none. */
  function isTwin({ instance: other, expiresAt, signature }: ReturnType<typeof instanceRequest.parse>): boolean {
    if (other === undefined || expiresAt === undefined || signature === undefined) return false
    if (isOurs(other) || expiresAt * 1000 < clock.unixMs() || expiresAt * 1000 > clock.unixMs() + 2 * claimMs)
      return false
    return verifyPeerSignature(network.peerId, twinClaimBytes(other, expiresAt), signature)
  }

  function isOurs(other: Instance): boolean {
    return other !== 'unnamed' && Buffer.compare(other, instance) === 0
  }

  function isContested(): boolean {
    return twinAt !== undefined || clock.elapsedMs() < claimedUntilMs
  }

  function report(): void {
    const where = twinAt === undefined ? 'another machine' : `another machine, at ${twinAt.addresses.join(', ')},`
    const message = `${where} runs with the identity of this node: stop one of them; until then this one serves and proves, and signs nothing new`
    warnings.set('identity-contested', isContested() ? message : undefined)
  }

  /** Whether the registry leads to us, or to nobody who answers. */
  async function look(place: NodeRegistration): Promise<'elsewhere' | 'here'> {
    const others = distinct((await registered()).filter((entry) => !isSamePlace(entry, place)))
    const answers = await Promise.all(others.map(async (entry) => ({ entry, answer: await ask(entry, claim()) })))
    twinAt = answers.find(({ answer }) => answer !== undefined && !isOurs(answer))?.entry
    report()
    return others.length > 0 ? 'elsewhere' : 'here'
  }

  /** What stands in the registry instead of us and does not answer is taken back. */
  async function lookAgain(place: NodeRegistration): Promise<void> {
    if ((await look(place)) === 'here' || isContested() || stopping.signal.aborted) return
    log.info('registering-anew', { addresses: place.addresses })
    await registrar.register(place, stopping.signal)
  }

  function claim() {
    const expiresAt = Math.ceil((clock.unixMs() + claimMs) / 1000)
    return { instance, expiresAt, signature: network.sign(twinClaimBytes(instance, expiresAt)) }
  }

  async function watch(place: NodeRegistration): Promise<void> {
    while (!stopping.signal.aborted) {
      const woken = new AbortController()
      interrupt = () => woken.abort()
      const signal = AbortSignal.any([stopping.signal, woken.signal])
      const intervalMs = isContested() ? contestedIntervalMs : calmIntervalMs
      if (!isLookDue) await timers.sleep(intervalMs, { signal, ref: false })
      isLookDue = false
      if (stopping.signal.aborted) return
      await lookAgain(place).catch((error: unknown) => log.info('identity-not-checked', { error }))
    }
  }

  return {
    isContested,
    wake,
    registrar: {
      async register(node, signal) {
        await look(node)
        if (isContested()) throw new IdentityInUseError(twinAt ?? node)
        await registrar.register(node, signal)
        if (isWatching) return
        isWatching = true
        void watch(node)
      },
    },
    // A look that is under way ends by itself, and registers nothing any more: a chain that hangs holds up nobody.
    [Symbol.dispose]: () => stopping.abort(),
  }
}

function distinct(entries: readonly PeerAddress[]): PeerAddress[] {
  return entries.filter((entry, index) => entries.findIndex((other) => isSamePlace(other, entry)) === index)
}

function isSamePlace(entry: PeerAddress, own: PeerAddress): boolean {
  return entry.peerId === own.peerId && JSON.stringify(entry.addresses) === JSON.stringify(own.addresses)
}
