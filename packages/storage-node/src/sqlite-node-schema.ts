/**
 * The tables of `node.db`, and how a database of an older version becomes one of today. What has been released is never
 * changed: a change is a step more.
 */
import type { SchemaStep } from '@nupeerstack/durable-state'

/**
 * Version 1. Databases that programs without versions have made have the same tables, and some of them not all: each is made
 * where it is missing. The network's row is of the whole database; the rest belongs to the shard index, the deal book with
 * its pieces and tree pages, and the registers.
 */
const firstSchema = `
CREATE TABLE IF NOT EXISTS network (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  chain_id INTEGER NOT NULL,
  market TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS store (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS volume (number INTEGER PRIMARY KEY, used BLOB NOT NULL, shards INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS shard (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  root BLOB NOT NULL UNIQUE,
  volume INTEGER NOT NULL REFERENCES volume,
  slot INTEGER NOT NULL,
  slots INTEGER NOT NULL,
  piece_roots BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS shard_hold (
  shard INTEGER NOT NULL REFERENCES shard ON DELETE CASCADE,
  holder TEXT NOT NULL,
  staged_at INTEGER,
  PRIMARY KEY (holder, shard)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS shard_hold_by_shard ON shard_hold (shard);
CREATE INDEX IF NOT EXISTS shard_hold_staged ON shard_hold (staged_at) WHERE staged_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS shard_holder (holder TEXT PRIMARY KEY, staged_pieces INTEGER NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS deal (
  id TEXT PRIMARY KEY,
  customer TEXT NOT NULL,
  units_max INTEGER NOT NULL,
  end_period INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  number INTEGER NOT NULL,
  root BLOB NOT NULL,
  pieces INTEGER NOT NULL,
  live_pieces INTEGER NOT NULL,
  posted_number INTEGER NOT NULL,
  kept_number INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS deal_revision (
  deal TEXT NOT NULL REFERENCES deal,
  number INTEGER NOT NULL,
  root BLOB NOT NULL,
  pieces INTEGER NOT NULL,
  customer_signature BLOB NOT NULL,
  operator_signature BLOB NOT NULL,
  PRIMARY KEY (deal, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS deal_shard (
  deal TEXT NOT NULL,
  at INTEGER NOT NULL,
  from_number INTEGER NOT NULL,
  until_number INTEGER,
  pieces INTEGER NOT NULL,
  root BLOB NOT NULL,
  PRIMARY KEY (deal, at, from_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS deal_shard_by_root ON deal_shard (deal, root);
CREATE INDEX IF NOT EXISTS deal_shard_ended ON deal_shard (deal, until_number) WHERE until_number IS NOT NULL;

CREATE TABLE IF NOT EXISTS deal_page (
  deal TEXT NOT NULL,
  band INTEGER NOT NULL,
  page INTEGER NOT NULL,
  from_number INTEGER NOT NULL,
  until_number INTEGER,
  hashes BLOB NOT NULL,
  PRIMARY KEY (deal, band, page, from_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS deal_page_ended ON deal_page (deal, until_number) WHERE until_number IS NOT NULL;

CREATE TABLE IF NOT EXISTS register (account TEXT PRIMARY KEY, version INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
`

/** Which revision was effective, and at which block: the ones before it go when no re-org can take that back any more. */
const effectiveBlocks = `
ALTER TABLE deal ADD COLUMN effective_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deal ADD COLUMN effective_block INTEGER NOT NULL DEFAULT 0;
`

/** A number that the operator has signed and the node does not know of, because its state is an older copy. */
const outrunDeals = 'ALTER TABLE deal ADD COLUMN outrun_by INTEGER NOT NULL DEFAULT 0;'

/** Step n brings version n to version n + 1. */
export const nodeSchema: readonly SchemaStep[] = [firstSchema, effectiveBlocks, outrunDeals]
