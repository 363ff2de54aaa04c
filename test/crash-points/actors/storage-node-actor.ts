/** A storage node's stores under load, on a folder: `storage-node-actor.ts FOLDER SEED`. Tells what it acknowledges. */
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { createSqliteRegisterBook } from '../../../packages/storage-node/src/registers/sqlite-register-book.ts'
import { createSqliteNetworkRecord } from '../../../packages/storage-node/src/sqlite-network-record.ts'
import {
  createBook,
  createCustomerDeal,
  customer,
  settledBlocks,
} from '../../../packages/storage-node/test/deal-fixtures.ts'
import { numberedShard } from '../../../packages/storage-node/test/numbered-shard.ts'
import { openStore } from '../../../packages/storage-node/test/shard-fixtures.ts'
import { telling } from '../told.ts'

const steps = 120
const [folder = '', seed = '0'] = process.argv.slice(2)
const randomness = createSeededRandomness(Number(seed))
const below = (limit: number): number => Math.floor(randomness.uniform() * limit)
const network = { chainId: 31_337, market: parseAddress(`0x${'4'.repeat(40)}`) }
let nowMs = 1_800_000_000_000

const opened = await openStore(folder, { slotsPerVolume: 32, capacityPieces: 512, now: () => nowMs })
const { database, store } = opened
const book = createBook(opened)
const registers = createSqliteRegisterBook({ database })
await telling('note-network', {}, () => createSqliteNetworkRecord({ database }).claim(network))

/** Shards that were put under the deal, and are in no revision yet. */
const deals = new Map<string, { readonly deal: ReturnType<typeof createCustomerDeal>; staged: number[] }>()
let dealsOpened = 0
let shardsMade = 0
let dealsOutrun = 0
let registerVersion = 0
/** Above those of earlier runs on the folder. */
let blockNumber = Date.now() * settledBlocks

async function openDeal(): Promise<void> {
  const id = parseDealId(String(++dealsOpened))
  await telling('open-deal', { id }, () => book.open({ id, customer, unitsMax: 200, endPeriod: 100 }))
  deals.set(id, { deal: createCustomerDeal(id), staged: [] })
}

function anyDeal() {
  return [...deals.values()][below(deals.size)]!
}

/** Several at once, as they come over the network; now and then one that another deal has, too. */
async function put(): Promise<void> {
  await Promise.all(
    Array.from({ length: 1 + below(4) }, async () => {
      const view = anyDeal()
      const number = below(8) === 0 && shardsMade > 0 ? below(shardsMade) : shardsMade++
      if (view.staged.includes(number) || isPlaced(view, number)) return
      await telling('put', { id: view.deal.id, number }, () => store.put(numberedShard(number), view.deal.id))
      view.staged.push(number)
    }),
  )
}

function isPlaced({ deal }: ReturnType<typeof anyDeal>, number: number): boolean {
  const { root } = numberedShard(number)
  return [...deal.placed.values()].some(({ shard }) => shard.root === root)
}

async function revise(): Promise<void> {
  const view = anyDeal()
  const { deal } = view
  const appended = view.staged.filter(() => below(3) > 0)
  const freed = [...deal.placed.keys()].filter(() => below(4) === 0)
  if (appended.length + freed.length === 0) return
  const changes = [
    ...freed.map((at) => ({ kind: 'free', at }) as const),
    ...appended.map((number) => ({ kind: 'append', shard: numberedShard(number) }) as const),
  ]
  const proposal = deal.propose(changes)
  const { number, pieces } = proposal
  const root = Buffer.from(proposal.root).toString('hex')
  const facts = { id: deal.id, number, root, pieces, freed, appended }
  await telling('revise', facts, () => book.revise(proposal))
  view.staged = view.staged.filter((staged) => !appended.includes(staged))
}

async function challenge(): Promise<void> {
  const { id } = anyDeal().deal
  const newest = book.newest(id)
  if (newest === undefined) return
  await telling('post', { id, number: newest.number }, () => book.markPosted(id, newest.number))
  await telling('challenge', { id, number: newest.number }, () => {
    for (const _ of ['challenged', 'settled']) {
      blockNumber += settledBlocks
      book.markEffective([newest], blockNumber)
    }
  })
}

/** What was put and is in no revision goes. */
async function tidy(): Promise<void> {
  nowMs += 1_000
  await telling('expire', {}, () => {
    while (book.tidy(nowMs));
  })
  for (const view of deals.values()) view.staged = []
}

async function closeDeal(): Promise<void> {
  if (deals.size < 3) return
  const { id } = anyDeal().deal
  await telling('close', { id }, () => book.close(id))
  deals.delete(id)
}

/** Of a deal more was signed than is here: of one under which nothing else happens. */
async function outrun(): Promise<void> {
  const id = parseDealId(String(1_000 + ++dealsOutrun))
  book.open({ id, customer, unitsMax: 200, endPeriod: 100 })
  await telling('outrun', { id, number: dealsOutrun }, () => book.noteOutrun(id, dealsOutrun))
}

async function writeRegister(): Promise<void> {
  const version = ++registerVersion
  await telling('write-register', { version }, () =>
    registers.write(customer, { version, bytes: Buffer.from(`register ${version}`) }),
  )
  registers.keepOnly(new Set([customer]))
}

const often = [put, put, put, revise, revise, writeRegister]
const seldom = [openDeal, challenge, tidy, closeDeal, outrun]
await openDeal()
await openDeal()
for (let step = 0; step < steps; step++) {
  nowMs++
  const actions = below(4) === 0 ? seldom : often
  await actions[below(actions.length)]!()
}
await opened[Symbol.asyncDispose]()
