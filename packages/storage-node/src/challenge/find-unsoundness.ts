/**
 * A challenge that the node sets itself, with a seed of its own: whether it could answer for what it has promised, before
 * anything is at stake.
 */
import type { StorageCalls } from '@nupeerstack/contracts-client'
import { liveCount } from '@nupeerstack/proofs'
import type { Address } from '@nupeerstack/protocol'
import type { Randomness } from '@nupeerstack/runtime'
import { type BuildProofDependencies, buildProof } from './build-proof.ts'
import { ProofError } from './read-leaf.ts'

export interface FindUnsoundnessDependencies extends BuildProofDependencies {
  readonly storage: Pick<StorageCalls, 'promisedDeals' | 'samples'>
  readonly randomness: Randomness
}

/** Why the node could not answer for what it has promised, `undefined` where it could. */
export async function findUnsoundness(
  { storage, book, shards, randomness }: FindUnsoundnessDependencies,
  { operator }: { readonly operator: Address },
): Promise<string | undefined> {
  const promised = await storage.promisedDeals(operator)
  if (promised.every(({ root }) => liveCount(root) === 0)) return undefined
  try {
    await buildProof({ book, shards }, { seed: randomness.bytes(32), operator, samples: storage.samples, promised })
    return undefined
  } catch (cause) {
    if (!(cause instanceof ProofError)) throw cause
    return `it could not prove its data: ${cause.message}`
  }
}
