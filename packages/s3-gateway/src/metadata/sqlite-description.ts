/** The columns in which objects and uploads keep what a client said about them, in and out. */
import { optionalTextOf, type Row, type SqlValue, textOf } from '@nupeerstack/durable-state'
import type { ObjectDescription } from './records.ts'

export const descriptionColumns =
  'storage_class, headers, user_metadata, website_redirect, tags, acl, encryption, retention, legal_hold'

/** As many placeholders as `descriptionColumns` has names. */
export const descriptionPlaceholders = '?, ?, ?, ?, ?, ?, ?, ?, ?'

/** The values of `descriptionColumns`, in that order. */
export function descriptionValues(description: ObjectDescription): SqlValue[] {
  return [
    description.storageClass,
    JSON.stringify(description.headers),
    JSON.stringify(description.userMetadata),
    description.websiteRedirect ?? null,
    description.tags.length === 0 ? null : JSON.stringify(description.tags),
    jsonOrNull(description.acl),
    jsonOrNull(description.encryption),
    jsonOrNull(description.retention),
    description.legalHold ?? null,
  ]
}

export function parseDescription(row: Row): ObjectDescription {
  const legalHold = optionalTextOf(row, 'legal_hold')
  return {
    storageClass: textOf(row, 'storage_class'),
    headers: JSON.parse(textOf(row, 'headers')),
    userMetadata: JSON.parse(textOf(row, 'user_metadata')),
    websiteRedirect: optionalTextOf(row, 'website_redirect'),
    tags: parseJson(row, 'tags') ?? [],
    acl: parseJson(row, 'acl'),
    encryption: parseJson(row, 'encryption'),
    retention: parseJson(row, 'retention'),
    legalHold: legalHold === 'ON' || legalHold === 'OFF' ? legalHold : undefined,
  }
}

function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}

/** Only what our own types allowed was ever written there. */
function parseJson<T>(row: Row, column: string): T | undefined {
  const text = optionalTextOf(row, column)
  return text === undefined ? undefined : JSON.parse(text)
}
