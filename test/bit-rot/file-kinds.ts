/**
 * Every kind of file that a node and a gateway keep in their folders. A file that no kind names fails the matrix: whoever adds one
 * says here what becomes of it when it is damaged.
 */

/** What it is for: data of customers, what finds it, what is written before it is done, and what says whose it is. */
export type FileRole = 'data' | 'index' | 'journal' | 'metadata'

export interface FileKind {
  readonly name: string
  /** Paths within the folder. */
  readonly path: RegExp
  readonly role: FileRole
}

export const nodeFiles: readonly FileKind[] = [
  { name: 'volume', path: /^shards\/volume-\d{4}$/, role: 'data' },
  { name: 'store-name', path: /^shards\/store-name$/, role: 'metadata' },
  { name: 'node.db', path: /^node\.db$/, role: 'index' },
  { name: 'node.db-wal', path: /^node\.db-wal$/, role: 'journal' },
  { name: 'transactions', path: /^transactions\/transactions-[\w-]+\.log$/, role: 'journal' },
  { name: 'peer.key', path: /^peer\.key$/, role: 'metadata' },
  { name: 'reserve', path: /^reserve$/, role: 'metadata' },
  { name: 'lock', path: /^\.lock$/, role: 'metadata' },
  { name: 'lock-owner', path: /^\.lock-owner$/, role: 'metadata' },
]

export const gatewayFiles: readonly FileKind[] = [
  { name: 'metadata.db', path: /^metadata\.db$/, role: 'index' },
  { name: 'metadata.db-wal', path: /^metadata\.db-wal$/, role: 'journal' },
  { name: 'client.db', path: /^client\.db$/, role: 'data' },
  { name: 'client.db-wal', path: /^client\.db-wal$/, role: 'journal' },
  { name: 'transactions', path: /^transactions\/transactions-[\w-]+\.log$/, role: 'journal' },
  { name: 'peer.key', path: /^peer\.key$/, role: 'metadata' },
  { name: 'access.log', path: /^access\.log(\.\d+)?$/, role: 'metadata' },
  { name: 'lock', path: /^\.lock$/, role: 'metadata' },
  { name: 'lock-owner', path: /^\.lock-owner$/, role: 'metadata' },
]

/** Files that are made anew with each start, from what stands in the others, and sockets. */
export const passing: readonly RegExp[] = [/^admin\.sock$/, /\.db-shm$/, /\.db\.v\d+$/, /\.log\.new$/]
