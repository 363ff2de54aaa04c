/**
 * Asks whoever answers under a peer id which process it is. The asker is a stranger with a key of its own, because no peer
 * dials itself: so a host can find out whether it meets itself at an address, another one with its key, or nobody.
 */

import { hostMethods, instanceRequest, instanceResponse, WireError } from '@nupeerstack/protocol'
import type { Runtime } from '@nupeerstack/runtime'
import { createIdentity } from '../identity/identity.ts'
import { silentLogger } from '../monitoring/logger.ts'
import { createNetwork } from '../network/libp2p-network.ts'
import type { PeerAddress } from '../port/network.ts'

export type InstanceClaim = Parameters<typeof instanceRequest.encode>[0]

export type AskInstance = (peer: PeerAddress, claim?: InstanceClaim) => Promise<Instance | undefined>

/** `unnamed`: it proved the peer id and does not know the question, as builds before this one. */
export type Instance = Uint8Array | 'unnamed'

/** What a peer at the other end of the world needs to be dialled and to answer, on a busy day. */
const timeoutMs = 5_000

/** `undefined` where nobody with this peer id answers. */
export function createAskInstance(
  runtime: Pick<Runtime, 'clock' | 'timers' | 'randomness'>,
  { chainId }: { readonly chainId: number },
): AskInstance {
  return async (peer, claim = {}) => {
    await using network = await createNetwork(
      { identity: createIdentity(runtime.randomness), log: silentLogger, runtime },
      { chainId, listen: [], dht: 'off' },
    )
    try {
      const { header } = await network.request(peer, {
        method: hostMethods.instance,
        header: instanceRequest.encode(claim),
        signal: runtime.timers.timeoutSignal(timeoutMs),
      })
      return instanceResponse.parse(header).instance
    } catch (error) {
      return error instanceof WireError && error.code === 'unknown-method' ? 'unnamed' : undefined
    }
  }
}
