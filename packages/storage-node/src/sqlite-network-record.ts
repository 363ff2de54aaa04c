/** The network to which `node.db` belongs, noted in the database itself. */

import type { NetworkRecord } from '@nupeerstack/operator'
import { parseAddress } from '@nupeerstack/protocol'
import type { NodeDatabase } from './sqlite-database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS network (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  chain_id INTEGER NOT NULL,
  market TEXT NOT NULL
) STRICT;
`

export function createSqliteNetworkRecord({ database }: { readonly database: NodeDatabase }): NetworkRecord {
  database.exec(schema)
  const note = database.prepare('INSERT INTO network (id, chain_id, market) VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
  const read = database.prepare('SELECT chain_id AS chainId, market FROM network')
  return {
    claim(network) {
      note.run(network.chainId, network.market)
      const noted = read.get()
      if (noted === undefined) return network
      return { chainId: Number(noted.chainId), market: parseAddress(String(noted.market)) }
    },
  }
}
