/**
 * Who may sign: the users and keys of the configuration file, which stay as they are, and those that are made while the
 * gateway runs. A request asks here for its secret, so all of them are in memory, and are read again where the index says that
 * somebody has changed them; the index keeps the secrets of the made ones sealed under a key of the root key, each bound to its
 * access key.
 */
import type { Clock, Randomness } from '@nupeerstack/runtime'
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { AccessKeyRecord } from '../metadata/records.ts'
import { parseIdentityPolicy } from '../policy/policy-document.ts'
import { createAccessKeyId, createSecretAccessKey } from './access-key.ts'
import type { Credential, CredentialBook } from './credentials.ts'
import { createSealer } from './sealer.ts'

export interface UserBook extends CredentialBook {
  list(): readonly ListedUser[]
  /** Throws UserBookError `exists` or `bad-name`. */
  createUser(userId: string): Promise<void>
  /** Throws UserBookError `no-such-user`, `owns-buckets` or `configured`. */
  deleteUser(userId: string): Promise<void>
  /** Throws UserBookError `no-such-user` or `too-many`, and S3Error where the policy is none. */
  createKey(userId: string, limits: KeyLimits): Promise<NewKey>
  /** A new key with the limits of an old one, which goes on for `overlapMs`. Throws as `createKey`, and `no-such-key`. */
  rotateKey(accessKeyId: string, overlapMs: number): Promise<NewKey>
  /** From now on the key and its sessions are refused. Throws UserBookError `no-such-key` or `configured`. */
  revokeKey(accessKeyId: string): Promise<void>
}

export type KeyLimits = {
  /** A policy document: what it does not allow, the key may not do. */
  readonly policy: string | undefined
  readonly expiresAtMs: number | undefined
}

