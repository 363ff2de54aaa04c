/** The gateway's configuration file, read once and strictly. Secrets may stand in it only where nobody else can read it. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { questionDepositsPerDayDefault } from '@nupeerstack/client'
import { type ChainConfig, parseChainConfig } from '@nupeerstack/contracts-client'
import {
  type AdminListen,
  ConfigError,
  type ConfigFields,
  parseAdminListen,
  readConfigFiles,
  readSecretFile,
} from '@nupeerstack/node-host'
import type { Credential } from './auth/credentials.ts'
import { isUserId } from './auth/user-book.ts'
import type { NotificationsConfig } from './chores/gateway-chores.ts'
import { type ObjectOwnership, objectOwnerships, parseObjectOwnership } from './configurations/ownership-controls.ts'
import { createAddressReader } from './http/client-address.ts'
import type { EventTarget } from './notifications/post-event.ts'
import type { AccessLogConfig } from './observers/access-log.ts'
import { isBucketName } from './s3/bucket-name.ts'
import { defaultLimits, type S3ServerLimits } from './server/server-limits.ts'
import type { TlsFiles } from './server/tls-certificate.ts'
import { suitableHttpThreads } from './threads/http-threads.ts'

export type GatewayDaemonConfig = {
  readonly dataDir: string
  /** Start although `metadata.db` and `client.db` are of two times: what only the newer one knows is given up. */
  readonly startsWithOlderState: boolean
  /** `threads`: HTTP threads; 0 for none. */
  readonly listen: { readonly host: string; readonly port: number; readonly threads: number }
  /** TLS, where both files are named. */
  readonly tls: TlsFiles | undefined
  /** Domains below which a first label names a bucket. */
  readonly domains: readonly string[]
  /** Domains below which a first label names a bucket that is shown as a website. */
  readonly websiteDomains: readonly string[]
  readonly region: string
  /** At least one; the first one's user owns the buckets that are made at start. */
  readonly credentials: readonly Credential[]
  readonly ensureBuckets: readonly string[]
  /** What a bucket gets that is made without ownership controls; unset: none, so that access control lists count. */
  readonly objectOwnership: ObjectOwnership | undefined
  /** 24 words; they open everything that is stored. */
  readonly recoveryPhraseFile: string
  readonly chain: ChainConfig & {
    /** The customer's key, 32 bytes in hex. */
    readonly accountKeyFile: string
  }
  readonly network: {
    readonly peerKeyFile: string
    readonly listen: readonly string[]
    readonly bootstrap: readonly string[]
  }
  readonly storage: {
    /** Erasure profile; unset: the best that the network allows. */
    readonly profile: string | undefined
    /** Erasure profiles of storage classes that are kept otherwise. */
    readonly classes: readonly { readonly name: string; readonly profile: string }[]
  }
  /** What is paid for storage, and how far ahead. */
  readonly deals: {
    /** The most that a GiB may cost for 30 days, in the stablecoin's base units. */
    readonly priceMax: bigint
    /** Days that the escrow of a deal pays ahead. */
    readonly depositDays: number
    /** Notices that are taken, in periods: shards have to move meanwhile, and it is paid. */
    readonly noticePeriodsMin: number
    readonly noticePeriodsMax: number
    /** Days that account and escrows still pay for when the first warning comes. */
    readonly warnDays: number
    /** Deposits of 24 hours for questions on the chain about what audits found lost, in wei; 0: nothing is asked. */
    readonly questionDepositsPerDayWei: bigint
  }
  /** Keys of the key-management ring; one more version rotates a key. */
  readonly encryptionKeys: readonly { readonly id: string; readonly versions: number }[]
  /** How long a day of a lifecycle is, which only tests shorten, and how often lifecycles are executed. */
  readonly lifecycle: { readonly daySeconds: number; readonly everySeconds: number }
  /** Addresses and networks of proxies whose `X-Forwarded-For` counts. */
  readonly trustedProxies: readonly string[]
  readonly limits: Partial<S3ServerLimits>
  /** Who can be told of changes to objects, and for how long and how much is kept for whoever is not there. */
  readonly notifications: NotificationsConfig
  /** How often the logs of buckets are stored. */
  readonly bucketLogs: { readonly everySeconds: number }
  /** Where the admin server listens besides its socket; unset: nowhere. */
  readonly admin?: AdminListen | undefined
  /** Where a line per request goes; `undefined`: nowhere. */
  readonly accessLog: AccessLogConfig | undefined
}

