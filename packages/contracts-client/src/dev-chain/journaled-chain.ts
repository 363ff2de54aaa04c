/**
 * An EVM whose every block stands in the journal before anyone sees it, and which a restart brings back to the same
 * bytes: from the archive up to the last checkpoint, by replaying the journal from there.
 *
 *   accept a transaction --> pool --seal--> block mined in the EVM --> journal line (synced) --> visible
 *   enough blocks --> archive catches up --checkpoint--> a new EVM goes on from the archive, the journal begins anew
 *
 * Between mining and the journal line, and during a checkpoint, every request waits; so what was answered was durable,
 * and the running chain is at every moment what a restart would make of it. A block that cannot be made durable ends
 * the chain; a checkpoint that fails changes nothing.
 */

import { createHash } from 'node:crypto'
import { type Clock, collectGarbage, type Disk, type Randomness } from '@nupeerstack/runtime'
import { type BlockJournal, type JournalHeader, openBlockJournal } from './block-journal.ts'
import { type ChainPast, openChainPast } from './chain-past.ts'
import { DevChainError } from './dev-chain-error.ts'
import { type Evm, type Genesis, type RpcAnswer, type RpcRequest, transactionHash } from './evm.ts'

export interface JournaledChain extends AsyncDisposable {
  handle(request: RpcRequest): Promise<RpcAnswer>
  /** Mines one block with what waits in the pool, and makes it durable. */
  seal(): Promise<void>
  /** Whether a block would hold a transaction, as far as one can know before mining it. */
  readonly hasWork: boolean
  /** Number of the newest block. */
  readonly height: number
  /** Whether it had blocks when it was opened. */
  readonly isReplayed: boolean
}

export interface JournaledChainConfig {
  readonly directory: string
  readonly chainId: number
  readonly balances: Genesis['balances']
  /** A checkpoint is made after so many transactions: bounds memory and the time of a start. */
  readonly checkpointTransactions: number
}

interface Collaborators {
  readonly clock: Clock
  readonly disk: Disk
  readonly randomness: Randomness
  /** Told each block as soon as it may be seen. */
  readonly onBlock: (block: RpcHeader) => void
  readonly log: (message: string, facts?: Record<string, unknown>) => void
}

/** Where the replayed chain stands. */
interface Position {
  readonly evm: Evm
  readonly height: number
  readonly timestamp: number
  readonly replayed: Replayed
}

/** A block's header as JSON-RPC has it, with what else stands beside it there. */
export interface RpcHeader {
  readonly hash: string
  readonly timestamp: string
}

interface Replayed {
  blocks: number
  transactions: number
}

/** Transactions that may wait for a block; a client that floods the pool is refused. */
const pooledMax = 4_096
/** Empty blocks replay at some 7,000 a second. */
const checkpointBlocks = 10_000

/** Opens the chain in `directory`, or begins one. Throws DevChainError. */
export async function openJournaledChain(
  collaborators: Collaborators,
  config: JournaledChainConfig,
): Promise<JournaledChain> {
  const past = await openChainPast(config.directory, config.chainId, config.balances)
  try {
    const { journal, position } = await replayJournal({ ...collaborators, past }, config)
    await past.begin(position.evm, position.height)
    return chainOver({ ...collaborators, past, journal }, position, config.checkpointTransactions)
  } catch (error) {
    await past[Symbol.asyncDispose]()
    throw error
  }
}

async function replayJournal(
  {
    past,
    clock,
    disk,
    randomness,
  }: Pick<Collaborators, 'clock' | 'disk' | 'randomness'> & { readonly past: ChainPast },
  { directory, chainId, balances }: JournaledChainConfig,
): Promise<{ journal: BlockJournal; position: Position }> {
  const replayed: Replayed = { blocks: 0, transactions: 0 }
  let evm: Evm | undefined
  let height = past.checkpoint
  let lastHash: string | undefined
  const fresh = { chainId, timestamp: Math.floor(clock.unixMs() / 1_000), archivedBlock: past.checkpoint }
  const journal = await openBlockJournal({ disk, randomness }, directory, fresh, {
    async begin({ genesisTimestamp }) {
      evm = await past.openEvm({ chainId, timestamp: genesisTimestamp, balances })
    },
    async block(header, { timestamp, hash, transactions }) {
      if (evm === undefined) return
      for (const raw of transactions) await evm.call('eth_sendRawTransaction', raw)
      await mine(evm, header, ++height, timestamp)
      replayed.blocks++
      replayed.transactions += transactions.length
      lastHash = hash
    },
  })
  if (evm === undefined) throw new DevChainError('corrupt', 'the journal was not replayed')
  const head = await latestBlock(evm)
  // Each hash covers its parent's, so the last one stands for all.
  if (lastHash !== undefined && head.hash !== lastHash) {
    await journal[Symbol.asyncDispose]()
    throw new DevChainError('corrupt', `the journal in ${directory} does not replay to the blocks it names`)
  }
  const position = { evm, height, timestamp: Number(head.timestamp), replayed }
  // The journal keeps the callbacks above, and with them would keep this EVM in memory after the next checkpoint.
  evm = undefined
  return { journal, position }
}

