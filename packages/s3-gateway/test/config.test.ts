/** The configuration file of the gateway: defaults, secrets in private files, refusals in one sentence. */
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readGatewayConfig } from '../src/config.ts'
import { suitableHttpThreads } from '../src/threads/http-threads.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'nupeer-config-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const minimal = {
  listen: { port: 9000 },
  credentials: [{ accessKeyId: 'AK1', secretAccessKey: 'secret' }],
  recoveryPhraseFile: 'phrase.txt',
  chain: { rpcUrl: 'http://127.0.0.1:8545', deploymentFile: '../deployment.json', accountKeyFile: 'account.key' },
}

function read(config: object, mode = 0o600) {
  const file = join(folder, 'config.json')
  writeFileSync(file, JSON.stringify(config))
  chmodSync(file, mode)
  return readGatewayConfig(file)
}

describe('the configuration', () => {
  test('has defaults for what is not said, and paths beside its file', async () => {
    const config = await read(minimal)
    assert.equal(config.dataDir, folder)
    assert.deepEqual(config.listen, { host: '127.0.0.1', port: 9000, threads: suitableHttpThreads() })
    assert.deepEqual([config.region, config.domains], ['us-east-1', ['localhost']])
    assert.deepEqual(config.storage, { profile: undefined, classes: [] })
    assert.deepEqual([config.encryptionKeys, config.lifecycle], [[], { daySeconds: 86_400, everySeconds: 3_600 }])
    const inDataDir = { to: 'file', path: join(folder, 'access.log'), sizeBytesMax: 67_108_864, filesMax: 4 }
    assert.deepEqual(config.accessLog, inDataDir)
    assert.deepEqual(config.credentials, [{ accessKeyId: 'AK1', secretAccessKey: 'secret', userId: 'main' }])
    assert.equal(config.recoveryPhraseFile, join(folder, 'phrase.txt'))
    assert.equal(config.network.peerKeyFile, join(folder, 'peer.key'))
  })

  test('says what is paid for storage at most, and how far ahead', async () => {
    const questionDepositsPerDayWei = 10n ** 16n
    const rest = { warnDays: 14, noticePeriodsMin: 2, noticePeriodsMax: 60, questionDepositsPerDayWei }
    assert.deepEqual((await read(minimal)).deals, { priceMax: 50_000n, ...rest, depositDays: 30 })
    const deals = async (given: object) => (await read({ ...minimal, deals: given })).deals
    assert.deepEqual(await deals({ priceMax: '0.0125', depositDays: 7 }), {
      priceMax: 12_500n,
      ...rest,
      depositDays: 7,
    })
    assert.equal((await deals({ priceMax: '2500', warnDays: 30 })).priceMax, 2_500_000_000n)
    assert.equal((await deals({ questionDepositsPerDay: '0' })).questionDepositsPerDayWei, 0n)
    assert.equal((await deals({ questionDepositsPerDay: '0.000000000000000001' })).questionDepositsPerDayWei, 1n)
    await assert.rejects(deals({ questionDepositsPerDay: '-1' }), /"deals\.questionDepositsPerDay" must be/)
    for (const priceMax of ['', '-1', '1e3', '0.0000001', '.5', 'all']) {
      await assert.rejects(deals({ priceMax }), /config\.json: "deals\.priceMax" must be/)
    }
    await assert.rejects(deals({ priceMax: 5 }), /"deals\.priceMax" must be text/)
    await assert.rejects(deals({ depositDays: 0 }), /"deals\.depositDays" must be a whole number from 1 to 3650/)
    await assert.rejects(deals({ pricemax: '1' }), /did you mean "deals\.priceMax"/)
  })

  test('takes secrets from files that are private', async () => {
    const path = join(folder, 'secret.key')
    const credentials = [{ accessKeyId: 'AK1', secretAccessKeyFile: 'secret.key', user: 'ann' }]
    writeFileSync(path, 'from-file\n')
    chmodSync(path, 0o600)
    const config = await read({ ...minimal, credentials }, 0o644)
    assert.deepEqual(config.credentials, [{ accessKeyId: 'AK1', secretAccessKey: 'from-file', userId: 'ann' }])
    chmodSync(path, 0o644)
    await assert.rejects(read({ ...minimal, credentials }), /open to others/)
  })

  test('says where a line per request goes', async () => {
    const accessLog = async (to: object) => (await read({ ...minimal, accessLog: to })).accessLog
    const sizes = { sizeBytesMax: 1_048_576, filesMax: 2 }
    assert.deepEqual(await accessLog({ file: 'logs/s3', sizeMiBMax: 1, filesMax: 2 }), {
      to: 'file',
      path: join(folder, 'logs/s3'),
      ...sizes,
    })
    assert.deepEqual(await accessLog({ to: 'log' }), { to: 'log' })
    assert.equal(await accessLog({ to: 'nowhere' }), undefined)
  })

  test('says how much clients may take', async () => {
    const limits = { uploadsInFlightMax: 8, signatureFailuresOfKeyMax: 5, signatureWaitSecondsMax: 10 }
    const config = await read({ ...minimal, limits, trustedProxies: ['10.0.0.0/8'] })
    assert.deepEqual(config.trustedProxies, ['10.0.0.0/8'])
    assert.deepEqual(config.limits, {
      requestsInFlightMax: 1_024,
      requestsOfNetworkMax: 768,
      requestsOfKeyMax: 768,
      uploadsInFlightMax: 8,
      signatureFailures: { perKeyMax: 5, perNetworkMax: 1_000, waitMsMax: 10_000 },
    })
  })

  test('names targets of events, with secrets from private files', async () => {
    const tokenFile = join(folder, 'token')
    writeFileSync(tokenFile, 'let-me-in\n')
    chmodSync(tokenFile, 0o600)
    const targets = [{ name: 'hook', url: 'https://example.com/hook', tokenFile: 'token' }]
    const { notifications } = await read({ ...minimal, notifications: { targets, ageHoursMax: 2 } })
    assert.deepEqual(notifications, {
      targets: [{ name: 'hook', url: 'https://example.com/hook', token: 'let-me-in' }],
      ageMsMax: 7_200_000,
      countMax: 100_000,
    })
    for (const [change, message] of [
      [{ name: 'a:b' }, /name/],
      [{ url: 'ftp://example.com' }, /url/],
      [{ url: 'https://user:secret@example.com' }, /tokenFile/],
    ] as const) {
      await assert.rejects(read({ ...minimal, notifications: { targets: [{ ...targets[0], ...change }] } }), message)
    }
    await assert.rejects(read({ ...minimal, notifications: { targets: [targets[0], targets[0]] } }), /twice/)
  })

  test('may hold a secret only where nobody else can read it', async () => {
    await assert.rejects(read(minimal, 0o644), /chmod 600/)
  })

  const wrong: [string, object, RegExp][] = [
    ['no credentials', { credentials: [] }, /at least one/],
    ['a key twice', { credentials: [minimal.credentials[0], minimal.credentials[0]] }, /twice/],
    ['a key with a slash', { credentials: [{ accessKeyId: 'a/b', secretAccessKey: 'x' }] }, /accessKeyId/],
    ['a bucket that cannot be', { ensureBuckets: ['Not_Valid'] }, /Not_Valid/],
    ['a port that cannot be', { listen: { port: 70_000 } }, /listen\.port/],
    ['a setting that does not exist', { prot: 1 }, /prot/],
    ['a proxy that is no address', { trustedProxies: ['proxy'] }, /trustedProxies.*proxy/],
    ['a region with a blank', { region: 'us east' }, /region/],
  ]
  for (const [name, change, message] of wrong) {
    test(`with ${name} is refused in one sentence`, async () => {
      await assert.rejects(read({ ...minimal, ...change }), (error: Error) => {
        assert.match(error.message, message)
        assert.ok(!error.message.includes('\n'))
        return error.name === 'ConfigError'
      })
    })
  }
})
