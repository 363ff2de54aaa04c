import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { bindToNetwork, NetworkBindingError } from '@nupeerstack/operator'
import { parseAddress } from '@nupeerstack/protocol'
import { createSqliteNetworkRecord } from '../src/sqlite-network-record.ts'
import { openNodeDatabase } from '../src/sqlite-node-database.ts'
import { withFolder } from './shard-fixtures.ts'

test('a data folder serves the network it was made for and no other, from one start to the next', async () => {
  await withFolder(async (directory) => {
    const network = { chainId: 31_337, market: parseAddress(`0x${'11'.repeat(20)}`) }
    const other = { ...network, market: parseAddress(`0x${'22'.repeat(20)}`) }
    for (let start = 0; start < 2; start++) {
      using database = openNodeDatabase({}, join(directory, 'node.db'))
      const record = createSqliteNetworkRecord({ database })
      bindToNetwork(record, network)
      bindToNetwork(record, network)
      assert.throws(() => bindToNetwork(record, { ...network, chainId: 1 }), NetworkBindingError)
      assert.throws(() => bindToNetwork(record, other), /market 0x1111.* on chain 31337/)
    }
  })
})