function chainOver(
  { past, journal, clock, onBlock, log }: Collaborators & { readonly past: ChainPast; readonly journal: BlockJournal },
  start: Position,
  checkpointTransactions: number,
): JournaledChain {
  const pool = new Map<string, string>()
  let { evm, height, timestamp: lastTimestamp } = start
  let hasWork = false
  /** What a restart would have to replay. */
  let unsaved = { ...start.replayed }
  let isSaving = false
  let isStopped = false
  /** Settles when no block is between mining and the disk, and no checkpoint is under way. */
  let sealing: Promise<void> = Promise.resolve()

  /** Runs one after another what must not be seen half done. After a failure everything fails: it must not be shown. */
  function exclusively(work: () => Promise<void>): Promise<void> {
    const next = sealing.then(work)
    sealing = next
    next.catch(() => {})
    return next
  }

  async function sealOne(): Promise<void> {
    const timestamp = Math.max(Math.floor(clock.unixMs() / 1_000), lastTimestamp)
    hasWork = false
    await mine(evm, journal.header, ++height, timestamp)
    lastTimestamp = timestamp
    const block = await latestBlock(evm)
    const { hash, transactions } = block
    const raws = transactions.map((name) => {
      const raw = pool.get(name)
      if (raw === undefined) throw new Error(`transaction ${name} was mined without having been accepted`)
      pool.delete(name)
      return raw
    })
    // What a full block left behind goes into the next; what waits for an earlier nonce stays until that comes.
    hasWork = pool.size > 0 && (hasWork || raws.length > 0)
    await journal.append({ timestamp, hash, transactions: raws }).catch((cause: unknown) => {
      throw new DevChainError('disk', `block ${height} could not be written to the journal`, { cause })
    })
    past.note(evm, height)
    onBlock(block)
    unsaved.blocks++
    unsaved.transactions += raws.length
    if (unsaved.transactions >= checkpointTransactions || unsaved.blocks >= checkpointBlocks) save()
  }

  /** Lets the archive catch up while blocks go on, then makes the checkpoint. */
  function save(): void {
    if (isSaving || isStopped) return
    isSaving = true
    past
      .caughtUp()
      .then(() => exclusively(checkpoint))
      .catch((error: unknown) => {
        unsaved = { blocks: 0, transactions: 0 }
        log('checkpoint-put-off', { block: height, error: String(error) })
      })
      .finally(() => {
        isSaving = false
      })
  }

  async function checkpoint(): Promise<void> {
    if (isStopped) return
    const startedAt = clock.elapsedMs()
    const saved = unsaved
    unsaved = { blocks: 0, transactions: 0 }
    let next: Evm
    try {
      next = await past.moveCheckpoint(evm, height)
    } catch (error) {
      log('checkpoint-put-off', { block: height, error: String(error) })
      return
    }
    // From here on the archive is ahead of the journal, and only the new EVM is what a restart would make.
    await journal.restartAfter(height)
    evm = next
    for (const raw of pool.values()) await evm.handle({ id: null, method: 'eth_sendRawTransaction', params: [raw] })
    hasWork = pool.size > 0
    // The EVM before it. Its memory is not on V8's heap, so V8 sees no need to: they would pile up by hundreds of megabytes.
    collectGarbage()
    log('checkpoint', { block: height, ...saved, ms: Math.round(clock.elapsedMs() - startedAt) })
  }

  /** Passes a transaction on. It is in the pool before the EVM has it, as a block may take it at once. */
  async function accept(request: RpcRequest): Promise<RpcAnswer> {
    const raw = Array.isArray(request.params) ? (request.params[0] as unknown) : undefined
    if (typeof raw !== 'string') return { error: { code: -32_602, message: 'one signed transaction in hex' } }
    if (pool.size >= pooledMax) await forgetReplaced(evm, pool)
    if (pool.size >= pooledMax) return { error: { code: -32_005, message: 'too many transactions wait' } }
    const hash = transactionHash(raw)
    const isKnown = pool.has(hash)
    pool.set(hash, raw)
    const answer = await evm.handle(request)
    if ('error' in answer && !isKnown) pool.delete(hash)
    if ('result' in answer && pool.has(hash)) hasWork = true
    return answer
  }

  return {
    get hasWork() {
      return hasWork
    },
    get height() {
      return height
    },
    isReplayed: start.height > 0,
    seal: () => exclusively(sealOne),
    async handle(request) {
      await sealing
      if (request.method !== 'eth_sendRawTransaction') return await evm.handle(request)
      return await accept(request)
    },
    async [Symbol.asyncDispose]() {
      isStopped = true
      await sealing.catch(() => {})
      await journal[Symbol.asyncDispose]()
      await past[Symbol.asyncDispose]()
    },
  }
}

async function mine(evm: Evm, header: JournalHeader, number: number, timestamp: number): Promise<void> {
  await evm.call('hardhat_setPrevRandao', prevrandaoOf(header.secret, number))
  await evm.call('evm_mine', timestamp)
}

/** Unknown to whoever does not read the journal, and the same at each replay. */
function prevrandaoOf(secret: string, number: number): string {
  return `0x${createHash('sha256').update(`${secret} ${number}`).digest('hex')}`
}

/** A transaction that another of the same nonce has replaced leaves the EVM's pool without a word. */
async function forgetReplaced(evm: Evm, pool: Map<string, string>): Promise<void> {
  const pending = await evm.call<{ hash: string }[]>('eth_pendingTransactions')
  const hashes = new Set(pending.map(({ hash }) => hash))
  for (const hash of pool.keys()) if (!hashes.has(hash)) pool.delete(hash)
}

async function latestBlock(evm: Evm): Promise<RpcHeader & { readonly transactions: readonly string[] }> {
  return await evm.call('eth_getBlockByNumber', 'latest', false)
}
