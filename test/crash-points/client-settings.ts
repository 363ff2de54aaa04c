/** How the storage client of the scene is set, in the process that is killed and in the one that looks afterwards. */
import type { StorageClientConfig } from '@nupeerstack/client'

export const clientRootKey: Uint8Array = new Uint8Array(32).fill(3)

/** All that a client does by itself it does at once, so that it happens while the load lasts. */
export const clientChores: NonNullable<StorageClientConfig['chores']> = {
  reviseIntervalMs: 5,
  dealsIntervalMs: 20,
  repairIntervalMs: 10,
  probeIntervalMs: 10,
  auditIntervalMs: 20,
  auditCycleMs: 200,
  compactIntervalMs: 5,
  compactCalmMs: 20,
  idleIntervalMs: 100,
}
