/**
 * A kind of service as the chain client learns it. A `Kind` is a module of plain data and functions: the name that the
 * deployment has for its contract, the contract's ABI, what its logs mean, and its calls. A package that brings one needs
 * nothing of this one's insides, and no chain library:
 *
 *   const echoKind: Kind<EchoCalls> = { name: 'echo', abi, toEvent: periodicEvent, connect: … }
 *   const chain = await connectChain({ …, kinds: [storageKind, echoKind] })
 *   await chain.kind(echoKind).echo(answer)
 */
import type { Address, DealId } from '@nupeerstack/protocol'
import type { BeaconCalls } from './beacon-calls.ts'
import type { QuestionCalls } from './question-calls.ts'
import type { Receipt } from './receipt.ts'

export interface Kind<Calls extends KindCalls = KindCalls> {
  /** What `Deployment.kinds` calls its contract. */
  readonly name: string
  /** Of its contract, as JSON: functions, events, and errors, which a refusal then names. */
  readonly abi: readonly unknown[]
  /** What a log of its contract says; `undefined` where nobody needs to hear of it. */
  toEvent(log: KindLog): KindEvent | undefined
  /** Its calls, once. May read what never changes. */
  connect(contract: KindContract): Promise<Calls>
}

/** What the calls of every kind have. */
export interface KindCalls {
  readonly address: Address
}

/**
 * One contract, called by the names in its ABI. Values are those that the ABI's types have in TypeScript: `bigint` for
 * whole numbers above 48 bits, `number` below, hex text for bytes and addresses, objects for structs.
 */
export interface KindContract {
  readonly chainId: number
  readonly address: Address
  /** The account that writes. */
  readonly account: Address
  read(functionName: string, args: readonly unknown[]): Promise<unknown>
  write(functionName: string, args: readonly unknown[]): Promise<Receipt>
  /** A contract that this one works with, at another address. */
  beside(address: Address, abi: readonly unknown[]): KindContract
  /** The calls of the beacon at this address, which kinds may share. */
  beaconAt(address: Address): Promise<BeaconCalls>
  /** The calls of the contract at this address in which questions about this kind's deals are asked. */
  questionsAt(address: Address): Promise<QuestionCalls>
}

/** An event that the contract has emitted, decoded by its ABI. */
export interface KindLog {
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
}

/** What a kind's contract may say: what every one with periods does, and what only this one knows. */
export type KindEvent = PeriodicEvent | SpecificEvent

export type PeriodicEvent =
  | { readonly kind: 'proven'; readonly operator: Address; readonly period: number }
  | { readonly kind: 'missed'; readonly operator: Address; readonly period: number; readonly missesInWindow: number }
  | { readonly kind: 'evicted'; readonly operator: Address }
  | { readonly kind: 'rejoined'; readonly operator: Address }

/** For those who know the kind; to others it is one more reason to look. */
export interface SpecificEvent {
  readonly kind: 'kind-specific'
  /** In kebab-case, within the kind. */
  readonly name: string
  readonly dealId?: DealId
  readonly facts: Readonly<Record<string, string | number | bigint | boolean>>
}
