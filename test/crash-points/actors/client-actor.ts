/**
 * A storage client on a folder, over a market that outlives it: `client-actor.ts FOLDER SEED`. It writes, reads and frees parts of
 * all kinds, while nodes fail in all the ways that leave something to be made durable.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createStorageClient, type StorageClient, type WrittenPart } from '@nupeerstack/client'
import { silentLogger } from '@nupeerstack/node-host'
import { createSeededRandomness, systemRuntime } from '@nupeerstack/runtime'
import { openClientBook } from '../../../packages/client/src/book/sqlite-client-book.ts'
import { clientCommits } from '../../../packages/client/src/commits.ts'
import { accountKey } from '../../../packages/client/test/memory-market.ts'
import { sampleChunks } from '../../network/sample-bytes.ts'
import { createInlineSegmentWorkers } from '../../simulation/twins/inline-segment-workers.ts'
import { clientChores, clientRootKey } from '../client-settings.ts'
import { tell, telling } from '../told.ts'
import { reachMarket } from './far-market.ts'

const [directory = '', seed = '0'] = process.argv.slice(2)
const randomness = createSeededRandomness(Number(seed))
const market = reachMarket()
const workers = createInlineSegmentWorkers()
/** Hours that have passed at once. */
let leapMs = 0
/** For which the machine stood still. */
let pausedMs = 0
const { clock } = systemRuntime
const leapingClock = { unixMs: () => clock.unixMs() + leapMs, elapsedMs: () => clock.elapsedMs() + pausedMs }
const stored: { readonly name: string; readonly part: WrittenPart }[] = []
let written = 0
let client = await open()

function open(questionDepositsPerDayWei = 0n): Promise<StorageClient> {
  return createStorageClient(
    {
      ...{ chain: market.chain, network: market.network, log: silentLogger, workers },
      runtime: { ...systemRuntime, clock: leapingClock },
    },
    {
      ...{ directory, rootKey: clientRootKey, accountKey, deals: { unitsMax: 4096 }, chores: clientChores },
      questionDepositsPerDayWei,
    },
  )
}

const soon = () => AbortSignal.timeout(90_000)

async function write(sizeBytes: number, profile: '2/4' | '4/8' = '2/4'): Promise<void> {
  const name = `${seed}-${written++}`
  tell({ what: 'write', state: 'begun', name })
  const part = await client.parts.write(streamOf(name, sizeBytes), { signal: soon(), profile })
  stored.push({ name, part })
  tell({ what: 'write', state: 'done', name, id: part.id, sizeBytes, key: Buffer.from(part.key).toString('hex') })
}

async function* streamOf(name: string, sizeBytes: number): AsyncGenerator<Uint8Array> {
  yield* sampleChunks(name, sizeBytes, 300_000)
}

/** A write that its caller takes back when all bytes have come. */
async function writeInVain(sizeBytes: number): Promise<void> {
  const confirm = async () => {
    await systemRuntime.timers.sleep(1_500)
    throw new Error('the digest is another')
  }
  const source = streamOf('in vain', sizeBytes)
  await client.parts.write(source, { signal: soon(), profile: '2/4', confirm }).catch(() => undefined)
}

async function free(count: number): Promise<void> {
  const drawn = () => stored.splice(Math.floor(randomness.uniform() * stored.length), 1)
  await freeThem(Array.from({ length: Math.min(count, stored.length) }, drawn).flat())
}

async function freeThem(gone: typeof stored): Promise<void> {
  const names = gone.map(({ name }) => name)
  await telling('free', { names }, () => client.parts.free(gone.map(({ part }) => part.id)))
}

async function readAll(): Promise<void> {
  for (const { part } of stored) await read(part)
}

async function read(part: WrittenPart): Promise<void> {
  const ranges = [{ part, offset: 0, length: part.sizeBytes }]
  for await (const _chunk of client.parts.read(ranges, soon()));
}

const settled = () => client.untilSettled(soon())
const status = () => client.status()

async function until(what: string, isReached: () => Promise<boolean> | boolean): Promise<void> {
  for (const signal = soon(); !(await isReached()); ) {
    if (signal.aborted) throw new Error(`${what}: not reached; ${JSON.stringify(await status())}`)
    await systemRuntime.timers.sleep(10)
  }
}

function nodesNotedDown(): number {
  using database = new DatabaseSync(join(directory, 'client.db'), { readOnly: true })
  return Number(database.prepare('SELECT count(*) AS count FROM nodes_down').get()?.count)
}

/** All probes are due at once, as after a pause of the machine. */
async function allUp(): Promise<void> {
  pausedMs += 60_000
  await until('all are up', async () => (await status()).nodes.every(({ isUp }) => isUp))
}

/** Whether the count of losses is so; the chain goes on meanwhile. */
async function hasLosses(isSo: (losses: number) => boolean): Promise<boolean> {
  await market.happen('mine', 1)
  const { questions } = await status()
  return questions !== undefined && isSo(questions.losses) && questions.open === 0
}

const repaired = () => until('all is repaired', async () => (await status()).repairs.waiting === 0)

await client.untilWritable(soon())

