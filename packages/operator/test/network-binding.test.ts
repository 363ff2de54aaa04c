import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseAddress } from '@nupeerstack/protocol'
import { bindToNetwork, NetworkBindingError } from '../src/network-binding.ts'
import { openNodeDatabase } from '../src/sqlite-database.ts'
import { withFolder } from './shard-fixtures.ts'

test('a data folder serves the network it was made for and no other', async () => {
  await withFolder(async (directory) => {
    const network = { chainId: 31_337, market: parseAddress(`0x${'11'.repeat(20)}`) }
    using database = openNodeDatabase(join(directory, 'node.db'))
    bindToNetwork(database, network)
    bindToNetwork(database, network)
    assert.throws(() => bindToNetwork(database, { ...network, chainId: 1 }), NetworkBindingError)
    const other = { ...network, market: parseAddress(`0x${'22'.repeat(20)}`) }
    assert.throws(() => bindToNetwork(database, other), /market 0x1111.* on chain 31337/)
  })
})
