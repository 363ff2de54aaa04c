/** What conditions of a policy can ask about a request (Service Authorization Reference, "Condition keys for Amazon S3"). */

import type { Identity } from '../auth/identity.ts'
import type { Headers } from '../http/headers.ts'
import { headerToText } from '../http/headers.ts'
import type { Query } from '../http/query.ts'
import { plusesToSpaces } from '../http/uri-encoding.ts'
import { existingTagPrefix, requestTagPrefix } from '../policy/condition-keys.ts'
import type { ConditionValues } from '../policy/policy-condition.ts'
import type { Tag } from '../s3/tag.ts'

export type RequestContext = {
  readonly headers: Headers
  readonly query: Query
  /** The client's address, as far as we can see. */
  readonly remoteAddress: string | undefined
  readonly isSecure: boolean
  readonly nowMs: number
}

export type ContextOverrides = {
  /** Tags of the object that the request is about. */
  readonly existingTags?: readonly Tag[] | undefined
  /** Stands for `prefix` in the query, where a key is asked for as a listing of it. */
  readonly prefix?: string | undefined
}

/** Headers whose values conditions see as they came. */
const headerKeys = /^s3:(x-amz-.*|object-lock-.*|if-match|if-none-match)$/
const queryKeys: Readonly<Record<string, string>> = {
  's3:prefix': 'prefix',
  's3:delimiter': 'delimiter',
  's3:max-keys': 'max-keys',
  's3:versionid': 'versionId',
}

export function conditionValues(
  context: RequestContext,
  identity: Identity,
  { existingTags, prefix }: ContextOverrides,
): ConditionValues {
  return (key) => {
    if (key === 's3:prefix' && prefix !== undefined) return [prefix]
    const parameter = queryKeys[key]
    if (parameter !== undefined) return some(context.query.get(parameter))
    if (headerKeys.test(key)) return some(headerValue(context.headers, key.slice('s3:'.length)))
    if (key.startsWith(existingTagPrefix)) return tagValue(existingTags, key.slice(existingTagPrefix.length))
    if (key.startsWith(requestTagPrefix)) {
      return tagValue(requestTags(context.headers), key.slice(requestTagPrefix.length))
    }
    return general(key, context, identity)
  }
}

function general(key: string, context: RequestContext, identity: Identity): readonly string[] | undefined {
  const { headers, remoteAddress, isSecure, nowMs, query } = context
  switch (key) {
    case 'aws:sourceip':
      return some(remoteAddress)
    case 'aws:securetransport':
      return [String(isSecure)]
    case 'aws:referer':
      return some(headers.get('referer'))
    case 'aws:useragent':
      return some(headers.get('user-agent'))
    case 'aws:currenttime':
      return [new Date(nowMs).toISOString()]
    case 'aws:epochtime':
      return [String(Math.floor(nowMs / 1_000))]
    case 'aws:userid':
    case 'aws:username':
      return identity.kind === 'user' ? [identity.userId] : undefined
    case 'aws:principaltype':
      return [identity.kind === 'user' ? 'Account' : 'Anonymous']
    case 's3:authtype':
      if (identity.kind === 'anonymous') return undefined
      return [
        headers.has('authorization')
          ? 'REST-HEADER'
          : query.has('AWSAccessKeyId') || query.has('X-Amz-Signature')
            ? 'REST-QUERY-STRING'
            : 'POST',
      ]
    case 's3:signatureversion':
      if (identity.kind === 'anonymous') return undefined
      return [query.has('AWSAccessKeyId') ? 'AWS' : 'AWS4-HMAC-SHA256']
    case 's3:requestobjecttagkeys': {
      const tags = requestTags(headers)
      return tags.length === 0 ? undefined : tags.map((tag) => tag.key)
    }
    default:
      return undefined
  }
}

/** A copy source is named without its first slash, decoded. */
function headerValue(headers: Headers, name: string): string | undefined {
  const header = name.startsWith('object-lock-') ? `x-amz-${name}` : name
  const value = headers.get(header)
  if (value === undefined || header !== 'x-amz-copy-source') return value
  try {
    return decodeURIComponent(plusesToSpaces(value)).replace(/^\//, '')
  } catch {
    return value
  }
}

function requestTags(headers: Headers): Tag[] {
  const text = headers.get('x-amz-tagging')
  if (text === undefined) return []
  return [...new URLSearchParams(headerToText(text))].map(([key, value]) => ({ key, value }))
}

function tagValue(tags: readonly Tag[] | undefined, key: string): readonly string[] | undefined {
  return some(tags?.find((tag) => tag.key === key)?.value)
}

function some(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value]
}
