import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { CliError } from '../src/cli-error.ts'
import { type ConfigOwners, writeConfigs } from '../src/dev/config-owners.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nps-owners-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const owned = { dataDir: '.', keyFile: 'a.key', listen: { host: '127.0.0.1', port: 9000 }, list: ['ours'] }
const before = { ...owned, price: '5', empty: [] }
const owners: ConfigOwners = {
  owned,
  initial: { price: '5' },
  before,
  marks: ['dataDir', 'keyFile'],
  options: new Map([['listen.port', '--s3-port']]),
}

function files() {
  return { config: join(folder, 'config.json'), devConfig: join(folder, 'dev.json') }
}
function write(settings: unknown): void {
  writeFileSync(files().config, typeof settings === 'string' ? settings : JSON.stringify(settings))
}
function read(): { config: unknown; dev: unknown } {
  const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  return { config: parse(files().config), dev: parse(files().devConfig) }
}

describe('the two files of a configuration', () => {
  test('are there after the first start, each for its owner to change', () => {
    assert.deepEqual(writeConfigs(files(), owners), [])
    assert.deepEqual(read(), { config: { price: '5' }, dev: owned })
    assert.equal(statSync(files().config).mode & 0o777, 0o600)
    assert.equal(statSync(files().devConfig).mode & 0o777, 0o400)
  })

  test('the user’s is never written again', () => {
    writeConfigs(files(), owners)
    const text = '{\n      "listen": { "threads": 2 }, "price":  "7" }'
    write(text)
    assert.deepEqual(writeConfigs(files(), { ...owners, owned: { ...owned, list: ['new'] } }), [])
    assert.equal(readFileSync(files().config, 'utf8'), text)
    assert.deepEqual(read().dev, { ...owned, list: ['new'] })
  })

  test('what such a network needs stands in ours, until the user says otherwise', () => {
    const defaults = { deals: { priceMax: '9', days: 1 } }
    writeConfigs(files(), { ...owners, defaults })
    assert.deepEqual(read(), { config: { price: '5' }, dev: { ...defaults, ...owned } })
    write({ limits: {} })
    writeConfigs(files(), { ...owners, defaults })
    assert.deepEqual(read(), { config: { limits: {} }, dev: { ...defaults, ...owned } })
    write({ deals: { priceMax: '2' } })
    writeConfigs(files(), { ...owners, defaults })
    assert.deepEqual(read(), { config: { deals: { priceMax: '2' } }, dev: { deals: { days: 1 }, ...owned } })
  })

  test('one that sets what nps dev decides is refused in a sentence, and nothing changes', () => {
    writeConfigs(files(), owners)
    const refused = (settings: object, sentence: RegExp) => {
      write(settings)
      assert.throws(
        () => writeConfigs(files(), { ...owners, owned: { ...owned, list: ['new'] } }),
        (error) => error instanceof CliError && error.code === 'bad-config' && sentence.test(error.message),
      )
      assert.deepEqual(read(), { config: settings, dev: owned })
    }
    refused({ listen: { port: 1 } }, /config\.json sets “listen\.port”: “nps dev” decides that, by --s3-port\.$/)
    refused({ listen: 5 }, /sets “listen”: “nps dev” decides that\.$/)
    refused({ keyFile: 'b.key' }, /sets “keyFile”/)
  })

  test('one that is no JSON is left to the daemon, which says where the mistake is', () => {
    write('{ "price": ')
    assert.deepEqual(writeConfigs(files(), owners), [])
    assert.equal(readFileSync(files().config, 'utf8'), '{ "price": ')
  })
})

describe('a configuration of an earlier build', () => {
  test('that nobody has changed becomes an empty one', () => {
    write(before)
    assert.deepEqual(writeConfigs(files(), owners), [])
    assert.deepEqual(read(), { config: { price: '5' }, dev: owned })
  })

  test('keeps what its user has changed, once, and says so', () => {
    write({ ...before, price: '7', listen: { ...before.listen, threads: 2 }, limits: { a: 1, b: 2 } })
    const notices = writeConfigs(files(), owners)
    assert.deepEqual(read().config, { price: '7', listen: { threads: 2 }, limits: { a: 1, b: 2 } })
    assert.equal(notices.length, 4)
    assert.ok(notices.every((notice) => / was kept: it stands in .*config\.json/.test(notice)))
    assert.deepEqual(writeConfigs(files(), owners), [])
  })

  test('says what was changed and is not kept', () => {
    write({ ...before, listen: { host: '0.0.0.0', port: 9001 }, empty: ['mine'] })
    const { config } = files()
    assert.deepEqual(writeConfigs(files(), owners), [
      `“empty” was kept: it stands in ${config}, which is yours now.`,
      `“listen.host” was changed in ${config} and is not kept: “nps dev” decides that.`,
      `“listen.port” was changed in ${config} and is not kept: “nps dev” decides that, by --s3-port.`,
    ])
    assert.deepEqual(read().config, { price: '5', empty: ['mine'] })
  })

  test('is recognised again where a crash came between the two files', () => {
    write({ ...before, price: '7' })
    writeFileSync(files().devConfig, JSON.stringify(owned))
    writeConfigs(files(), owners)
    assert.deepEqual(read(), { config: { price: '7' }, dev: owned })
  })
})
