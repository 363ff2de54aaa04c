/** A node whose chain is away for the whole period, and others that bring its answer: real stores, real chain, the bytes of the wire. */
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { storageKind } from '@nupeerstack/contracts-client'
import { type IncomingRequest, type Logger, type Network, silentLogger } from '@nupeerstack/node-host'
import { createAnswerPeer, createBringAnswers } from '@nupeerstack/operator'
import { encodeAnswer, type PeerId, parseAnswer, peerMethods, WireError } from '@nupeerstack/protocol'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import { createStoragePeerAnswers } from '../src/challenge/storage-answers-for-peers.ts'
import { startTestChain, type TestChain } from './chain-fixtures.ts'
import { openDeal, startOperator, type TestOperator, volumePath } from './operator-fixtures.ts'
import { randomShard } from './shard-fixtures.ts'

const periodBlocks = 40

interface Stage extends AsyncDisposable {
  readonly testChain: TestChain
  /** Keeps pieces, and does nothing about the challenge by itself. */
  readonly silent: TestOperator
  readonly helper: TestOperator
  /** What the silent node answers, as changed. */
  answerWith(change: (header: Uint8Array) => Uint8Array): void
  readonly asked: string[]
  /** Why an answer was not brought. */
  readonly reasons: string[]
  /** A lap of the helper's chore. */
  help(perPeriodMax?: number): Promise<void>
  isOwing(): Promise<boolean>
  toBlock(block: number): Promise<void>
}

async function startStage(): Promise<Stage> {
  await using opened = new AsyncDisposableStack()
  const testChain = opened.use(await startTestChain({ periodBlocks, samples: 6 }))
  const silent = opened.use(await startOperator(testChain))
  const helper = opened.use(await startOperator(testChain))
  const deal = await openDeal(testChain, silent)
  const shards = [4, 2].map(randomShard)
  await Promise.all(shards.map((shard) => silent.opened.store.put(shard, deal.id)))
  silent.book.revise(deal.deal.propose(shards.map((shard) => ({ kind: 'append', shard }) as const)))
  await silent.run('post')
  await testChain.nextPeriod()
  await testChain.devChain.mine(periodBlocks / 4)
  await helper.run('seed')
  let change = (header: Uint8Array): Uint8Array => header
  const asked: string[] = []
  const reasons: string[] = []
  const log: Logger = {
    ...silentLogger,
    info(event, facts) {
      if (event !== 'answer-not-brought') return
      assert.ok(facts?.error instanceof Error)
      reasons.push(facts.error.message)
    },
  }
  const answersOf = ({ chain, book, opened: { store } }: TestOperator) =>
    createStoragePeerAnswers({ storage: chain.kind(storageKind), book, shards: store }, { operator: chain.account })
  const handler = createAnswerPeer({ answers: answersOf(silent), clock: clockOf(() => 0) })
  const network: Pick<Network, 'request'> = {
    async request({ peerId: peer }, { method, header, signal }) {
      asked.push(method)
      const request: IncomingRequest = { peer, account: undefined, header, payload: new Uint8Array(), signal }
      return { header: change((await handler(request)).header), payload: new Uint8Array() }
    },
  }
  const { chain } = helper
  const storage = chain.kind(storageKind)
  const { periodOf, firstBlockOf } = storage.beacon
  let blockNumber = 0
  const now = () => {
    const period = periodOf(blockNumber)
    return { period, blockInPeriod: blockNumber - firstBlockOf(period), periodBlocks, blockNumber, reorgs: 0 }
  }
  const shared = { chain, periods: storage, network, timers: systemTimers, log, periodClock: { now } }
  const chores = new Map<number, ReturnType<typeof createBringAnswers>>()
  const moved = opened.move()
  return {
    ...{ testChain, silent, helper, asked, reasons },
    answerWith(next) {
      change = next
    },
    async help(perPeriodMax = 3) {
      const chore =
        chores.get(perPeriodMax) ??
        createBringAnswers({ ...shared, answers: answersOf(helper) }, { operator: chain.account, perPeriodMax })
      chores.set(perPeriodMax, chore)
      blockNumber = (await chain.head()).number
      await chore.run(new AbortController().signal)
    },
    isOwing: async () => (await storage.standing(silent.chain.account)).isOwing,
    async toBlock(block) {
      const { number } = await chain.head()
      const to = firstBlockOf(periodOf(number)) + block
      if (to > number) await testChain.devChain.mine(to - number)
    },
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  }
}

