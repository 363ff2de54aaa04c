/**
 * An EVM whose every block stands in the journal before anyone sees it, and which a restart replays to the same bytes.
 *
 *   accept a transaction --> pool --seal--> block mined in the EVM --> journal line (synced) --> visible
 *
 * Between mining and the journal line every request waits; so what was answered was durable. A block that cannot be
 * made durable ends the chain.
 */
import { createHash } from 'node:crypto'
import { type BlockJournal, type JournalHeader, openBlockJournal } from './block-journal.ts'
import { DevChainError } from './dev-chain-error.ts'
import { createEvm, type Evm, type Genesis, type RpcAnswer, type RpcRequest, transactionHash } from './evm.ts'

export interface JournaledChain extends AsyncDisposable {
  handle(request: RpcRequest): Promise<RpcAnswer>
  /** Mines one block with what waits in the pool, and makes it durable. */
  seal(): Promise<void>
  /** Whether a block would hold a transaction, as far as one can know before mining it. */
  readonly hasWork: boolean
}

/** Transactions that may wait for a block; a client that floods the pool is refused. */
const pooledMax = 4_096

export async function openJournaledChain(
  directory: string,
  config: { readonly chainId: number; readonly balances: Genesis['balances'] },
  clock: () => number,
): Promise<JournaledChain> {
  let evm: Evm | undefined
  let height = 0
  let lastTimestamp = 0
  let lastHash: string | undefined
  const fresh = { chainId: config.chainId, timestamp: Math.floor(clock() / 1_000) }
  const journal = await openBlockJournal(directory, fresh, {
    async begin({ chainId, genesisTimestamp }) {
      evm = await createEvm({ chainId, timestamp: genesisTimestamp, balances: config.balances })
      lastTimestamp = genesisTimestamp
    },
    async block(header, { timestamp, hash, transactions }) {
      if (evm === undefined) return
      for (const raw of transactions) await evm.call('eth_sendRawTransaction', raw)
      await mine(evm, header, ++height, timestamp)
      lastTimestamp = timestamp
      lastHash = hash
    },
  })
  if (evm === undefined) throw new DevChainError('corrupt', 'the journal was not replayed')
  // Each hash covers its parent's, so the last one stands for all.
  if (lastHash !== undefined && (await latestBlock(evm)).hash !== lastHash) {
    throw new DevChainError('corrupt', `the journal in ${directory} does not replay to the blocks it names`)
  }
  return chainOver(evm, journal, { height, lastTimestamp }, clock)
}

function chainOver(
  evm: Evm,
  journal: BlockJournal,
  start: { height: number; lastTimestamp: number },
  clock: () => number,
): JournaledChain {
  const pool = new Map<string, string>()
  let { height, lastTimestamp } = start
  let hasWork = false
  /** Settles when no block is between mining and the disk. */
  let sealing: Promise<void> = Promise.resolve()

  async function sealOne(): Promise<void> {
    const timestamp = Math.max(Math.floor(clock() / 1_000), lastTimestamp)
    hasWork = false
    await mine(evm, journal.header, ++height, timestamp)
    lastTimestamp = timestamp
    const { hash, transactions } = await latestBlock(evm)
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
    seal() {
      // After a failure the chain stays sealed: what it mined is not durable and must not be shown.
      const next = sealing.then(sealOne)
      sealing = next
      next.catch(() => {})
      return next
    },
    async handle(request) {
      await sealing
      if (request.method !== 'eth_sendRawTransaction') return await evm.handle(request)
      return await accept(request)
    },
    async [Symbol.asyncDispose]() {
      await sealing.catch(() => {})
      await journal[Symbol.asyncDispose]()
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

async function latestBlock(evm: Evm): Promise<{ hash: string; transactions: readonly string[] }> {
  return await evm.call('eth_getBlockByNumber', 'latest', false)
}
