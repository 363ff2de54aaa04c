/**
 * What an account has sent, on disk. A signed transaction is written before it is broadcast, so a crash in between
 * leaves something to broadcast again and never a second transaction in its place.
 */

import {
  type LineLog,
  type LinePoints,
  type MakeRoom,
  openLineLog,
  rewriteLineLog,
  StateError,
} from '@nupeerstack/durable-state'
import type { Clock, Disk } from '@nupeerstack/runtime'
import { type Hex, isHex } from 'viem'
import { chainCommits } from '../commits.ts'

/** One nonce: the transaction, and its repetitions with a higher fee. */
export interface SentTransaction {
  readonly nonce: number
  /** Signed forms, oldest first; at most one of them is ever mined. */
  readonly signed: SignedTransaction[]
  /** Unix time in ms of the first one; 0 where an earlier version has written it. */
  readonly signedAtMs: number
  /** Block that it was mined in, as far as seen. */
  minedIn: number | undefined
  /** What it has cost, where it is mined and this version has seen it. */
  costWei: bigint | undefined
}

export interface SignedTransaction {
  readonly hash: Hex
  readonly raw: Hex
}

type JournalLine =
  | { readonly kind: 'signed'; readonly nonce: number; readonly hash: Hex; readonly raw: Hex; readonly atMs?: number }
  | { readonly kind: 'mined'; readonly nonce: number; readonly blockNumber: number; readonly costWei?: string }
  | { readonly kind: 'unmined'; readonly nonce: number }
  | { readonly kind: 'dropped'; readonly nonce: number }

export interface TransactionJournal extends AsyncDisposable {
  /** By nonce. Mined ones stay for a while, for the case that a re-org drops them. */
  readonly sent: ReadonlyMap<number, SentTransaction>
  /** Those that no block is known to hold, lowest nonce first. */
  unmined(): SentTransaction[]
  addSigned(nonce: number, signed: SignedTransaction): Promise<SentTransaction>
  setMined(nonce: number, blockNumber: number, costWei: bigint): Promise<void>
  /** A node refused it, or its nonce was used by another: it will never be mined. */
  drop(nonce: number): Promise<void>
  /** After a re-org. */
  setUnmined(nonce: number): Promise<void>
}

const linePoints: Readonly<Record<JournalLine['kind'], LinePoints>> = {
  signed: chainCommits.transactionSigned,
  mined: chainCommits.transactionMined,
  unmined: chainCommits.transactionUnmined,
  dropped: chainCommits.transactionDropped,
}

/**
 * Lines that are synced before anybody hears of them: a transaction, so that it is never made twice; and that it will never be made,
 * because what comes back after a power cut is broadcast again. Blocks say the others once more.
 */
const durableKinds: ReadonlySet<JournalLine['kind']> = new Set(['signed', 'dropped'])
/** Mined transactions to remember: more than any re-org undoes. */
const minedKeptMax = 64
/** The file is rewritten when it has this many lines: some hundred KiB. */
const linesMax = 512

export interface TransactionJournalOptions {
  readonly clock: Clock
  readonly disk: Disk
  readonly makeRoom?: MakeRoom
}

