#!/usr/bin/env bash
# SQLite as Node 24.9.0 has it (node:sqlite): a statement that finds the database full does not fail alone. It ends the whole
# transaction, what was written before the savepoint included, so that ROLLBACK TO answers "no such savepoint". A constraint that a
# statement breaks leaves transaction and savepoint standing: whoever undoes one piece of work of many by its savepoint loses all of
# them here, and hears of a savepoint instead of a full disk. The size of the database is limited to be full.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund node@24.9.0
cat > run.mjs <<'JS'
import { DatabaseSync } from 'node:sqlite'

function failIn(statement) {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE entries (name TEXT PRIMARY KEY, value BLOB)')
  database.exec('PRAGMA max_page_count = 20')
  database.exec(`BEGIN; INSERT INTO entries VALUES ('before', NULL); SAVEPOINT work`)
  const messageOf = (sql) => {
    try {
      database.exec(sql)
    } catch (error) {
      return error.message
    }
  }
  const failure = messageOf(statement)
  const isOpenAfterwards = database.isTransaction
  const undoing = messageOf('ROLLBACK TO work')
  return { failure, isOpenAfterwards, undoing, rows: database.prepare('SELECT count(*) AS rows FROM entries').get().rows }
}

const constraint = failIn(`INSERT INTO entries VALUES ('before', NULL)`)
const full = failIn(`INSERT INTO entries VALUES ('large', zeroblob(1000000))`)
console.log('a broken constraint', constraint)
console.log('a full database', full)
const asSeen =
  constraint.isOpenAfterwards && constraint.undoing === undefined && constraint.rows === 1 &&
  !full.isOpenAfterwards && full.undoing === 'no such savepoint: work' && full.rows === 0
process.exitCode = asSeen ? 0 : 1
JS
npx node run.mjs 2> /dev/null
