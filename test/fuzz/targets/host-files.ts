/** Configuration of daemons, files with secrets and keys, addresses and certificates of peers, requests to admin servers. */
import assert from 'node:assert/strict'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { generateCertificate, verifyPeerCertificate } from '@libp2p/tls/utils'
import {
  type ConfigFields,
  createIdentity,
  loadOrCreateIdentity,
  parseConfig,
  readConfigFiles,
  readKeyFile,
  readSecretFile,
  verifyPeerSignature,
} from '@nupeerstack/node-host'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { createTokenCheck, readTokenFile } from '../../../packages/node-host/src/admin/admin-token.ts'
import { readJsonBody } from '../../../packages/node-host/src/admin/read-json-body.ts'
import { libp2pPrivateKey } from '../../../packages/node-host/src/identity/libp2p-keys.ts'
import { dialable, listenHosts } from '../../../packages/node-host/src/network/libp2p-addresses.ts'
import { parsePeerAddress } from '../../../packages/node-host/src/port/peer-address.ts'
import { parseAmount } from '../../../packages/operator/src/config.ts'
import { parseGatewayConfig } from '../../../packages/s3-gateway/src/config.ts'
import { createAddressReader } from '../../../packages/s3-gateway/src/http/client-address.ts'
import { parseStorageNodeConfig } from '../../../packages/storage-node/src/config.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { jsonOrNothing } from './chain-files.ts'
import { isAdminError, isConfigError, isProtocolError, neverRefuses } from './refusals.ts'
import { scratchFolder } from './scratch-folder.ts'

const folder = scratchFolder()
const file = join(folder, 'secret')
writeFileSync(file, '')
chmodSync(file, 0o600)

const chain = { rpcUrl: 'http://127.0.0.1:8545', deploymentFile: 'deployment.json' }
const gateway = {
  dataDir: 'data',
  listen: { host: '0.0.0.0', port: 9_000, threads: 0 },
  tls: { certificateFile: 'a.pem', keyFile: 'b.pem' },
  domains: ['localhost', 'S3.example.org'],
  websiteDomains: ['web.localhost'],
  region: 'eu-north-1',
  credentials: [
    { accessKeyId: 'AKMAIN', secretAccessKey: 'x', user: 'main' },
    { accessKeyId: 'AKTWO', secretAccessKeyFile: 'two.key' },
  ],
  ensureBuckets: ['bucket'],
  objectOwnership: 'ObjectWriter',
  recoveryPhraseFile: 'phrase',
  chain: { ...chain, accountKeyFile: 'account.key' },
  network: { peerKeyFile: 'peer.key', listen: ['/ip4/0.0.0.0/tcp/0'], bootstrap: [] },
  storage: { profile: '4/8', classes: [{ name: 'COLD', profile: '2/4' }] },
  encryptionKeys: [{ id: 'key', versions: 2 }],
  lifecycle: { daySeconds: 5, everySeconds: 1 },
  trustedProxies: ['10.0.0.0/8', '::1', '2001:db8::/32'],
  limits: { requestsInFlightMax: 5, signatureWaitSecondsMax: 60 },
  notifications: {
    targets: [{ name: 'hook', url: 'https://example.org/x', tokenFile: 't' }],
    ageHoursMax: 2,
    countMax: 5,
  },
  bucketLogs: { everySeconds: 30 },
  admin: { listen: '[::1]:9001', tokenFile: 'token' },
  accessLog: { to: 'file', file: 'a.log', sizeMiBMax: 1, filesMax: 2 },
}
const storageNode = {
  dataDir: 'data',
  listen: ['/ip4/0.0.0.0/tcp/0'],
  announce: [],
  directPort: 0,
  bootstrap: [],
  chain,
  operatorKeyFile: 'op.key',
  admin: { listen: '9001', tokenFile: 'token' },
  storage: { path: 'shards', capacityBytes: 16_777_216, reserveBytes: 4_194_304 },
  bond: '1000000000000000000',
  offer: { pricePerUnitPeriodWad: '1', durationPeriodsMax: 5, settleEveryPeriods: 10, withdrawAbove: '0' },
}

