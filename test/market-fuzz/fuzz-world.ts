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
  parseDealId,
} from '@nupeerstack/protocol'
import { encodeFunctionData, type Hex, toHex } from 'viem'
import { answerChallenge, keptByDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import { liveCount } from '../../packages/proofs/src/index.ts'
import { typedDataDigest } from '../../packages/protocol/src/eip712.ts'
import { signFast } from './fast-signature.ts'
import { type CallResult, type FuzzChain, type PartyAccount, partyKey } from './fuzz-chain.ts'
import { type Facts, isOwingIn, promisedBy, promisedIn, readFacts } from './fuzz-facts.ts'
import { hold } from './fuzz-violation.ts'
import { History } from './history.ts'
import { HonestDuties } from './honest-duties.ts'
import { keptTrees } from './kept-trees.ts'
import { bondPerParty } from './parties.ts'
import type { Answer, PlannedCall } from './planned-call.ts'
import { followQuestions, type OpenQuestion } from './questions.ts'

/** A look costs as much as fifteen calls, and what is broken stays so. */
const callsPerLook = 60
/** Challenges take as long as the rest, and change with periods alone. */
const looksPerChallenge = 3

export class FuzzWorld {
  readonly chain: FuzzChain
  readonly history: History
  /** Newest number of a revision of a deal that was sent. */
  readonly numbers = new Map<number, number>()
  readonly done = new Map<string, number>()
  readonly refused = new Map<string, number>()
  /** What each party is challenged for, since the first look in this period. */
  readonly challenges = new Map<number, string>()
  /** Those that are open, by their deals. */
  readonly questions = new Map<number, OpenQuestion>()
  facts!: Facts
  offerCount = 0
  readonly #check: (world: FuzzWorld) => void
  readonly #customerSigners: readonly Address[]
  readonly #signers = new Map<string, Uint8Array>()
  readonly #duties: HonestDuties
  #planned: PlannedCall[] = []
  #seenCalls = 0
  #looks = 0

  /** `check` is asked after each look. */
  constructor(chain: FuzzChain, seed: string, check: (world: FuzzWorld) => void) {
    this.chain = chain
    this.#duties = new HonestDuties(this, seed)
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
    await this.#duties.run(1)
    await this.send(planned)
    await this.#lookAtTimes()
  }

  /** The same after the sequence, when nobody proves any more; it is not looked at what comes of it. */
  async flushLate(): Promise<void> {
    const planned = this.#planned
    this.#planned = []
    await this.send(planned)
  }

  /** Lets so many blocks go by; what honest parties do in them is done. */
  async pass(blocks: number): Promise<void> {
    await this.flush()
    const until = this.chain.height + blocks
    while (this.chain.height < until) {
      await this.#duties.run(0)
      const left = until - this.chain.height
      if (left <= 0) break
      await this.chain.mine(Math.min(left, this.#duties.blocksUntilNext()))
    }
    await this.#duties.run(0)
    await this.#lookAtTimes()
  }

  /** Does one call now; what it comes to is said, and not counted as a refusal that may be. */
  async act(call: PlannedCall): Promise<CallResult> {
    await this.flush()
    await this.#duties.run(1)
    const [result] = await this.send([call])
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

  /** The call by which a party proves the current period; `undefined` where it owes nothing, or there is no seed. */
  async proof(party: number): Promise<PlannedCall | undefined> {
    const { address: operator } = this.party(party)
    const { kind, beacon } = this.chain.contracts
    const [standing = [], [seed = 0n] = [], promised = []] = await this.chain.readMany([
      { contract: kind, functionName: 'standingOf', args: [operator] },
      { contract: beacon, functionName: 'seedOf', args: [BigInt(this.period)] },
      promisedBy(kind, operator),
    ])
    if (!isOwingIn(standing) || seed === 0n) return undefined
    const args = [operator, BigInt(this.period), answersTo(this.chain, operator, bytesOf(seed), promised)]
    return { by: party, contract: 'kind', functionName: 'prove', args }
  }

  /** The same for an earlier period, whether or not it is owed. */
  async owedProof(party: number, owed: number): Promise<PlannedCall | undefined> {
    const { address: operator } = this.party(party)
    const { kind, beacon } = this.chain.contracts
    const [[seedOwed = 0n] = [], [seed = 0n] = [], promised = []] = await this.chain.readMany([
      { contract: beacon, functionName: 'seedOf', args: [BigInt(owed)] },
      { contract: beacon, functionName: 'seedOf', args: [BigInt(this.period)] },
      promisedBy(kind, operator),
    ])
    if (seed === 0n) return undefined
    const both = createHash('sha256').update(bytesOf(seedOwed)).update(bytesOf(seed)).digest()
    const args = [operator, BigInt(owed), answersTo(this.chain, operator, new Uint8Array(both), promised)]
    return { by: party, contract: 'kind', functionName: 'proveOwed', args }
  }

  /** Throws FuzzViolation where somebody was let do what is not theirs. */
  mustBeRefused(refusal: string | undefined, what: string): void {
    hold(refusal !== undefined, 'what is not theirs is refused', () => what)
  }

  /** Carries calls out in the next block, those of plain accounts first, and says in that order what came of them. */
  async send(calls: readonly PlannedCall[]): Promise<CallResult[]> {
    const { hasCode } = this.chain
    const planned = [...calls.filter(({ by }) => !hasCode(by)), ...calls.filter(({ by }) => hasCode(by))]
    const encoded = planned.map(({ by, contract, functionName, args, wei = 0n, isWhyAsked = false }) => {
      const { address, abi } = this.chain.contracts[contract]
      return { by, to: address, data: encodeFunctionData({ abi, functionName, args }), wei, isWhyAsked }
    })
    const results = await this.chain.send(encoded)
    const at = { block: this.chain.height, period: this.period }
    for (const [index, result] of results.entries()) {
      const { by, functionName, told } = planned[index] as PlannedCall
      const tally = result.refusal === undefined ? this.done : this.refused
      tally.set(functionName, (tally.get(functionName) ?? 0) + 1)
      told?.(result)
      for (const event of result.events) {
        this.history.add(event, at)
        followQuestions(this.questions, event, by, at.block)
      }
    }
    return results
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

function answersTo(chain: FuzzChain, operator: Address, seed: Uint8Array, promised: readonly bigint[]): Answer[] {
  // Places without pieces count none, and keep the others in theirs.
  const deals = promisedIn(promised).map(({ id, root }) => ({ dealId: parseDealId(String(id)), root: bytesOf(root) }))
  if (deals.every(({ root }) => liveCount(root) === 0)) return []
  const challenge = { seed, operator, samples: chain.parameters.samples }
  return answerChallenge(challenge, deals, keptByDeal(deals, keptTrees)).map(({ dealIndex, piece, leaf, path }) => ({
    ...{ dealIndex, piece: BigInt(piece), leaf: toHex(leaf) },
    path: path.map((hash) => toHex(hash)),
  }))
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function bytesOf(word: bigint): Uint8Array {
  return new Uint8Array(Buffer.from(word.toString(16).padStart(64, '0'), 'hex'))
}
