/** What `nps` reads of its data folder, of the environment and of what was typed. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { InvalidArgumentError } from 'commander'
import { lifetime, port, regionName, sizeOfAtLeast } from '../../../packages/cli/src/commands/parse-option.ts'
import { readEnvironment } from '../../../packages/cli/src/config.ts'
import { lastLogMessage } from '../../../packages/cli/src/dev/child-log.ts'
import { waitForLeftovers } from '../../../packages/cli/src/dev/leftovers.ts'
import { layoutOf } from '../../../packages/cli/src/local/layout.ts'
import { readNetworkFile } from '../../../packages/cli/src/local/network-file.ts'
import { readAccount } from '../../../packages/cli/src/local/secrets.ts'
import { readAccessKeyId } from '../../../packages/cli/src/network/env-document.ts'
import { findKeptKey } from '../../../packages/cli/src/network/kept-keys.ts'
import { parseBytes } from '../../../packages/cli/src/units.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isCliRefusal, neverRefuses } from './refusals.ts'
import { scratchFolder } from './scratch-folder.ts'

const folder = scratchFolder()
const layout = layoutOf(folder)
mkdirSync(layout.gateway.keys, { recursive: true })

export const networkFile: FuzzTarget = {
  name: 'network-file',
  parsers: ['cli/src/local/network-file.ts readNetworkFile'],
  form: 'json',
  seeds: [
    JSON.stringify({
      kind: 'nupeer-dev-network',
      version: 1,
      createdAt: '2026-01-01T00:00:00Z',
      chainId: 31_337,
      rpcPort: 8_545,
      periodBlocks: 30,
      s3Port: 9_000,
      region: 'us-east-1',
      bucket: 'bucket',
      capacityBytesPerNode: 1_000,
      nodes: [{ id: 1, port: 4_001, directPort: 4_002 }],
    }),
  ],
  isRefusal: isCliRefusal,
  expensive: { why: 'each is written to a file', inputsMax: 3_000 },
  run(input) {
    writeFileSync(join(folder, 'network.json'), input)
    const network = readNetworkFile(folder)
    assert.ok(network !== undefined && (network.bucket === undefined || typeof network.bucket === 'string'))
    for (const { id, port: at } of network.nodes) assert.ok(Number.isSafeInteger(id) && at > 0 && at < 65_536)
    return network
  },
}

export const keptKeys: FuzzTarget = {
  name: 'kept-keys',
  parsers: ['cli/src/network/env-document.ts readAccessKeyId', 'cli/src/network/env-document.ts readEnvDocument'],
  form: 'json',
  seeds: [
    JSON.stringify({ userId: 'a', accessKeyId: 'AKIA', secretAccessKey: 's', createdAtMs: 1, expiresAtMs: 2e12 }),
    JSON.stringify({ credentials: [{ accessKeyId: 'AKIA' }], tls: {} }),
  ],
  isRefusal: neverRefuses,
  expensive: { why: 'each is written to files', inputsMax: 3_000 },
  run(input) {
    writeFileSync(join(layout.gateway.keys, 'AKIA.json'), input)
    writeFileSync(layout.gateway.devConfig, input)
    const key = findKeptKey(layout, 'a', 5)
    if (key !== undefined) assert.ok([key.accessKeyId, key.secretAccessKey].every((text) => typeof text === 'string'))
    const id = readAccessKeyId(layout)
    assert.ok(id === undefined || typeof id === 'string')
    return [key === undefined, id === undefined].join()
  },
}

export const accountFile: FuzzTarget = {
  name: 'account-file',
  parsers: ['cli/src/local/secrets.ts readAccount', 'cli/src/network/node-operators.ts readOperators'],
  form: 'text',
  seeds: ['ab'.repeat(32), `${'01'.repeat(32)}\n`],
  words: ['0'.repeat(64), 'f'.repeat(64), '0x'],
  isRefusal: isCliRefusal,
  expensive: { why: 'a public key is computed', inputsMax: 2_000 },
  run(input) {
    const path = join(folder, 'account.key')
    writeFileSync(path, input)
    const account = readAccount(path)
    assert.match(account ?? '', /^0x[0-9a-f]{40}$/)
    assert.match(input.toString('utf8').trim(), /^[0-9a-fA-F]{64}$/)
    return true
  },
}

export const daemonLog: FuzzTarget = {
  name: 'daemon-log',
  parsers: [],
  form: 'lines',
  seeds: [
    `${JSON.stringify({ level: 'error', message: 'no' })}\nError: x\n`,
    `${JSON.stringify({ level: 'fatal', msg: { toString: 1 } })}\nnull\n`,
  ],
  isRefusal: neverRefuses,
  expensive: { why: 'each is written to files', inputsMax: 3_000 },
  async run(input) {
    const path = join(folder, 'a.log')
    writeFileSync(path, input)
    const message = lastLogMessage(path)
    assert.ok(message === undefined || typeof message === 'string')
    // Numbers of processes that are there would be waited for: here are none.
    writeFileSync(path, input.toString('latin1').replace(/\d/g, '9'))
    if (!/\b\d{1,7}\b/.test(input.toString('latin1'))) await waitForLeftovers(path)
    return message === undefined
  },
}

export const environment: FuzzTarget = {
  name: 'environment',
  parsers: ['cli/src/config.ts readEnvironment'],
  form: 'lines',
  seeds: [
    'AWS_ACCESS_KEY_ID=AKIA\nAWS_SECRET_ACCESS_KEY=01234567\nS3_BUCKET=b\nNO_COLOR=1\nTERM=dumb\nINIT_CWD=/x\nnpm_package_name=nupeerstack\nnpm_lifecycle_event=nps',
  ],
  isRefusal: isCliRefusal,
  run(input) {
    const { credentials, typedFrom } = readEnvironment(
      parseEnv(input.toString('utf8').replaceAll('\0', '')) as NodeJS.ProcessEnv,
    )
    if (credentials !== undefined) assert.match(credentials.secretAccessKey, /^[\x21-\x7e]+$/)
    assert.ok(typedFrom !== '')
    return credentials === undefined
  },
}

export const typedOptions: FuzzTarget = {
  name: 'typed-options',
  parsers: ['cli/src/units.ts parseBytes'],
  form: 'text',
  seeds: ['10GB', '2 TiB', '500m', '0.5k', '12h', '65535', 'us-east-1'],
  isRefusal: (error) => isCliRefusal(error) || error instanceof InvalidArgumentError,
  run(input) {
    const text = input.toString('utf8')
    let refused: unknown
    let taken = ''
    for (const parse of [parseBytes, sizeOfAtLeast(1), port, lifetime, regionName]) {
      try {
        const value = parse(text)
        assert.ok(typeof value === 'string' || Number.isSafeInteger(value), `${parse.name} gives ${value}`)
        taken += `${parse.name} `
      } catch (error) {
        if (!(isCliRefusal(error) || error instanceof InvalidArgumentError)) throw error
        refused = error
      }
    }
    if (taken === '') throw refused
    return taken
  },
}
