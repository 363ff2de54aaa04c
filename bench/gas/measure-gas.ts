/**
 * What each call costs an operator of 1 TiB (2^24 pieces) under 50 deals that all change in every period, and its customer.
 * Who calls first fills storage that later calls only change: where that makes a difference, both are told.
 */
import {
  addressOfKind,
  type ContradictingRevisions,
  type RevisionPost,
  storageKind,
} from '@nupeerstack/contracts-client'
import { type Address, type DealId, parsePeerId } from '@nupeerstack/protocol'
import { answerLeaf } from '../../packages/contracts-client/test/kept-deal.ts'
import { keepAlike } from '../../test/attacks/alike-pieces.ts'
import { answersOf, type ChainParty, makeOffer, signOffer } from '../../test/chain-twin/chain-party.ts'
import { type MeteredChain, type SpentGas, startMeteredChain } from './metered-chain.ts'

export const dealCount = 50
export const pieceCount = 2 ** 24

export interface MeasuredGas {
  /** What each call cost, by what it is for; a value for each time it was made. */
  readonly gas: ReadonlyMap<string, readonly SpentGas[]>
  /** Bytes of each contract's code. */
  readonly codeBytes: ReadonlyMap<string, number>
}

const token = 10n ** 18n
/** How much less each deal keeps in every other period: all of them change. */
const piecesChanged = 1_000
const closedCount = 5
const [operatorKey, customerKey, missingKey] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte))
const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')

type Told = (name: string, spent: readonly SpentGas[]) => void

export async function measureGas(told: Told): Promise<MeasuredGas> {
  if (!operatorKey || !customerKey || !missingKey) throw new Error('there are three keys')
  await using network = await startMeteredChain([operatorKey, customerKey, missingKey])
  const [operator, customer, missing] = network.parties
  if (!operator || !customer || !missing) throw new Error('there are three parties')
  const gas = new Map<string, readonly SpentGas[]>()
  const kind = addressOfKind(network.deployment, storageKind)
  const deals: DealOf[] = []
  let offers = 0n

  async function measure(name: string, functionName: string, work: () => Promise<unknown>): Promise<void> {
    const spent = await network.gasOf(functionName, work)
    gas.set(name, spent)
    told(name, spent)
  }
  /** The share that each of `count` items has of a call that takes all of them. */
  async function measureEach(name: string, functionName: string, count: number, work: () => Promise<unknown>) {
    const spent = await network.gasOf(functionName, work)
    const shares = spent.map(({ gas, sending }) => ({ gas: gas / count, sending: sending / count }))
    gas.set(name, shares)
    told(name, shares)
  }
  const open = async (by: ChainParty, pieces: number): Promise<void> => {
    deals.push(await openDeal(network, by, customer, { pieces, nonce: ++offers }))
  }
  const own = (): DealOf[] => deals.filter(({ operator: by }) => by === operator)
  const postOwn = () => all(own(), async (deal) => operator.storage.postRevision(nextRevision(deal, customer)))
  const postAll = () => operator.storage.postRevisions(own().map((deal) => nextRevision(deal, customer)))
  const settleOwn = () => all(own(), ({ id }) => operator.chain.market.settle(id))
  const settleAll = () => operator.chain.market.settleMany(own().map(({ id }) => id))
  const provePeriod = async () => {
    const answered = await answersOf(
      operator,
      own().map((deal) => keepAlike(deal.pieces)),
    )
    if (answered === undefined) throw new Error('there is nothing to prove')
    await operator.storage.prove(answered.period, answered.answers)
  }

  await measure('deposit bond, first', 'depositAndProvision', () => operator.chain.bonds.deposit(kind, 999n * token))
  await measure('deposit bond', 'depositAndProvision', () => operator.chain.bonds.deposit(kind, token))
  await missing.chain.bonds.deposit(kind, 100n * token)
  await measure('register node, first', 'registerNode', () => register(operator, kind, 4001))
  await measure('register node', 'registerNode', () => register(operator, kind, 4002))
  await measure('open deal, first', 'openDeal', () => open(operator, piecesOf(0)))
  const others = Array.from({ length: dealCount - 1 }, (_, index) => piecesOf(index + 1))
  await measure('open deal', 'openDeal', () => all(others, (pieces) => open(operator, pieces)))
  await measure('post revision, first', 'postRevision', postOwn)
  await open(missing, 1_000)
  await missing.storage.postRevisions(deals.slice(dealCount).map((deal) => nextRevision(deal, customer)))

  await network.nextPeriod()
  await measure('record seed', 'record', () => operator.storage.beacon.record())
  await measure('prove, first', 'prove', provePeriod)
  // A deal has room for two revisions; both are in use from the second post on.
  await postOwn()

  await network.nextPeriod()
  const missed = (await operator.storage.beacon.currentPeriod()) - 1
  await operator.storage.beacon.record()
  await measure('prove', 'prove', provePeriod)
  await measure('post revision', 'postRevision', postOwn)
  await measure('settle, first', 'settle', settleOwn)
  const { account: missingAccount } = missing.chain
  await measure('report miss, first', 'reportMiss', () => customer.storage.reportMiss(missingAccount, missed))

  await network.nextPeriod()
  await operator.storage.beacon.record()
  await provePeriod()
  await measure('settle', 'settle', settleOwn)
  await measureEach(`post revision, one of ${dealCount}`, 'postRevisions', dealCount, postAll)
  await measure('report miss', 'reportMiss', () => customer.storage.reportMiss(missingAccount, missed + 1))
  await measure('judge miss, first', 'judgeMiss', () => customer.storage.judgeMiss(missingAccount, missed))

  await network.nextPeriod()
  await operator.storage.beacon.record()
  await provePeriod()
  await measureEach(`settle, one of ${dealCount}`, 'settleMany', dealCount, settleAll)
  await measure('judge miss with slash', 'judgeMiss', () => customer.storage.judgeMiss(missingAccount, missed + 1))
  const [asked] = own()
  if (asked !== undefined) {
    const place = { piece: 5, leaf: 3 }
    const { questions } = customer.storage
    await measure('ask for a leaf', 'ask', async () => questions.ask(asked.id, [place], await questions.depositFor(1)))
    const answer = answerLeaf(keepAlike(asked.pieces), place)
    await measure('answer for a leaf', 'answer', () => operator.storage.questions.answer(asked.id, [answer]))
  }
  // Of the one that has been slashed before: of another, what it thaws later would cost less.
  const twice = deals.find((deal) => deal.operator === missing)
  if (twice !== undefined)
    await measure('prove fraud', 'proveFraud', () => customer.storage.fraud.prove(signedTwice(twice)))
  const ending = own().slice(0, closedCount)
  await measure('give notice', 'giveNotice', () => all(ending, ({ id }) => customer.chain.market.giveNotice(id)))
  // The notice is a period.
  for (let period = 0; period < 2; period++) await network.nextPeriod()
  await measure('end promise', 'endPromise', () => all(ending, ({ id }) => operator.storage.endPromise(id)))
  for (let period = 0; period <= operator.storage.evidencePeriods; period++) await network.nextPeriod()
  await measure('close deal', 'closeDeal', () => all(ending, ({ id }) => operator.chain.market.closeDeal(id)))
  await measure('withdraw earnings', 'withdraw', () => operator.chain.market.withdrawEarnings())
  await measure('thaw bond', 'thaw', () => operator.chain.bonds.thaw(kind, 100n * token))
  for (let period = 0; period <= network.thawingPeriods; period++) await network.nextPeriod()
  await measure('release bond', 'release', () => operator.chain.bonds.withdraw())
  return { gas, codeBytes: await codeBytes(network, operator) }
}

