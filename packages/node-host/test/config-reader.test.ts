import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { parseAddress } from '@nupeerstack/protocol'
import { ConfigError, type ConfigFields, parseConfig, readConfigFiles } from '../src/config/config-reader.ts'

const parse = (fields: ConfigFields) => ({
  dataDir: fields.path('dataDir'),
  mode: fields.oneOf('mode', ['server', 'client'], 'server'),
  port: fields.whole('port', { min: 0, max: 65_535, fallback: 0 }),
  isVerbose: fields.flag('verbose', false),
  listen: fields.texts('listen', []),
  owner: fields.parsed('owner', parseAddress),
  chain: fields.group('chain', (chain) => ({ url: chain.text('url') })),
  extra: fields.optionalGroup('extra', (extra) => extra.text('a')),
  nodes: fields.has('nodes') ? fields.groups('nodes', (node) => node.whole('id', { min: 1, max: 9 })) : [],
})
const good = { dataDir: 'data', owner: `0x${'Ab'.repeat(20)}`, chain: { url: 'http://localhost' } }
const messageOf = (value: unknown): string => {
  try {
    parseConfig(value, 'node.json', parse)
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.message
  }
  return assert.fail('no error')
}

test('a file is read with its fallbacks, and paths start at its folder', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nupeer-config-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'config.json')
  await writeFile(file, JSON.stringify({ ...good, nodes: [{ id: 3 }], port: 5 }))
  assert.deepEqual(await readConfigFiles([file], parse), {
    dataDir: path.join(folder, 'data'),
    mode: 'server',
    port: 5,
    isVerbose: false,
    listen: [],
    owner: `0x${'ab'.repeat(20)}`,
    chain: { url: 'http://localhost' },
    extra: undefined,
    nodes: [3],
  })
})

test('each mistake is one sentence that names file and field', () => {
  assert.equal(messageOf({ ...good, port: 70_000 }), 'node.json: "port" must be a whole number from 0 to 65535')
  assert.equal(messageOf({ ...good, mode: 'off' }), 'node.json: "mode" must be one of server, client')
  assert.equal(messageOf({ ...good, verbose: 'yes' }), 'node.json: "verbose" must be true or false')
  assert.equal(messageOf({ ...good, listen: 'x' }), 'node.json: "listen" must be a list of texts')
  assert.equal(
    messageOf({ ...good, owner: '0x1' }),
    'node.json: "owner" must be valid: an address is 0x and 40 hex digits',
  )
  assert.equal(messageOf({ ...good, chain: {} }), 'node.json: "chain.url" must be given as text')
  assert.equal(messageOf({ ...good, chain: { url: 'a', extra: 1 } }), 'node.json: there is no setting "chain.extra"')
  assert.equal(messageOf({ ...good, potr: 1 }), 'node.json: there is no setting "potr"; did you mean "port"?')
  assert.equal(messageOf({ ...good, colour: 1 }), 'node.json: there is no setting "colour"')
  assert.equal(
    messageOf({ ...good, nodes: [{ id: 1 }, { id: 10 }] }),
    'node.json: "nodes[1].id" must be a whole number from 1 to 9',
  )
  assert.equal(messageOf([]), 'node.json: the configuration must be an object')
})

test('names that every object has are no settings', () => {
  assert.throws(() => parseConfig({}, 'x', (fields) => fields.text('constructor')), ConfigError)
})

test('a file that is missing or no JSON is one sentence', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nupeer-config-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'config.json')
  await assert.rejects(readConfigFiles([file], parse), { message: `cannot read the configuration ${file}: ENOENT` })
  await writeFile(file, '{')
  await assert.rejects(readConfigFiles([file], parse), {
    message: `the configuration ${file} is not JSON: line 1 column 2`,
  })
  await writeFile(file, '{"a": ')
  await assert.rejects(readConfigFiles([file], parse), {
    message: `the configuration ${file} is not JSON: it ends too early`,
  })
  await writeFile(file, '{"secret": hunter2}')
  await assert.rejects(readConfigFiles([file], parse), {
    message: `the configuration ${file} is not JSON: Unexpected token 'h'`,
  })
  await writeFile(file, '{"secret": "hunter2" oops}')
  await assert.rejects(readConfigFiles([file], parse), ({ message }: Error) => !message.includes('hunter2'))
})

describe('two files', () => {
  const read = async (t: TestContext, one: object, other: object) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nupeer-config-'))
    t.after(() => rm(folder, { recursive: true }))
    await mkdir(path.join(folder, 'b'))
    const files = [path.join(folder, 'a.json'), path.join(folder, 'b/b.json')]
    await Promise.all([one, other].map((value, i) => writeFile(files[i] ?? '', JSON.stringify(value))))
    const plain = (text: string) => text.replaceAll(`${folder}/`, '')
    return readConfigFiles(files, parse).then(
      (config) => ({ ...config, dataDir: plain(config.dataDir) }),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError)
        return plain(error.message)
      },
    )
  }

  test('are read as one, and paths start at the folder of the file that has them', async (t) => {
    const config = await read(
      t,
      { owner: good.owner, chain: good.chain },
      { dataDir: 'data', extra: { a: 'b' }, port: 5 },
    )
    assert.ok(typeof config === 'object')
    assert.deepEqual([config.dataDir, config.extra, config.port], ['b/data', 'b', 5])
  })

  test('may share a group', async (t) => {
    const parseShared = (fields: ConfigFields) => fields.group('g', (g) => [g.text('a'), g.text('b')])
    const folder = await mkdtemp(path.join(tmpdir(), 'nupeer-config-'))
    t.after(() => rm(folder, { recursive: true }))
    const files = [path.join(folder, 'a.json'), path.join(folder, 'b.json')]
    await writeFile(files[0] ?? '', '{"g":{"a":"1"}}')
    await writeFile(files[1] ?? '', '{"g":{"b":"2"}}')
    assert.deepEqual(await readConfigFiles(files, parseShared), ['1', '2'])
  })

  test('may not both have a setting, and each mistake names its file', async (t) => {
    assert.equal(await read(t, good, { port: 1, dataDir: 'x' }), 'b/b.json: "dataDir" already stands in a.json')
    assert.equal(await read(t, good, { chain: { url: 'x' } }), 'b/b.json: "chain.url" already stands in a.json')
    assert.equal(await read(t, good, { chain: 5 }), 'b/b.json: "chain" already stands in a.json')
    assert.equal(await read(t, good, { port: 'x' }), 'b/b.json: "port" must be a whole number from 0 to 65535')
    assert.equal(await read(t, good, { prot: 1 }), 'b/b.json: there is no setting "prot"; did you mean "port"?')
    assert.equal(await read(t, {}, {}), 'a.json and b/b.json: "dataDir" must be given as text')
  })
})
