/**
 * Holds two chains together: each step of a drawn history is taken on both, through the real client, and both must come to the same
 * result or the same refusal with the same arguments, say the same events, and have the same bytes to say of everything.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addressOfKind,
  type LeafAnswer,
  type RevisionPost,
  type SampleProof,
  storageKind,
} from '@nupeerstack/contracts-client'
import {
  type Address,
  addressOfPrivateKey,
  type DealId,
  type PeerId,
  parseAddress,
  parseDealId,
  parsePeerId,
} from '@nupeerstack/protocol'
import { toHex } from 'viem'
import { answerLeaf, type KeptDeal, keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  answersOf,
  type ChainParty,
  makeOffer,
  openParty,
  outcomeOf,
  signOffer,
  strangersAddress,
} from './chain-party.ts'
import type { ChainStep, DrawnPost, OperatorIndex } from './chain-step.ts'
import { type ChainUnderTest, twinParameters } from './chain-under-test.ts'
import { viewCalls } from './chain-views.ts'

export interface ChainPair extends AsyncDisposable {
  /** Throws AssertionError where the two differ. */
  take(step: ChainStep): Promise<void>
  /** How often each kind of step was carried out, and each refusal met. */
  readonly seen: ReadonlyMap<string, number>
}

export interface ChainPairSetting {
  readonly keys: readonly Uint8Array[]
  readonly repairFund: Address
  readonly beacon: Address
  readonly missBook: Address
  readonly forcedAnswers: Address
  readonly signedFraud: Address
}

/** Each transaction is synced to the disk, which takes longer than everything else; nothing here has to outlive the machine. */
const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const peerIds = [
  '12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi',
  '12D3KooWBhSgcHNcHXXCyCCDBuVzYmgJCfyFnCRgQkXqcsWJ3ySr',
  'k'.repeat(62),
]
/** Deals keep up to 7 pieces, some of them freed; the same bytes serve every history. */
const keptByCount = new Map(Array.from({ length: 8 }, (_, count) => [count, makeKept(count)]))

function makeKept(count: number): KeptDeal {
  const kept = keepDeal(count)
  if (count > 4) kept.free(2)
  return kept
}

