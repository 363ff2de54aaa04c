/** The calls of a gateway's admin server, by which its owner manages users and keys. Who may call it owns the gateway. */
import { parseAddress } from '../ids.ts'
import type { AdminCall } from './admin-call.ts'
import { type JsonSchema, json, type Shaped } from './json-schema.ts'

/** What a key may do and for how long: a policy as it is, or one made of buckets, a prefix and a kind of access. */
const keyLimits = {
  policy: json.optional(json.name()),
  buckets: json.optional(json.list(json.name())),
  prefix: json.optional(json.name()),
  access: json.optional(json.oneOf(['read', 'write', 'full'])),
  lifetimeMs: json.optional(json.count()),
}

/** The one document with a secret in it: whoever makes a key is told its secret, once. */
const newKey = json.object({
  userId: json.name(),
  accessKeyId: json.name(),
  secretAccessKey: json.name(),
  policy: json.optional(json.text()),
  expiresAtMs: json.optional(json.count()),
})

const listedUsers = json.object({
  users: json.list(
    json.object({
      id: json.name(),
      /** In the configuration file. */
      isConfigured: json.flag(),
      keys: json.list(
        json.object({
          accessKeyId: json.name(),
          isConfigured: json.flag(),
          policy: json.optional(json.text()),
          expiresAtMs: json.optional(json.count()),
        }),
      ),
    }),
  ),
})

/** A version or an upload whose key XML cannot carry. */
const unlistableEntry = json.object({ kind: json.oneOf(['version', 'upload']), key: json.name(), id: json.name() })

export const gatewayCalls = {
  listUsers: get('/users', listedUsers),
  createUser: post('/users/create', json.exact({ userId: json.name(), ...keyLimits }), newKey),
  deleteUser: post('/users/delete', json.exact({ userId: json.name() }), json.object({ deleted: json.flag() })),
  createKey: post('/keys/create', json.exact({ userId: json.name(), ...keyLimits }), newKey),
  /** The old key lives on for `overlapMs`. */
  rotateKey: post(
    '/keys/rotate',
    json.exact({ accessKeyId: json.name(), overlapMs: json.optional(json.count()) }),
    newKey,
  ),
  revokeKey: post('/keys/revoke', json.exact({ accessKeyId: json.name() }), json.object({ revoked: json.flag() })),
  /** A page of what there is behind `from`; `next` is absent after the last. */
  findUnlistable: post(
    '/unlistable/find',
    json.exact({ bucket: json.name(), from: json.optional(unlistableEntry) }),
    json.object({ entries: json.list(unlistableEntry), next: json.optional(unlistableEntry) }),
  ),
  /** Removes what a page has named; answers what is locked and stays. */
  removeUnlistable: post(
    '/unlistable/remove',
    json.exact({ bucket: json.name(), entries: json.list(unlistableEntry) }),
    json.object({ locked: json.list(unlistableEntry) }),
  ),
  /** An operator's node is gone for good; answers how many deals end. */
  abandonOperator: post(
    '/operators/abandon',
    json.exact({ operator: json.parsed(parseAddress) }),
    json.object({ deals: json.count() }),
  ),
} as const

export type IssuedKey = Shaped<typeof newKey>
export type KeyLimitFields = Omit<Shaped<typeof gatewayCalls.createKey.request>, 'userId'>

function get<Answer>(path: string, answer: JsonSchema<Answer>): AdminCall<undefined, Answer> {
  return { method: 'GET', path, request: json.nothing(), answer }
}

function post<Request, Answer>(
  path: string,
  request: JsonSchema<Request>,
  answer: JsonSchema<Answer>,
): AdminCall<Request, Answer> {
  return { method: 'POST', path, request, answer }
}
