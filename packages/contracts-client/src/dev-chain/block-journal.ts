/**
 * What the development chain did, as one line per block: enough to do it again, bit for bit.
 *
 *   line 1   the header: chain id, genesis time, the secret that prevrandao comes from
 *   line n   one block: its time, its transactions in order, its hash
 *
 * Invariant: a line is written before its block is shown to anyone, and synced to the disk first where the block holds
 * transactions. So `kill -9` loses nothing that was seen, and a power cut at most some empty blocks.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { LineLogError, openLineLog } from '../line-log.ts'
import { DevChainError } from './dev-chain-error.ts'

export interface JournalHeader {
  readonly version: 1
  readonly chainId: number
  /** Unix time in seconds. */
  readonly genesisTimestamp: number
  /** 32 bytes in hex. */
  readonly secret: string
}

export interface JournalBlock {
  readonly timestamp: number
  readonly hash: string
  /** Signed transactions as they came, in hex. */
  readonly transactions: readonly string[]
}

export interface BlockJournal extends AsyncDisposable {
  readonly header: JournalHeader
  append(block: JournalBlock): Promise<void>
}

/** What is done with a journal's content when it is opened. */
export interface Replay {
  begin(header: JournalHeader): Promise<void>
  block(header: JournalHeader, block: JournalBlock): Promise<void>
}

/** Opens the journal in `directory`, or begins one, and replays what it holds. Throws DevChainError. */
export async function openBlockJournal(
  directory: string,
  fresh: { readonly chainId: number; readonly timestamp: number },
  replay: Replay,
): Promise<BlockJournal> {
  const path = join(directory, 'blocks.journal')
  let header: JournalHeader | undefined
  const log = await openLineLog(path, async (value) => {
    if (header !== undefined) {
      return await replay.block(header, { transactions: [], ...(value as Omit<JournalBlock, 'transactions'>) })
    }
    header = checkHeader(path, value as JournalHeader, fresh.chainId)
    await replay.begin(header)
  }).catch((cause: unknown) => {
    throw cause instanceof LineLogError ? new DevChainError('corrupt', cause.message, { cause }) : cause
  })
  const known = header ?? (await begin())

  async function begin(): Promise<JournalHeader> {
    const secret = randomBytes(32).toString('hex')
    const begun: JournalHeader = { version: 1, chainId: fresh.chainId, genesisTimestamp: fresh.timestamp, secret }
    await log.append(begun, { isDurable: true })
    await replay.begin(begun)
    return begun
  }

  return {
    header: known,
    async append({ timestamp, hash, transactions }) {
      const isEmpty = transactions.length === 0
      await log.append(isEmpty ? { timestamp, hash } : { timestamp, hash, transactions }, { isDurable: !isEmpty })
    },
    [Symbol.asyncDispose]: () => log[Symbol.asyncDispose](),
  }
}

function checkHeader(path: string, header: JournalHeader, chainId: number): JournalHeader {
  if (header.version !== 1) throw new DevChainError('corrupt', `${path}: unknown version`)
  if (header.chainId === chainId) return header
  throw new DevChainError('conflict', `${path} belongs to chain ${header.chainId}, not to ${chainId}`)
}