interface DealOf {
  readonly id: DealId
  readonly operator: ChainParty
  readonly piecesMax: number
  /** Of the revision that was posted last. */
  pieces: number
  number: number
}

function piecesOf(deal: number): number {
  const each = Math.floor(pieceCount / dealCount)
  return deal === 0 ? pieceCount - (dealCount - 1) * each : each
}

async function all<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  await Promise.all(items.map(work))
}

async function register({ chain }: ChainParty, kind: Address, port: number): Promise<void> {
  await chain.market.registerNode(kind, { peerId, addresses: [`/ip4/192.0.2.1/tcp/${port}`] })
}

async function openDeal(
  { deployment }: MeteredChain,
  operator: ChainParty,
  customer: ChainParty,
  { pieces, nonce }: { readonly pieces: number; readonly nonce: bigint },
): Promise<DealOf> {
  const { account } = customer.chain
  const parties = { operator: operator.chain.account, customer: account, customerSigner: account }
  const terms = { unitsMax: pieces, durationPeriods: 1_000, validUntilPeriod: 1_000, nonce }
  const offer = makeOffer(deployment, { ...parties, ...terms })
  const id = await customer.chain.market.openDeal(offer, signOffer(deployment, offer, operator.key), 10n ** 9n)
  return { id, operator, piecesMax: pieces, pieces, number: 0 }
}

/** A next revision, in which the deal keeps more or less than in the one before. */
function nextRevision(deal: DealOf, customer: ChainParty): RevisionPost {
  deal.number++
  deal.pieces = deal.number % 2 === 1 ? deal.piecesMax : deal.piecesMax - piecesChanged
  const { key, storage } = deal.operator
  const revision = {
    dealId: deal.id,
    number: deal.number,
    root: keepAlike(deal.pieces).tree.root(),
    pieces: deal.pieces,
  }
  return {
    ...revision,
    customerSignature: storage.revisions.sign(revision, customer.key),
    operatorSignature: storage.revisions.sign(revision, key),
  }
}

/** Two states of a deal under its next number. */
function signedTwice({
  id: dealId,
  operator: { key, storage },
  pieces,
  number: posted,
}: DealOf): ContradictingRevisions {
  const number = posted + 1
  const state = (kept: number) => {
    const root = keepAlike(kept).tree.root()
    const revision = { dealId, number, root, pieces: kept }
    return { root, pieces: kept, operatorSignature: storage.revisions.sign(revision, key) }
  }
  return { dealId, number, states: [state(pieces), state(pieces - 1)] }
}

async function codeBytes(
  { deployment, codeBytes }: MeteredChain,
  { storage }: ChainParty,
): Promise<ReadonlyMap<string, number>> {
  const { stakingToken, stablecoin, bonds, market, kinds } = deployment
  const { address: beacon } = storage.beacon
  const { address: answers } = storage.questions
  const { address: fraud } = storage.fraud
  const contracts = { stakingToken, stablecoin, bonds, market, beacon, answers, fraud, ...kinds }
  const sizes = new Map<string, number>()
  for (const [name, address] of Object.entries(contracts)) sizes.set(name, await codeBytes(address))
  return sizes
}