export async function openTransactionJournal(
  path: string,
  { clock, disk, makeRoom }: TransactionJournalOptions,
): Promise<TransactionJournal> {
  const sent = new Map<number, SentTransaction>()
  let lineCount = 0
  /** Closed while the file is rewritten; the next write opens it again. */
  let log: LineLog | undefined = await openLineLog({ disk, makeRoom }, chainCommits.transactionLog, path, (value) =>
    apply(parseLine(path, value)),
  )
  /** Appends follow one another, and none runs while the file is rewritten. */
  let writing: Promise<void> = Promise.resolve()

  function apply(line: JournalLine): void {
    lineCount++
    const known = sent.get(line.nonce)
    if (line.kind === 'dropped') sent.delete(line.nonce)
    else if (line.kind === 'signed') {
      const { nonce, hash, raw, atMs = 0 } = line
      if (known !== undefined) known.signed.push({ hash, raw })
      else sent.set(nonce, { nonce, signed: [{ hash, raw }], signedAtMs: atMs, minedIn: undefined, costWei: undefined })
    } else if (known !== undefined) {
      known.minedIn = line.kind === 'mined' ? line.blockNumber : undefined
      known.costWei = line.kind === 'mined' && line.costWei !== undefined ? BigInt(line.costWei) : undefined
    }
  }

  /** A write that fails (a full disk) says so to its caller; the next one is tried anew. */
  function write(line: JournalLine): Promise<void> {
    const written = writing.then(async () => {
      log ??= await openLineLog({ disk, makeRoom }, chainCommits.transactionLog, path, () => {})
      await log.append(linePoints[line.kind], line, { isDurable: durableKinds.has(line.kind) })
      apply(line)
      forgetOld()
    })
    writing = written.then(compactAtNeed).catch(() => {})
    return written
  }

  function forgetOld(): void {
    const mined = [...sent.values()].filter(({ minedIn }) => minedIn !== undefined)
    for (const { nonce } of mined.slice(0, Math.max(0, mined.length - minedKeptMax))) sent.delete(nonce)
  }

  /** Nobody waits for it, and where it fails the longer file is as good: the next write tries again. */
  async function compactAtNeed(): Promise<void> {
    if (lineCount < linesMax) return
    const lines = [...sent.values()].flatMap(linesOf)
    await log?.[Symbol.asyncDispose]()
    log = undefined
    await rewriteLineLog({ disk }, chainCommits.transactionLogShortened, path, lines)
    lineCount = lines.length
  }

  return {
    sent,
    unmined: () => [...sent.values()].filter(({ minedIn }) => minedIn === undefined).sort((a, b) => a.nonce - b.nonce),
    async addSigned(nonce, { hash, raw }) {
      await write({ kind: 'signed', nonce, hash, raw, atMs: clock.unixMs() })
      const added = sent.get(nonce)
      if (added === undefined) throw new Error(`nonce ${nonce} is not in the journal`)
      return added
    },
    setMined: (nonce, blockNumber, costWei) => write({ kind: 'mined', nonce, blockNumber, costWei: String(costWei) }),
    drop: (nonce) => write({ kind: 'dropped', nonce }),
    setUnmined: (nonce) => write({ kind: 'unmined', nonce }),
    async [Symbol.asyncDispose]() {
      await writing
      await log?.[Symbol.asyncDispose]()
    },
  }
}

/** Throws StateError `newer-schema` where it is another program's, `damaged` where it is nobody's. */
function parseLine(path: string, value: unknown): JournalLine {
  const line = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<string, unknown>>
  const { kind, nonce } = line
  if (typeof kind === 'string' && !Object.hasOwn(linePoints, kind)) {
    throw new StateError('newer-schema', `${path} has a line “${kind}” that this program does not know`)
  }
  const isSound =
    typeof kind === 'string' &&
    isCount(nonce) &&
    (kind !== 'signed' || (isHex(line.hash) && isHex(line.raw) && (line.atMs === undefined || isCount(line.atMs)))) &&
    (kind !== 'mined' || (isCount(line.blockNumber) && (line.costWei === undefined || isAmount(line.costWei))))
  if (!isSound) throw new StateError('damaged', `${path} has a line that is none of a journal's`)
  return line as JournalLine
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isAmount(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,78}$/.test(value)
}

function linesOf({ nonce, signed, signedAtMs, minedIn, costWei }: SentTransaction): JournalLine[] {
  const lines: JournalLine[] = signed.map(({ hash, raw }) => ({ kind: 'signed', nonce, hash, raw, atMs: signedAtMs }))
  if (minedIn !== undefined) {
    const cost = costWei === undefined ? {} : { costWei: String(costWei) }
    lines.push({ kind: 'mined', nonce, blockNumber: minedIn, ...cost })
  }
  return lines
}
