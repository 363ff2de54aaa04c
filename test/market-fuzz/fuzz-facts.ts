/** How things stand, as far as actions and invariants ask: read in one call, of the deals that are named. */
import type { Address } from '@nupeerstack/protocol'
import type { Abi, AbiFunction } from 'viem'
import { marketAbi } from '../../packages/contracts-client/src/generated/market.ts'
import { storageKindAbi } from '../../packages/contracts-client/src/generated/storage-kind.ts'
import type { ContractAt, FuzzChain, FuzzContracts } from './fuzz-chain.ts'

export interface PartyFacts {
  readonly stake: bigint
  readonly money: bigint
  /** In the market, in money. */
  readonly claim: bigint
  readonly free: bigint
  readonly provisioned: bigint
  readonly thawing: bigint
  readonly slashed: bigint
  readonly committedBond: bigint
  readonly committedUnits: bigint
  readonly live: bigint
  readonly isEvicted: boolean
  /** The key that signs for it. */
  readonly signer: Address
  /** What it is challenged for in the current period: deals, pieces and roots; `undefined` where it was not asked for. */
  readonly challenge: string | undefined
  /** Wei that returned to it from questions; `undefined` where it was not asked for. */
  readonly returned: bigint | undefined
}

export interface DealFacts {
  readonly operator: Address
  readonly customer: Address
  readonly isOpen: boolean
  readonly unitsMax: bigint
  readonly escrow: bigint
  readonly paid: bigint
  readonly openedPeriod: bigint
  readonly endPeriod: bigint
  /** As long as it is open. */
  readonly earned: bigint
  readonly earnedPeriods: bigint
}

export interface Facts {
  readonly marketHolds: bigint
  readonly marketOwes: bigint
  readonly bondsHold: bigint
  readonly bondedTotal: bigint
  readonly stakeSupply: bigint
  readonly repairFundHolds: bigint
  readonly moneySupply: bigint
  readonly period: bigint
  /** Wei that lie with questions. */
  readonly answersHold: bigint
  readonly parties: readonly PartyFacts[]
  /** By number, less one. */
  readonly deals: readonly DealFacts[]
}

/** What one call reads: a contract's function, and words that it is called with. */
export interface Read {
  readonly contract: ContractAt
  readonly functionName: string
  readonly args: readonly (bigint | string)[]
}

/** `deals` are those that are read; the others stand in the answer as in `known`. */
export async function readFacts(
  chain: FuzzChain,
  deals: readonly number[],
  { known, areChallengesRead }: { readonly known: readonly DealFacts[]; readonly areChallengesRead: boolean },
): Promise<Facts> {
  const { contracts } = chain
  const ofNetwork = readsOfNetwork(contracts)
  const perParty = chain.parties.map(({ address }) => readsOfParty(contracts, address, areChallengesRead))
  const perDeal = deals.flatMap((id) => [
    { contract: contracts.market, functionName: 'dealOf', args: [BigInt(id)] },
    { contract: contracts.kind, functionName: 'earned', args: [BigInt(id)] },
  ])
  const answers = await chain.readMany([...ofNetwork, ...perParty.flat(), ...perDeal])
  const taken = (count: number) => answers.splice(0, count)
  const network = taken(ofNetwork.length).map(first)
  const parties = perParty.map((reads) => partyFrom(taken(reads.length)))
  const all = [...known]
  for (const id of deals) all[id - 1] = dealFrom(taken(2))
  const [marketHolds = 0n, marketOwes = 0n, bondsHold = 0n, bondedTotal = 0n, stakeSupply = 0n] = network
  const [repairFundHolds = 0n, moneySupply = 0n, period = 0n] = network.slice(5)
  return {
    ...{ marketHolds, marketOwes, bondsHold, bondedTotal, stakeSupply, repairFundHolds, moneySupply, period },
    ...{ parties, deals: all, answersHold: await chain.coinOf(contracts.answers.address) },
  }
}

function readsOfNetwork({ market, bonds, kind, stake, money, repairFund }: FuzzContracts): Read[] {
  return [
    { contract: money, functionName: 'balanceOf', args: [market.address] },
    { contract: market, functionName: 'owed', args: [money.address] },
    { contract: stake, functionName: 'balanceOf', args: [bonds.address] },
    { contract: bonds, functionName: 'bondedTotal', args: [] },
    { contract: stake, functionName: 'totalSupply', args: [] },
    { contract: stake, functionName: 'balanceOf', args: [repairFund] },
    { contract: money, functionName: 'totalSupply', args: [] },
    { contract: kind, functionName: 'currentPeriod', args: [] },
  ]
}

