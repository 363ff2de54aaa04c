/** What the storage service of a node says of itself, under its name in the node's status. */
import { parseAddress, parseDealId } from '../ids.ts'
import { json, type Shaped } from './json-schema.ts'
import { marketStatusFields } from './market-status.ts'
import { versionedDocument } from './versioned-document.ts'

export const storageServiceName = 'storage'

export const storageStatus = versionedDocument('the status of a storage service', 1, {
  disk: json.object({
    state: json.oneOf(['online', 'lost']),
    /** Empty where all is well. */
    problem: json.text(),
    usedBytes: json.count(),
    capacityBytes: json.count(),
    /** What new shards may take now, and what the disk has free; `null` where the disk does not say. */
    roomBytes: json.nullable(json.number()),
    diskFreeBytes: json.nullable(json.number()),
    shards: json.count(),
  }),
  ...marketStatusFields,
  promisedPieces: json.optional(json.count()),
  lastProof: json.nullable(json.object({ period: json.count(), gas: json.number(), ms: json.number() })),
  /** The last challenge that could not be answered. */
  lastLoss: json.nullable(json.object({ period: json.count(), reason: json.text() })),
  dealCount: json.count(),
  /** The first hundred. */
  deals: json.list(
    json.object({
      id: json.parsed(parseDealId),
      customer: json.parsed(parseAddress),
      unitsMax: json.count(),
      endPeriod: json.count(),
      /** Newest revision, 0 for none. */
      number: json.count(),
      pieces: json.count(),
      /** Of them not freed: what is paid for. */
      live: json.optional(json.count()),
      postedNumber: json.count(),
    }),
  ),
})

export type StorageStatus = Shaped<typeof storageStatus>