type CredentialFields = Omit<Credential, 'secretAccessKey'> & {
  readonly secret: { readonly kind: 'inline'; readonly text: string } | { readonly kind: 'file'; readonly path: string }
}

type TargetFields = Omit<EventTarget, 'token'> & { readonly tokenFile: string | undefined }

type RawConfig = Omit<GatewayDaemonConfig, 'credentials' | 'notifications'> & {
  readonly credentials: readonly CredentialFields[]
  readonly notifications: Omit<NotificationsConfig, 'targets'> & { readonly targets: readonly TargetFields[] }
}

/** Reads the configuration, which may lie in several files, and the secrets that it names. Throws ConfigError. */
export async function readGatewayConfig(...files: readonly string[]): Promise<GatewayDaemonConfig> {
  const raw = await readConfigFiles(files, parseGatewayConfig)
  const file = files.join(' and ')
  if (raw.credentials.some(({ secret }) => secret.kind === 'inline')) await Promise.all(files.map(checkPrivate))
  const credentials = await Promise.all(raw.credentials.map(readCredential))
  const ids = new Set(credentials.map(({ accessKeyId }) => accessKeyId))
  if (credentials.length === 0) throw new ConfigError(`${file}: "credentials" must name at least one access key`)
  if (ids.size < credentials.length) throw new ConfigError(`${file}: "credentials" names an access key twice`)
  const targets = await Promise.all(raw.notifications.targets.map(readTarget))
  if (new Set(targets.map(({ name }) => name)).size < targets.length) {
    throw new ConfigError(`${file}: "notifications.targets" names a target twice`)
  }
  return { ...raw, credentials, notifications: { ...raw.notifications, targets } }
}

/** Parses the fields of the configuration; secrets are read later. */
export function parseGatewayConfig(fields: ConfigFields): RawConfig {
  const dataDir = fields.path('dataDir', '.')
  return {
    dataDir,
    startsWithOlderState: fields.flag('startsWithOlderState', false),
    listen: fields.group('listen', (listen) => ({
      host: listen.text('host', '127.0.0.1'),
      port: listen.whole('port', { min: 0, max: 65_535 }),
      threads: listen.whole('threads', { min: 0, max: 64, fallback: suitableHttpThreads() }),
    })),
    tls: fields.optionalGroup('tls', (tls) => ({
      certificateFile: tls.path('certificateFile'),
      keyFile: tls.path('keyFile'),
    })),
    domains: fields.texts('domains', ['localhost']).map((domain) => domain.toLowerCase()),
    websiteDomains: fields.texts('websiteDomains', ['web.localhost']).map((domain) => domain.toLowerCase()),
    region: fields.parsed('region', parseRegion, 'us-east-1'),
    credentials: fields.groups('credentials', parseCredential),
    ensureBuckets: checkBucketNames(fields.texts('ensureBuckets', [])),
    objectOwnership: fields.has('objectOwnership') ? fields.parsed('objectOwnership', parseOwnership) : undefined,
    recoveryPhraseFile: fields.path('recoveryPhraseFile'),
    chain: fields.group('chain', (chain) => ({
      ...parseChainConfig(chain),
      accountKeyFile: chain.path('accountKeyFile'),
    })),
    network: fields.optionalGroup('network', parseNetwork) ?? {
      peerKeyFile: `${dataDir}/peer.key`,
      listen: [],
      bootstrap: [],
    },
    storage: fields.optionalGroup('storage', parseStorage) ?? { profile: undefined, classes: [] },
    deals: fields.optionalGroup('deals', parseDeals) ?? defaultDeals,
    encryptionKeys: fields.has('encryptionKeys') ? fields.groups('encryptionKeys', parseEncryptionKey) : [],
    lifecycle: fields.optionalGroup('lifecycle', parseLifecycle) ?? { daySeconds: 86_400, everySeconds: 3_600 },
    trustedProxies: checkNetworks(fields.texts('trustedProxies', [])),
    limits: fields.optionalGroup('limits', parseLimits) ?? {},
    notifications: fields.optionalGroup('notifications', parseNotifications) ?? { targets: [] },
    bucketLogs: fields.optionalGroup('bucketLogs', parseBucketLogs) ?? { everySeconds: 300 },
    admin: fields.optionalGroup('admin', parseAdminListen),
    accessLog: fields.has('accessLog')
      ? fields.group('accessLog', (log) => parseAccessLog(log, dataDir))
      : { to: 'file', path: join(dataDir, accessLogName), ...defaultAccessLogSizes },
  }
}

