/** Paces the chain by the nodes of the network that runs: who of them is expected to answer, and what they say of it. */
import { type Chain, storageKind } from '@nupeerstack/contracts-client'
import { adminSocketPath } from '@nupeerstack/node-host'
import { type Address, storageServiceName, storageStatus } from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import type { Layout } from '../local/layout.ts'
import { askDaemon, serviceOf } from '../network/ask-daemon.ts'
import { blockIntervalMs } from './daemon-configs.ts'
import type { Daemons } from './daemons.ts'
import { type PacedNode, paceChain } from './pace-chain.ts'

export interface KeepPaceDependencies {
  readonly chain: Chain
  readonly daemons: Daemons
  readonly layout: Layout
  /** By node, as they are at each look. */
  readonly operators: ReadonlyMap<number, Address>
  readonly paceUntil: (blockNumber: number) => void
}

/** Paces until it is disposed. */
export function keepPace({ chain, daemons, layout, operators, paceUntil }: KeepPaceDependencies): AsyncDisposable {
  const stopping = new AbortController()
  const storage = chain.kind(storageKind)
  const nodes = (): PacedNode[] =>
    [...operators].map(([id, operator]) => ({
      operator,
      // Before its start it is `stopped`, and its promises wait for it already.
      isExpected: () => !['killed', 'crashed'].includes(daemons.nodes.get(id)?.state ?? 'killed'),
      // A busy node is asked again; the chain waits for it meanwhile.
      lostPeriod: () => readLostPeriod(layout.node(id).directory),
    }))
  const sleep = (ms: number, signal: AbortSignal) => systemTimers.sleep(ms, { signal })
  const pacing = paceChain({ chain, storage, nodes, paceUntil, sleep }, { blockIntervalMs }, stopping.signal)
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await pacing
    },
  }
}

async function readLostPeriod(directory: string): Promise<number | undefined> {
  const reading = await askDaemon(adminSocketPath(directory))
  return serviceOf(reading, storageServiceName, storageStatus).document?.lastLoss?.period
}
