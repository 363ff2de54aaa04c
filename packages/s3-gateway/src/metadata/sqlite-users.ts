/** Users and their access keys over SQLite. Secrets stand here sealed only; see `../auth/user-book.ts`. */
import {
  bytesOf,
  numberOf,
  optionalTextOf,
  type Row,
  type StateDatabase,
  type TransactionPoints,
  textOf,
} from '@nupeerstack/durable-state'
import { gatewayCommits } from '../commits.ts'
import type { IndexSharing } from './index-sharing.ts'
import type { UserIndex } from './metadata-store.ts'
import type { AccessKeyRecord } from './records.ts'

export function createSqliteUsers(db: StateDatabase, sharing: IndexSharing): UserIndex {
  const allUsers = db.prepare('SELECT * FROM users ORDER BY id')
  const insertUser = db.prepare('INSERT OR IGNORE INTO users (id, created_ms) VALUES (?, ?)')
  const removeUser = db.prepare('DELETE FROM users WHERE id = ?')
  const anyBucket = db.prepare('SELECT 1 FROM buckets WHERE owner = ? LIMIT 1')
  const allKeys = db.prepare('SELECT * FROM access_keys ORDER BY created_ms, id')
  const insertKey = db.prepare(
    'INSERT INTO access_keys (id, user_id, sealed_secret, policy, created_ms, expires_ms) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const setExpiry = db.prepare('UPDATE access_keys SET expires_ms = ? WHERE id = ?')
  const removeKey = db.prepare('DELETE FROM access_keys WHERE id = ?')
  const removeKeysOf = db.prepare('DELETE FROM access_keys WHERE user_id = ?')

  return {
    list: async () => allUsers.all().map((row) => ({ id: textOf(row, 'id'), createdMs: numberOf(row, 'created_ms') })),
    listKeys: async () => allKeys.all().map(parseKey),
    create: (user) =>
      changeUsers(gatewayCommits.userCreated, () => insertUser.run(user.id, user.createdMs).changes > 0),
    delete: (id) =>
      changeUsers(gatewayCommits.userDeleted, () => {
        if (anyBucket.get(id) !== undefined) return 'owns-buckets'
        removeKeysOf.run(id)
        return removeUser.run(id).changes > 0 ? 'deleted' : 'no-such-user'
      }),
    addKey: (key) =>
      changeUsers(gatewayCommits.accessKeyAdded, () => {
        const { id, userId, sealedSecret, policy, createdMs, expiresAtMs } = key
        insertKey.run(id, userId, sealedSecret, policy ?? null, createdMs, expiresAtMs ?? null)
      }),
    expireKey: (id, expiresAtMs) =>
      changeUsers(gatewayCommits.accessKeyExpired, () => setExpiry.run(expiresAtMs, id).changes > 0),
    deleteKey: (id) => changeUsers(gatewayCommits.accessKeyDeleted, () => removeKey.run(id).changes > 0),
  }

  async function changeUsers<T>(points: TransactionPoints, write: () => T): Promise<T> {
    const outcome = await db.commit(points, write)
    sharing.noteUserChange()
    return outcome
  }
}

function parseKey(row: Row): AccessKeyRecord {
  return {
    id: textOf(row, 'id'),
    userId: textOf(row, 'user_id'),
    sealedSecret: bytesOf(row, 'sealed_secret'),
    policy: optionalTextOf(row, 'policy'),
    createdMs: numberOf(row, 'created_ms'),
    expiresAtMs: row.expires_ms === null ? undefined : numberOf(row, 'expires_ms'),
  }
}
