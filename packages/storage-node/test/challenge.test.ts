import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { test } from 'node:test'
import { storageKind } from '@nupeerstack/contracts-client'
import fc from 'fast-check'
import { startTestChain, type TestChain } from './chain-fixtures.ts'
import type { Change } from './deal-fixtures.ts'
import { openDeal, startOperator, type TestDeal, type TestOperator, volumePath } from './operator-fixtures.ts'
import { randomShard } from './shard-fixtures.ts'

const periodBlocks = 40

async function withOperator(run: (testChain: TestChain, operator: TestOperator) => Promise<void>): Promise<void> {
  await using testChain = await startTestChain({ periodBlocks, samples: 6 })
  await using operator = await startOperator(testChain)
  await run(testChain, operator)
}

/** Puts new shards and agrees on a revision with them, without a chain. */
async function write(
  { opened, book }: TestOperator,
  { id, deal }: TestDeal,
  pieces: readonly number[],
  frees: readonly number[] = [],
) {
  const shards = pieces.map(randomShard)
  await Promise.all(shards.map((shard) => opened.store.put(shard, id)))
  const changes: Change[] = [
    ...frees.map((at) => ({ kind: 'free', at }) as const),
    ...shards.map((shard) => ({ kind: 'append', shard }) as const),
  ]
  book.revise(deal.propose(changes))
}

async function lastProven({ chain }: TestOperator): Promise<number> {
  return (await chain.kind(storageKind).standing(chain.account)).lastProvenPeriod
}

/** Moves to the next period and makes its seed known. */
async function nextChallenge(testChain: TestChain, operator: TestOperator): Promise<number> {
  const period = await testChain.nextPeriod()
  await testChain.devChain.mine(periodBlocks / 4)
  await operator.run('seed')
  assert.ok(await operator.chain.kind(storageKind).beacon.seed(period))
  return period
}

test('what was posted is proven although everything of it was freed and overwritten since', async () => {
  await withOperator(async (testChain, operator) => {
    const first = await openDeal(testChain, operator)
    const second = await openDeal(testChain, operator)
    await write(operator, first, [4, 2])
    await write(operator, second, [3])
    await operator.run('post')
    const period = await nextChallenge(testChain, operator)
    for (const at of [...first.deal.placed.keys()]) await write(operator, first, [2], [at])
    await write(operator, second, [16, 16], [0])
    // Collects what it may, as the chore does; the posted shards stay.
    while (operator.book.tidy(0));
    await operator.run('post', 'answer')
    assert.equal(await lastProven(operator), period)
    await operator.run('post')
    while (operator.book.tidy(0));
    assert.equal((await operator.chain.kind(storageKind).postedRevision(first.id)).number, 3)
    const next = await nextChallenge(testChain, operator)
    await operator.run('letGo', 'answer')
    assert.equal(await lastProven(operator), next)
    // No re-org can bring the one before it back any more.
    await testChain.devChain.mine(1)
    await operator.run('letGo')
    while (operator.book.tidy(0));
    assert.equal(operator.opened.store.usage().shards, first.deal.placed.size + second.deal.placed.size)
  })
})

test('who has nothing live any more, and so is asked for nothing, lets go of what was freed', async () => {
  await withOperator(async (testChain, operator) => {
    const { id, customer, deal } = await openDeal(testChain, operator)
    const both = { id, customer, deal }
    await write(operator, both, [3])
    await operator.run('post')
    await nextChallenge(testChain, operator)
    await write(operator, both, [], [0])
    await operator.run('post', 'answer', 'letGo')
    for (let period = 0; period < 2; period++) {
      while (operator.book.tidy(0));
      assert.equal(operator.opened.store.usage().shards, 1)
      await nextChallenge(testChain, operator)
      await operator.run('answer', 'letGo')
    }
    assert.equal((await operator.chain.kind(storageKind).standing(operator.chain.account)).isOwing, false)
    while (operator.book.tidy(0));
    assert.equal(operator.opened.store.usage().shards, 0)
  })
})

test('a revision that the customer posts by itself is provable too', async () => {
  await withOperator(async (testChain, operator) => {
    const { id, customer, deal } = await openDeal(testChain, operator)
    const both = { id, customer, deal }
    await write(operator, both, [2])
    await write(operator, both, [1, 1], [0])
    const middle = operator.book.newest(id)
    assert.ok(middle !== undefined)
    await write(operator, both, [5], [...deal.placed.keys()])
    await customer.kind(storageKind).postRevision(middle)
    const period = await nextChallenge(testChain, operator)
    await operator.run('answer')
    assert.equal(await lastProven(operator), period)
  })
})

