/**
 * An operator's node without a network, step by step: its chain, stores and chores, each run when a test says so. The
 * clock moves when the test looks at the chain.
 */
import { join } from 'node:path'
import { addressOfKind, type Chain, storageKind } from '@nupeerstack/contracts-client'
import { createIdentity, createMetrics, silentLogger } from '@nupeerstack/node-host'
import {
  createCloseEndedDeals,
  createDealEscrows,
  createEndUnpaidDeals,
  createRecordSeed,
  createRegistration,
  createRejoinMarket,
  createReportMisses,
  createSettleDeals,
  type DealEscrows,
  type OperatorChore,
  type PeriodTime,
} from '@nupeerstack/operator'
import { createAccountSigner, type DealId } from '@nupeerstack/protocol'
import { clockOf, systemRandomness } from '@nupeerstack/runtime'
import { findUnsoundness } from '../src/challenge/find-unsoundness.ts'
import { type Answer, createAnswerChallenge } from '../src/chores/answer-challenge.ts'
import { createAnswerOwed } from '../src/chores/answer-owed.ts'
import { createAnswerQuestions } from '../src/chores/answer-questions.ts'
import { createLetGoOfRevisions } from '../src/chores/let-go-of-revisions.ts'
import { createPostRevisions } from '../src/chores/post-revisions.ts'
import type { DealBook } from '../src/deals/deal-book.ts'
import { createPostedStates } from '../src/deals/posted-states.ts'
import { createSqliteDealBook } from '../src/deals/sqlite-deal-book.ts'
import { createStorageDeals } from '../src/deals/storage-deals.ts'
import type { TestChain } from './chain-fixtures.ts'
import { type CustomerDeal, createCustomerDeal } from './deal-fixtures.ts'
import { type OpenStore, openStore } from './shard-fixtures.ts'

export const operatorBond = 100n * 10n ** 18n

export type ChoreName =
  | 'seed'
  | 'answer'
  | 'admit'
  | 'owed'
  | 'questions'
  | 'post'
  | 'letGo'
  | 'settle'
  | 'unpaid'
  | 'close'
  | 'report'
  | 'rejoin'

export interface TestOperator extends AsyncDisposable {
  readonly chain: Chain
  readonly opened: OpenStore
  readonly book: DealBook
  readonly escrows: DealEscrows
  readonly answers: Answer[]
  /** Messages by code. */
  readonly warnings: Map<string, string>
  /** Lets the chores see the head of the chain, and runs them in order. */
  run(...chores: readonly ChoreName[]): Promise<void>
}

