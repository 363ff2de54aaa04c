import assert from 'node:assert/strict'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigError } from '@nupeerstack/node-host'
import { readOperatorKey, readStorageNodeConfig } from '../src/config.ts'
import { withFolder } from './shard-fixtures.ts'

const good = {
  dataDir: '.',
  storage: { path: 'shards', capacityBytes: 1024 ** 3 },
  listen: ['/ip4/127.0.0.1/tcp/0'],
  chain: { rpcUrl: 'http://127.0.0.1:8545', deploymentFile: '../chain/deployment.json' },
  operatorKeyFile: 'operator.key',
  bond: '1000000000000000000000',
  offer: { pricePerUnitPeriodWad: '1' },
}

async function read(directory: string, config: unknown) {
  const file = join(directory, 'config.json')
  await writeFile(file, JSON.stringify(config))
  return await readStorageNodeConfig(file)
}

test('a configuration is read with its paths resolved and its defaults filled in', async () => {
  await withFolder(async (directory) => {
    const config = await read(directory, good)
    assert.equal(config.storage.path, join(directory, 'shards'))
    assert.equal(config.bond, 10n ** 21n)
    assert.deepEqual(config.service, {
      pricePerUnitPeriodWad: 1n,
      durationPeriodsMax: 100_000,
      settleEveryPeriods: 10,
      withdrawAbove: 1_000_000n,
    })
  })
})

test('a wrong configuration is refused in one sentence that names the setting', async () => {
  await withFolder(async (directory) => {
    const wrong: [unknown, RegExp][] = [
      [{ ...good, bond: '-1' }, /"bond"/],
      [{ ...good, bond: 5 }, /"bond"/],
      [{ ...good, storage: { path: 'shards', capacityBytes: 1024 } }, /"storage\.capacityBytes"/],
      [{ ...good, colour: 'red' }, /"colour"/],
      [{ ...good, listen: undefined }, /"listen"/],
    ]
    for (const [config, pattern] of wrong) {
      await assert.rejects(
        read(directory, config),
        (error) => error instanceof ConfigError && pattern.test(error.message),
      )
    }
  })
})

test('a key file is taken only if nobody else can read it, and no error quotes it', async () => {
  await withFolder(async (directory) => {
    const file = join(directory, 'operator.key')
    await assert.rejects(readOperatorKey(file), /ENOENT/)
    await writeFile(file, `0x${'ab'.repeat(32)}\n`, { mode: 0o600 })
    assert.deepEqual(await readOperatorKey(file), new Uint8Array(32).fill(0xab))
    await chmod(file, 0o640)
    await assert.rejects(readOperatorKey(file), /chmod 600/)
    await chmod(file, 0o600)
    await writeFile(file, 'deadbeef')
    await assert.rejects(readOperatorKey(file), (error: Error) => !error.message.includes('deadbeef'))
  })
})
