/**
 * What the development chain did, as one line per block: enough to do it again, bit for bit.
 *
 *   line 1   the header: chain id, genesis time, the secret that prevrandao comes from, the block that it begins after
 *   line n   one block: its time, its transactions in order, its hash
 *
 * Invariant: a line is written before its block is shown to anyone, and synced to the disk first where the block holds
 * transactions. So `kill -9` loses nothing that was seen, and a power cut at most some empty blocks.
 */

import { join } from 'node:path'
import { LineLogError, openLineLog, rewriteLineLog } from '@nupeerstack/durable-state'
import type { Disk, Randomness } from '@nupeerstack/runtime'
import { devChainCommits } from '../commits.ts'
import { DevChainError } from './dev-chain-error.ts'

export interface JournalHeader {
  readonly version: 1
  readonly chainId: number
  /** Unix time in seconds. */
  readonly genesisTimestamp: number
  /** 32 bytes in hex. */
  readonly secret: string
  /** Blocks up to this one stand in the archive. */
  readonly afterBlock: number
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
  /** Begins anew after `block`, in one step: what came before is in the archive. */
  restartAfter(block: number): Promise<void>
}

/** What is done with a journal's content when it is opened. */
export interface Replay {
  begin(header: JournalHeader): Promise<void>
  block(header: JournalHeader, block: JournalBlock): Promise<void>
}

/**
 * Opens the journal in `directory`, or begins one, and replays what it holds. One that begins before `archivedBlock` is
 * what a crash left after a checkpoint: all its blocks are archived, so it is begun anew. Throws DevChainError.
 */
export async function openBlockJournal(
  { disk, randomness }: { readonly disk: Disk; readonly randomness: Randomness },
  directory: string,
  fresh: { readonly chainId: number; readonly timestamp: number; readonly archivedBlock: number },
  replay: Replay,
): Promise<BlockJournal> {
  const path = join(directory, 'blocks.journal')
  const { archivedBlock } = fresh
  let header: JournalHeader | undefined
  let isOutdated = false
  let log = await openLineLog({ disk }, devChainCommits.journal, path, async (value) => {
    if (header === undefined) {
      header = checkHeader(path, value, fresh)
      isOutdated = header.afterBlock < archivedBlock
      if (!isOutdated) await replay.begin(header)
    } else if (!isOutdated) {
      await replay.block(header, parseBlock(path, value))
    }
  }).catch((cause: unknown) => {
    throw cause instanceof LineLogError ? new DevChainError('corrupt', cause.message, { cause }) : cause
  })
  let current = header ?? beginHeader(randomness, fresh)
  if (header === undefined) {
    await log.append(devChainCommits.journalBegun, current, { isDurable: true })
    await replay.begin(current)
  } else if (isOutdated) {
    await restartAfter(archivedBlock)
    await replay.begin(current)
  }

  async function restartAfter(afterBlock: number): Promise<void> {
    current = { ...current, afterBlock }
    await log[Symbol.asyncDispose]()
    await rewriteLineLog({ disk }, devChainCommits.journalRestarted, path, [current])
    log = await openLineLog({ disk }, devChainCommits.journal, path, () => {})
  }

  return {
    get header() {
      return current
    },
    restartAfter,
    async append({ timestamp, hash, transactions }) {
      const isEmpty = transactions.length === 0
      const block = isEmpty ? { timestamp, hash } : { timestamp, hash, transactions }
      await log.append(devChainCommits.blockMined, block, { isDurable: !isEmpty })
    },
    [Symbol.asyncDispose]: () => log[Symbol.asyncDispose](),
  }
}

function beginHeader(
  randomness: Randomness,
  { chainId, timestamp }: { readonly chainId: number; readonly timestamp: number },
): JournalHeader {
  const secret = Buffer.from(randomness.bytes(32)).toString('hex')
  return { version: 1, chainId, genesisTimestamp: timestamp, secret, afterBlock: 0 }
}

function checkHeader(
  path: string,
  value: unknown,
  { chainId, archivedBlock }: { readonly chainId: number; readonly archivedBlock: number },
): JournalHeader {
  // Before there were checkpoints every journal began with the first block.
  const header = { afterBlock: 0, ...(typeof value === 'object' ? value : {}) } as JournalHeader
  if (header.version !== 1) {
    throw new DevChainError(
      'corrupt',
      `${path} has version ${header.version} and this program knows 1: a newer one has written it, and nothing in it was changed`,
    )
  }
  if (header.chainId !== chainId) {
    throw new DevChainError('conflict', `${path} belongs to chain ${header.chainId}, not to ${chainId}`)
  }
  const { secret, genesisTimestamp, afterBlock } = header
  if (!/^[0-9a-f]{64}$/.test(secret) || !isCount(genesisTimestamp) || !isCount(afterBlock)) {
    throw new DevChainError('corrupt', `${path} begins with a line that is no header`)
  }
  if (afterBlock > archivedBlock) throw new DevChainError('corrupt', `${path}: the archive before it is gone`)
  return header
}

/** An empty block's transactions are left out. */
function parseBlock(path: string, value: unknown): JournalBlock {
  const { timestamp, hash, transactions = [] } = (value ?? {}) as Partial<JournalBlock>
  const isSound =
    isCount(timestamp) &&
    typeof hash === 'string' &&
    Array.isArray(transactions) &&
    transactions.every((raw) => typeof raw === 'string')
  if (!isSound) throw new DevChainError('corrupt', `${path} has a line that is no block`)
  return { timestamp, hash, transactions }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