function parseNotifications(notifications: ConfigFields): RawConfig['notifications'] {
  return {
    targets: notifications.groups('targets', (target) => ({
      name: target.parsed('name', parseTargetName),
      url: target.parsed('url', parseHttpUrl),
      tokenFile: target.has('tokenFile') ? target.path('tokenFile') : undefined,
    })),
    ageMsMax: notifications.whole('ageHoursMax', { min: 1, max: 8_760, fallback: 24 }) * 3_600_000,
    countMax: notifications.whole('countMax', { min: 1, max: 100_000_000, fallback: 100_000 }),
  }
}

function parseBucketLogs(logs: ConfigFields): GatewayDaemonConfig['bucketLogs'] {
  return { everySeconds: logs.whole('everySeconds', { min: 1, max: 86_400, fallback: 300 }) }
}

/** As it stands in an ARN: no colon. */
function parseTargetName(text: string): string {
  if (!/^[\w-]{1,80}$/.test(text)) throw new Error('a target has 1 to 80 letters, digits or _-')
  return text
}

function parseHttpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new Error('it is no URL of http or https')
  if (url.username !== '' || url.password !== '') throw new Error('a secret belongs into "tokenFile"')
  return text
}

async function readTarget({ name, url, tokenFile }: TargetFields): Promise<EventTarget> {
  return { name, url, token: tokenFile === undefined ? undefined : await readSecretFile(tokenFile) }
}

/** What a machine of another size needs otherwise. */
function parseLimits(limits: ConfigFields): Partial<S3ServerLimits> {
  const places = (name: string, fallback: number): number => limits.whole(name, { min: 1, max: 1_000_000, fallback })
  const { signatureFailures, ...defaults } = defaultLimits
  const waitSeconds = { min: 1, max: 86_400, fallback: signatureFailures.waitMsMax / 1_000 }
  return {
    requestsInFlightMax: places('requestsInFlightMax', defaults.requestsInFlightMax),
    requestsOfNetworkMax: places('requestsOfNetworkMax', defaults.requestsOfNetworkMax),
    requestsOfKeyMax: places('requestsOfKeyMax', defaults.requestsOfKeyMax),
    uploadsInFlightMax: places('uploadsInFlightMax', defaults.uploadsInFlightMax),
    signatureFailures: {
      perKeyMax: places('signatureFailuresOfKeyMax', signatureFailures.perKeyMax),
      perNetworkMax: places('signatureFailuresOfNetworkMax', signatureFailures.perNetworkMax),
      waitMsMax: limits.whole('signatureWaitSecondsMax', waitSeconds) * 1_000,
    },
  }
}