test('no proof is sent when the volume is deleted or a byte of each piece has decayed, and one is when it is back', async () => {
  await withOperator(async (testChain, operator) => {
    const deal = await openDeal(testChain, operator)
    await write(operator, deal, [4])
    await operator.run('post')
    const period = await nextChallenge(testChain, operator)
    const path = volumePath(testChain, operator)
    const file = await open(path, 'r+')
    const original = Buffer.alloc(4 * 65536)
    await file.read(original, 0, original.length, 0)
    await file.write(randomBytes(original.length), 0, original.length, 0)
    const before = (await operator.chain.head()).number
    await operator.run('answer', 'answer')
    assert.deepEqual(
      operator.answers.map((answer) => answer.kind),
      ['lost'],
    )
    assert.equal((await operator.chain.head()).number, before, 'nothing was sent')
    await file.write(original, 0, original.length, 0)
    await file.close()
    await operator.run('answer')
    assert.equal(await lastProven(operator), period)

    await rm(path)
    await nextChallenge(testChain, operator)
    const headBefore = (await operator.chain.head()).number
    await operator.run('answer')
    assert.equal((await operator.chain.head()).number, headBefore)
    assert.equal(operator.answers.at(-1)?.kind, 'lost')
  })
})

test('a miss is admitted late in its period, where the operator has said so, and not while the disk may come back', async () => {
  await withOperator(async (testChain, operator) => {
    const deal = await openDeal(testChain, operator)
    await write(operator, deal, [4])
    await operator.run('post')
    await nextChallenge(testChain, operator)
    await rm(volumePath(testChain, operator))
    await operator.run('admit')
    const { chain } = operator
    const missesInWindow = async () => (await chain.kind(storageKind).standing(chain.account)).missesInWindow
    assert.equal(await missesInWindow(), 0)
    const left = periodBlocks - 1 - ((await chain.head()).number % periodBlocks)
    await testChain.devChain.mine(left - 4)
    await operator.run('answer')
    assert.equal(await missesInWindow(), 0, 'unless it is configured, the operator decides')
    await operator.run('admit', 'admit')
    assert.equal(await missesInWindow(), 1)
  })
})

test('revisions are posted once per period, before or after it is answered, and neither changes what is asked', async () => {
  await withOperator(async (testChain, operator) => {
    const deal = await openDeal(testChain, operator)
    const posted = async () => (await operator.chain.kind(storageKind).postedRevision(deal.id)).number
    await write(operator, deal, [1])
    await operator.run('post')
    assert.equal(await posted(), 1)
    await write(operator, deal, [1])
    await operator.run('post')
    assert.equal(await posted(), 1)
    const period = await nextChallenge(testChain, operator)
    await operator.run('post')
    assert.equal(await posted(), 2)
    await write(operator, deal, [1], [0])
    await operator.run('answer', 'post')
    assert.deepEqual([await lastProven(operator), await posted()], [period, 2])
  })
})

test('pay is settled and withdrawn', async () => {
  await withOperator(async (testChain, operator) => {
    const deal = await openDeal(testChain, operator)
    await write(operator, deal, [7])
    await operator.run('settle', 'post')
    await nextChallenge(testChain, operator)
    const { account, market } = operator.chain
    const before = await market.stablecoinBalance(account)
    await operator.run('answer', 'settle', 'settle')
    assert.equal((await market.stablecoinBalance(account)) - before, 7n)
    assert.equal(await market.earnings(account), 0n)
  })
})

test('an operator whose customer stops paying takes nothing new, gives notice, and is paid to the end', async () => {
  await withOperator(async (testChain, operator) => {
    const { market } = operator.chain
    // Seven units cost 7 a period: it is for the notice and three periods more.
    const deal = await openDeal(testChain, operator, { deposit: 70n })
    const other = await openDeal(testChain, operator)
    assert.equal(await operator.escrows.covers(deal.id, 7), true)
    await write(operator, deal, [7])
    await write(operator, other, [1])
    await operator.run('post')
    let last = Number.MAX_SAFE_INTEGER
    for (let proven = 1; proven <= 11; proven++) {
      const period = await nextChallenge(testChain, operator)
      await operator.run('answer', 'unpaid')
      const { endPeriod = 0 } = (await market.deal(deal.id)) ?? {}
      if (proven === 4) last = period + 7
      assert.equal(endPeriod === last, proven >= 4, `after ${proven} proven periods`)
      if (proven < 4) assert.equal(await operator.escrows.covers(deal.id, 7), proven <= 3)
      // What is new is not posted, so that nobody asks for it.
      if (proven !== 5) continue
      await write(operator, deal, [20])
      await operator.run('post')
      const posted = await operator.chain.kind(storageKind).postedRevision(deal.id)
      assert.equal(posted.number, 1)
    }
    assert.equal((await market.deal(deal.id))?.isOpen, true)
    await market.settle(deal.id)
    assert.equal(await market.earnings(operator.chain.account), 70n)
    assert.ok(((await market.deal(other.id))?.endPeriod ?? 0) > last)
  })
})

