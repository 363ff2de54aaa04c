/** The keys of the key-management ring over SQLite, each wrapped by the root key. */
import { bytesOf, numberOf, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import { gatewayCommits } from '../commits.ts'
import type { EncryptionKeyIndex } from './metadata-store.ts'

export function createSqliteEncryptionKeys(db: StateDatabase): EncryptionKeyIndex {
  const all = db.prepare('SELECT * FROM encryption_keys ORDER BY key_id, version')
  const insert = db.prepare(
    'INSERT INTO encryption_keys (key_id, version, wrapped_key, created_ms) VALUES (?, ?, ?, ?)',
  )
  return {
    async list() {
      return all.all().map((row) => ({
        keyId: textOf(row, 'key_id'),
        version: numberOf(row, 'version'),
        wrappedKey: bytesOf(row, 'wrapped_key'),
        createdMs: numberOf(row, 'created_ms'),
      }))
    },
    add: ({ keyId, version, wrappedKey, createdMs }) =>
      db.commit(gatewayCommits.encryptionKeyAdded, () => {
        insert.run(keyId, version, wrappedKey, createdMs)
      }),
  }
}
