import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigError } from '@nupeerstack/node-host'
import { readStorageNodeConfig } from '../src/config.ts'
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
    assert.equal(config.postEveryPeriods, 3)
    assert.deepEqual(config.service, {
      pricePerUnitPeriodWad: 1n,
      floorPercent: 20,
      noticePeriods: 7,
      exitSharePercent: 50,
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
      [{ ...good, postEveryPeriods: 4 }, /"postEveryPeriods"/],
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
