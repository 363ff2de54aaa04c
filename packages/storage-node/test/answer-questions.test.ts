import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { test } from 'node:test'
import { storageKind } from '@nupeerstack/contracts-client'
import { startTestChain } from './chain-fixtures.ts'
import { openDeal, startOperator, type TestDeal, volumePath } from './operator-fixtures.ts'
import { randomShard } from './shard-fixtures.ts'

const periodBlocks = 40

/** A deal with 4 pieces of one shard and 2 of another that is freed, effective. */
async function startStage() {
  const testChain = await startTestChain({ periodBlocks, samples: 6 })
  const operator = await startOperator(testChain)
  const deal = await openDeal(testChain, operator)
  const shards = [4, 2].map(randomShard)
  await Promise.all(shards.map((shard) => operator.opened.store.put(shard, deal.id)))
  operator.book.revise(deal.deal.propose(shards.map((shard) => ({ kind: 'append', shard }) as const)))
  operator.book.revise(deal.deal.propose([{ kind: 'free', at: 4 }]))
  await operator.run('post')
  await testChain.nextPeriod()
  return { testChain, operator, deal }
}

async function ask({ id, customer }: TestDeal, pieces: readonly number[]): Promise<void> {
  const { questions } = customer.kind(storageKind)
  const places = pieces.map((piece) => ({ piece, leaf: 2_047 - piece }))
  await questions.ask(id, places, await questions.depositFor(places.length))
}

test('what a customer asks for on the chain is answered from the disk, freed pieces included', async () => {
  const { testChain, operator, deal } = await startStage()
  await using _chain = testChain
  await using _operator = operator
  const { questions } = deal.customer.kind(storageKind)
  await operator.run('questions')
  await ask(deal, [0, 5, 3, 4])
  await testChain.devChain.mine(questions.answerBlocks / 4)
  await operator.run('questions')
  assert.equal(await questions.question(deal.id), undefined)
  const head = (await operator.chain.head()).number
  await testChain.devChain.mine(questions.answerBlocks / 4)
  await operator.run('questions')
  assert.equal((await operator.chain.head()).number, head + questions.answerBlocks / 4, 'nothing more was sent')
})

test('nothing is sent for bytes that are gone, and once the window is over the node has a miss', async () => {
  const { testChain, operator, deal } = await startStage()
  await using _chain = testChain
  await using _operator = operator
  const { questions } = deal.customer.kind(storageKind)
  const { chain } = operator
  await rm(volumePath(testChain, operator))
  await ask(deal, [1])
  const head = (await chain.head()).number
  await operator.run('questions')
  assert.equal((await chain.head()).number, head)
  await testChain.devChain.mine(questions.answerBlocks + 1)
  await operator.run('questions')
  await questions.expire(deal.id)
  assert.equal((await chain.kind(storageKind).standing(chain.account)).missesInWindow, 1)
})
