/** The network to which `node.db` belongs, noted in the database itself. */

import { numberOf, type StateDatabase, textOf } from '@nupeerstack/durable-state'
import type { NetworkRecord } from '@nupeerstack/operator'
import { parseAddress } from '@nupeerstack/protocol'
import { nodeCommits } from './commits.ts'

export function createSqliteNetworkRecord({ database }: { readonly database: StateDatabase }): NetworkRecord {
  const note = database.prepare('INSERT INTO network (id, chain_id, market) VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
  const read = database.prepare('SELECT chain_id AS chainId, market FROM network')
  return {
    claim(network) {
      database.transaction(nodeCommits.networkNoted, () => note.run(network.chainId, network.market))
      const noted = read.get()
      if (noted === undefined) return network
      return { chainId: numberOf(noted, 'chainId'), market: parseAddress(textOf(noted, 'market')) }
    },
  }
}
