/** Attack 2: promises without content beside a customer's, so that challenges seldom ask for what was thrown away. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { challengeSamples, liveCount, locateRank } from '@nupeerstack/proofs'
import type { DealId } from '@nupeerstack/protocol'
import { systemRuntime } from '@nupeerstack/runtime'
import { openAuditedDeal, piecesPerShard } from '../../bench/detection/audited-deal.ts'
import { answersOf, prove } from '../../packages/contracts-client/test/keeping-operator.ts'
import { answerLeaf, type KeptPieces } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  endDeal,
  openDeal,
  postRevision,
  startTestNetwork,
  type TestNetwork,
  token,
} from '../../packages/contracts-client/test/test-network.ts'
import { keepAlike } from './alike-pieces.ts'
import type { Attack, Attempt } from './attack.ts'
import { post, reportLast } from './market-stage.ts'

/** 4 GiB of a customer's. */
const livePieces = 2 ** 16
const freedPieces = 2 ** 24
/** Bond for both deals, and to spare. */
const bond = 1_000n * token
const nothing = new Uint8Array(32)

const withoutTheBytes: Attempt = {
  name: 'it proves nothing of what it has thrown away',
  async run(observe) {
    await using network = await startTestNetwork({ samples: 16 })
    const { operator, customer, paying, own } = await promiseBoth(network)
    const reporter = await network.actor({ staking: 0n })
    const operatorBytes = Buffer.from(operator.chain.account.slice(2), 'hex')

    await network.nextPeriod()
    assert.equal((await operator.storage.standing(operator.chain.account)).live, livePieces)
    let [samples, ofCustomer] = [0, 0]
    for (let misses = 0; misses < 5; misses++) {
      await reporter.storage.beacon.record()
      const period = await reporter.storage.beacon.currentPeriod()
      const seed = await reporter.storage.beacon.seed(period)
      assert.ok(seed)
      const promised = await operator.storage.promisedDeals(operator.chain.account)
      const counts = promised.map(({ root }) => liveCount(root))
      const drawn = challengeSamples({
        ...{ seed, operator: operatorBytes, samples: operator.storage.samples },
        totalLive: counts.reduce((sum, count) => sum + count, 0),
      })
      samples += drawn.length
      ofCustomer += drawn.filter(({ rank }) => promised[locateRank(rank, counts).dealIndex]?.dealId === paying).length
      // Without the bytes the freed pieces of its own deal are all that it could show, as leaves or as pieces.
      const ownIndex = promised.findIndex(({ dealId }) => dealId === own)
      for (const levels of [24, 24 + 11, 16 + 11]) {
        const answer = { dealIndex: ownIndex, piece: 0, leaf: nothing, path: Array<Uint8Array>(levels).fill(nothing) }
        const answers = drawn.map(() => answer)
        await assert.rejects(operator.storage.prove(period, answers), { reason: 'StorageKind_WrongProof' })
      }
      await network.nextPeriod()
      assert.ok(await reportLast(reporter, operator), 'the period counts as missed')
    }
    // The last of them is judged a period after its claim.
    await network.nextPeriod()
    await reportLast(reporter, operator)
    assert.equal(ofCustomer, samples, 'every sample asks for the bytes that are gone')
    observe(`${samples} of ${samples} samples asked for the customer's pieces, none for the ${freedPieces} freed ones`)

    const standing = await operator.storage.standing(operator.chain.account)
    const { slashed } = await operator.chain.bonds.bond(operator.chain.account)
    assert.deepEqual([standing.provenCount, standing.isEvicted], [0, true])
    assert.ok(slashed > bond / 3n, `${slashed} slashed`)
    await endDeal(network, customer, paying)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), 0n)
    observe(
      `it has proven no period, was paid nothing, lost ${slashed / token} of ${bond / token} tokens, and is evicted`,
    )
  },
}

const paidForNothing: Attempt = {
  name: 'freed pieces are not paid, whatever their price',
  async run(observe) {
    await using network = await startTestNetwork({ samples: 16 })
    const { operator, customer, paying, kept } = await promiseBoth(network)
    const dear = await openDeal(network, operator, customer, { unitsMax: 1_000, pricePerUnitPeriodWad: 10n ** 24n })
    await postRevision(operator, customer, { dealId: dear, number: 1, root: nothing, pieces: 1_000 })
    await network.nextPeriod()
    await prove(operator, kept)
    await operator.chain.market.settle(dear)
    assert.equal((await operator.chain.market.deal(dear))?.paid, 0n)
    await operator.chain.market.settle(paying)
    assert.equal((await operator.chain.market.deal(paying))?.paid, BigInt(livePieces))
    observe(
      `who keeps everything proves it beside the same promises, and is paid for ${livePieces} live pieces and 0 of 1000 freed ones`,
    )
  },
}

