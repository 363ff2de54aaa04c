import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DealId } from '@nupeerstack/protocol'
import { answerLeaf, keepDeal } from './kept-deal.ts'
import {
  bondedOperator,
  endDeal,
  openDeal,
  postRevision,
  startTestNetwork,
  type TestNetwork,
  token,
} from './test-network.ts'

const answerBlocks = 20

/** A deal of 5 pieces, one of them freed, that is effective. */
async function effectiveDeal(network: TestNetwork) {
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const dealId = await openDeal(network, operator, customer)
  const kept = keepDeal(5)
  kept.free(3)
  await postRevision(operator, customer, { dealId, number: 1, root: kept.tree.root(), pieces: 5 })
  await network.nextPeriod()
  const { questions } = customer.storage
  const ask = async (pieces: readonly number[], leaf = 77) => {
    const places = pieces.map((piece) => ({ piece, leaf }))
    await questions.ask(dealId, places, await questions.depositFor(places.length))
    return places
  }
  return { operator, customer, dealId, kept, ask }
}

const slashedFrom = async ({ operator }: Pick<Awaited<ReturnType<typeof effectiveDeal>>, 'operator'>) =>
  (await operator.chain.bonds.bond(operator.chain.account)).slashed

// Each waits for blocks most of the time, so several run at once.
suite('forced answers', { concurrency: 4 }, () => {
  test('who answers in time is paid the deposit, which is what the answer costs and a little more', async () => {
    await using network = await startTestNetwork({ forcedAnswerBlocks: answerBlocks })
    const { operator, dealId, kept, ask } = await effectiveDeal(network)
    const places = await ask([0, 4, 3, 1, 2])
    const [question] = await operator.storage.questions.questionsTo(operator.chain.account)
    assert.deepEqual([question?.dealId, question?.places], [dealId, places])
    const answers = places.map((place) => answerLeaf(kept, place))
    const before = await operator.chain.gas(operator.storage.beacon)
    await operator.storage.questions.answer(dealId, answers)
    const after = await operator.chain.gas(operator.storage.beacon)
    assert.ok(after.balanceWei > before.balanceWei, 'the deposit is more than the gas')
    assert.equal(await operator.storage.questions.question(dealId), undefined)
    assert.deepEqual(await operator.storage.questions.questionsTo(operator.chain.account), [])
    await assert.rejects(operator.storage.questions.answer(dealId, answers), { reason: 'ForcedAnswers_NoQuestion' })
  })

  test('a wrong leaf, a path of another leaf, and a live piece told to be freed are no answers', async () => {
    await using network = await startTestNetwork({ forcedAnswerBlocks: answerBlocks })
    const { operator, dealId, kept, ask } = await effectiveDeal(network)
    const [place] = await ask([4])
    assert.ok(place)
    const good = answerLeaf(kept, place)
    const { questions } = operator.storage
    const freed = { leaf: new Uint8Array(32), path: kept.tree.path(4) }
    for (const wrong of [
      { ...good, leaf: new Uint8Array(32).fill(1) },
      answerLeaf(kept, { piece: 4, leaf: 78 }),
      answerLeaf(kept, { piece: 2, leaf: 77 }),
      freed,
      { ...good, path: good.path.slice(1) },
    ]) {
      await assert.rejects(questions.answer(dealId, [wrong]), { reason: 'StorageAnswers_WrongAnswer' })
    }
    await assert.rejects(questions.answer(dealId, []), { reason: 'StorageAnswers_WrongAnswerCount' })
    await questions.answer(dealId, [good])
  })

  test('who does not answer has one miss more, the last of which evicts; the deposit returns', async () => {
    await using network = await startTestNetwork({ forcedAnswerBlocks: answerBlocks })
    const stage = await effectiveDeal(network)
    const { operator, customer, dealId, ask } = stage
    const { questions } = customer.storage
    const { account } = operator.chain
    let expected = 0n
    for (let misses = 1; misses <= 5; misses++) {
      await ask([misses % 3])
      await assert.rejects(questions.expire(dealId), { reason: 'ForcedAnswers_StillTime' })
      await network.devChain.mine(answerBlocks)
      await questions.expire(dealId)
      const { missesInWindow, isEvicted } = await operator.storage.standing(account)
      assert.deepEqual([missesInWindow, isEvicted], [misses, misses === 5])
      const slashed = await slashedFrom(stage)
      assert.ok(misses === 1 ? slashed === 0n : slashed > expected, `${slashed} after ${misses}`)
      expected = slashed
      await network.nextPeriod()
    }
    assert.ok(expected > 30n * token, `${expected} of 100 tokens`)
    // It is evicted, and so has lost what a miss costs.
    await ask([0])
    await network.devChain.mine(answerBlocks)
    await questions.expire(dealId)
    assert.equal(await slashedFrom(stage), expected)
    const returned = await questions.returned(customer.chain.account)
    assert.ok(returned > 0n)
    await questions.withdrawReturned()
    assert.equal(await questions.returned(customer.chain.account), 0n)
    await assert.rejects(questions.withdrawReturned(), { reason: 'ForcedAnswers_NothingToWithdraw' })
  })

  test('a deal is asked about once in a period, by its customer alone, within what is effective', async () => {
    await using network = await startTestNetwork({ forcedAnswerBlocks: answerBlocks })
    const { operator, customer, dealId, kept, ask } = await effectiveDeal(network)
    const { questions } = customer.storage
    const deposit = await questions.depositFor(1)
    const asks = (piece: number, leaf = 0, by = questions) => by.ask(dealId, [{ piece, leaf }], deposit)
    await assert.rejects(asks(0, 0, operator.storage.questions), { reason: 'StorageAnswers_NotTheCustomer' })
    await assert.rejects(asks(5), { reason: 'StorageAnswers_NoSuchPiece' })
    await assert.rejects(asks(0, 2_048), { reason: 'StorageAnswers_NotAQuestion' })
    await assert.rejects(questions.ask(dealId, [{ piece: 0, leaf: 0 }], 1n), {
      reason: 'ForcedAnswers_DepositTooSmall',
    })
    const places = await ask([1])
    await assert.rejects(asks(2), { reason: 'ForcedAnswers_QuestionOpen' })
    await operator.storage.questions.answer(
      dealId,
      places.map((place) => answerLeaf(kept, place)),
    )
    await assert.rejects(asks(2), { reason: 'ForcedAnswers_AskedInThisPeriod' })
    await network.nextPeriod()
    await ask([2])
    await network.devChain.mine(answerBlocks)
    await assert.rejects(operator.storage.questions.answer(dealId, [answerLeaf(kept, { piece: 2, leaf: 77 })]), {
      reason: 'ForcedAnswers_TooLate',
    })
    await assert.rejects(operator.storage.questions.reclaim(dealId), { reason: 'ForcedAnswers_NotTheAsker' })
    await questions.reclaim(dealId)
    assert.equal((await operator.storage.standing(operator.chain.account)).missesInWindow, 0)
  })

  test('an answer goes by what is effective when it comes; for a deal that has ended none is owed', async () => {
    await using network = await startTestNetwork({ forcedAnswerBlocks: 100 })
    const { operator, customer, dealId, kept, ask } = await effectiveDeal(network)
    const { questions } = operator.storage
    const places = await ask([1, 2])
    const before = kept.tree.root()
    const old = places.map((place) => answerLeaf(kept, place))
    kept.free(1)
    assert.notDeepEqual(kept.tree.root(), before)
    await postRevision(operator, customer, { dealId, number: 2, root: kept.tree.root(), pieces: 5 })
    await network.nextPeriod()
    await assert.rejects(questions.answer(dealId, old), { reason: 'StorageAnswers_WrongAnswer' })
    await questions.answer(
      dealId,
      places.map((place) => answerLeaf(kept, place)),
    )

    await ask([2])
    await endDeal(network, customer, dealId)
    await network.devChain.mine(100)
    await questions.expire(dealId)
    assert.equal((await operator.storage.standing(operator.chain.account)).missesInWindow, 0)
  })

  test('questions are kept apart, and taken off the list of their operator in any order', async () => {
    await using network = await startTestNetwork({ forcedAnswerBlocks: 100 })
    const { operator, customer, kept } = await effectiveDeal(network)
    const { questions } = customer.storage
    const ids: DealId[] = []
    for (let deal = 0; deal < 3; deal++) {
      const dealId = await openDeal(network, operator, customer)
      ids.push(dealId)
      await postRevision(operator, customer, { dealId, number: 1, root: kept.tree.root(), pieces: 5 })
    }
    await network.nextPeriod()
    const place = { piece: 2, leaf: 5 }
    for (const id of ids) await questions.ask(id, [place], await questions.depositFor(1))
    const open = async () =>
      (await questions.questionsTo(operator.chain.account)).map(({ dealId }) => dealId).toSorted()
    assert.deepEqual(await open(), ids)
    const [first, second, third] = ids as [DealId, DealId, DealId]
    await operator.storage.questions.answer(first, [answerLeaf(kept, place)])
    assert.deepEqual(await open(), [second, third])
    await operator.storage.questions.answer(third, [answerLeaf(kept, place)])
    await operator.storage.questions.answer(second, [answerLeaf(kept, place)])
    assert.deepEqual(await open(), [])
  })
})
