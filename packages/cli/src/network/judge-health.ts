/** How far a network carries: reads need k nodes, writes as many as a write waits for. */
import { durableShardsMin, type Profile } from '@nupeerstack/client'
import type { Health, NetworkStatus, ProcessState } from './network-status.ts'

export type HealthFacts = Pick<NetworkStatus, 'nodes' | 'deals' | 'warnings'> & {
  /** Of new objects, `undefined` where there are too few nodes for any. */
  readonly profile: Profile | undefined
  /** `undefined` where none is asked. */
  readonly gateway: ProcessState | undefined
  readonly chain: ProcessState
  /** What the gateway says itself. */
  readonly isWritable: boolean
}

/** With one of these a node serves what it has, and takes nothing new. */
const isClosedToWrites = new Set(['disk-full', 'identity-contested'])

export function judgeHealth({ profile, gateway, chain, nodes, deals, warnings, isWritable }: HealthFacts): Health {
  if (gateway === undefined) return 'unknown'
  if (gateway !== 'up' || chain !== 'up' || profile === undefined) return 'down'
  const serving = nodes.filter(({ state, standing }) => state === 'up' && standing?.isEvicted !== true)
  const closed = new Set(warnings.filter(({ code }) => isClosedToWrites.has(code)).map(({ node }) => node))
  const taking = serving.filter(({ id }) => !closed.has(id))
  const isBroken = deals.some(({ isOpen, state }) => isOpen && state === 'broken')
  if (serving.length === nodes.length && warnings.length === 0 && !isBroken && isWritable) return 'ok'
  if (taking.length >= durableShardsMin(profile) && isWritable) return 'degraded'
  return serving.length >= profile.k ? 'read-only' : 'down'
}