function settings(
  name: string,
  seed: object,
  parse: (fields: ConfigFields) => unknown,
  parsers: readonly string[],
): FuzzTarget {
  return {
    name,
    parsers,
    form: 'json',
    seeds: [JSON.stringify(seed)],
    words: ['0.0.0.0/0', '10.0.0.0/', '10.0.0.0/33', 'fe80::1%eth0/64', '::/129', '99999', 'http://u:p@h', '[::]:1'],
    bytesMax: 64 * 1024,
    isRefusal: isConfigError,
    async run(input) {
      const value = jsonOrNothing(input)
      const parsed = parseConfig(value, 'a file', parse, '/folder')
      // A file is read as its value is.
      writeFileSync(file, input)
      assert.deepEqual(await readConfigFiles([file], parse).then(() => true), true)
      return parsed
    },
  }
}

export const gatewaySettings: FuzzTarget = {
  ...settings('gateway-settings', gateway, parseGatewayConfig, [
    's3-gateway/src/config.ts parseGatewayConfig',
    's3-gateway/src/config.ts readGatewayConfig',
    'node-host/src/config/config-reader.ts parseConfig',
    'node-host/src/config/config-reader.ts readConfigFiles',
    'node-host/src/admin/admin-listen.ts parseAdminListen',
  ]),
  expensive: { why: 'lists of networks are native, and slow to make', inputsMax: 3_000 },
  run(input) {
    const config = parseConfig(jsonOrNothing(input), 'a file', parseGatewayConfig, '/folder')
    // Who is trusted was written so: no network is wider than it says.
    const isEverybody = config.trustedProxies.some((network) => /\/0*$/.test(network))
    const read = createAddressReader(config.trustedProxies)
    const from = (remoteAddress: string) =>
      read({ socket: { remoteAddress }, headers: { 'x-forwarded-for': '198.51.100.7' } } as never).address
    if (config.trustedProxies.every((network) => network.endsWith('/')))
      assert.equal(from('203.0.113.9'), '203.0.113.9')
    for (const network of config.trustedProxies) assert.match(network, /^[\d.]+(\/\d+)?$|^[\da-fA-F:.]+(\/\d+)?$/)
    return isEverybody
  },
}

export const storageNodeSettings: FuzzTarget = settings('storage-node-settings', storageNode, parseStorageNodeConfig, [
  'storage-node/src/config.ts parseStorageNodeConfig',
  'storage-node/src/config.ts readStorageNodeConfig',
  'operator/src/config.ts parseOperatorConfig',
  'operator/src/config.ts parseServiceTerms',
  'operator/src/config.ts parseAmount',
])

export const amounts: FuzzTarget = {
  name: 'amounts',
  parsers: ['operator/src/config.ts parseAmount'],
  form: 'text',
  seeds: ['0', '1000000000000000000', '0'.repeat(78)],
  isRefusal: (error) => error instanceof Error && error.name === 'Error',
  run(input) {
    const text = input.toString('utf8')
    const amount = parseAmount(text)
    assert.equal(amount.toString().padStart(text.length, '0'), text)
    return amount > 0n
  },
}

const keyText = 'ab'.repeat(32)

/** A secret, a private key, a token and a peer's key, each in its file. */
export const secretFiles: FuzzTarget = {
  name: 'secret-files',
  parsers: [
    'node-host/src/config/secret-file.ts readSecretFile',
    'node-host/src/config/secret-file.ts readKeyFile',
    'node-host/src/admin/admin-token.ts readTokenFile',
  ],
  form: 'text',
  seeds: [keyText, `0x${keyText}\n`, 'a token of at least thirty-two', 'x'.repeat(512)],
  isRefusal: isConfigError,
  expensive: { why: 'each is written to a file, and read three times', inputsMax: 2_000 },
  async run(input) {
    writeFileSync(file, input)
    const secret = await readSecretFile(file)
    assert.equal(secret, input.toString('utf8').trim())
    const key = await refusable(() => readKeyFile(file))
    if (key !== undefined) assert.equal(Buffer.from(key).toString('hex'), secret.toLowerCase().replace(/^0x/, ''))
    const token = await refusable(() => readTokenFile(file))
    if (token !== undefined) {
      assert.ok(createTokenCheck(token)(`Bearer ${token}`))
      assert.ok(!createTokenCheck(token)(`Bearer ${token}x`))
    }
    return [key === undefined, token === undefined].join()
  },
}

