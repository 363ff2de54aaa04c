/**
 * A sequence's world: parties on a chain, what they know, and time. Two of them are honest operators, each of which proves once in every
 * period, at a moment of chance after the seed is there; whatever the others do must not harm them.
 */
import { createHash } from 'node:crypto'
import {
  type Address,
  addressOfPrivateKey,
  type DealRevision,
  dealRevisionForm,
  type Offer,
  offerForm,
} from '@nupeerstack/protocol'
import { encodeFunctionData, type Hex, toHex } from 'viem'
import { answerChallenge, keptByDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import { typedDataDigest } from '../../packages/protocol/src/eip712.ts'
import { signFast } from './fast-signature.ts'
import {
  type CallResult,
  type ContractAt,
  type FuzzChain,
  type FuzzContracts,
  type PartyAccount,
  partyKey,
} from './fuzz-chain.ts'
import { type Facts, isOwingIn, promisedBy, promisedIn, readFacts } from './fuzz-facts.ts'
import { FuzzViolation } from './fuzz-violation.ts'
import { History } from './history.ts'
import { keptTrees } from './kept-trees.ts'

/** What a party does next. */
export interface PlannedCall {
  readonly by: number
  readonly contract: keyof FuzzContracts
  readonly functionName: string
  readonly args: readonly unknown[]
  /** Told what came of it. */
  readonly told?: (result: CallResult) => void
}

/** One of a challenge's, as the kind takes it. */
export interface Answer {
  readonly dealIndex: number
  readonly piece: bigint
  readonly leaf: Hex
  readonly path: readonly Hex[]
}

/** Operators that prove, whatever happens. */
export const honestOperators: readonly number[] = [0, 2]

/** What each party begins with, of the staking token and of money. */
export const stakePerParty: bigint = 10_000n * 10n ** 18n
export const moneyPerParty: bigint = 1_000_000n
/** Of the stake: behind storage from the beginning. */
export const bondPerParty: bigint = 60n * 10n ** 18n

/** A look costs as much as fifteen calls, and what is broken stays so. */
const callsPerLook = 60
/** Challenges take as long as the rest, and change with periods alone. */
const looksPerChallenge = 3
/** More than any block of calls adds to a period's end. */
const spareBlocks = 4

export class FuzzWorld {
  readonly chain: FuzzChain
  readonly history: History
  /** Newest number of a revision of a deal that was sent. */
  readonly numbers = new Map<number, number>()
  readonly done = new Map<string, number>()
  readonly refused = new Map<string, number>()
  /** What each party is challenged for, since the first look in this period. */
  readonly challenges = new Map<number, string>()
  facts!: Facts
  offerCount = 0
  readonly #check: (world: FuzzWorld) => void
  readonly #seed: string
  readonly #customerSigners: readonly Address[]
  readonly #signers = new Map<string, Uint8Array>()
  readonly #recorded = new Set<number>()
  readonly #honestDone = new Set<string>()
  #planned: PlannedCall[] = []
  #seenCalls = 0
  #looks = 0

  /** `check` is asked after each look. */
  constructor(chain: FuzzChain, seed: string, check: (world: FuzzWorld) => void) {
    this.chain = chain
    this.#seed = seed
    this.#check = check
    this.history = new History(chain.parameters.thawingBlocks)
    this.#customerSigners = chain.parties.map((_, party) => this.#knowKey(partyKey(party)))
    for (const { address } of chain.parties) {
      this.history.bonded(address, chain.contracts.kind.address, bondPerParty)
    }
  }

  get period(): number {
    return Math.floor(this.chain.height / this.chain.parameters.periodBlocks)
  }

  get callCount(): number {
    return sumOf(this.done) + sumOf(this.refused)
  }

  party(index: number): PartyAccount {
    return this.chain.parties[index] as PartyAccount
  }

  partyOf(account: string): number {
    return this.chain.parties.findIndex(({ address }) => address === account.toLowerCase())
  }

  signOffer(offer: Offer, key: Uint8Array): Hex {
    const { chainId, market } = this.chain.deployment
    const domain = { name: 'NuPeerStack Market', version: '1', chainId, verifyingContract: market }
    return signFast(typedDataDigest(domain, offerForm, offer), key)
  }

  /** By each of these keys. */
  signRevision<Keys extends readonly Uint8Array[]>(revision: DealRevision, keys: Keys): { [Key in keyof Keys]: Hex } {
    const { deployment, contracts } = this.chain
    const { chainId } = deployment
    const domain = { name: 'NuPeerStack Storage', version: '1', chainId, verifyingContract: contracts.kind.address }
    const digest = typedDataDigest(domain, dealRevisionForm, revision)
    return keys.map((key) => signFast(digest, key)) as { [Key in keyof Keys]: Hex }
  }

  /** The key of that account, of those that parties have. */
  keyOf(signer: string): Uint8Array {
    return this.#signers.get(signer.toLowerCase()) ?? partyKey(0)
  }

  /** A new key of a party, which may sign for it. */
  anotherKey(party: number, index: number): Address {
    return this.#knowKey(new Uint8Array(createHash('sha256').update(`key ${party} ${index}`).digest()))
  }

  /** The key that signs for a customer, for as long as its deals go. */
  customerSigner(party: number): Address {
    return this.#customerSigners[party] as Address
  }

  plan(call: PlannedCall): void {
    this.#planned.push(call)
  }

  get plannedCount(): number {
    return this.#planned.length
  }

  /** Carries out what is planned, in one block. */
  async flush(): Promise<void> {
    if (this.#planned.length === 0) return
    const planned = this.#planned
    this.#planned = []
    await this.#duties(1)
    await this.#send(planned)
    await this.#lookAtTimes()
  }

  /** The same after the sequence, when nobody proves any more; it is not looked at what comes of it. */
  async flushLate(): Promise<void> {
    const planned = this.#planned
    this.#planned = []
    await this.#send(planned)
  }

  /** Lets so many blocks go by; what honest parties do in them is done. */
  async pass(blocks: number): Promise<void> {
    await this.flush()
    const until = this.chain.height + blocks
    while (this.chain.height < until) {
      await this.#duties(0)
      const left = until - this.chain.height
      if (left <= 0) break
      await this.chain.mine(Math.min(left, this.#blocksUntilDuty()))
    }
    await this.#duties(0)
    await this.#lookAtTimes()
  }

  /** Does one call now; what it comes to is said, and not counted as a refusal that may be. */
  async act(call: PlannedCall): Promise<CallResult> {
    await this.flush()
    await this.#duties(1)
    const [result] = await this.#send([call])
    await this.look()
    return result as CallResult
  }

  async #lookAtTimes(): Promise<void> {
    if (this.callCount - this.#seenCalls >= callsPerLook) await this.look()
  }

  /** Reads how things stand, and has it checked; of deals that were closed only if the `whole` is asked for. */
  async look(extent: 'open' | 'whole' = 'open'): Promise<void> {
    const isWhole = extent === 'whole'
    const { chain } = this
    this.#seenCalls = this.callCount
    const known = this.facts?.deals ?? []
    const deals = [...this.history.deals.keys()].filter((id) => isWhole || known[id - 1]?.isOpen !== false)
    const areChallengesRead = isWhole || this.#looks++ % looksPerChallenge === 0
    this.facts = await readFacts(chain, deals, { known, areChallengesRead })
    this.#check(this)
  }

  /** The answers that a party owes for the current period; `undefined` where it owes none, or there is no seed. */
  async answers(party: number): Promise<readonly Answer[] | undefined> {
    const { chain } = this
    const { address: operator } = this.party(party)
    const { kind, beacon } = chain.contracts
    const [standing = [], [seedWord = 0n] = [], promised = []] = await chain.readMany([
      { contract: kind, functionName: 'standingOf', args: [operator] },
      { contract: beacon, functionName: 'seedOf', args: [BigInt(this.period)] },
      promisedBy(kind, operator),
    ])
    if (!isOwingIn(standing) || seedWord === 0n) return undefined
    const seed = bytesOf(seedWord)
    // Places without pieces count none, and keep the others in theirs.
    const deals = promisedIn(promised).map(({ id, root }) => ({ dealId: String(id) as never, root: bytesOf(root) }))
    const challenge = { seed, operator, samples: chain.parameters.samples }
    return answerChallenge(challenge, deals, keptByDeal(deals, keptTrees)).map(({ dealIndex, piece, leaf, path }) => ({
      ...{ dealIndex, piece: BigInt(piece), leaf: toHex(leaf) },
      path: path.map((hash) => toHex(hash)),
    }))
  }

  async #send(planned: readonly PlannedCall[]): Promise<CallResult[]> {
    const calls = planned.map(({ by, contract, functionName, args }) => {
      const { address, abi } = this.chain.contracts[contract] as ContractAt
      return { by, to: address, data: encodeFunctionData({ abi, functionName, args }) }
    })
    const results = await this.chain.send(calls)
    const at = { block: this.chain.height, period: this.period }
    for (const [index, result] of results.entries()) {
      const { functionName, told } = planned[index] as PlannedCall
      const tally = result.refusal === undefined ? this.done : this.refused
      tally.set(functionName, (tally.get(functionName) ?? 0) + 1)
      told?.(result)
      for (const event of result.events) this.history.add(event, at)
    }
    return results
  }

  /** Does what is due in the next `blocks` blocks at the latest: the seed of most periods, and the proofs of the honest. */
  async #duties(blocks: number): Promise<void> {
    for (const duty of this.#dutiesOf(this.period)) {
      if (this.chain.height + blocks >= duty.block) await duty.run()
    }
  }

  #blocksUntilDuty(): number {
    const { periodBlocks } = this.chain.parameters
    const end = (this.period + 1) * periodBlocks
    const next = this.#dutiesOf(this.period).map(({ block }) => block)
    return Math.max(1, Math.min(end, ...next) - this.chain.height)
  }

  #dutiesOf(period: number): { readonly block: number; run(): Promise<void> }[] {
    const { periodBlocks, seedDistanceBlocks, recordingBlocks } = this.chain.parameters
    const designated = period * periodBlocks + seedDistanceBlocks
    if (this.#chance(`recorded ${period}`, 8) === 0) return []
    const recordAt = designated + 1 + this.#chance(`record ${period}`, recordingBlocks - spareBlocks)
    if (!this.#recorded.has(period)) {
      // The block's header has to be real: it is mined by itself.
      if (this.chain.height < designated) return [{ block: designated, run: async () => {} }]
      return [{ block: recordAt, run: () => this.#record(period, designated) }]
    }
    const last = (period + 1) * periodBlocks - spareBlocks
    return honestOperators.flatMap((party) => {
      if (this.#honestDone.has(`${party} ${period}`)) return []
      const block = recordAt + 1 + this.#chance(`prove ${party} ${period}`, last - recordAt)
      return [{ block, run: () => this.#proveHonestly(party, period) }]
    })
  }

  async #record(period: number, designated: number): Promise<void> {
    if (this.#recorded.has(period)) return
    this.#recorded.add(period)
    const by = this.#chance(`recorder ${period}`, this.chain.parties.length)
    const header = await this.chain.header(designated)
    const [result] = await this.#send([{ by, contract: 'beacon', functionName: 'record', args: [header] }])
    if (result?.refusal === undefined) return
    if (result.refusal === 'SeedBook_AlreadyRecorded') return
    throw new FuzzViolation('a seed can be recorded', result.refusal)
  }

  async #proveHonestly(party: number, period: number): Promise<void> {
    this.#honestDone.add(`${party} ${period}`)
    const { address } = this.party(party)
    const answers = await this.answers(party)
    if (answers === undefined) return
    const args = [address, BigInt(period), answers]
    const [result] = await this.#send([{ by: party, contract: 'kind', functionName: 'prove', args }])
    if (result?.refusal !== undefined) throw new FuzzViolation('an honest proof is taken', result.refusal)
  }

  /** From 0 to `count` - 1, the same whenever it is asked. */
  #chance(what: string, count: number): number {
    const digest = createHash('sha256').update(`${this.#seed} ${what}`).digest()
    return digest.readUInt32BE(0) % count
  }

  #knowKey(key: Uint8Array): Address {
    const address = addressOf(key)
    this.#signers.set(address.toLowerCase(), key)
    return address
  }
}

const addresses = new Map<string, Address>()

/** Worked out once for each key: it takes as long as a call. */
function addressOf(key: Uint8Array): Address {
  const name = Buffer.from(key).toString('hex')
  const address = addresses.get(name) ?? addressOfPrivateKey(key)
  addresses.set(name, address)
  return address
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function bytesOf(word: bigint): Uint8Array {
  return new Uint8Array(Buffer.from(word.toString(16).padStart(64, '0'), 'hex'))
}