function readsOfParty(
  { market, bonds, kind, stake, money, answers }: FuzzContracts,
  party: Address,
  isChallenged: boolean,
): Read[] {
  const reads: Read[] = [
    { contract: stake, functionName: 'balanceOf', args: [party] },
    { contract: money, functionName: 'balanceOf', args: [party] },
    { contract: market, functionName: 'balanceOf', args: [money.address, party] },
    { contract: bonds, functionName: 'free', args: [party] },
    { contract: bonds, functionName: 'provisionOf', args: [party, kind.address] },
    { contract: bonds, functionName: 'slashedTotal', args: [party] },
    { contract: kind, functionName: 'committedBond', args: [party] },
    { contract: market, functionName: 'committedUnits', args: [party, kind.address] },
    { contract: kind, functionName: 'standingOf', args: [party] },
    { contract: market, functionName: 'signerOf', args: [party] },
  ]
  if (isChallenged) {
    reads.push(promisedBy(kind, party), { contract: answers, functionName: 'balanceOf', args: [party] })
  }
  return reads
}

/** Of an operator's deals what `promisedIn` reads. */
export function promisedBy(kind: ContractAt, operator: Address): Read {
  return { contract: kind, functionName: 'promisedDealsOf', args: [operator, 0n, 1_000n] }
}

export interface Promised {
  readonly place: number
  readonly id: bigint
  readonly pieces: bigint
  readonly root: bigint
}

/** What `promisedDealsOf` says; of places that are vacant the root is 0. */
export function promisedIn([, count = 0n, ...words]: readonly bigint[]): Promised[] {
  return Array.from({ length: Number(count) }, (_, place) => {
    const [id = 0n, pieces = 0n, root = 0n] = words.slice(3 * place, 3 * place + 3)
    return { place, id, pieces, root }
  })
}

/** The words of `standingOf` and `dealOf` by their names: all fields are of one word. */
const standingOf = structOf(storageKindAbi, 'standingOf')
const dealOf = structOf(marketAbi, 'dealOf')

export function isOwingIn(words: readonly bigint[]): boolean {
  return standingOf(words, 'isOwing') === 1n
}

function partyFrom(answers: readonly (readonly bigint[])[]): PartyFacts {
  const [stake = 0n, money = 0n, claim = 0n, free = 0n] = answers.slice(0, 4).map(first)
  const [provisioned = 0n, thawing = 0n] = answers[4] ?? []
  const [slashed = 0n, committedBond = 0n, committedUnits = 0n] = answers.slice(5, 8).map(first)
  const standingWords = answers[8] ?? []
  const promised = answers[10]
  return {
    ...{ stake, money, claim, free, provisioned, thawing, slashed, committedBond, committedUnits },
    live: standingOf(standingWords, 'live'),
    isEvicted: standingOf(standingWords, 'isEvicted') === 1n,
    signer: addressFrom(answers[9]?.[0]),
    returned: answers[11]?.[0],
    challenge: promised && showPromised(promisedIn(promised)),
  }
}

/** As far as there are pieces. */
function showPromised(promised: readonly Promised[]): string {
  return promised
    .filter(({ root }) => root !== 0n)
    .map(({ place, id, pieces, root }) => `${place}: ${id} ${pieces} ${root.toString(16)}`)
    .join(' ')
}

function dealFrom([deal = [], [earned = 0n, earnedPeriods = 0n] = []]: readonly (readonly bigint[])[]): DealFacts {
  const field = (name: string) => dealOf(deal, name)
  const isOpen = field('isOpen') === 1n
  return {
    ...{ customer: addressFrom(field('customer')), operator: addressFrom(field('operator')), isOpen },
    ...{ endPeriod: field('endPeriod'), openedPeriod: field('openedPeriod'), unitsMax: field('unitsMax') },
    ...{ escrow: field('escrow'), paid: field('paid') },
    ...{ earned: isOpen ? earned : 0n, earnedPeriods: isOpen ? earnedPeriods : 0n },
  }
}

function structOf(abi: Abi, functionName: string): (words: readonly bigint[], field: string) => bigint {
  const item = abi.find((each): each is AbiFunction => each.type === 'function' && each.name === functionName)
  const [struct] = item?.outputs ?? []
  const components = struct !== undefined && 'components' in struct ? struct.components : []
  const places = new Map(components.map(({ name }, place) => [name, place]))
  return (words, field) => {
    const value = words[places.get(field) ?? -1]
    if (value === undefined) throw new Error(`${functionName} gives no ${field}`)
    return value
  }
}

function first(words: readonly bigint[]): bigint {
  return words[0] ?? 0n
}

function addressFrom(value = 0n): Address {
  return `0x${value.toString(16).padStart(40, '0')}` as Address
}
