/**
 * A node's database belongs to one network: the deals of another chain, or of one that was set up anew, have the same
 * numbers and mean something else. Opened under another network it is refused, and nothing in it is changed.
 */
import type { Deployment } from '@nupeerstack/contracts-client'
import type { NodeDatabase } from './sqlite-database.ts'

export type NetworkBindingErrorCode = 'other-network'

export class NetworkBindingError extends Error {
  override readonly name = 'NetworkBindingError'
  readonly code: NetworkBindingErrorCode = 'other-network'
}

const schema = `
CREATE TABLE IF NOT EXISTS network (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  chain_id INTEGER NOT NULL,
  market TEXT NOT NULL
) STRICT;
`

/** Binds a new database to the network. Throws NetworkBindingError where it is bound to another. */
export function bindToNetwork(
  database: NodeDatabase,
  { chainId, market }: Pick<Deployment, 'chainId' | 'market'>,
): void {
  database.exec(schema)
  database
    .prepare('INSERT INTO network (id, chain_id, market) VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
    .run(chainId, market)
  const bound = database.prepare('SELECT chain_id AS chainId, market FROM network').get()
  if (bound?.chainId === chainId && bound.market === market) return
  throw new NetworkBindingError(
    `the data folder belongs to the network of market ${bound?.market} on chain ${bound?.chainId}, not to this one`,
  )
}
