/**
 * The tables, and how a database of an older version becomes one of today: each migration runs once, in order, in one
 * transaction with its number (`user_version`). A number that we do not know is a newer program's: refused.
 */
import type { SchemaStep } from '@nupeerstack/durable-state'

/**
 * Keys are TEXT in UTF-8 with BINARY collation, so `memcmp` orders them as S3 does. `objects.id` grows with time and is
 * never used again: it orders the versions of a key. What a row of it names changes only by a move to other parts with the same
 * bytes, which `moves` counts, so that who has read a row can tell. The row of a key with
 * the largest id is its latest version. What is listed stands in `objects_live`, so that a page costs the same whatever
 * old versions and delete markers lie between its keys.
 */
export const metadataSchema: readonly SchemaStep[] = [
  `
  CREATE TABLE buckets (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL UNIQUE,
    owner        TEXT NOT NULL,
    created_ms   INTEGER NOT NULL,
    wrapped_key  BLOB NOT NULL,
    object_count INTEGER NOT NULL DEFAULT 0,
    object_bytes INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX buckets_by_owner ON buckets (owner, name);

  CREATE TABLE objects (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket_id          INTEGER NOT NULL REFERENCES buckets (id),
    key                TEXT NOT NULL COLLATE BINARY,
    version_id         TEXT NOT NULL,
    is_latest          INTEGER NOT NULL,
    owner              TEXT NOT NULL,
    size_bytes         INTEGER NOT NULL,
    etag               TEXT NOT NULL,
    last_modified_ms   INTEGER NOT NULL,
    storage_class      TEXT NOT NULL,
    headers            TEXT NOT NULL,
    user_metadata      TEXT NOT NULL,
    checksum_algorithm TEXT,
    checksum_type      TEXT,
    checksum_value     TEXT,
    part_count         INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX objects_by_version ON objects (bucket_id, key, version_id);
  CREATE UNIQUE INDEX objects_latest ON objects (bucket_id, key) WHERE is_latest = 1;
  CREATE INDEX objects_by_age ON objects (bucket_id, key, id DESC);

  CREATE TABLE object_parts (
    object_id          INTEGER NOT NULL REFERENCES objects (id) ON DELETE CASCADE,
    part_number        INTEGER NOT NULL,
    size_bytes         INTEGER NOT NULL,
    etag               TEXT NOT NULL,
    checksum_algorithm TEXT,
    checksum_value     TEXT,
    last_modified_ms   INTEGER NOT NULL,
    part_id            TEXT,
    wrapped_key        BLOB,
    PRIMARY KEY (object_id, part_number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX object_parts_by_part ON object_parts (part_id) WHERE part_id IS NOT NULL;

  CREATE TABLE uploads (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    upload_id          TEXT NOT NULL UNIQUE,
    bucket_id          INTEGER NOT NULL REFERENCES buckets (id),
    key                TEXT NOT NULL COLLATE BINARY,
    owner              TEXT NOT NULL,
    initiated_ms       INTEGER NOT NULL,
    storage_class      TEXT NOT NULL,
    headers            TEXT NOT NULL,
    user_metadata      TEXT NOT NULL,
    checksum_algorithm TEXT,
    checksum_type      TEXT,
    completed_ms       INTEGER,
    completion         TEXT
  ) STRICT;
  CREATE INDEX uploads_by_key ON uploads (bucket_id, key, id) WHERE completed_ms IS NULL;
  CREATE INDEX uploads_by_completion ON uploads (completed_ms) WHERE completed_ms IS NOT NULL;

  CREATE TABLE upload_parts (
    upload             INTEGER NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    part_number        INTEGER NOT NULL,
    size_bytes         INTEGER NOT NULL,
    etag               TEXT NOT NULL,
    checksum_algorithm TEXT,
    checksum_value     TEXT,
    last_modified_ms   INTEGER NOT NULL,
    part_id            TEXT,
    wrapped_key        BLOB,
    PRIMARY KEY (upload, part_number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX upload_parts_by_part ON upload_parts (part_id) WHERE part_id IS NOT NULL;

  CREATE TABLE freed_parts (
    part_id  TEXT PRIMARY KEY,
    freed_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX freed_parts_by_age ON freed_parts (freed_ms);

  CREATE TRIGGER count_new_object AFTER INSERT ON objects BEGIN
    UPDATE buckets SET object_count = object_count + 1, object_bytes = object_bytes + new.size_bytes
    WHERE id = new.bucket_id;
  END;
  CREATE TRIGGER count_gone_object AFTER DELETE ON objects BEGIN
    UPDATE buckets SET object_count = object_count - 1, object_bytes = object_bytes - old.size_bytes
    WHERE id = old.bucket_id;
  END;
  `,
  `
  ALTER TABLE buckets ADD COLUMN versioning TEXT NOT NULL DEFAULT 'never';
  CREATE TABLE bucket_configurations (
    bucket_id INTEGER NOT NULL REFERENCES buckets (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    document  TEXT NOT NULL,
    PRIMARY KEY (bucket_id, name)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE objects ADD COLUMN is_delete_marker INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE objects ADD COLUMN website_redirect TEXT;
  ALTER TABLE objects ADD COLUMN tags TEXT;
  ALTER TABLE objects ADD COLUMN acl TEXT;
  ALTER TABLE objects ADD COLUMN encryption TEXT;
  ALTER TABLE objects ADD COLUMN retention TEXT;
  ALTER TABLE objects ADD COLUMN legal_hold TEXT;
  DROP INDEX objects_latest;
  CREATE UNIQUE INDEX objects_live ON objects (bucket_id, key) WHERE is_latest = 1 AND is_delete_marker = 0;

  ALTER TABLE uploads ADD COLUMN website_redirect TEXT;
  ALTER TABLE uploads ADD COLUMN tags TEXT;
  ALTER TABLE uploads ADD COLUMN acl TEXT;
  ALTER TABLE uploads ADD COLUMN encryption TEXT;
  ALTER TABLE uploads ADD COLUMN retention TEXT;
  ALTER TABLE uploads ADD COLUMN legal_hold TEXT;

  DROP TRIGGER count_new_object;
  CREATE TRIGGER count_new_object AFTER INSERT ON objects WHEN new.is_delete_marker = 0 BEGIN
    UPDATE buckets SET object_count = object_count + 1, object_bytes = object_bytes + new.size_bytes
    WHERE id = new.bucket_id;
  END;
  DROP TRIGGER count_gone_object;
  CREATE TRIGGER count_gone_object AFTER DELETE ON objects WHEN old.is_delete_marker = 0 BEGIN
    UPDATE buckets SET object_count = object_count - 1, object_bytes = object_bytes - old.size_bytes
    WHERE id = old.bucket_id;
  END;
  `,
  `
  CREATE TABLE encryption_keys (
    key_id      TEXT NOT NULL,
    version     INTEGER NOT NULL,
    wrapped_key BLOB NOT NULL,
    created_ms  INTEGER NOT NULL,
    PRIMARY KEY (key_id, version)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE chore_leases (
    chore      TEXT PRIMARY KEY,
    holder     TEXT NOT NULL,
    expires_ms INTEGER NOT NULL,
    cursor     TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE users (
    id         TEXT PRIMARY KEY,
    created_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE access_keys (
    id            TEXT PRIMARY KEY,
    user_id       TEXT NOT NULL,
    sealed_secret BLOB NOT NULL,
    policy        TEXT,
    created_ms    INTEGER NOT NULL,
    expires_ms    INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE events (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    target    TEXT NOT NULL,
    bucket_id INTEGER NOT NULL,
    key       TEXT NOT NULL,
    facts     TEXT NOT NULL,
    queued_ms INTEGER NOT NULL,
    attempts  INTEGER NOT NULL DEFAULT 0,
    due_ms    INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX events_by_target ON events (target, id);
  CREATE INDEX events_refused ON events (target, bucket_id, key, id) WHERE attempts > 0;
  `,
  'ALTER TABLE objects ADD COLUMN moves INTEGER NOT NULL DEFAULT 0',
  // Documents without a version were the first one. Programs that know none must not pass over a later one: they are shut out.
  'ALTER TABLE bucket_configurations ADD COLUMN version INTEGER NOT NULL DEFAULT 1',
]