export async function openChainPair(
  under: readonly [ChainUnderTest, ChainUnderTest],
  { keys, repairFund, beacon, missBook, forcedAnswers, signedFraud }: ChainPairSetting,
): Promise<ChainPair> {
  const folder = mkdtempSync(join(memoryFolder, 'nupeer-chain-pair-'))
  const accounts = keys.map(addressOfPrivateKey)
  const seen = new Map<string, number>()
  const opened = await Promise.all(under.map((each) => openParties(each, keys, folder)))
  const { deployment } = under[0]
  const kind = addressOfKind(deployment, storageKind)
  const numbers = new Map<DealId, number>()
  const customerSigners = new Map<DealId, Address>()
  const keyOf = (account: Address) => keys[accounts.indexOf(account)] as Uint8Array
  const readers = under.map((each) => each.exchange(accounts[0] as Address))
  let deals = 0
  let offers = 0n
  let comparedBlock = await headOf(0)

  async function headOf(chain: number): Promise<number> {
    const answer = await readers[chain]?.({ method: 'eth_blockNumber', params: [] })
    return Number((answer as { result: string }).result)
  }

  const party = (chain: number, who: number): ChainParty => opened[chain]?.[who] as ChainParty

  /** The same on both; what they come to must be alike. */
  async function both(what: string, act: (chain: number) => Promise<unknown>): Promise<unknown> {
    const [first, second] = [await outcomeOf(() => act(0)), await outcomeOf(() => act(1))]
    assert.deepEqual(second, first, `${what}: the ${under[1].name} differs`)
    const refusal = (first as { reason?: string } | undefined)?.reason
    const name = refusal ?? what
    seen.set(name, (seen.get(name) ?? 0) + 1)
    return refusal === undefined ? first : undefined
  }

  async function compare(): Promise<void> {
    const head = await headOf(0)
    const period = Math.floor(head / twinParameters.periodBlocks)
    for (const { name, to, data } of viewCalls(
      deployment,
      { accounts, repairFund, beacon, missBook, forcedAnswers, signedFraud },
      { deals, period },
    )) {
      const answers = await Promise.all(
        readers.map((ask) => ask({ method: 'eth_call', params: [{ to, data }, 'latest'] })),
      )
      assert.deepEqual(answers[1], answers[0], `${name} after block ${head}`)
    }
    const { market, bonds, stakingToken, stablecoin } = deployment
    const address = [market, bonds, beacon, missBook, kind, forcedAnswers, signedFraud, stakingToken, stablecoin]
    const filter = { address, fromBlock: toHex(comparedBlock + 1), toBlock: toHex(head) }
    const logs = await Promise.all(readers.map((ask) => ask({ method: 'eth_getLogs', params: [filter] })))
    assert.deepEqual(logs.map(plainLogs)[1], logs.map(plainLogs)[0], 'what the contracts said')
    comparedBlock = head
  }

  async function open(step: ChainStep & { readonly kind: 'open' }): Promise<void> {
    const [operator, customer] = [accounts[step.operator] as Address, accounts[step.customer] as Address]
    const customerSigner = accounts[step.customerSigner] as Address
    const period = await party(0, 0).storage.beacon.currentPeriod()
    const nonce = step.flaw === 'again' ? offers : ++offers
    const terms = { unitsMax: step.units, durationPeriods: step.durationPeriods, nonce }
    const offer = {
      ...makeOffer(deployment, {
        operator,
        customer,
        customerSigner,
        ...terms,
        validUntilPeriod: period + step.validPeriods,
      }),
      ...(step.flaw === 'terms' && { terms: new Uint8Array([1]) }),
      ...(step.flaw === 'kind' && { kind: strangersAddress }),
      ...(step.flaw === 'payment' && { payment: deployment.stakingToken }),
    }
    const signer = await party(0, 0).chain.market.signer(operator)
    const isWrong = step.flaw === 'signature'
    const signature = signOffer(deployment, isWrong ? { ...offer, nonce: nonce + 1n } : offer, keyOf(signer))
    const by = step.by === 2 ? step.customer : step.by
    const id = await both('openDeal', (chain) =>
      party(chain, by).chain.market.openDeal(offer, signature, BigInt(step.deposit)),
    )
    if (typeof id !== 'string') return
    deals++
    customerSigners.set(id as DealId, customerSigner)
  }

  /** A revision of a deal that there is, with the signatures of both sides. */
  async function drawnPost(step: DrawnPost): Promise<RevisionPost | undefined> {
    const dealId = idOf(step.deal)
    const deal = await party(0, 0).chain.market.deal(dealId)
    if (deal === undefined) return undefined
    const number = Math.max(0, (numbers.get(dealId) ?? 0) + step.numberStep)
    const keeping = keptByCount.get(step.pieces) as KeptDeal
    const root = step.pieces === 0 ? new Uint8Array(32) : keeping.tree.root()
    const revision = { dealId, number, root, pieces: step.pieces }
    const { revisions } = party(0, 0).storage
    const signed = (account: Address, isWrong: boolean) =>
      revisions.sign(isWrong ? { ...revision, number: number + 1 } : revision, keyOf(account))
    const customerSignature = signed(customerSigners.get(dealId) as Address, step.flaw === 'customer')
    const operatorSignature = signed(await party(0, 0).chain.market.signer(deal.operator), step.flaw === 'operator')
    const signatures = {
      customerSignature,
      operatorSignature: step.flaw === 'short' ? operatorSignature.subarray(1) : operatorSignature,
    }
    return { ...revision, ...signatures }
  }

  async function post(step: ChainStep & { readonly kind: 'post' }): Promise<void> {
    const drawn = await drawnPost(step)
    if (drawn === undefined) return
    const posted = await both('postRevision', (chain) => party(chain, step.who).storage.postRevision(drawn))
    if (posted !== undefined) numbers.set(drawn.dealId, drawn.number)
  }

  async function postMany({ who, posts }: ChainStep & { readonly kind: 'post-many' }): Promise<void> {
    const drawn = (await Promise.all(posts.map(drawnPost))).filter((each) => each !== undefined)
    const posted = await both('postRevisions', (chain) => party(chain, who).storage.postRevisions(drawn))
    if (posted === undefined) return
    for (const { dealId, number } of drawn) numbers.set(dealId, Math.max(number, numbers.get(dealId) ?? 0))
  }

  async function prove(who: OperatorIndex, periodOffset: number, flaw: string): Promise<void> {
    await both('prove', async (chain) => {
      const prover = party(chain, who)
      const challenge = await answersOf(prover, keptByCount.values())
      const period = challenge?.period ?? (await prover.storage.beacon.currentPeriod())
      return await prover.storage.prove(period + periodOffset, spoilt(challenge?.answers ?? [], flaw))
    })
  }

  async function answerableOf(id: DealId): Promise<readonly [string, string, string, bigint]> {
    const read = party(0, 0).storage.contract.read('answerableOf', [BigInt(id)])
    return (await read) as readonly [string, string, string, bigint]
  }

  async function ask({ who, deal, pieces, flaw }: ChainStep & { readonly kind: 'ask' }): Promise<void> {
    const id = idOf(deal)
    const { customer } = (await party(0, 0).chain.market.deal(id)) ?? {}
    const by = who > 1 && customer !== undefined ? accounts.indexOf(customer) : who
    const [, , , count] = await answerableOf(id)
    const places = pieces.map((piece) => ({
      piece: flaw === 'beyond' || count === 0n ? piece : piece % Number(count),
      leaf: flaw === 'leaf' ? 2_048 : 300 * piece,
    }))
    const deposit = flaw === 'poor' ? 1n : depositEach
    const asked = flaw === 'none-asked' || places.length === 0 ? [] : places
    await both('ask', (chain) => {
      const { questions, contract } = party(chain, by).storage
      // What the client would never send, too.
      if (asked.length === 0) return contract.write('onUnanswered', [BigInt(id), accounts[who]])
      return questions.ask(id, asked, deposit)
    })
  }

  async function answer({ who, deal, flaw }: ChainStep & { readonly kind: 'answer' }): Promise<void> {
    const id = idOf(deal)
    const { questions } = party(0, 0).storage
    const places = (await questions.question(id))?.places ?? []
    const [, , root] = await answerableOf(id)
    const kept = [...keptByCount.values()].find(({ tree }) => toHex(tree.root()) === root)
    const answers = places.map((place) => (kept === undefined ? noAnswer : answerLeaf(kept, place)))
    await both('answer', (chain) => party(chain, who).storage.questions.answer(id, spoiltLeaf(answers, flaw)))
  }

  /** Two states under one number, whether or not anything of that deal was posted. */
  async function fraud({ who, deal, flaw }: ChainStep & { readonly kind: 'fraud' }): Promise<void> {
    const dealId = idOf(deal)
    const { operator } = (await party(0, 0).chain.market.deal(dealId)) ?? {}
    if (operator === undefined) return
    const number = (numbers.get(dealId) ?? 0) + 1
    const key = keyOf(await party(0, 0).chain.market.signer(operator))
    const state = (pieces: number, isFlawed: boolean) => {
      const root = (keptByCount.get(pieces) as KeptDeal).tree.root()
      const revision = { dealId, number: isFlawed && flaw === 'number' ? number + 1 : number, root, pieces }
      const by = isFlawed && flaw === 'stranger' ? (keys[3] as Uint8Array) : key
      return { root, pieces, operatorSignature: party(0, 0).storage.revisions.sign(revision, by) }
    }
    const states = [state(2, false), state(flaw === 'same' ? 2 : 3, true)] as const
    await both('fraud', (chain) => {
      const { fraud: calls, contract } = party(chain, who).storage
      if (flaw === 'untrusted') return contract.write('onFraud', [operator, accounts[who]])
      return calls.prove({ dealId, number, states })
    })
  }

  async function nextPeriod(step: ChainStep & { readonly kind: 'next-period' }): Promise<void> {
    const { isRecorded, provers, isReported } = step
    const head = await headOf(0)
    const { periodBlocks, seedDistanceBlocks } = twinParameters
    const left = periodBlocks - (head % periodBlocks)
    for (const each of under) await each.mine(left + seedDistanceBlocks + 1)
    if (isRecorded) await both('record', (chain) => party(chain, 3).storage.beacon.record())
    for (const who of provers) await prove(who, 0, 'none')
    const period = await party(0, 0).storage.beacon.currentPeriod()
    if (!isReported) return
    for (const who of [0, 1]) {
      await both('report', (chain) => report(chain, 3, who, period - 1))
      await both('judge', (chain) => judge(chain, 2, who, period - 2))
    }
  }

  function report(chain: number, reporter: number, about: number, period: number): Promise<unknown> {
    const args = [accounts[about], BigInt(Math.max(0, period))]
    return party(chain, reporter).storage.contract.write('reportMiss', args)
  }

  function judge(chain: number, by: number, about: number, period: number): Promise<unknown> {
    const args = [accounts[about], BigInt(Math.max(0, period))]
    return party(chain, by).storage.contract.write('judgeMiss', args)
  }

  /** Both answer late for a deferred period, or for one that is none. */
  async function proveOwed({ who, back }: ChainStep & { readonly kind: 'prove-owed' }): Promise<void> {
    const owing = party(0, who)
    const period = Math.max(0, (await owing.storage.beacon.currentPeriod()) - back)
    const seed = await owing.storage.owedSeed(period)
    if (seed === undefined) return
    const answers = (await answersOf(owing, keptByCount.values(), seed))?.answers ?? []
    await both('prove-owed', (chain) => party(chain, who).storage.proveOwed(period, answers))
  }

  /** One whose time and evidence are over, where there is any. */
  async function closableDeal(): Promise<DealId | undefined> {
    const { chain, storage } = party(0, 0)
    const period = await storage.beacon.currentPeriod()
    for (let id = 1; id <= deals; id++) {
      const deal = await chain.market.deal(parseDealId(String(id)))
      if (deal?.isOpen === true && deal.endPeriod + storage.evidencePeriods < period) return deal.id
    }
    return undefined
  }

  function idOf(deal: number): DealId {
    // The last one is of no deal.
    return parseDealId(String(deal === 5 ? deals + 1 : 1 + (deal % Math.max(1, deals))))
  }

  async function act(step: ChainStep): Promise<unknown> {
    const name = step.kind
    switch (step.kind) {
      case 'deposit':
      case 'thaw': {
        const of = step.isOtherKind ? strangersAddress : kind
        const amount = BigInt(step.tokens) * 10n ** 18n
        return await both(name, (chain) => party(chain, step.who).chain.bonds[step.kind as 'deposit'](of, amount))
      }
      case 'withdraw-bond':
        return await both(name, (chain) => party(chain, step.who).chain.bonds.withdraw())
      case 'rejoin':
        return await both(name, (chain) => party(chain, step.who).storage.rejoin())
      case 'set-signer':
        return await both(name, (chain) =>
          party(chain, step.who).chain.market.setSigner(accounts[step.signer] as Address),
        )
      case 'withdraw-earnings':
        return await both(name, (chain) => party(chain, step.who).chain.market.withdrawEarnings())
      case 'register':
        return await both(name, (chain) =>
          party(chain, step.who).chain.market.registerNode(
            [kind, ...otherKinds][step.kindIndex] as Address,
            nodeOf(step),
          ),
        )
      case 'open':
        return await open(step)
      case 'top-up':
        return await both(name, (chain) =>
          party(chain, step.who).chain.market.topUp(idOf(step.deal), BigInt(step.dollars)),
        )
      case 'settle':
        return await both(name, (chain) => party(chain, step.who).chain.market.settle(idOf(step.deal)))
      case 'close': {
        const id = step.dollars % 4 === 0 ? idOf(step.deal) : ((await closableDeal()) ?? idOf(step.deal))
        return await both(name, (chain) => party(chain, step.who).chain.market.closeDeal(id))
      }
      case 'give-notice':
        return await both(name, (chain) => party(chain, step.who).chain.market.giveNotice(idOf(step.deal)))
      case 'exit':
        return await both(name, (chain) => party(chain, step.who).chain.market.exitDeal(idOf(step.deal)))
      case 'end-promise':
        return await both(name, (chain) => party(chain, step.who).storage.endPromise(idOf(step.deal)))
      case 'post':
        return await post(step)
      case 'post-many':
        return await postMany(step)
      case 'settle-many':
        return await both(name, (chain) => party(chain, step.who).chain.market.settleMany(step.deals.map(idOf)))
      case 'prove':
        return await prove(step.who, step.periodOffset, step.flaw)
      case 'report': {
        const period = (await party(0, 0).storage.beacon.currentPeriod()) - step.back
        return await both(name, (chain) => report(chain, step.who, step.about, period))
      }
      case 'judge': {
        const period = (await party(0, 0).storage.beacon.currentPeriod()) - step.back
        return await both(name, (chain) => judge(chain, step.who, step.about, period))
      }
      case 'prove-owed':
        return await proveOwed(step)
      case 'admit': {
        const period = Math.max(0, (await party(0, 0).storage.beacon.currentPeriod()) + step.periodOffset)
        return await both(name, (chain) => party(chain, step.who).storage.admitMiss(period))
      }
      case 'record':
        return await both(name, (chain) => party(chain, step.who).storage.beacon.record())
      case 'ask':
        return await ask(step)
      case 'answer':
        return await answer(step)
      case 'fraud':
        return await fraud(step)
      case 'expire':
        return await both(name, (chain) => party(chain, step.who).storage.questions.expire(idOf(step.deal)))
      case 'reclaim':
        return await both(name, (chain) => party(chain, step.who).storage.questions.reclaim(idOf(step.deal)))
      case 'withdraw-returned':
        return await both(name, (chain) => party(chain, step.who).storage.questions.withdrawReturned())
      case 'mine':
        for (const each of under) await each.mine(step.blocks)
        return undefined
      case 'next-period':
        return await nextPeriod(step)
    }
  }

  return {
    seen,
    async take(step) {
      await act(step)
      await compare()
    },
    async [Symbol.asyncDispose]() {
      for (const { chain } of opened.flat()) await chain[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openParties(under: ChainUnderTest, keys: readonly Uint8Array[], folder: string): Promise<ChainParty[]> {
  mkdirSync(join(folder, under.name))
  return await Promise.all(keys.map((key) => openParty(under, key, folder)))
}

/** The registry takes an entry for any. */
const otherKinds = ['1', '2'].map((digit) => parseAddress(`0x${digit.repeat(40)}`))
/** Far above what an answer costs, whatever the fees are. */
const depositEach = 10n ** 18n
const noAnswer: LeafAnswer = { leaf: new Uint8Array(32), path: [] }

function spoiltLeaf(answers: readonly LeafAnswer[], flaw: string): readonly LeafAnswer[] {
  const change = (changed: (first: LeafAnswer) => LeafAnswer) =>
    answers.map((answer, index) => (index === 0 ? changed(answer) : answer))
  switch (flaw) {
    case 'leaf':
      return change((first) => ({ ...first, leaf: wrongHash }))
    case 'path':
      return change((first) => ({ ...first, path: [...first.path.slice(0, -1), wrongHash] }))
    case 'short-path':
      return change((first) => ({ ...first, path: first.path.slice(1) }))
    case 'few':
      return answers.slice(1)
    default:
      return answers
  }
}

const wrongHash = new Uint8Array(32).fill(7)

function spoilt(answers: readonly SampleProof[], flaw: string): readonly SampleProof[] {
  const change = (changed: (first: SampleProof) => SampleProof) =>
    answers.map((answer, index) => (index === 0 ? changed(answer) : answer))
  switch (flaw) {
    case 'leaf':
      return change((first) => ({ ...first, leaf: wrongHash }))
    case 'path':
      return change((first) => ({ ...first, path: [...first.path.slice(0, -1), wrongHash] }))
    case 'short-path':
      return change((first) => ({ ...first, path: first.path.slice(1) }))
    case 'freed':
      return change((first) => ({ ...first, leaf: new Uint8Array(32), path: first.path.slice(11) }))
    case 'piece':
      return change((first) => ({ ...first, piece: first.piece ^ 1 }))
    case 'deal':
      return change((first) => ({ ...first, dealIndex: first.dealIndex + 1 }))
    case 'few':
      return answers.slice(1)
    case 'order':
      return answers.toReversed()
    default:
      return answers
  }
}

function nodeOf({ peer, addresses }: ChainStep & { readonly kind: 'register' }): {
  peerId: PeerId
  addresses: string[]
} {
  // The registry takes any text: what is no peer id is left out by those who read it.
  const peerId =
    peer < peerIds.length ? parsePeerId(peerIds[peer] as string) : ('x'.repeat(peer === 3 ? 81 : 0) as PeerId)
  const text = (index: number) => (index === 8 ? 'x'.repeat(300) : `/ip4/127.0.0.1/tcp/${index}`)
  return {
    peerId,
    addresses: Array.from({ length: addresses }, (_, index) => (addresses === 7 ? text(8) : text(index))),
  }
}

/** Without what depends on fees: the names of transactions, and of the blocks that hold them. */
function plainLogs(answer: unknown): unknown {
  const { result } = answer as { result: readonly Record<string, unknown>[] }
  return result.map(({ address, topics, data, blockNumber, logIndex, transactionIndex }) => ({
    address: String(address).toLowerCase(),
    ...{ topics, data, blockNumber, logIndex, transactionIndex },
  }))
}
