/**
 * client.db: everything that a gateway must remember about what it stored. SQLite in WAL mode with synchronous=FULL:
 * a commit is on the disk before anything is said to be durable.
 *
 *   part:   (nothing) ─ first segment → pending ─ last segment → durable ─ free → freed ─ unlink chore → (nothing)
 *                                          └───── failed write, or found at the next start ────↗
 *
 * Small parts and their packs have a book and invariants of their own: see `sqlite-small-part-book.ts`.
 *
 * Invariants:
 * 1. A shard that a node acknowledged is named in its segment's manifest, or its free is staged, or its loss is noted, in one commit.
 * 2. `deal_shards` holds each shard that is, or with the staged operations will be, in the tree of a deal.
 * 3. Operations of a deal are applied in the order of `seq`; those up to `proposal_last_seq` have been proposed.
 */
import { join } from 'node:path'
import {
  assertStateIsKnown,
  makeFolder,
  type OnChanges,
  openStateDatabase,
  type SchemaStep,
  type StateDatabase,
} from '@nupeerstack/durable-state'
import type { Randomness, Timers } from '@nupeerstack/runtime'
import { deriveKey } from '../coding/key-wrap.ts'
import { type ContradictionBook, contradictionSchema, createContradictionBook } from './sqlite-contradiction-book.ts'
import { type CustomerDealBook, createCustomerDealBook } from './sqlite-deal-book.ts'
import { createLossBook, type LossBook, lossSchema } from './sqlite-loss-book.ts'
import { createNodeBook, type NodeBook, nodesDownSchema } from './sqlite-node-book.ts'
import { createPartBook, type PartBook } from './sqlite-part-book.ts'
import { createRepairBook, type RepairBook } from './sqlite-repair-book.ts'
import {
  createSmallPartBook,
  inlineTotalsSchema,
  type SmallPartBook,
  smallPartSchema,
} from './sqlite-small-part-book.ts'

export interface ClientBook extends Disposable {
  /** Runs synchronous writes of the books below as one durable transaction. Reads need none. */
  readonly commit: StateDatabase['commit']
  /** Within `commit`: what brings memory back to what the books say, should the transaction not come to be. */
  readonly onUndone: StateDatabase['onUndone']
  readonly parts: PartBook
  readonly smallParts: SmallPartBook
  readonly deals: CustomerDealBook
  readonly repairs: RepairBook
  readonly nodes: NodeBook
  readonly contradictions: ContradictionBook
  readonly losses: LossBook
}

const firstSchema = `
CREATE TABLE parts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'durable', 'freed')),
  size_bytes INTEGER NOT NULL,
  profile TEXT NOT NULL,
  key_check BLOB NOT NULL,
  sealing_key BLOB NOT NULL
) STRICT;
CREATE INDEX parts_to_unlink ON parts (seq) WHERE state = 'freed';

CREATE TABLE segments (
  part INTEGER NOT NULL,
  number INTEGER NOT NULL,
  manifest BLOB NOT NULL,
  PRIMARY KEY (part, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE deals (
  id TEXT PRIMARY KEY,
  operator TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'ending', 'broken', 'closed')),
  price TEXT NOT NULL,
  units_max INTEGER NOT NULL,
  opened_period INTEGER NOT NULL,
  end_period INTEGER NOT NULL,
  number INTEGER NOT NULL,
  root BLOB NOT NULL,
  pieces INTEGER NOT NULL,
  customer_signature BLOB,
  operator_signature BLOB,
  proposal_number INTEGER,
  proposal_root BLOB,
  proposal_pieces INTEGER,
  proposal_last_seq INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE deal_shards (
  deal TEXT NOT NULL,
  root BLOB NOT NULL,
  pieces INTEGER NOT NULL,
  at INTEGER,
  part INTEGER,
  segment INTEGER NOT NULL,
  shard INTEGER NOT NULL,
  PRIMARY KEY (deal, root)
) STRICT, WITHOUT ROWID;
CREATE INDEX deal_shards_by_part ON deal_shards (part) WHERE part IS NOT NULL;
CREATE INDEX deal_shards_by_place ON deal_shards (deal, at, pieces) WHERE at IS NOT NULL;

CREATE TABLE operations (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  deal TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('append', 'free')),
  root BLOB NOT NULL,
  pieces INTEGER NOT NULL,
  piece_roots BLOB,
  at INTEGER
) STRICT;
CREATE INDEX operations_by_deal ON operations (deal, seq);

CREATE TABLE tree_pages (
  deal TEXT NOT NULL,
  level INTEGER NOT NULL,
  page INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (deal, level, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE repairs (
  part INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  shard INTEGER NOT NULL,
  reason TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  due_ms INTEGER NOT NULL,
  PRIMARY KEY (part, segment, shard)
) STRICT, WITHOUT ROWID;
CREATE INDEX repairs_by_due ON repairs (due_ms);
`

const brokenBecauseSchema = 'ALTER TABLE deals ADD COLUMN broken_because TEXT;'

/** Step n brings version n to version n + 1. What has been released is never changed. */
export const clientSchema: readonly SchemaStep[] = [
  firstSchema,
  smallPartSchema,
  brokenBecauseSchema,
  nodesDownSchema,
  inlineTotalsSchema,
  lossSchema,
  contradictionSchema,
]

const fileName = 'client.db'

export interface ClientBookDependencies {
  readonly randomness: Randomness
  readonly timers: Timers
  /** Told of everything that changes. */
  readonly onChanges?: OnChanges | undefined
}

export interface ClientBookConfig {
  readonly directory: string
  readonly rootKey: Uint8Array
}

/** Where client.db is. */
export function clientBookPath(directory: string): string {
  return join(directory, fileName)
}

/** Throws StateError where client.db is one that this program does not understand; nothing is changed. */
export function assertClientBookIsKnown(directory: string): void {
  assertStateIsKnown({ path: clientBookPath(directory), schema: clientSchema })
}

/** Opens client.db in `directory`, or makes it. The manifests in it open only under the same root key. Throws StateError. */
export function openClientBook(
  { randomness, timers, onChanges }: ClientBookDependencies,
  config: ClientBookConfig,
): ClientBook {
  makeFolder(config.directory)
  const database = openStateDatabase(
    { timers, onChanges },
    { path: clientBookPath(config.directory), schema: clientSchema, logPages: 4000 },
  )
  const parts = createPartBook({ database, randomness }, deriveKey(config.rootKey, 'manifests'))
  return {
    commit: (points, work) => database.commit(points, work),
    onUndone: (restore) => database.onUndone(restore),
    parts,
    smallParts: createSmallPartBook({ database, randomness }, deriveKey(config.rootKey, 'packs')),
    deals: createCustomerDealBook(database),
    repairs: createRepairBook(database),
    nodes: createNodeBook(database),
    contradictions: createContradictionBook(database),
    losses: createLossBook(database),
    [Symbol.dispose]: () => database[Symbol.dispose](),
  }
}