async function refusable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isConfigError(error)) return undefined
    throw error
  }
}

const identity = createIdentity(createSeededRandomness(3))

export const identityFile: FuzzTarget = {
  name: 'identity-file',
  parsers: [],
  form: 'lines',
  seeds: [identity.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string],
  words: ['-----BEGIN PRIVATE KEY-----', '-----BEGIN ENCRYPTED PRIVATE KEY-----', '-----BEGIN EC PRIVATE KEY-----'],
  // A sentence that names the file.
  isRefusal: (error) => error instanceof Error && error.message.includes(file),
  expensive: { why: 'each is written to a file and read as a key', inputsMax: 2_000 },
  async run(input) {
    writeFileSync(file, input)
    const loaded = await loadOrCreateIdentity(file, createSeededRandomness(4))
    const message = Buffer.from('m')
    assert.ok(verifyPeerSignature(loaded.peerId, message, loaded.sign(message)))
    return loaded.peerId === identity.peerId
  },
}

export const peerSignature: FuzzTarget = {
  name: 'peer-signature',
  parsers: [],
  form: 'bytes',
  seeds: [identity.sign(Buffer.from('m')), new Uint8Array(64)],
  bytesMax: 256,
  isRefusal: neverRefuses,
  expensive: { why: 'a signature is checked', inputsMax: 5_000 },
  run(input) {
    const isValid = verifyPeerSignature(identity.peerId, Buffer.from('m'), input)
    assert.equal(isValid, input.equals(identity.sign(Buffer.from('m'))))
    return isValid
  },
}

export const peerAddresses: FuzzTarget = {
  name: 'peer-addresses',
  parsers: ['node-host/src/port/peer-address.ts parsePeerAddress'],
  form: 'text',
  seeds: [
    `/ip4/192.0.2.1/tcp/4001/p2p/${identity.peerId}`,
    `/ip6/2001:db8::1/udp/4001/quic-v1/p2p/${identity.peerId}`,
    `/dns4/example.org/tcp/443/tls/ws/p2p/${identity.peerId}/p2p-circuit/p2p/${identity.peerId}`,
  ],
  words: ['/p2p/', '/ip6zone/', '/unix/', '/ipcidr/', '/onion3/', '/certhash/'],
  isRefusal: isProtocolError,
  run(input) {
    const address = parsePeerAddress(input.toString('utf8'))
    for (const multiaddr of dialable(address)) assert.ok(multiaddr.toString().endsWith(`/p2p/${address.peerId}`))
    listenHosts(address.addresses)
    return address.addresses.length
  },
}

const { cert } = await generateCertificate(libp2pPrivateKey(identity.privateKey))

export const peerCertificate: FuzzTarget = {
  name: 'peer-certificate',
  parsers: [],
  form: 'bytes',
  seeds: [Buffer.from(cert.replace(/-----[^-]*-----|\s/g, ''), 'base64')],
  // Whoever shook hands is turned away whatever is wrong.
  isRefusal: (error) => error instanceof Error && !/call stack/.test(error.message),
  expensive: { why: 'certificates are parsed and their signatures checked in JavaScript', inputsMax: 1_000 },
  async run(input) {
    const peer = await verifyPeerCertificate(input)
    assert.equal(peer.toString(), identity.peerId)
    return true
  },
}

export const adminBody: FuzzTarget = {
  name: 'admin-body',
  parsers: ['node-host/src/admin/read-json-body.ts readJsonBody'],
  form: 'json',
  seeds: ['{"userId":"a"}', '', '[1,2]'],
  bytesMax: 2 * 1024 * 1024,
  isRefusal: isAdminError,
  expensive: { why: 'each goes through a stream', inputsMax: 5_000 },
  async run(input) {
    const request = Object.assign(
      Readable.from([input.subarray(0, 7), input.subarray(7)].filter(({ length }) => length > 0)),
      {
        headers: { 'content-length': String(input.length) },
      },
    )
    const value = await readJsonBody(request as never)
    // What is nested by the thousand is not compared by anything that goes into it.
    if (!input.includes('[[[[[[[[')) {
      assert.deepEqual(value, input.length === 0 ? undefined : JSON.parse(input.toString('utf8')))
    }
    return value
  },
}