suite('an operator whose chain is away', { concurrency: 1 }, () => {
  test('has not missed the period where another brings its answer, who asks only late in it and pays', async () => {
    await using stage = await startStage()
    const { silent, helper } = stage
    await stage.help()
    assert.deepEqual(stage.asked, [], 'early in the period everybody may still answer')
    await stage.toBlock(32)
    const before = await helper.chain.gas(helper.chain.kind(storageKind).beacon)
    await stage.help()
    assert.deepEqual(stage.asked, [peerMethods.answer])
    assert.equal(await stage.isOwing(), false)
    assert.ok((await helper.chain.gas(helper.chain.kind(storageKind).beacon)).balanceWei < before.balanceWei)
    await stage.help()
    assert.equal(stage.asked.length, 1)
    const period = await helper.chain.kind(storageKind).beacon.currentPeriod()
    await stage.testChain.nextPeriod()
    assert.equal(await helper.chain.kind(storageKind).reportMiss(silent.chain.account, period), undefined)
  })

  test('is not brought an answer that does not hold, and is asked twice at most', async () => {
    await using stage = await startStage()
    stage.answerWith((header) => {
      const [first, ...rest] = parseAnswer(header)
      assert.ok(first)
      return encodeAnswer([{ ...first, leaf: new Uint8Array(32).fill(9) }, ...rest])
    })
    await stage.toBlock(32)
    const before = (await stage.helper.chain.gas(stage.helper.chain.kind(storageKind).beacon)).balanceWei
    for (let lap = 0; lap < 4; lap++) await stage.help()
    assert.equal(stage.asked.length, 2)
    assert.deepEqual(stage.reasons, ['the answer does not hold', 'the answer does not hold'])
    assert.equal(await stage.isOwing(), true)
    assert.equal((await stage.helper.chain.gas(stage.helper.chain.kind(storageKind).beacon)).balanceWei, before)
  })

  test('and whose disk is gone as well says so, and misses', async () => {
    await using stage = await startStage()
    await rm(volumePath(stage.testChain, stage.silent), { recursive: true })
    await stage.toBlock(32)
    for (let lap = 0; lap < 3; lap++) await stage.help()
    assert.match(stage.reasons.join('\n'), /^piece \d+ of deal \d+ cannot be read\n/)
    assert.equal(await stage.isOwing(), true)
  })

  test('is left alone where nothing is to be spent', async () => {
    await using stage = await startStage()
    await stage.toBlock(32)
    await stage.help(0)
    assert.deepEqual(stage.asked, [])
    assert.equal(await stage.isOwing(), true)
  })
})

test('a node answers so many in a minute, of each peer fewer, and one at a time', async () => {
  let nowMs = 0
  let waiting: PromiseWithResolvers<Uint8Array> | undefined
  const answers = { answer: async () => (await waiting?.promise) ?? new Uint8Array() }
  const handler = createAnswerPeer({ answers, clock: { elapsedMs: () => nowMs } })
  const signal = new AbortController().signal
  const ask = (peer: number) =>
    handler({
      peer: `peer-${peer}` as PeerId,
      account: undefined,
      header: new Uint8Array(),
      payload: new Uint8Array(),
      signal,
    })
  const isBusy = (error: unknown) => error instanceof WireError && error.code === 'busy'
  await ask(1)
  await ask(1)
  await assert.rejects(ask(1), isBusy)
  waiting = Promise.withResolvers()
  const first = ask(2)
  await assert.rejects(ask(3), isBusy)
  waiting.resolve(new Uint8Array())
  await first
  waiting = undefined
  for (let peer = 4; peer < 13; peer++) await ask(peer)
  await assert.rejects(ask(13), isBusy)
  nowMs = 60_000
  await ask(13)
})