function checkNetworks(networks: readonly string[]): readonly string[] {
  try {
    createAddressReader(networks)
  } catch (cause) {
    throw new ConfigError(`"trustedProxies" is not valid: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
  return networks
}

const accessLogName = 'access.log'
/** A quarter of a gigabyte in all: about a million requests. */
const defaultAccessLogSizes = { sizeBytesMax: 64 * 1024 ** 2, filesMax: 4 }

function parseAccessLog(log: ConfigFields, dataDir: string): AccessLogConfig | undefined {
  const to = log.oneOf('to', ['file', 'log', 'nowhere'], 'file')
  if (to === 'nowhere') return undefined
  if (to === 'log') return { to }
  return {
    to,
    path: log.path('file', join(dataDir, accessLogName)),
    sizeBytesMax: log.whole('sizeMiBMax', { min: 1, max: 16_384, fallback: 64 }) * 1024 ** 2,
    filesMax: log.whole('filesMax', { min: 2, max: 1_000, fallback: defaultAccessLogSizes.filesMax }),
  }
}

function parseNetwork(network: ConfigFields): GatewayDaemonConfig['network'] {
  return {
    peerKeyFile: network.path('peerKeyFile', 'peer.key'),
    listen: network.texts('listen', []),
    bootstrap: network.texts('bootstrap', []),
  }
}

function parseStorage(storage: ConfigFields): GatewayDaemonConfig['storage'] {
  return {
    profile: storage.has('profile') ? storage.text('profile') : undefined,
    classes: storage.has('classes') ? storage.groups('classes', parseStorageClass) : [],
  }
}

/** Twice what a cloud asks for such a GiB: enough for any honest node, and little that a dishonest one could take. */
const defaultDeals = {
  ...{ priceMax: 50_000n, depositDays: 30, warnDays: 14, noticePeriodsMin: 2, noticePeriodsMax: 60 },
  questionDepositsPerDayWei: questionDepositsPerDayDefault,
}

function parseDeals(deals: ConfigFields): GatewayDaemonConfig['deals'] {
  const days = (name: 'depositDays' | 'warnDays') =>
    deals.whole(name, { min: 1, max: 3_650, fallback: defaultDeals[name] })
  const periods = (name: 'noticePeriodsMin' | 'noticePeriodsMax') =>
    deals.whole(name, { min: 0, max: 100_000, fallback: defaultDeals[name] })
  return {
    priceMax: deals.parsed('priceMax', parseStablecoins, defaultDeals.priceMax),
    depositDays: days('depositDays'),
    warnDays: days('warnDays'),
    noticePeriodsMin: periods('noticePeriodsMin'),
    noticePeriodsMax: periods('noticePeriodsMax'),
    questionDepositsPerDayWei: deals.parsed(
      'questionDepositsPerDay',
      (text) => parseDecimal(text, 18),
      defaultDeals.questionDepositsPerDayWei,
    ),
  }
}

/** `0.05`, in base units of a millionth. */
function parseStablecoins(text: string): bigint {
  return parseDecimal(text, 6)
}

/** `0.05`, in base units of which 10^digits are one. */
function parseDecimal(text: string, digits: number): bigint {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined || fraction.length > digits) {
    throw new Error(`it is a decimal number with at most ${digits} digits after the point`)
  }
  return BigInt(whole) * 10n ** BigInt(digits) + BigInt(fraction.padEnd(digits, '0'))
}

function parseStorageClass(each: ConfigFields): GatewayDaemonConfig['storage']['classes'][number] {
  return { name: each.text('name'), profile: each.text('profile') }
}

function parseEncryptionKey(key: ConfigFields): GatewayDaemonConfig['encryptionKeys'][number] {
  return { id: key.text('id'), versions: key.whole('versions', { min: 1, max: 10_000, fallback: 1 }) }
}

function parseLifecycle(lifecycle: ConfigFields): GatewayDaemonConfig['lifecycle'] {
  return {
    daySeconds: lifecycle.whole('daySeconds', { min: 1, max: 86_400, fallback: 86_400 }),
    everySeconds: lifecycle.whole('everySeconds', { min: 1, max: 86_400, fallback: 3_600 }),
  }
}

function parseCredential(fields: ConfigFields): CredentialFields {
  const accessKeyId = fields.parsed('accessKeyId', parseAccessKeyId)
  const userId = fields.parsed('user', parseUserId, 'main')
  return fields.has('secretAccessKeyFile')
    ? { accessKeyId, userId, secret: { kind: 'file', path: fields.path('secretAccessKeyFile') } }
    : { accessKeyId, userId, secret: { kind: 'inline', text: fields.text('secretAccessKey') } }
}

/** As it stands in a signature's scope: no slash, no comma, no blank. */
function parseAccessKeyId(text: string): string {
  if (!/^[\w.+=@-]{3,128}$/.test(text)) throw new Error('an access key has 3 to 128 letters, digits or _.+=@-')
  return text
}

function parseOwnership(text: string): ObjectOwnership {
  const ownership = parseObjectOwnership(text)
  if (ownership === undefined) throw new Error(`it is one of ${objectOwnerships.join(', ')}`)
  return ownership
}

function parseUserId(text: string): string {
  if (!isUserId(text)) throw new Error('a user has 1 to 64 letters, digits or _.+=@-')
  return text
}

function parseRegion(text: string): string {
  if (!/^[a-z0-9-]{1,63}$/.test(text)) throw new Error('a region has lower-case letters, digits and dashes')
  return text
}

function checkBucketNames(names: readonly string[]): readonly string[] {
  const wrong = names.find((name) => !isBucketName(name))
  if (wrong !== undefined) throw new ConfigError(`"ensureBuckets" holds ${wrong}, which is no valid name of a bucket`)
  return names
}

async function readCredential({ accessKeyId, userId, secret }: CredentialFields): Promise<Credential> {
  const secretAccessKey = secret.kind === 'inline' ? secret.text : await readSecretFile(secret.path)
  if (secretAccessKey === '') throw new ConfigError(`the secret of access key ${accessKeyId} is empty`)
  return { accessKeyId, userId, secretAccessKey }
}

async function checkPrivate(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & 0o077) === 0) return
  throw new ConfigError(`the configuration ${file} holds a secret and is open to others: chmod 600 it`)
}
