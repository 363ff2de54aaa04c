/**
 * How soon a customer's audits find that a twentieth of its data is gone, and have it slashed by a question: the client's own audit and
 * chore over its own book, against a node that says of everything that it is whole. The chain is the one in memory of the client's tests, with a
 * period of a day; its rules on windows, periods and effective revisions are those of the contracts, which `npm run attacks` has in their stead.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPeriods } from '@nupeerstack/contracts-client'
import { leavesPerPiece } from '@nupeerstack/proofs'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { createSeededRandomness, type Randomness } from '@nupeerstack/runtime'
import { MemoryQuestions, memoryWindowBlocks } from '../../packages/client/test/memory-questions.ts'
import { auditIntervalMs, openAuditedDeal, piecesPerShard } from './audited-deal.ts'
import { type Share, shareOf } from './interval.ts'

export interface Loss {
  readonly name: string
  /** Whether it is gone from the node's disk. */
  isGone(piece: number, leaf: number): boolean
  /** Whether the node hands out a piece to whoever audits it. */
  isHandedOut(piece: number): boolean
}

export interface CustomerDetection {
  readonly name: string
  /** Within six days. */
  readonly slashed: Share
  /** Hours until the slash, in the middle of those that were; `undefined` where none was. */
  readonly medianHours: number | undefined
}

/** 128 MiB in shards of 1 MiB. */
const shardCount = 128
const pieces = shardCount * piecesPerShard
const days = 6
const blockMs = 86_400_000 / memoryWindowBlocks
/** Laps within a block once a loss is known: a question names five leaves. */
const lapsAfterLoss = 1
/** The first miss of a window is a warning. */
const missesToSlash = 2
const dealId = parseDealId('1')
const operator = parseAddress(`0x${'a'.repeat(40)}`)

/** A twentieth, in the ways that are hardest and easiest to find. */
export const losses: readonly Loss[] = [
  wholePieces('one piece of twenty, all over', (piece) => piece % 20 === 7),
  wholePieces('the last twentieth, in one run', (piece) => piece >= pieces * 0.95),
  wholePieces('whole shards, one of twenty', (piece) => Math.floor(piece / piecesPerShard) % 20 === 7),
  {
    name: 'a twentieth of each piece, with the hashes above kept, and no piece for an audit',
    isGone: (_, leaf) => leaf < leavesPerPiece / 20,
    isHandedOut: () => false,
  },
]

function wholePieces(name: string, isGone: (piece: number) => boolean): Loss {
  return { name, isGone, isHandedOut: (piece) => !isGone(piece) }
}

export async function measureCustomer(loss: Loss, runs: number, seed = 1): Promise<CustomerDetection> {
  const folder = mkdtempSync(join(tmpdir(), 'nupeer-detection-'))
  try {
    const hours: number[] = []
    for (let run = 0; run < runs; run++) {
      const found = await hoursToSlash(join(folder, String(run)), loss, createSeededRandomness(seed * 1_000_003 + run))
      if (found !== undefined) hours.push(found)
    }
    const medianHours = hours.toSorted((a, b) => a - b)[Math.floor(hours.length / 2)]
    return { name: loss.name, slashed: shareOf(hours.length, runs), medianHours }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function hoursToSlash(directory: string, loss: Loss, randomness: Randomness): Promise<number | undefined> {
  const chain = new MemoryQuestions()
  // A customer begins at any hour of a day.
  let block = memoryWindowBlocks + Math.floor(randomness.uniform() * memoryWindowBlocks)
  const begun = block
  const storage = { questions: chain.calls(operator, () => block), ...chain.posting(() => block) }
  const periods = createPeriods(memoryWindowBlocks)
  using deal = await openAuditedDeal(
    { storage, periods, unixMs: () => block * blockMs, randomness },
    { directory, dealId, operator, account: operator, shards: shardCount, isHandedOut: loss.isHandedOut },
  )
  const { book, audit, force } = deal
  const { signal } = new AbortController()
  for (; block < begun + days * memoryWindowBlocks; block++) {
    for (let lap = 0; lap < blockMs / auditIntervalMs && (lap < lapsAfterLoss || book.losses.count() === 0); lap++) {
      await audit.lap(signal)
    }
    force.noteHead({ number: block }, false)
    await force.lap(signal)
    if (force.counts.unanswered >= missesToSlash) return ((block - begun) * 24) / memoryWindowBlocks
    for (const [id, { places }] of chain.open) {
      if (places.some(({ piece, leaf }) => loss.isGone(piece, leaf))) continue
      chain.open.delete(id)
      chain.endings.set(id, 'answered')
    }
  }
  return undefined
}