// Parts of all sizes, some of several at once, and their ends.
await Promise.all([write(900), write(20_000), write(60_000), write(30_000), write(150_000)])
await write(3 * 2 * 16 * 65_520 - 70_000)
await market.happen('setDelay', 7, 2_000)
await write(5_000_000, '4/8')
await market.happen('setDelay', 7, 0)
await writeInVain(2_500_000)
await settled()
await free(2)
await Promise.all([write(40_000), write(50_000), write(45_000)])
await free(3)
await settled()

// A node that has lost what was put before a revision named it.
await market.happen('setFault', 2, 'refusesRevisions', true)
await write(700_000, '4/8')
await market.happen('loseStaged', 2)
await market.happen('setFault', 2, 'refusesRevisions', false)
await settled()
await repaired()

// Wrong bytes: found by a read, and by an audit; right again before they are repaired.
for (let round = 0; round < 3; round++) {
  await write(300_000, '4/8')
  for (const index of [1, 2, 3]) await market.happen('setFault', index, 'corrupts', true)
  await read(stored.at(-1)!.part)
  for (const index of [1, 2, 3]) await market.happen('setFault', index, 'corrupts', false)
}
await market.happen('setFault', 1, 'corrupts', true)
await readAll()
await systemRuntime.timers.sleep(200)
await market.happen('setFault', 1, 'corrupts', false)
await repaired()

// Too many are away for a repair.
for (const index of [3, 4, 5, 6, 7]) await market.happen('setFault', index, 'isDown', true)
await market.happen('setFault', 1, 'corrupts', true)
await readAll().catch(() => undefined)
await until('five are down', async () => (await status()).nodes.filter(({ isUp }) => !isUp).length === 5)
leapMs = 7 * 3_600_000
await systemRuntime.timers.sleep(200)
await free(1)
// The clock is set right again: what was put off by it is brought back.
leapMs = 0
await systemRuntime.timers.sleep(200)
await market.happen('setFault', 1, 'corrupts', false)
for (const index of [3, 4, 5, 6, 7]) await market.happen('setFault', index, 'isDown', false)
await allUp()
await repaired()

// One is away for so long that it is given up.
await write(700_000, '4/8')
await settled()
await client[Symbol.asyncDispose]()
await market.happen('setFault', 4, 'isDown', true)
client = await open()
await until('it is noted that one is down', () => nodesNotedDown() > 0)
const { repairs } = await status()
leapMs = 7 * 3_600_000
pausedMs += 60_000
await until('one is given up', async () => {
  const { waiting, done } = (await status()).repairs
  return waiting > 0 || done > repairs.done
})
leapMs = 0
await market.happen('setFault', 4, 'isDown', false)
await allUp()
await repaired()

// A node that threw away what it has: where no deposit is small enough for a day, its loss waits, and is let go.
await client[Symbol.asyncDispose]()
client = await open(1n)
await client.untilWritable(soon())
await write(700_000, '4/8')
await settled()
await market.happen('loseShards', 5)
await until('a loss waits', () => hasLosses((losses) => losses > 0))
await until('what waits is let go, and repaired', async () => {
  leapMs += 4 * 24 * 3_600_000
  return (await hasLosses((losses) => losses === 0)) && (await status()).repairs.waiting === 0
})
leapMs = 0

// Else it is asked for it on the chain.
await client[Symbol.asyncDispose]()
client = await open(1_000_000n)
await client.untilWritable(soon())
await write(700_000, '4/8')
await settled()
await market.happen('loseShards', 5)
await market.happen('refuseNextQuestion')
await until('a question has ended', async () => {
  await market.happen('mine', 1)
  return ((await status()).questions?.unanswered ?? 0) > 0
})
leapMs = 4 * 24 * 3_600_000
await until('nothing is asked', () => hasLosses((losses) => losses === 0))
leapMs = 0
await repaired()
await client[Symbol.asyncDispose]()
client = await open()
await client.untilWritable(soon())

// A deal over which the two sides are at odds, until a restart finds them agreed; and one that ends.
await market.happen('shiftRevision', 0, 1_000)
await client[Symbol.asyncDispose]()
client = await open()
await client.untilWritable(soon()).catch(() => undefined)
await until('a deal is broken', async () => (await status()).deals.some(({ state }) => state === 'broken'))
await market.happen('shiftRevision', 0, -1_000)
await client[Symbol.asyncDispose]()
client = await open()
await until('no deal is broken', async () => (await status()).deals.every(({ state }) => state !== 'broken'))
await market.happen('closeDealsOf', 6)
await until('a deal is closed', async () => (await status()).deals.some(({ state }) => state === 'closed'))
await repaired()
await write(200_000)
await settled()
await client[Symbol.asyncDispose]()

// As an end between the two leaves it: a part is freed, and its shards wait for their repair.
const { name, part } = stored.pop()!
await telling('free', { names: [name] }, async () => {
  using book = openClientBook(systemRuntime, { directory, rootKey: clientRootKey })
  const { seq } = book.parts.get(part.id)!
  await book.commit(clientCommits.partsFreed, () => {
    book.parts.markFreed(part.id)
    book.repairs.add({ part: seq, segment: 0, shard: 0 }, 'suspect', 0)
  })
})
client = await open()
await until('nothing is to be unlinked', async () => (await status()).parts.freed === 0)
await client[Symbol.asyncDispose]()
process.disconnect()
