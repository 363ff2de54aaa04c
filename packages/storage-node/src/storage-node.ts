/** A node that sells storage and nothing else, in this process. `main.ts` runs it as a daemon; a test runs several. */
import type { Logger } from '@nupeerstack/node-host'
import { type OperatorNode, startOperatorNode } from '@nupeerstack/operator'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import type { StorageNodeConfig } from './config.ts'
import { offerStorage } from './offer-storage.ts'

export interface StorageNodeContext {
  readonly log: Logger
  readonly signal: AbortSignal
  /** Unset: the machine's. */
  readonly runtime?: Runtime
}

/** Starts a node. Throws where something it needs is not there; what had been opened is closed again. */
export async function startStorageNode(
  config: StorageNodeConfig,
  { log, signal, runtime = systemRuntime }: StorageNodeContext,
): Promise<OperatorNode> {
  const { reserveBytes } = config.storage
  return await startOperatorNode(
    { services: [offerStorage(config)], log, signal, runtime },
    { ...config, reserveBytes },
  )
}
