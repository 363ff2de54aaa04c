/** The routes of the admin socket by which users and access keys are managed. Who can open the socket owns the gateway. */
import { AdminError, type AdminRoute } from '@nupeerstack/node-host'
import { scopePolicy } from '../auth/key-scope.ts'
import { type KeyLimits, type UserBook, UserBookError } from '../auth/user-book.ts'
import { isBucketName } from '../s3/bucket-name.ts'
import { S3Error } from '../s3/s3-error.ts'

type Fields = Readonly<Record<string, unknown>>

/** `GET /users`, `POST /users/create`, `/users/delete`, `/keys/create`, `/keys/rotate`, `/keys/revoke`. */
export function createUserRoutes(book: UserBook, clock: () => number): ReadonlyMap<string, AdminRoute> {
  return new Map<string, AdminRoute>([
    [
      'GET /users',
      async () => {
        await book.refresh()
        return { users: book.list() }
      },
    ],
    [
      'POST /users/create',
      ({ body }) =>
        answer(body, async (fields) => {
          const userId = text(fields, 'userId')
          await book.createUser(userId)
          return book.createKey(userId, limits(fields, clock))
        }),
    ],
    [
      'POST /users/delete',
      ({ body }) =>
        answer(body, async (fields) => {
          await book.deleteUser(text(fields, 'userId'))
          return { deleted: true }
        }),
    ],
    [
      'POST /keys/create',
      ({ body }) => answer(body, (fields) => book.createKey(text(fields, 'userId'), limits(fields, clock))),
    ],
    [
      'POST /keys/rotate',
      ({ body }) =>
        answer(body, (fields) => book.rotateKey(text(fields, 'accessKeyId'), whole(fields, 'overlapMs') ?? 0)),
    ],
    [
      'POST /keys/revoke',
      ({ body }) =>
        answer(body, async (fields) => {
          await book.revokeKey(text(fields, 'accessKeyId'))
          return { revoked: true }
        }),
    ],
  ])
}

async function answer(body: unknown, act: (fields: Fields) => Promise<unknown>): Promise<unknown> {
  if (typeof body !== 'object' || body === null) throw new AdminError('bad-request', 'the body is no object')
  try {
    return await act(body as Fields)
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
function limits(fields: Fields, clock: () => number): KeyLimits {
  const lifetimeMs = whole(fields, 'lifetimeMs')
  const expiresAtMs = lifetimeMs === undefined ? undefined : clock() + lifetimeMs
  const { policy, buckets, access } = fields
  if (policy !== undefined) {
    if (buckets !== undefined || access !== undefined) {
      throw new AdminError('bad-request', 'a key has a policy or a scope, not both')
    }
    return { policy: text(fields, 'policy'), expiresAtMs }
  }
  if (buckets === undefined && access === undefined) return { policy: undefined, expiresAtMs }
  const names = buckets === undefined ? undefined : texts(fields, 'buckets')
  const wrong = names?.find((name) => !isBucketName(name))
  if (wrong !== undefined) throw new AdminError('bad-request', `${wrong} is no name of a bucket`)
  const kind = access ?? 'full'
  if (kind !== 'read' && kind !== 'write' && kind !== 'full') {
    throw new AdminError('bad-request', 'access is read, write or full')
  }
  const prefix = fields.prefix === undefined ? '' : text(fields, 'prefix')
  return { policy: scopePolicy({ buckets: names, prefix, access: kind }), expiresAtMs }
}

function text(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value === 'string' && value !== '') return value
  throw new AdminError('bad-request', `${name} must be a text`)
}

function texts(fields: Fields, name: string): string[] {
  const value = fields[name]
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) return value
  throw new AdminError('bad-request', `${name} must be a list of texts`)
}

function whole(fields: Fields, name: string): number | undefined {
  const value = fields[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new AdminError('bad-request', `${name} must be a whole number`)
}
