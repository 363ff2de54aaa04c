/** The real storage service, its handlers over its SQLite stores and volumes in a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chain, StorageCalls } from '@nupeerstack/contracts-client'
import { createMetrics, createWarnings, silentLogger } from '@nupeerstack/node-host'
import { createAccountSigner, ProtocolError, pieceSizeBytes, WireError } from '@nupeerstack/protocol'
import { clockOf, systemClock, systemRandomness, systemRuntime } from '@nupeerstack/runtime'
import { createHostedService } from '../../packages/operator/src/hosted-service.ts'
import { createSqliteDealBook } from '../../packages/storage-node/src/deals/sqlite-deal-book.ts'
import { offerStorage } from '../../packages/storage-node/src/offer-storage.ts'
import { createSqliteRegisterBook } from '../../packages/storage-node/src/registers/sqlite-register-book.ts'
import { createStorageService } from '../../packages/storage-node/src/storage-service.ts'
import { openStore } from '../../packages/storage-node/test/shard-fixtures.ts'
import type { NodeUnderTest } from './node-under-test.ts'
import { deployment, kind, type NodeWorld, offers, operator, operatorKey, revisions, terms } from './node-world.ts'

const settledBlocks = 64

export async function openStorageNode(world: NodeWorld): Promise<NodeUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'node-twin-'))
  let running = await start(folder, world)
  let blockNumber = 0
  return {
    async ask({ method, header, payload = new Uint8Array(), account }) {
      const handler = running.handlers.get(method)
      if (handler === undefined) throw new WireError('unknown-method', method)
      const { peerId } = world.identity
      const bytes = payload.slice()
      try {
        const request = { peer: peerId, account, header, payload: bytes, signal: new AbortController().signal }
        const answer = await handler(request)
        const answered = Buffer.concat(answer.payload ?? [])
        answer.release?.()
        return { header: answer.header, payload: new Uint8Array(answered) }
      } catch (cause) {
        if (!(cause instanceof ProtocolError)) throw cause
        throw new WireError('bad-request', cause.message, { cause })
      } finally {
        bytes.fill(0xff)
      }
    },
    async challenged(id) {
      const newest = running.book.newest(id)
      if (newest === undefined) return
      running.book.markPosted(id, newest.number)
      for (const _ of ['challenged', 'settled']) {
        blockNumber += settledBlocks
        running.book.markEffective([newest], blockNumber)
      }
      running.tidy(0)
    },
    async closed(id) {
      running.book.close(id)
      running.tidy(0)
    },
    expireStaged: async (beforeMs) => running.tidy(beforeMs),
    async restart() {
      await running[Symbol.asyncDispose]()
      running = await start(folder, world)
    },
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function start(folder: string, world: NodeWorld) {
  const now = () => world.nowMs
  const opened = await openStore(folder, { capacityPieces: terms.capacityPieces, now })
  const { database, store: shards } = opened
  const signer = createAccountSigner(operatorKey)
  const book = createSqliteDealBook({ database, holds: shards.holds, signer, revisions }, { settledBlocks })
  const registers = createSqliteRegisterBook({ database })
  const metrics = createMetrics()
  // A new block with each look, so that an unknown deal is looked up each time.
  let blockNumber = 0
  const collaborators = {
    dataDir: folder,
    chain: chainOf(world),
    periodClock: {
      now: () => ({ period: world.period, blockInPeriod: 0, periodBlocks: 10, blockNumber: blockNumber++, reorgs: 0 }),
      onHead: () => ({ [Symbol.dispose]: () => {} }),
      [Symbol.dispose]: () => {},
    },
    network: { sign: (message: Uint8Array) => world.identity.sign(message), provide: () => {} },
    reserve: { sizeBytes: 0, heldBytes: 0, release: () => false, refill: () => false, [Symbol.dispose]: () => {} },
    ...{ signer, metrics },
    ...systemRuntime,
    clock: clockOf(now),
    randomness: { ...systemRandomness, bytes: world.randomBytes },
    log: silentLogger,
    warnings: createWarnings({ log: silentLogger, metrics, clock: systemClock }),
    isContested: () => false,
  }
  const service = createStorageService(
    { ...collaborators, storage: storageOf(world), shards, book, registers },
    { settledBlocks, admitsMisses: false, postEveryPeriods: 1 },
  )
  const open = { ...service, [Symbol.asyncDispose]: async () => {} }
  const offered = offerStorage({
    storage: { path: join(folder, 'shards'), capacityBytes: terms.capacityPieces * pieceSizeBytes, reserveBytes: 0 },
    bond: 0n,
    service: {
      ...terms,
      floorPercent: 0,
      noticePeriods: 7,
      exitSharePercent: 0,
      settleEveryPeriods: 1,
      withdrawAbove: 0n,
    },
  })
  const hosted = createHostedService({ ...collaborators, service: offered, open })
  return {
    handlers: hosted.handlers,
    book,
    tidy(stagedBeforeMs: number) {
      while (book.tidy(stagedBeforeMs));
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

/** The chain, as far as handlers look at it. The chores, which ask for the rest, are not started. Bonds are no bound here. */
function chainOf(world: NodeWorld): Chain {
  const { deals, identity } = world
  const market: Pick<Chain['market'], 'offers' | 'deal' | 'deals' | 'node'> = {
    offers,
    deal: async (id) => deals.get(id),
    deals: async () => [...deals.values()],
    node: async () => ({ operator, peerId: identity.peerId, addresses: [] }),
  }
  const bonds: Pick<Chain['bonds'], 'provision'> = {
    provision: async () => ({ amount: 10n ** 30n, thawing: 0n, thawedAtBlock: 0 }),
  }
  return { account: operator, deployment, market, bonds, kind: () => storageOf(world) } as unknown as Chain
}

function storageOf({ earned }: NodeWorld): StorageCalls {
  const questions: Pick<StorageCalls['questions'], 'answerBlocks'> = { answerBlocks: 8 }
  const calls: Pick<StorageCalls, 'address' | 'bondPerUnit' | 'isEligible' | 'earned' | 'postedRevision'> & {
    questions: typeof questions
  } = {
    questions,
    address: kind,
    bondPerUnit: 1n,
    isEligible: async () => true,
    earned: async (id) => ({ unitPeriods: earned.get(id) ?? 0n, periods: 0 }),
    postedRevision: async () => ({ number: 0, root: new Uint8Array(32), pieces: 0, postedIn: 0 }),
  }
  return calls as StorageCalls
}