test('a deal that is over is proven for as long as the chain asks, then forgotten, and closed when nothing can be reported', async () => {
  await withOperator(async (testChain, operator) => {
    const short = await openDeal(testChain, operator, { durationPeriods: 1 })
    const long = await openDeal(testChain, operator)
    await write(operator, short, [3])
    await write(operator, long, [1])
    await operator.run('post')
    await nextChallenge(testChain, operator)
    await operator.run('answer')
    const last = await nextChallenge(testChain, operator)
    // Its promise ends while the challenge is open: it is still part of it.
    await operator.run('close')
    assert.equal(await operator.chain.kind(storageKind).liveUnits(short.id), 0)
    while (operator.book.tidy(0));
    assert.equal(operator.opened.store.usage().shards, 2)
    await operator.run('answer')
    assert.equal(await lastProven(operator), last)
    await nextChallenge(testChain, operator)
    await operator.run('close')
    while (operator.book.tidy(0));
    assert.equal(operator.book.deal(short.id), undefined)
    assert.equal(operator.opened.store.usage().shards, 1)
    await operator.run('answer')
    assert.deepEqual(
      operator.answers.map((answer) => answer.kind),
      ['proven', 'proven', 'proven'],
    )
    assert.equal((await operator.chain.market.deal(short.id))?.isOpen, true, 'its bond stays behind it')
    for (let period = 0; period < operator.chain.kind(storageKind).evidencePeriods; period++) {
      await nextChallenge(testChain, operator)
    }
    await operator.run('close')
    assert.equal((await operator.chain.market.deal(short.id))?.isOpen, false)
  })
})

test('a node under whose deals nothing is kept answers for their floors, and not where there are none', async () => {
  await withOperator(async (testChain, operator) => {
    await openDeal(testChain, operator)
    await nextChallenge(testChain, operator)
    await operator.run('answer')
    assert.equal(operator.answers.length, 0)
    // 500 units at a tenth of a base unit.
    const { id } = await openDeal(testChain, operator, { floorPerUnitPeriodWad: 10n ** 17n })
    await operator.run('answer')
    assert.equal(operator.answers.length, 0, 'nothing is earned in the period it was opened in')
    await nextChallenge(testChain, operator)
    await operator.run('answer', 'answer')
    assert.equal(operator.answers.length, 1)
    await operator.chain.market.settle(id)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), 50n)
  })
})

test('a period that most have missed is answered late from the disk, and the warning goes', {
  timeout: 60_000,
}, async () => {
  const rules = { deferBps: 1_000, operatorCapBps: 1_000 }
  await using testChain = await startTestChain({ periodBlocks: 60, samples: 4, ...rules })
  await using operator = await startOperator(testChain)
  await using other = await startOperator(testChain)
  for (const each of [operator, other]) {
    await write(each, await openDeal(testChain, each), [3])
    await each.run('post')
  }
  await testChain.nextPeriod()
  await testChain.devChain.mine(15)
  await other.run('seed')
  const next = async () => {
    await testChain.nextPeriod()
    await testChain.devChain.mine(15)
    await other.run('seed', 'answer')
    await operator.run('answer', 'owed')
    await testChain.devChain.mine(25)
    await other.run('report', 'report')
    await operator.run('report')
  }
  await next()
  const claims = async () => {
    const { chain } = operator
    return (await chain.kind(storageKind).openClaims(chain.account)).map(({ verdict }) => verdict)
  }
  assert.deepEqual(await claims(), ['undecided'])
  assert.equal(operator.warnings.has('proof-owed'), false)

  const file = await open(volumePath(testChain, operator), 'r+')
  const original = Buffer.alloc(3 * 65536)
  await file.read(original, 0, original.length, 0)
  await file.write(randomBytes(original.length), 0, original.length, 0)
  await next()
  assert.deepEqual(await claims(), ['deferred'])
  assert.match(
    operator.warnings.get('proof-owed') ?? '',
    /^proofs are owed of deferred periods .*: \d+ \(before period \d+\)$/,
  )
  await file.write(original, 0, original.length, 0)
  await file.close()
  await operator.run('owed')
  assert.deepEqual(await claims(), [])
  assert.equal(operator.warnings.has('proof-owed'), false)
})

