/**
 * The asking side of one peer over its two carriers. libp2p is the one that always works and carries from the first
 * request on; after it the peer is asked for its direct port and dialled there. While the direct connection lives, all
 * requests go over it; when it breaks, libp2p goes on.
 *
 *   libp2p ──direct dial succeeds──→ direct ──it breaks──→ libp2p, dialled again after a pause
 *      └── the dial fails: after a pause that doubles, at the next request
 */
import type { Clock } from '@nupeerstack/runtime'
import type { Carrier } from '../port/network.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import type { RequestAsker } from '../requests/request-asker.ts'

export interface CarriedAsker extends RequestAsker {
  readonly carrier: Carrier
}

export interface CarriedAskerDependencies {
  /** Opens the request stream over libp2p. */
  openLibp2p(onClosed: () => void): Promise<RequestAsker>
  /** Connects directly, knowing the port from the peer; `undefined` where this side does not want it. */
  readonly openDirect: ((over: RequestAsker, onClosed: () => void) => Promise<RequestAsker>) | undefined
  readonly clock: Clock
  /** Called once, when nothing more can be asked over either. */
  onClosed(): void
}

/** Opens the libp2p stream. Throws what `openLibp2p` throws. */
export async function openCarriedAsker(
  { openLibp2p, openDirect, clock, onClosed }: CarriedAskerDependencies,
  limits: NetworkLimits,
): Promise<CarriedAsker> {
  let libp2p: RequestAsker | undefined
  let direct: RequestAsker | undefined
  let isOpeningDirect = false
  let failures = 0
  let tryAgainAt = 0
  let isClosed = false

  const closeWhereAllGone = () => {
    if (libp2p !== undefined || direct !== undefined || isClosed) return
    isClosed = true
    onClosed()
  }

  const lookForDirect = async (over: RequestAsker, open: NonNullable<typeof openDirect>) => {
    isOpeningDirect = true
    let isGone = false
    try {
      const opened = await open(over, () => {
        isGone = true
        direct = undefined
        postpone()
        closeWhereAllGone()
      })
      if (isClosed || libp2p === undefined) opened.close()
      else if (!isGone) {
        direct = opened
        failures = 0
      }
    } catch {
      // No port, a firewall, a router: libp2p carries on.
      postpone()
    }
    isOpeningDirect = false
  }

  const postpone = () => {
    const [first, most] = limits.directRedialMs
    tryAgainAt = clock.elapsedMs() + Math.min(most, first * 2 ** Math.min(failures++, 20))
  }

  const lookWhereDue = () => {
    if (libp2p === undefined || direct !== undefined || openDirect === undefined || isOpeningDirect) return
    if (clock.elapsedMs() >= tryAgainAt) void lookForDirect(libp2p, openDirect)
  }

  let isLibp2pOver = false
  const opened = await openLibp2p(() => {
    isLibp2pOver = true
    libp2p = undefined
    closeWhereAllGone()
  })
  if (!isLibp2pOver) libp2p = opened
  return {
    get carrier() {
      return direct === undefined ? 'libp2p' : 'direct'
    },
    ask(request) {
      if (direct !== undefined) return direct.ask(request)
      // A peer that has answered once has accepted the introduction and will accept it again.
      return opened.ask(request).then((response) => {
        lookWhereDue()
        return response
      })
    },
    close() {
      direct?.close()
      opened.close()
    },
  }
}
