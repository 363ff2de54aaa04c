/** Documents that daemons tell of themselves, and calls of their admin servers: JSON by declared schemas. */
import assert from 'node:assert/strict'
import {
  clientStatus,
  type DocumentSchema,
  daemonStatus,
  errorAnswer,
  gatewayCalls,
  healthAnswer,
  type JsonSchema,
  ProtocolError,
  readDocument,
  readService,
  s3Status,
  storageStatus,
} from '@nupeerstack/protocol'
import { networkStatus } from '../../../packages/cli/src/network/network-status.ts'
import { supervisorCalls } from '../../../packages/cli/src/network/supervisor-calls.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isProtocolError } from './refusals.ts'

const peerId = '12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA'
const account = `0x${'ab'.repeat(20)}`
const transactions = { count: 1, oldestMs: 5 }
const bond = { total: '1000', provisioned: '900', thawing: '0', slashed: '1' }
const warning = { code: 'disk-full', message: 'The disk is full.', since: '2026-01-01T00:00:00Z' }

const s3 = {
  version: 1,
  endpoint: 'http://127.0.0.1:9000',
  region: 'us-east-1',
  buckets: 1,
  objects: 2,
  bytes: 3,
  partsToFree: 0,
}
const storage = {
  version: 1,
  disk: { state: 'online', problem: '', usedBytes: 1, capacityBytes: 2, roomBytes: null, diskFreeBytes: 5, shards: 1 },
  operator: account,
  period: 3,
  transactions,
  bond,
  lastProof: { period: 1, gas: 2, ms: 3 },
  lastLoss: null,
  dealCount: 1,
  deals: [{ id: '1', customer: account, unitsMax: 1, endPeriod: 2, number: 3, pieces: 4, postedNumber: 0 }],
}
const client = {
  version: 1,
  profile: '4/8',
  isWritable: true,
  parts: { parts: 1, bytes: 2, pending: 0, freed: 0 },
  smallParts: { inlineParts: 0, inlineBytes: 0, packedParts: 0, packs: 0, liveBytes: 0, deadBytes: -1 },
  compactions: { done: 0, failed: 0 },
  repairs: { waiting: 0, underWay: 0, done: 0, failed: 0 },
  audits: { checked: 0, damaged: 0, failed: 0 },
  nodes: [{ operator: account, peerId, isEligible: true, isUp: false, score: 0.5, latencyP95Ms: null }],
  deals: [
    {
      id: '1',
      operator: account,
      state: 'broken',
      brokenBecause: 'x',
      pieces: 1,
      unitsMax: 2,
      revision: 3,
      stagedOperations: 0,
      endPeriod: 9,
    },
  ],
  customer: account,
  transactions,
}
const daemon = {
  version: 1,
  peerId,
  addresses: ['/ip4/127.0.0.1/tcp/1'],
  warnings: [warning],
  links: [{ peerId, carrier: 'direct' }],
  services: { storage, s3, client },
}
const network = {
  version: 1,
  health: 'ok',
  dataPath: null,
  warnings: [{ node: null, ...warning }],
  profile: '4/8',
  chain: {
    state: 'up',
    pid: 1,
    rpcUrl: 'http://x',
    chainId: 1,
    block: 1,
    period: 1,
    periodBlocks: 30,
    blocksIntoPeriod: 2,
  },
  gateway: {
    state: 'up',
    pid: 2,
    problem: null,
    endpoint: 'http://y',
    region: 'us-east-1',
    details: { s3, storage: client },
  },
  objects: { count: 1, sizeBytes: 2, buckets: 1 },
  proofs: { proven: 1, missedInWindow: 0, slashed: '0' },
  unplaced: [],
  nodes: [
    {
      id: 1,
      state: 'up',
      pid: 3,
      restarts: 0,
      problem: null,
      operator: account,
      address: null,
      peerId,
      shards: 1,
      usedBytes: 2,
      capacityBytes: 3,
      bond,
      standing: { pieces: 1, lastProvenPeriod: 1, provenCount: 1, missesInWindow: 0, isEvicted: false },
    },
  ],
  deals: [],
}

function documentTarget(name: string, schema: DocumentSchema<unknown>, seed: object): FuzzTarget {
  return {
    name,
    parsers: [
      'protocol/src/admin/versioned-document.ts readDocument',
      'protocol/src/admin/daemon-status.ts readService',
    ],
    form: 'json',
    seeds: [JSON.stringify(seed)],
    words: ['version', 'services', 'storage', '0x', 'constructor'],
    bytesMax: 64 * 1024,
    isRefusal: isProtocolError,
    run(input) {
      const value = jsonOf(input)
      const reading = readDocument(schema, value)
      if (reading.kind !== 'known') throw new ProtocolError(reading.kind)
      // What was parsed parses again, to the same; and it survives being sent.
      assert.deepEqual(schema.parse(reading.document), reading.document)
      const sent = JSON.stringify(reading.document)
      assert.equal(JSON.stringify(schema.parse(JSON.parse(sent))), sent)
      if (schema === daemonStatus) readService(reading.document as never, 'storage', storageStatus)
      return reading.document
    },
  }
}

export const documents: readonly FuzzTarget[] = [
  documentTarget('status-of-daemon', daemonStatus, daemon),
  documentTarget('status-of-storage', storageStatus, storage),
  documentTarget('status-of-client', clientStatus, client),
  documentTarget('status-of-s3', s3Status, s3),
  documentTarget('status-of-network', networkStatus, network),
]

const key = { userId: 'a', buckets: ['bucket'], prefix: 'p/', access: 'read', lifetimeMs: 60_000 }
const entry = { kind: 'version', key: 'k', id: 'null' }
const node = { id: 1, state: 'up', pid: 5 }
const bodies: readonly unknown[] = [
  key,
  { userId: 'a', policy: '{}' },
  { userId: 'a', accessKeyId: 'AKIA', secretAccessKey: 's', policy: '{}', expiresAtMs: 1 },
  { accessKeyId: 'AKIA', overlapMs: 5 },
  { users: [{ id: 'a', isConfigured: true, keys: [{ accessKeyId: 'AKIA', isConfigured: false, expiresAtMs: 3 }] }] },
  { bucket: 'bucket', from: entry },
  { entries: [entry], next: entry },
  { bucket: 'bucket', entries: [entry] },
  { operator: account },
  { error: { code: 'failed', message: 'no' } },
  { healthy: true },
  { ...node, operator: account, oldFolder: '/x' },
]
const calls = [...Object.values(gatewayCalls), ...Object.values(supervisorCalls)].flatMap(
  ({ request, answer }): JsonSchema<unknown>[] => [request, answer],
)

/** Each body goes through each call: which one it is meant for, the path would say. */
export const adminCalls: FuzzTarget = {
  name: 'admin-calls',
  parsers: ['protocol/src/admin/gateway-calls.ts gatewayCalls'],
  form: 'json',
  seeds: bodies.map((body) => JSON.stringify(body)),
  words: ['userId', 'policy', 'access', 'full', '__proto__'],
  bytesMax: 64 * 1024,
  isRefusal: isProtocolError,
  run(input) {
    const value = jsonOf(input)
    let taken = 0
    for (const schema of [...calls, errorAnswer, healthAnswer]) {
      try {
        const parsed = schema.parse(value)
        assert.deepEqual(schema.parse(parsed), parsed)
        taken++
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
      }
    }
    if (taken === 0) throw new ProtocolError('no call takes that')
    return taken
  },
}

/** Text that is no JSON is refused before a schema sees it. */
function jsonOf(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString('utf8'))
  } catch (cause) {
    throw new ProtocolError('no JSON', { cause })
  }
}
