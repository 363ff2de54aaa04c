/** The routes of the admin server by which users and access keys are managed. Who may call it owns the gateway. */
import { AdminError, type AdminRoute, adminRoute } from '@nupeerstack/node-host'
import { gatewayCalls, type KeyLimitFields } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'
import { scopePolicy } from '../auth/key-scope.ts'
import { type KeyLimits, type UserBook, UserBookError } from '../auth/user-book.ts'
import { isBucketName } from '../s3/bucket-name.ts'
import { S3Error } from '../s3/s3-error.ts'

export function createUserRoutes(book: UserBook, clock: Clock): AdminRoute[] {
  const { listUsers, createUser, deleteUser, createKey, rotateKey, revokeKey } = gatewayCalls
  return [
    adminRoute(listUsers, async () => {
      await book.refresh()
      return { users: book.list() }
    }),
    adminRoute(createUser, ({ userId, ...limits }) =>
      refusing(async () => {
        await book.createUser(userId)
        return book.createKey(userId, keyLimitsOf(limits, clock))
      }),
    ),
    adminRoute(deleteUser, ({ userId }) =>
      refusing(async () => {
        await book.deleteUser(userId)
        return { deleted: true }
      }),
    ),
    adminRoute(createKey, ({ userId, ...limits }) =>
      refusing(async () => book.createKey(userId, keyLimitsOf(limits, clock))),
    ),
    adminRoute(rotateKey, ({ accessKeyId, overlapMs = 0 }) => refusing(() => book.rotateKey(accessKeyId, overlapMs))),
    adminRoute(revokeKey, ({ accessKeyId }) =>
      refusing(async () => {
        await book.revokeKey(accessKeyId)
        return { revoked: true }
      }),
    ),
  ]
}

async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof UserBookError) {
      const isMissing = error.code === 'no-such-user' || error.code === 'no-such-key'
      throw new AdminError(isMissing ? 'not-found' : 'bad-request', error.message, { cause: error })
    }
    if (error instanceof S3Error) throw new AdminError('bad-request', error.message, { cause: error })
    throw error
  }
}

/** A policy as it is, or one made of buckets, a prefix and a kind of access. */
function keyLimitsOf(fields: KeyLimitFields, clock: Clock): KeyLimits {
  const { policy, buckets, prefix = '', access, lifetimeMs } = fields
  const expiresAtMs = lifetimeMs === undefined ? undefined : clock.unixMs() + lifetimeMs
  const isScoped = buckets !== undefined || access !== undefined
  if (policy !== undefined && isScoped) throw new AdminError('bad-request', 'a key has a policy or a scope, not both')
  if (!isScoped) return { policy, expiresAtMs }
  if (buckets?.length === 0) throw new AdminError('bad-request', 'buckets must name one at least')
  const wrong = buckets?.find((name) => !isBucketName(name))
  if (wrong !== undefined) throw new AdminError('bad-request', `${wrong} is no name of a bucket`)
  return { policy: scopePolicy({ buckets, prefix, access: access ?? 'full' }), expiresAtMs }
}
