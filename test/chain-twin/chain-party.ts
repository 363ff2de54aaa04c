/** One account on one chain, with the real client, and everything that a step may make it do. */
import { join } from 'node:path'
import {
  addressOfKind,
  type Chain,
  ChainError,
  connectChain,
  type Deployment,
  type Kind,
  type KindContract,
  offerScheme,
  type SampleProof,
  type StorageCalls,
  storageKind,
} from '@nupeerstack/contracts-client'
import { liveCount } from '@nupeerstack/proofs'
import { type Address, addressOfPrivateKey, type Offer } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import { answerChallenge, type KeptPieces, keptByDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import type { ChainUnderTest } from './chain-under-test.ts'

export interface ChainParty {
  readonly key: Uint8Array
  readonly chain: Chain
  readonly storage: StorageCalls & BareContract
}

/** The contract itself, past what the port asks before it writes. */
export interface BareContract {
  readonly contract: KindContract
}

const bareStorage: Kind<StorageCalls & BareContract> = {
  ...storageKind,
  connect: async (contract) => ({ ...(await storageKind.connect(contract)), contract }),
}

export async function openParty(under: ChainUnderTest, key: Uint8Array, folder: string): Promise<ChainParty> {
  const exchange = under.exchange(addressOfPrivateKey(key))
  const chain = await connectChain({
    ...{ rpcUrl: `http://${under.name}`, exchange, deployment: under.deployment, kinds: [bareStorage] },
    ...{ privateKey: key, directory: join(folder, under.name), pollingIntervalMs: 20, runtime: systemRuntime },
  })
  return { key, chain, storage: chain.kind(bareStorage) }
}

/** What a call has come to, in words that both chains share. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return plain(await work())
  } catch (error) {
    if (!(error instanceof ChainError)) throw error
    return { code: error.code, reason: error.reason, reasonArguments: error.reasonArguments }
  }
}

/** A receipt without what a transaction costs: gas and fees are no rule of the contracts. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('transactionHash' in value)) return value
  const { transactionHash: _, gasUsed: __, ...rest } = value as Record<string, unknown>
  return rest
}

/** Answers of an operator to the challenge of the current period; `undefined` where nothing can be answered. */
export async function answersOf(
  { chain, storage }: ChainParty,
  kept: Iterable<KeptPieces>,
  owedSeed?: Uint8Array,
): Promise<{ readonly period: number; readonly answers: SampleProof[] } | undefined> {
  const period = await storage.beacon.currentPeriod()
  const seed = owedSeed ?? (await storage.beacon.seed(period))
  const promised = await storage.promisedDeals(chain.account)
  if (seed === undefined || promised.every(({ root }) => liveCount(root) === 0)) return undefined
  const challenge = { seed, operator: chain.account, samples: storage.samples }
  return { period, answers: answerChallenge(challenge, promised, keptByDeal(promised, kept)) }
}

export function makeOffer(
  deployment: Deployment,
  terms: Pick<
    Offer,
    'operator' | 'customer' | 'customerSigner' | 'unitsMax' | 'durationPeriods' | 'validUntilPeriod' | 'nonce'
  >,
): Offer {
  return {
    kind: addressOfKind(deployment, storageKind),
    payment: deployment.stablecoin,
    // Two thirds of a base unit for a piece and a period, so that something is rounded.
    pricePerUnitPeriodWad: (2n * 10n ** 18n) / 3n,
    floorPerUnitPeriodWad: 10n ** 18n / 7n,
    noticePeriods: 1,
    exitShareBps: 5_000,
    terms: new Uint8Array(),
    ...terms,
  }
}

export function signOffer(deployment: Deployment, offer: Offer, key: Uint8Array): Uint8Array {
  return offerScheme(deployment).sign(offer, key)
}

export const strangersAddress: Address = addressOfPrivateKey(new Uint8Array(32).fill(99))
