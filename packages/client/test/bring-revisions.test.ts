import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ChainError, createPeriods, type RevisionPost } from '@nupeerstack/contracts-client'
import { silentLogger } from '@nupeerstack/node-host'
import { parseDealId } from '@nupeerstack/protocol'
import { type BringRevisionsDependencies, createBringRevisions } from '../src/chores/bring-revisions.ts'

const id = parseDealId('7')
const { signal } = new AbortController()
const signatures = { customerSignature: new Uint8Array(65), operatorSignature: new Uint8Array(65) }

/** A deal at a revision that both have signed, on a chain with periods of 20 blocks. */
function stage() {
  const at = { signed: 3, onChain: 0, postedIn: 0, asked: 0, state: 'active', refuses: false }
  const posts: RevisionPost[] = []
  const state = (number: number) => ({ number, root: new Uint8Array(32), pieces: number })
  const deps = {
    periods: createPeriods(20),
    storage: {
      postedRevision: async () => {
        at.asked++
        return { ...state(at.onChain), postedIn: at.postedIn }
      },
      postRevision: async (post: RevisionPost) => {
        if (at.refuses) throw new ChainError('refused', 'outdated', { reason: 'StorageKind_RevisionOutdated' })
        posts.push(post)
        at.onChain = post.number
        return { transactionHash: '0x00', blockNumber: 1, gasUsed: 1 }
      },
    },
    deals: { sessions: () => [{ id, state: at.state, record: { revision: state(at.signed) } }] },
    book: { deals: { signedRevision: () => ({ ...state(at.signed), ...signatures }) } },
    log: silentLogger,
  }
  const chore = createBringRevisions(deps as unknown as BringRevisionsDependencies)
  const head = async (number: number, isReorg = false) => {
    const hasWork = chore.noteHead({ number }, isReorg)
    await chore.lap(signal)
    return hasWork
  }
  return { at, posts, head }
}

test('what the operator has not posted in the first half of a period its customer posts in the second, the newest of it', async () => {
  const { at, posts, head } = stage()
  assert.equal(await head(20), false)
  at.signed = 4
  assert.deepEqual([await head(29), posts.length], [false, 0])
  assert.equal(await head(30), true)
  assert.deepEqual(
    posts.map(({ dealId, number }) => [dealId, number]),
    [[id, 4]],
  )
  assert.equal(await head(31), false)
})

test('where little has changed since a post, the operator has three periods', async () => {
  const { at, posts, head } = stage()
  at.onChain = 2
  at.postedIn = 1
  for (const block of [20, 30, 40, 50, 60, 70, 80]) await head(block)
  assert.deepEqual([posts.length, at.asked], [0, 3])
  await head(90)
  assert.equal(posts.length, 1)
})

test('an operator that posts is left alone, and so is what was signed within the period', async () => {
  const { at, posts, head } = stage()
  await head(20)
  at.onChain = 3
  at.signed = 9
  assert.deepEqual([await head(39), posts.length, at.asked], [true, 0, 1])
  at.onChain = 9
  await head(40)
  await head(50)
  assert.deepEqual([posts.length, at.asked], [0, 2])
  // Nothing is asked where nothing was signed since.
  await head(60)
  await head(70)
  assert.equal(at.asked, 2)
})

test('a post that is refused is tried in the next period again, and a re-org makes everything doubtful', async () => {
  const { at, posts, head } = stage()
  at.refuses = true
  await head(20)
  await head(30)
  assert.deepEqual([posts.length, await head(31)], [0, false])
  at.refuses = false
  await head(40)
  await head(50)
  assert.equal(posts.length, 1)
  at.onChain = 0
  assert.equal(await head(51, true), true)
  assert.equal(posts.length, 2)
  at.state = 'closed'
  assert.equal(await head(71, true), false)
})
