/** Registers in the node's database: one row per account. */
import { bytesOf, numberOf, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { Address } from '@nupeerstack/protocol'
import { nodeCommits } from '../commits.ts'
import type { Register, RegisterBook } from './register-book.ts'

export function createSqliteRegisterBook({ database }: { readonly database: StateDatabase }): RegisterBook {
  const select = database.prepare('SELECT version, bytes FROM register WHERE account = ?')
  const accounts = database.prepare('SELECT account FROM register')
  const remove = database.prepare('DELETE FROM register WHERE account = ?')
  const upsert = database.prepare(
    `INSERT INTO register (account, version, bytes) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, bytes = excluded.bytes`,
  )

  function read(account: Address): Register {
    const row = select.get(account)
    if (row === undefined) return { version: 0, bytes: new Uint8Array() }
    return { version: numberOf(row, 'version'), bytes: bytesOf(row, 'bytes') }
  }

  return {
    read,
    write: (account, { version, bytes }) =>
      database.transaction(nodeCommits.registerWritten, () => {
        if (version !== read(account).version + 1) return false
        upsert.run(account, version, bytes)
        return true
      }),
    keepOnly: (kept) =>
      database.transaction(nodeCommits.registersPruned, () => {
        for (const row of accounts.all()) {
          const account = textOf<Address>(row, 'account')
          if (!kept.has(account)) remove.run(account)
        }
      }),
  }
}
