/** A node whose state is not what it understands does not start, and its account does nothing at all. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { storageKind } from '@nupeerstack/contracts-client'
import { addressOfPrivateKey } from '@nupeerstack/protocol'
import { nodeSchema } from '../src/sqlite-node-schema.ts'
import { startTestChain } from './chain-fixtures.ts'
import { nodeConfig, startNode } from './node-fixtures.ts'

test('a bonded node with a state of a newer program, or a damaged one, refuses to start and signs nothing', async () => {
  await using chain = await startTestChain()
  const key = await chain.fundedKey()
  const place = { name: 'node', key }
  const { dataDir } = await nodeConfig(chain, place)
  const sent = () => countSent(chain.devChain.rpcUrl, addressOfPrivateKey(key))
  {
    await using _node = await startNode(chain, place)
    await using reader = await chain.connect(key)
    while ((await reader.market.node(reader.account, reader.kind(storageKind).address)) === undefined)
      await chain.nextPeriod()
  }
  const before = await sent()
  assert.ok(before > 0, 'it has bonded')
  {
    using database = new DatabaseSync(join(dataDir, 'node.db'))
    database.exec('PRAGMA user_version = 99')
  }
  await assert.rejects(startNode(chain, place), {
    name: 'StateError',
    code: 'newer-schema',
    message: new RegExp(`^node\\.db has schema version 99 and this program knows ${nodeSchema.length}: [^\\n]*$`),
  })
  writeFileSync(join(dataDir, 'node.db'), 'no database')
  await assert.rejects(startNode(chain, place), { name: 'StateError', code: 'damaged' })
  await chain.nextPeriod()
  assert.equal(await sent(), before)

  // Nor does a new one register, or begin a journal of what it sends.
  const other = { name: 'other', key: await chain.fundedKey() }
  const { dataDir: otherDir } = await nodeConfig(chain, other)
  mkdirSync(otherDir)
  writeFileSync(join(otherDir, 'node.db'), 'no database')
  await assert.rejects(startNode(chain, other), { code: 'damaged' })
  assert.equal(existsSync(join(otherDir, 'transactions')), false)
  assert.equal(await countSent(chain.devChain.rpcUrl, addressOfPrivateKey(other.key)), 0)
})

async function countSent(rpcUrl: string, account: string): Promise<number> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getTransactionCount', params: [account, 'latest'] })
  const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return Number(((await response.json()) as { result: string }).result)
}