export type NewKey = KeyLimits & {
  readonly userId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export type ListedUser = {
  readonly id: string
  /** Whether it stands in the configuration file. */
  readonly isConfigured: boolean
  readonly keys: readonly (KeyLimits & { readonly accessKeyId: string; readonly isConfigured: boolean })[]
}

export type UserBookErrorCode =
  | 'exists'
  | 'bad-name'
  | 'no-such-user'
  | 'no-such-key'
  | 'owns-buckets'
  | 'configured'
  | 'too-many'

export class UserBookError extends Error {
  override readonly name = 'UserBookError'
  readonly code: UserBookErrorCode

  constructor(code: UserBookErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** All of them are in memory. */
const usersMax = 10_000
const keysPerUserMax = 100

export type UserBookDependencies = {
  readonly metadata: MetadataStore
  readonly rootKey: Uint8Array
  readonly clock: Clock
  readonly randomness: Randomness
}

type KeptKey = { readonly record: AccessKeyRecord; readonly credential: Credential }

/** Opens the book. Throws where a secret was sealed under another root key. */
export async function openUserBook(
  { metadata, rootKey, clock, randomness }: UserBookDependencies,
  configured: readonly Credential[],
): Promise<UserBook> {
  const sealer = createSealer({ randomness }, rootKey, 'nupeer access secrets 1')
  const configuredKeys = new Map(configured.map((credential) => [credential.accessKeyId, credential]))
  const configuredUsers = new Set(configured.map(({ userId }) => userId))
  let users = new Set<string>()
  let keys = new Map<string, KeptKey>()
  let knownVersion: number | undefined
  let reloading: Promise<void> | undefined
  await refresh()

  return {
    refresh,
    find(accessKeyId) {
      const fixed = configuredKeys.get(accessKeyId)
      if (fixed !== undefined) return fixed
      const key = keys.get(accessKeyId)
      return key === undefined || isExpired(key.record) ? undefined : key.credential
    },
    isUser,
    list: () => [...new Set([...configuredUsers, ...users])].sort().map(describe),
    async createUser(userId) {
      await refresh()
      if (!isUserId(userId)) throw new UserBookError('bad-name', 'a user has 1 to 64 letters, digits or _.+=@-')
      if (users.size >= usersMax) throw new UserBookError('too-many', `there are ${usersMax} users already`)
      const isNew = !isUser(userId) && (await metadata.users.create({ id: userId, createdMs: clock.unixMs() }))
      if (!isNew) throw new UserBookError('exists', `there is a user ${userId} already`)
      users.add(userId)
    },
    async deleteUser(userId) {
      await refresh()
      if (configuredUsers.has(userId)) throw configuredError(`user ${userId}`)
      const outcome = await metadata.users.delete(userId)
      if (outcome === 'no-such-user') throw noSuchUser(userId)
      if (outcome === 'owns-buckets') throw new UserBookError(outcome, `user ${userId} still owns buckets`)
      users.delete(userId)
      for (const [id, { record }] of keys) if (record.userId === userId) keys.delete(id)
    },
    createKey,
    async rotateKey(accessKeyId, overlapMs) {
      await refresh()
      const old = findMade(accessKeyId).record
      const fresh = await createKey(old.userId, old)
      const expiresAtMs = Math.min(clock.unixMs() + overlapMs, old.expiresAtMs ?? Number.MAX_SAFE_INTEGER)
      await metadata.users.expireKey(accessKeyId, expiresAtMs)
      keys.set(accessKeyId, openKey({ ...old, expiresAtMs }))
      return fresh
    },
    async revokeKey(accessKeyId) {
      await refresh()
      findMade(accessKeyId)
      // Refused at once, also while the index is being written.
      keys.delete(accessKeyId)
      await metadata.users.deleteKey(accessKeyId)
    },
  }

  function refresh(): Promise<void> | undefined {
    if (metadata.changes.users === knownVersion) return undefined
    reloading ??= reload().finally(() => {
      reloading = undefined
    })
    return reloading
  }

  async function reload(): Promise<void> {
    // Whoever waits for this may have come after the reading had begun, for what has changed since.
    while (metadata.changes.users !== knownVersion) {
      const version = metadata.changes.users
      const [found, foundKeys] = await Promise.all([metadata.users.list(), metadata.users.listKeys()])
      users = new Set(found.map(({ id }) => id))
      keys = new Map(foundKeys.map((record) => [record.id, openKey(record)]))
      knownVersion = version
    }
  }

  async function createKey(userId: string, { policy, expiresAtMs }: KeyLimits): Promise<NewKey> {
    await refresh()
    if (!isUser(userId)) throw noSuchUser(userId)
    const live = [...keys.values()].filter(({ record }) => record.userId === userId && !isExpired(record))
    if (live.length >= keysPerUserMax) {
      throw new UserBookError('too-many', `user ${userId} has ${keysPerUserMax} keys already`)
    }
    const id = createAccessKeyId('AKIA', randomness.bytes)
    const secretAccessKey = createSecretAccessKey(randomness.bytes)
    const sealedSecret = sealer.seal(secretAccessKey, id)
    const key = openKey({ id, userId, sealedSecret, policy, createdMs: clock.unixMs(), expiresAtMs })
    await metadata.users.addKey(key.record)
    keys.set(id, key)
    return { userId, accessKeyId: id, secretAccessKey, policy, expiresAtMs }
  }

  function openKey(record: AccessKeyRecord): KeptKey {
    const secretAccessKey = sealer.open(record.sealedSecret, record.id)
    if (secretAccessKey === undefined) throw new Error(`the root key does not open access key ${record.id}`)
    const bounds = record.policy === undefined ? [] : [parseIdentityPolicy(record.policy)]
    return { record, credential: { accessKeyId: record.id, secretAccessKey, userId: record.userId, bounds } }
  }

  function findMade(accessKeyId: string): KeptKey {
    if (configuredKeys.has(accessKeyId)) throw configuredError(`access key ${accessKeyId}`)
    const key = keys.get(accessKeyId)
    if (key === undefined) throw new UserBookError('no-such-key', `there is no access key ${accessKeyId}`)
    return key
  }

  function describe(id: string): ListedUser {
    const fixed = configured
      .filter(({ userId }) => userId === id)
      .map(({ accessKeyId }) => ({ accessKeyId, isConfigured: true, policy: undefined, expiresAtMs: undefined }))
    const made = [...keys.values()]
      .filter(({ record }) => record.userId === id && !isExpired(record))
      .map(({ record: { id: accessKeyId, policy, expiresAtMs } }) => ({
        accessKeyId,
        isConfigured: false,
        policy,
        expiresAtMs,
      }))
    return { id, isConfigured: configuredUsers.has(id), keys: [...fixed, ...made] }
  }

  function isUser(userId: string): boolean {
    return users.has(userId) || configuredUsers.has(userId)
  }

  function isExpired({ expiresAtMs }: AccessKeyRecord): boolean {
    return expiresAtMs !== undefined && clock.unixMs() >= expiresAtMs
  }
}

/** A user's id stands in policies and ARNs: no `*`, no `?`, no `/`, no `:`. */
export function isUserId(text: string): boolean {
  return /^[\w.+=@-]{1,64}$/.test(text)
}

function noSuchUser(userId: string): UserBookError {
  return new UserBookError('no-such-user', `there is no user ${userId}`)
}

function configuredError(what: string): UserBookError {
  return new UserBookError('configured', `${what} stands in the configuration file; change it there`)
}
