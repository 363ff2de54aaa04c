/** Evidence of a real chain, verified; and the same with one thing changed, which is then said. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { verifyEvidence } from '@nupeerstack/client'
import { type Evidence, readEvidence } from '@nupeerstack/contracts-client'
import { keepingOperator, prove } from '../packages/contracts-client/test/keeping-operator.ts'
import { answerLeaf, keepDeal } from '../packages/contracts-client/test/kept-deal.ts'
import { ownDrand, recordWhenDue, signRound, startDrandServer } from '../packages/contracts-client/test/own-drand.ts'
import {
  bondedOperator,
  openDeal,
  periodBlocks,
  startTestNetwork,
} from '../packages/contracts-client/test/test-network.ts'
import { post } from './attacks/market-stage.ts'

suite('evidence', async () => {
  const network = await startTestNetwork()
  const place = { rpcUrl: network.devChain.rpcUrl, deployment: network.deployment }
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const dealId = await openDeal(network, operator, customer)
  const kept = keepDeal(5)
  kept.free(2)
  await post({ operator, customer }, { dealId, number: 1, kept })
  const proven = await network.nextPeriod()
  await prove(operator, new Map([[dealId, kept]]))
  const idle = await bondedOperator(network)
  await openDeal(network, idle, customer)
  const silent = await network.nextPeriod()
  await idle.storage.beacon.record()
  await idle.storage.prove(silent, [])
  await prove(operator, new Map([[dealId, kept]]))
  const missed = await network.nextPeriod()
  await operator.storage.beacon.record()
  await network.nextPeriod()
  await customer.storage.reportMiss(operator.chain.account, missed)
  await network.nextPeriod()
  await customer.storage.judgeMiss(operator.chain.account, missed)
  const { questions } = customer.storage
  const places = [
    { piece: 1, leaf: 7 },
    { piece: 2, leaf: 0 },
  ]
  const ask = async () => (await questions.ask(dealId, places, await questions.depositFor(2))).transactionHash
  const asked = await ask()
  const freed = { leaf: new Uint8Array(32), path: kept.tree.path(2) }
  const answered = (await operator.storage.questions.answer(dealId, [answerLeaf(kept, places[0]!), freed]))
    .transactionHash
  await network.nextPeriod()
  await ask()
  await network.devChain.mine(questions.answerBlocks + 1)
  const unanswered = (await questions.expire(dealId)).transactionHash
  const [one, two] = [keepDeal(3), keepDeal(4)].map(({ tree }) => {
    const revision = { dealId, number: 9, root: tree.root(), pieces: tree.pieces }
    return { ...revision, operatorSignature: operator.storage.revisions.sign(revision, operator.key) }
  })
  assert.ok(one && two)
  await customer.storage.fraud.prove({ dealId, number: 9, states: [one, two] })
  const account = operator.chain.account
  const of = async (query: Parameters<typeof readEvidence>[1]): Promise<Evidence> => {
    const [found, ...others] = await readEvidence(place, query)
    assert.ok(found)
    assert.equal(others.length, 0)
    return found
  }

  test('a proof holds, from seed to root; with another leaf, seed, root or period it does not', async () => {
    const evidence = await of({ operator: account, period: proven })
    assert.equal(evidence.kind, 'proof')
    assertHolds(evidence)
    const [first, ...rest] = evidence.answers
    assert.ok(first)
    const other = new Uint8Array(32).fill(7)
    const spoiled: readonly [Partial<typeof evidence>, RegExp][] = [
      [{ answers: [{ ...first, leaf: other }, ...rest] }, /sample 0/],
      [{ answers: [{ ...first, path: [other, ...first.path.slice(1)] }, ...rest] }, /sample 0/],
      [{ answers: rest }, /samples are asked for/],
      [{ seed: { ...evidence.seed, kept: other } }, /prevrandao/],
      [{ seed: { ...evidence.seed, kept: undefined } }, /has a seed/],
      [{ promisedAtFirst: [] }, /stood at the first block/],
      [{ period: proven + 1 }, /lies in period/],
      [{ transaction: { ...evidence.transaction, isItself: false } }, /hashes to/],
      [{ isSaid: false }, /counted the period/],
    ]
    for (const [change, says] of spoiled) assertFails({ ...evidence, ...change }, says)
  })

  test('an answer of who has promised nothing holds without samples; of who has, it does not', async () => {
    const evidence = await of({ operator: idle.chain.account, period: silent })
    assert.equal(evidence.kind, 'proof')
    assertHolds(evidence)
    const { promised } = (await of({ operator: account, period: proven })) as typeof evidence
    assertFails({ ...evidence, promised, promisedAtFirst: promised }, /samples are asked for/)
    assertFails({ ...evidence, seed: { ...evidence.seed, kept: undefined } }, /has a seed/)
  })

  test('a revision holds by both signatures; by one of them, or for other pieces, it does not', async () => {
    const evidence = await of({ dealId, number: 1 })
    assert.equal(evidence.kind, 'revision')
    assertHolds(evidence)
    const { post: posted } = evidence
    const spoiled: readonly [Partial<typeof evidence>, RegExp][] = [
      [{ post: { ...posted, customerSignature: posted.operatorSignature } }, /customer's key/],
      [{ post: { ...posted, pieces: posted.pieces + 1 } }, /operator's key/],
      [{ numberBefore: 1 }, /number is above/],
      [{ unitsMax: 2 }, /promised at most/],
      [{ rootAfter: new Uint8Array(32) }, /has kept it/],
    ]
    for (const [change, says] of spoiled) assertFails({ ...evidence, ...change }, says)
    assert.deepEqual(await readEvidence(place, { transaction: evidence.transaction.hash }), [evidence])
  })

  test('a miss holds that was owed; one that was answered, or cost too much, does not', async () => {
    const evidence = await of({ operator: account, period: missed })
    assert.equal(evidence.kind, 'miss')
    assertHolds(evidence)
    const spoiled: readonly [Partial<typeof evidence>, RegExp][] = [
      [{ proofs: 1 }, /has taken 1 proofs/],
      [{ wasOwing: false }, /still owed/],
      [{ livePieces: 0 }, /answered for 0/],
      [{ slashed: evidence.provisionBefore / 100n }, /were taken/],
      [{ period: missed + 5, reportWindowPeriods: 1 }, /periods later/],
    ]
    for (const [change, says] of spoiled) assertFails({ ...evidence, ...change }, says)
  })

  test('fraud holds by two signatures under one number; of the same state, another key or too much it does not', async () => {
    const evidence = await of({ dealId, number: 9 })
    assert.equal(evidence.kind, 'fraud')
    assertHolds(evidence)
    assert.equal(evidence.slashed, evidence.provisionBefore / 5n)
    const { pair } = evidence
    const [first, second] = pair.states
    const spoiled: readonly [Partial<typeof evidence>, RegExp][] = [
      [{ pair: { ...pair, states: [first, first] } }, /differ/],
      [{ pair: { ...pair, states: [first, { ...second, pieces: 5 }] } }, /signed the second/],
      [{ pair: { ...pair, number: 8 } }, /signed the first/],
      [{ operatorSigner: customer.chain.account }, /signed the first/],
      [{ wasOpen: false }, /was open/],
      [{ wasProven: true }, /proven before/],
      [{ slashed: evidence.slashed + 1n }, /were taken/],
      [{ domain: { ...evidence.domain, chainId: 1 } }, /signed the first/],
    ]
    for (const [change, says] of spoiled) assertFails({ ...evidence, ...change }, says)
    assert.deepEqual(await readEvidence(place, { transaction: evidence.transaction.hash }), [evidence])
  })

  test('a question holds that its customer asked about what is effective; another’s, or about other pieces, does not', async () => {
    const evidence = await of({ transaction: asked })
    assert.equal(evidence.kind, 'question')
    assertHolds(evidence)
    assertFails({ ...evidence, asker: account }, /asked: the deal's customer/)
    assertFails({ ...evidence, pieces: 1 }, /each leaf is in one of them/)
    assertFails({ ...evidence, lastBlock: evidence.lastBlock - 1 }, /answered until/)
  })

  test('a forced answer holds whose leaves lead to the root; with another leaf, or too late, it does not', async () => {
    const evidence = await of({ transaction: answered })
    assert.equal(evidence.kind, 'question')
    assertHolds(evidence)
    const [first, ...rest] = evidence.answers
    assert.ok(first)
    const spoiled: readonly [Partial<typeof evidence>, RegExp][] = [
      [{ answers: [{ ...first, leaf: new Uint8Array(32).fill(7) }, ...rest] }, /leaf 7 of piece 1/],
      [{ answers: [first] }, /2 leaves are asked for/],
      [{ root: new Uint8Array(32) }, /piece 2 leads to the effective root/],
      [{ lastBlock: evidence.transaction.block - 1 }, /could be answered until/],
      [{ isSaid: false }, /says that it was answered/],
    ]
    for (const [change, says] of spoiled) assertFails({ ...evidence, ...change }, says)
  })

  test('a question that was not answered holds; one whose time was not over, or that cost too much, does not', async () => {
    const evidence = await of({ transaction: unanswered })
    assert.equal(evidence.kind, 'question')
    assertHolds(evidence)
    assert.ok(evidence.missesInWindow > 1 && evidence.slashed > 0n)
    assertFails({ ...evidence, lastBlock: evidence.transaction.block }, /its time was over/)
    assertFails({ ...evidence, slashed: evidence.slashed + 1n }, /were taken/)
    assertFails({ ...evidence, missesInWindow: 0 }, /counts as no miss/)
  })

  test('of what is not there nothing is found, and the chain is let go', async () => {
    assert.deepEqual(await readEvidence(place, { dealId, number: 8 }), [])
    assert.ok(periodBlocks > 0)
    await network[Symbol.asyncDispose]()
  })
})

test('where the seeds are rounds of drand a proof holds by the signature of the round; by another it does not', {
  timeout: 60_000,
}, async () => {
  await using server = await startDrandServer()
  const beacon = { ...ownDrand(Math.floor(Date.now() / 1_000) - 600), roundSeconds: 1 }
  await using network = await startTestNetwork({ beacon, drandUrls: [server.url] })
  const { operator, kept } = await keepingOperator(network, 5)
  const period = await network.nextPeriod()
  await recordWhenDue(operator.storage.beacon)
  await prove(operator, kept)
  const place = { rpcUrl: network.devChain.rpcUrl, deployment: network.deployment }
  const [evidence] = await readEvidence(place, { operator: operator.chain.account, period })
  assert.ok(evidence?.kind === 'proof' && evidence.seed.source === 'drand')
  assertHolds(evidence)
  const { seed } = evidence
  const other = signRound(Number(seed.round) + 1)
  assertFails({ ...evidence, seed: { ...seed, signature: other } }, /drand has signed round/)
  assertFails({ ...evidence, seed: { ...seed, round: Number(seed.round) + 1 } }, /drand has signed round/)
  assertFails({ ...evidence, seed: { ...seed, signature: undefined } }, /drand has signed round/)
  assertFails({ ...evidence, seed: { ...seed, kept: new Uint8Array(32).fill(7) } }, /hash of that signature/)
})

function assertHolds(evidence: Evidence): void {
  const { holds, steps } = verifyEvidence(evidence)
  assert.ok(holds, steps.flatMap(({ says, holds }) => (holds ? [] : [says])).join('\n'))
}

function assertFails(evidence: Evidence, says: RegExp): void {
  const failed = verifyEvidence(evidence).steps.filter(({ holds }) => !holds)
  assert.ok(
    failed.some((step) => says.test(step.says)),
    `${says} is not among: ${failed.map((step) => step.says).join('; ')}`,
  )
}