export async function startOperator(testChain: TestChain): Promise<TestOperator> {
  const key = await testChain.fundedKey()
  const chain = await testChain.connect(key)
  const operator = chain.account
  const kind = addressOfKind(testChain.deployment, storageKind)
  const storage = chain.kind(storageKind)
  const identity = createIdentity()
  await createRegistration({ chain, log: silentLogger }, { provisions: [{ kind, bond: operatorBond }] }).register(
    { peerId: identity.peerId, addresses: ['/ip4/127.0.0.1/tcp/1'], kinds: [kind] },
    new AbortController().signal,
  )
  const opened = await openStore(testChain.folder, { name: operator })
  const settledBlocks = 1
  const book = createSqliteDealBook(
    {
      ...{ database: opened.database, holds: opened.store.holds },
      ...{ signer: createAccountSigner(key), revisions: storage.revisions },
    },
    { settledBlocks },
  )
  const answers: Answer[] = []
  const warnings = new Map<string, string>()
  let time: PeriodTime = {
    period: 0,
    blockInPeriod: 0,
    periodBlocks: chain.kind(storageKind).beacon.periodBlocks,
    blockNumber: 0,
    reorgs: 0,
  }
  const periodClock = { now: () => time }
  const escrows = createDealEscrows({ chain, periods: storage, periodClock })
  const shared = {
    chain,
    escrows,
    periods: storage,
    storage,
    beacon: storage.beacon,
    deals: createStorageDeals({ book }),
    book,
    shards: opened.store,
    periodClock,
    log: silentLogger,
    metrics: createMetrics(),
    warnings: {
      set(code: string, message: string | undefined) {
        if (message === undefined) warnings.delete(code)
        else warnings.set(code, message)
      },
    },
    onAnswer: (answer: Answer) => void answers.push(answer),
    clock: clockOf(() => 0),
    randomness: { ...systemRandomness, bytes: (length: number) => new Uint8Array(length).fill(5) },
  }
  const chores: Readonly<Record<ChoreName, OperatorChore>> = {
    seed: createRecordSeed(shared, { operator }),
    answer: createAnswerChallenge(shared, { operator, admitsMisses: false }),
    admit: createAnswerChallenge(shared, { operator, admitsMisses: true }),
    owed: createAnswerOwed(shared, { operator }),
    questions: createAnswerQuestions(shared, { operator }),
    post: createPostRevisions(
      { ...shared, posted: createPostedStates(shared, { operator }) },
      { operator, postEveryPeriods: 1 },
    ),
    letGo: createLetGoOfRevisions(shared, { operator, settledBlocks }),
    settle: createSettleDeals(shared, { operator, settleEveryPeriods: 1, withdrawAbove: 0n }),
    unpaid: createEndUnpaidDeals(shared, { operator }),
    close: createCloseEndedDeals(shared, { operator }),
    report: createReportMisses(shared, { operator }),
    rejoin: createRejoinMarket({ ...shared, unsoundness: () => findUnsoundness(shared, { operator }) }, { operator }),
  }
  operators.set(operator, key)
  return {
    chain,
    opened,
    book,
    escrows,
    answers,
    warnings,
    async run(...names) {
      for (const name of names) {
        const { number } = await chain.head()
        const { periodOf, firstBlockOf } = chain.kind(storageKind).beacon
        const period = periodOf(number)
        time = {
          ...time,
          period,
          blockInPeriod: number - firstBlockOf(period),
          blockNumber: number,
        }
        await chores[name].run(new AbortController().signal)
      }
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

const operators = new Map<string, Uint8Array>()

export interface TestDeal {
  readonly id: DealId
  readonly customer: Chain
  readonly deal: CustomerDeal
}

/** Opens a deal between a new customer and the operator. */
export async function openDeal(
  testChain: TestChain,
  { chain, book }: TestOperator,
  {
    durationPeriods = 1000,
    deposit = 10n ** 8n,
    floorPerUnitPeriodWad = 0n,
  }: { durationPeriods?: number; deposit?: bigint; floorPerUnitPeriodWad?: bigint } = {},
): Promise<TestDeal> {
  const key = await testChain.fundedKey()
  const customer = await testChain.connect(key)
  const operatorKey = operators.get(chain.account)
  if (operatorKey === undefined) throw new Error('an unknown operator')
  const offer = {
    operator: chain.account,
    customer: customer.account,
    customerSigner: customer.account,
    kind: addressOfKind(testChain.deployment, storageKind),
    payment: testChain.deployment.stablecoin,
    pricePerUnitPeriodWad: 10n ** 18n,
    floorPerUnitPeriodWad,
    noticePeriods: 7,
    exitShareBps: 0,
    unitsMax: 500,
    durationPeriods,
    validUntilPeriod: 1_000_000,
    nonce: BigInt(`0x${Buffer.from(key).toString('hex')}`),
    terms: new Uint8Array(),
  }
  const signature = chain.market.offers.sign(offer, operatorKey)
  const id = await customer.market.openDeal(offer, signature, deposit)
  const facts = await chain.market.deal(id)
  if (facts === undefined) throw new Error('the deal is not on the chain')
  book.open(facts)
  return { id, customer, deal: createCustomerDeal(id, key, chain.kind(storageKind).revisions) }
}

export function volumePath(testChain: TestChain, { chain }: TestOperator): string {
  return join(testChain.folder, chain.account, 'shards', 'volume-0000')
}