/** A customer's deal, and one of the operator with itself at price 0 with freed pieces alone. */
async function promiseBoth(network: TestNetwork): Promise<{
  readonly operator: Actor
  readonly customer: Actor
  readonly paying: DealId
  readonly own: DealId
  readonly kept: ReadonlyMap<DealId, KeptPieces>
}> {
  const operator = await bondedOperator(network, bond)
  const customer = await network.actor()
  const paying = await openDeal(network, operator, customer, { unitsMax: livePieces })
  const own = await openDeal(network, operator, operator, {
    ...{ unitsMax: freedPieces, pricePerUnitPeriodWad: 0n, deposit: 0n },
  })
  const kept = new Map([[paying, keepAlike(livePieces)]])
  await post({ operator, customer }, { dealId: paying, number: 1, kept: keepAlike(livePieces) })
  await postRevision(operator, operator, { dealId: own, number: 1, root: nothing, pieces: freedPieces })
  return { operator, customer, paying, own, kept }
}

/** A terabyte is 2^10 pieces here, so that the story ends. */
const realPieces = 2 ** 10
const fakePieces = 9 * realPieces
const answerBlocks = 20

const nineFakeTerabytes: Attempt = {
  name: 'nine fake terabytes beside a real one of which 5 % are gone: what the customer asks for slashes',
  async run(observe) {
    await using network = await startTestNetwork({ samples: 16, forcedAnswerBlocks: answerBlocks })
    const operator = await bondedOperator(network, bond)
    const customer = await network.actor()
    const real = await openDeal(network, operator, customer, { unitsMax: realPieces })
    const fake = await openDeal(network, operator, operator, {
      ...{ unitsMax: fakePieces, pricePerUnitPeriodWad: 0n, deposit: 0n },
    })
    const kept = new Map([
      [real, keepAlike(realPieces)],
      [fake, keepAlike(fakePieces)],
    ])
    await post({ operator, customer }, { dealId: real, number: 1, kept: keepAlike(realPieces) })
    await post({ operator, customer: operator }, { dealId: fake, number: 1, kept: keepAlike(fakePieces) })
    const isGone = (piece: number) => piece % 20 === 7
    const { account } = operator.chain
    const { questions, beacon } = customer.storage
    const directory = await mkdtemp(join(tmpdir(), 'nupeer-attack-'))
    await using _removed = { [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
    // Days pass within seconds here, and the deposits of a day have a bound.
    let day = 0
    const ofDay = () => day * 86_400_000
    using own = await openAuditedDeal(
      { storage: customer.storage, periods: beacon, unixMs: ofDay, randomness: systemRuntime.randomness },
      {
        ...{ directory, dealId: real, operator: account, account: customer.chain.account },
        ...{ shards: realPieces / piecesPerShard, isHandedOut: (piece) => !isGone(piece) },
      },
    )
    const { book, audit, force } = own
    const { signal } = new AbortController()
    const look = async () => {
      const { number } = await customer.chain.head()
      force.noteHead({ number }, false)
      await force.lap(signal)
    }
    let [proven, slashed, audits] = [0, 0n, 0]
    while (!(await operator.storage.standing(account)).isEvicted) {
      await network.nextPeriod()
      // What its disk lacks is sampled in one period of thirteen; the others it proves.
      const { period, proofs } = await answersOf(operator, kept)
      const promised = await operator.storage.promisedDeals(account)
      const isOfReal = ({ dealIndex }: { readonly dealIndex: number }) => promised[dealIndex]?.dealId === real
      if (proofs.every((proof) => !isOfReal(proof) || !isGone(proof.piece))) {
        await operator.storage.prove(period, proofs)
        proven++
      }
      // The customer's audits meet a piece that is gone, whatever the node says, and its chore asks for that.
      for (; book.losses.count() === 0; audits++) await audit.lap(signal)
      await look()
      const places = (await questions.question(real))?.places ?? []
      assert.ok(places.length > 0 && places.every(({ piece }) => isGone(piece)), 'it asks for what is gone')
      const [first, ...others] = places
      const made = { leaf: nothing, path: kept.get(real)?.tree.path(first?.piece ?? 0) ?? [] }
      const shown = others.map((place) => answerLeaf(kept.get(real) as KeptPieces, place))
      await assert.rejects(operator.storage.questions.answer(real, [made, ...shown]), {
        reason: 'StorageAnswers_WrongAnswer',
      })
      await network.devChain.mine(answerBlocks + 1)
      day++
      await look()
      slashed = (await operator.chain.bonds.bond(account)).slashed
      assert.equal(force.counts.unanswered, force.counts.asked)
      assert.ok(force.counts.asked <= 5, 'a question a period, and the fifth evicts')
    }
    assert.ok(slashed > bond / 2n, `${slashed} slashed`)
    assert.equal(await questions.returned(customer.chain.account), 0n, 'the deposits are back with the customer')
    observe(
      `it proved ${proven} of ${day} periods; ${audits} audits found what is gone, ${day} questions of its customer were not answered; it lost ${slashed / token} of ${bond / token} tokens and is evicted, and the deposits returned`,
    )
  },
}

export const freedPiecesAttack: Attack = {
  number: 2,
  title: "2^24 freed pieces at price 0 beside a customer's 4 GiB that were thrown away",
  wants: 'to prove every period without a disk, and to be paid',
  attempts: [withoutTheBytes, paidForNothing, nineFakeTerabytes],
}
