/**
 * The chain as one life of a process opens it: the real client over the account's line to its node, with its journal on a disk that
 * keeps its word. A journal that is damaged before its end is for a person to look at, not for a process.
 */
import {
  type Chain,
  connectChain,
  type Kind,
  type KindCalls,
  type RpcExchange,
  storageKind,
} from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import type { ChainTwin } from '../twins/chain/chain-twin.ts'
import type { SimulatedDisk } from '../twins/simulated-disk.ts'
import type { ProcessContext } from './simulated-process.ts'

/** How often the client looks for a new head: half a block. */
const pollsPerBlock = 2

export async function openProcessChain(
  { chain, journalDisk }: { readonly chain: ChainTwin; readonly journalDisk: SimulatedDisk },
  { life, log, clock, timers }: Pick<ProcessContext, 'life' | 'log' | 'clock' | 'timers'>,
  privateKey: Uint8Array,
): Promise<Chain> {
  const line = chain.line(addressOfPrivateKey(privateKey))
  // Whoever is over asks nothing any more.
  const exchange: RpcExchange = (request) => (life.isOver() ? new Promise(() => {}) : life.hear(line.exchange(request)))
  const disk = journalDisk.mount(timers)
  life.onOver(() => disk.unmount())
  const opened = await connectChain({
    ...{ rpcUrl: 'http://twin.invalid', exchange, deployment: chain.deployment, kinds: [storageKind] },
    ...{ privateKey, directory: '/transactions', log, runtime: { clock, timers, disk } },
    pollingIntervalMs: chain.blockIntervalMs / pollsPerBlock,
  })
  // A signature that the node, its customer and the chain all check is the dearest thing there is: here it is checked once.
  const storage = { ...opened.kind(storageKind), revisions: chain.contracts.revisions }
  const kind = <Calls extends KindCalls>(wanted: Kind<Calls>): Calls =>
    (wanted as Kind) === storageKind ? (storage as unknown as Calls) : opened.kind(wanted)
  return { ...opened, kind }
}
