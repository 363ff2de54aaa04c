/**
 * Shards that audits have found gone, and the questions about them: what a node is to be asked on the chain, and what it was asked. A
 * shard that stands here keeps its place in its deal, wherever repair has brought its bytes: what is freed cannot be asked for.
 * Writing methods run within `ClientBook.commit`.
 *
 *   (nothing) ─ audit → waiting ─ question → asked ─ its end → (nothing)
 *                          └── found whole, too old ──↗
 */
import { bytesOf, numberOf, onlyRow, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import { type DealId, type ShardRoot, shardRootFromBytes, shardRootToBytes } from '@nupeerstack/protocol'

export interface Loss {
  readonly dealId: DealId
  readonly root: ShardRoot
  /** Within the shard: the piece that was wrong, or any where all is gone. */
  readonly piece: number
  /** The newest revision when it was found: the shard is in that, and stays until its loss is settled. */
  readonly number: number
}

/** With its place in the deal tree. */
export interface PlacedLoss extends Loss {
  readonly at: number
}

export interface AskedQuestion {
  readonly seq: number
  readonly dealId: DealId
  /** It was asked in a later block. */
  readonly sinceBlock: number
  readonly depositWei: bigint
}

export type QuestionEnd = 'answered' | 'unanswered' | 'given-up'

export interface LossBook {
  /** Leaves one that stands there; of a deal that has many already, nothing. */
  add(loss: Loss, foundMs: number): void
  has(dealId: DealId, root: ShardRoot): boolean
  /** Of a shard that is whole after all, or was given back: unless it is asked for. */
  forget(dealId: DealId, root: ShardRoot): void
  count(): number
  /** Deals with losses that nobody has asked for, and how many; the most first. */
  waiting(): readonly { readonly dealId: DealId; readonly count: number }[]
  /** Losses of a deal that can be asked for under a revision of that number. */
  askable(dealId: DealId, number: number, limit: number): readonly PlacedLoss[]
  /** Those that nobody has asked for and that were found before that, or whose shard is a part's no more. */
  stale(foundBeforeMs: number): readonly { readonly dealId: DealId; readonly root: ShardRoot }[]
  ofDeal(dealId: DealId): readonly ShardRoot[]
  ofQuestion(seq: number): readonly ShardRoot[]
  remove(dealId: DealId, root: ShardRoot): void

  /** Notes a question that is about to be asked, and what it asks for. */
  ask(question: Omit<AskedQuestion, 'seq'>, roots: readonly ShardRoot[], askedMs: number): void
  open(): readonly AskedQuestion[]
  end(seq: number, end: QuestionEnd): void
  /** It did not come onto the chain: what it asked for waits again. */
  withdraw(seq: number): void
  /** Deposits of the questions since then, whatever came of them. */
  depositsSince(ms: number): bigint
  /** Whether a question about the deal that was asked since then was answered. */
  wasAnsweredSince(dealId: DealId, ms: number): boolean
  /** Forgets questions that have ended and were asked before that. */
  prune(askedBeforeMs: number): void
}

/** Fifty questions: whoever has lost more is evicted long before. What goes beyond is repaired as anything else. */
const lossesPerDealMax = 250

export const lossSchema = `
CREATE TABLE losses (
  deal TEXT NOT NULL,
  root BLOB NOT NULL,
  piece INTEGER NOT NULL,
  number INTEGER NOT NULL,
  found_ms INTEGER NOT NULL,
  question INTEGER,
  PRIMARY KEY (deal, root)
) STRICT, WITHOUT ROWID;

CREATE TABLE questions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  deal TEXT NOT NULL,
  since_block INTEGER NOT NULL,
  asked_ms INTEGER NOT NULL,
  deposit_wei TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'unanswered', 'given-up'))
) STRICT;
CREATE UNIQUE INDEX questions_open ON questions (deal) WHERE state = 'open';
`

export function createLossBook(database: StateDatabase): LossBook {
  const add = database.prepare(
    `INSERT INTO losses (deal, root, piece, number, found_ms) SELECT ?1, ?2, ?3, ?4, ?5
     WHERE (SELECT count(*) FROM losses WHERE deal = ?1) < ?6 ON CONFLICT DO NOTHING`,
  )
  const has = database.prepare('SELECT 1 FROM losses WHERE deal = ? AND root = ?')
  const forget = database.prepare('DELETE FROM losses WHERE deal = ? AND root = ? AND question IS NULL')
  const remove = database.prepare('DELETE FROM losses WHERE deal = ? AND root = ?')
  const count = database.prepare('SELECT count(*) AS count FROM losses')
  const waiting = database.prepare(
    'SELECT deal, count(*) AS count FROM losses WHERE question IS NULL GROUP BY deal ORDER BY count DESC, deal',
  )
  const askable = database.prepare(
    `SELECT l.deal, l.root, l.piece, l.number, s.at FROM losses AS l
     JOIN deal_shards AS s ON s.deal = l.deal AND s.root = l.root
     WHERE l.deal = ? AND l.number <= ? AND l.question IS NULL AND s.at IS NOT NULL AND s.part IS NOT NULL
     ORDER BY l.found_ms, s.at LIMIT ?`,
  )
  const stale = database.prepare(
    `SELECT deal, root FROM losses AS l WHERE question IS NULL AND (found_ms < ? OR NOT EXISTS
     (SELECT 1 FROM deal_shards AS s WHERE s.deal = l.deal AND s.root = l.root AND s.part IS NOT NULL))`,
  )
  const ofDeal = database.prepare('SELECT root FROM losses WHERE deal = ? ORDER BY root')
  const ofQuestion = database.prepare('SELECT root FROM losses WHERE question = ? ORDER BY root')
  const insertQuestion = database.prepare(
    "INSERT INTO questions (deal, since_block, asked_ms, deposit_wei, state) VALUES (?, ?, ?, ?, 'open') RETURNING seq",
  )
  const mark = database.prepare('UPDATE losses SET question = ? WHERE deal = ? AND root = ?')
  const unmark = database.prepare('UPDATE losses SET question = NULL WHERE question = ?')
  const open = database.prepare("SELECT * FROM questions WHERE state = 'open' ORDER BY seq")
  const end = database.prepare('UPDATE questions SET state = ? WHERE seq = ?')
  const removeQuestion = database.prepare('DELETE FROM questions WHERE seq = ?')
  const deposits = database.prepare('SELECT deposit_wei FROM questions WHERE asked_ms >= ?')
  const answered = database.prepare(
    "SELECT 1 FROM questions WHERE deal = ? AND state = 'answered' AND asked_ms >= ? LIMIT 1",
  )
  const prune = database.prepare("DELETE FROM questions WHERE state <> 'open' AND asked_ms < ?")
  const rootOf = (row: Parameters<typeof bytesOf>[0]) => shardRootFromBytes(bytesOf(row, 'root'))

  return {
    add: ({ dealId, root, piece, number }, foundMs) =>
      void add.run(dealId, shardRootToBytes(root), piece, number, foundMs, lossesPerDealMax),
    has: (dealId, root) => has.get(dealId, shardRootToBytes(root)) !== undefined,
    forget: (dealId, root) => void forget.run(dealId, shardRootToBytes(root)),
    count: () => numberOf(onlyRow(count.get()), 'count'),
    waiting: () => waiting.all().map((row) => ({ dealId: textOf<DealId>(row, 'deal'), count: numberOf(row, 'count') })),
    askable: (dealId, number, limit) =>
      askable.all(dealId, number, limit).map((row) => ({
        ...{ dealId, root: rootOf(row), piece: numberOf(row, 'piece') },
        ...{ number: numberOf(row, 'number'), at: numberOf(row, 'at') },
      })),
    stale: (foundBeforeMs) =>
      stale.all(foundBeforeMs).map((row) => ({ dealId: textOf<DealId>(row, 'deal'), root: rootOf(row) })),
    ofDeal: (dealId) => ofDeal.all(dealId).map(rootOf),
    ofQuestion: (seq) => ofQuestion.all(seq).map(rootOf),
    remove: (dealId, root) => void remove.run(dealId, shardRootToBytes(root)),
    ask: ({ dealId, sinceBlock, depositWei }, roots, askedMs) => {
      const seq = numberOf(onlyRow(insertQuestion.get(dealId, sinceBlock, askedMs, depositWei.toString())), 'seq')
      for (const root of roots) mark.run(seq, dealId, shardRootToBytes(root))
    },
    open: () =>
      open.all().map((row) => ({
        ...{ seq: numberOf(row, 'seq'), dealId: textOf<DealId>(row, 'deal') },
        ...{ sinceBlock: numberOf(row, 'since_block'), depositWei: BigInt(textOf(row, 'deposit_wei')) },
      })),
    end: (seq, state) => void end.run(state, seq),
    withdraw: (seq) => {
      unmark.run(seq)
      removeQuestion.run(seq)
    },
    depositsSince: (ms) => deposits.all(ms).reduce((sum, row) => sum + BigInt(textOf(row, 'deposit_wei')), 0n),
    wasAnsweredSince: (dealId, ms) => answered.get(dealId, ms) !== undefined,
    prune: (askedBeforeMs) => void prune.run(askedBeforeMs),
  }
}