test('a miss is reported by another operator, and an evicted node comes back only with its data', {
  timeout: 60_000,
}, async () => {
  await using testChain = await startTestChain({ periodBlocks: 60, samples: 4, rejoinAfterPeriods: 2 })
  await using operator = await startOperator(testChain)
  await using witness = await startOperator(testChain)
  const deal = await openDeal(testChain, operator)
  await write(operator, deal, [2])
  await operator.run('post')
  const standing = () => operator.chain.kind(storageKind).standing(operator.chain.account)
  for (let misses = 1; misses <= 5; misses++) {
    await testChain.nextPeriod()
    await testChain.devChain.mine(15)
    await witness.run('seed')
    await testChain.nextPeriod()
    await testChain.devChain.mine(30)
    await witness.run('report')
    await witness.run('report')
    assert.equal((await operator.chain.kind(storageKind).openClaims(operator.chain.account)).length, 1)
    await testChain.devChain.mine(10)
    await witness.run('seed')
    await operator.run('answer')
    await testChain.nextPeriod()
    await testChain.devChain.mine(30)
    await witness.run('report')
    assert.equal((await standing()).missesInWindow, misses)
    if (misses < 5) {
      await witness.run('seed')
      await operator.run('answer')
    }
  }
  assert.equal((await standing()).isEvicted, true)
  const { slashed } = await operator.chain.bonds.bond(operator.chain.account)
  assert.ok(slashed > operatorShare(60n) && slashed < operatorShare(70n))
  const backFrom = (await testChain.nextPeriod()) + 1
  await operator.run('rejoin')
  assert.match(operator.warnings.get('evicted') ?? '', new RegExp(`the chain takes it from period ${backFrom} on$`))
  await testChain.nextPeriod()
  const file = await open(volumePath(testChain, operator), 'r+')
  const original = Buffer.alloc(2 * 65536)
  await file.read(original, 0, original.length, 0)
  await file.write(randomBytes(original.length), 0, original.length, 0)
  await operator.run('rejoin')
  assert.match(operator.warnings.get('evicted') ?? '', /it could not prove its data: piece \d+ of deal \d+/)
  assert.equal((await standing()).isEvicted, true)
  await file.write(original, 0, original.length, 0)
  await file.close()
  await testChain.nextPeriod()
  await operator.run('rejoin')
  assert.equal((await standing()).isEvicted, false)
  assert.equal(operator.warnings.has('evicted'), false)
})

function operatorShare(percent: bigint): bigint {
  return (100n * 10n ** 18n * percent) / 100n
}

type Action =
  | {
      readonly kind: 'write'
      readonly pieces: readonly number[]
      readonly frees: readonly number[]
      readonly deal: number
    }
  | { readonly kind: 'post' | 'tidy' | 'period' }

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      pieces: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
      frees: fc.array(fc.nat(), { maxLength: 2 }),
      deal: fc.nat(1),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('post' as const, 'tidy' as const, 'period' as const) }) },
)

test('whatever customers write and whenever it is posted, every challenge of the chain is answered', {
  timeout: 60_000,
}, async () => {
  await withOperator(async (testChain, operator) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 5, maxLength: 14 }), async (actions) => {
        const deals = [await openDeal(testChain, operator), await openDeal(testChain, operator)]
        for (const action of actions) {
          if (action.kind === 'write') {
            const target = deals[action.deal]!
            const taken = [...target.deal.placed.keys()]
            const frees = new Set(
              action.frees.flatMap((choice) => (taken.length === 0 ? [] : [taken[choice % taken.length]!])),
            )
            await write(operator, target, action.pieces, [...frees])
          } else if (action.kind === 'post') await operator.run('post')
          else if (action.kind === 'tidy') while (operator.book.tidy(Date.now() + 1));
          else await answerNext()
        }
        await answerNext()
        for (const { id, customer } of deals) await customer.market.giveNotice(id)
        await nextChallenge(testChain, operator)
        await operator.run('answer', 'close')
      }),
      { numRuns: 3 },
    )

    async function answerNext(): Promise<void> {
      const period = await nextChallenge(testChain, operator)
      const standing = await operator.chain.kind(storageKind).standing(operator.chain.account)
      await operator.run('answer')
      if (standing.isOwing) assert.equal(await lastProven(operator), period)
      assert.ok(operator.answers.every((answer) => answer.kind === 'proven'))
    }
  })
})
