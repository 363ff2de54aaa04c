-- A metadata database as version 1 wrote it: one bucket, one object of one part, one upload with one part.
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

INSERT INTO buckets (name, owner, created_ms, wrapped_key) VALUES ('old', 'ann', 1, x'0102');
INSERT INTO objects (bucket_id, key, version_id, is_latest, owner, size_bytes, etag, last_modified_ms, storage_class,
  headers, user_metadata, part_count)
VALUES (1, 'key', 'null', 1, 'ann', 7, 'etag', 2, 'STANDARD', '{"content-type":"text/plain"}', '{"a":"1"}', NULL);
INSERT INTO object_parts VALUES (1, 1, 7, 'etag', NULL, NULL, 2, '000102030405060708090a0b0c0d0e0f', x'03');
INSERT INTO uploads (upload_id, bucket_id, key, owner, initiated_ms, storage_class, headers, user_metadata)
VALUES ('upload', 1, 'key', 'ann', 3, 'STANDARD', '{}', '{}');
INSERT INTO upload_parts VALUES (1, 1, 9, 'etag', NULL, NULL, 3, '0f0e0d0c0b0a09080706050403020100', x'04');
PRAGMA user_version = 1;
