/**
 * What an account has sent, on disk. A signed transaction is written before it is broadcast, so a crash in between
 * leaves something to broadcast again and never a second transaction in its place.
 */
import type { Hex } from 'viem'
import { type LineLog, openLineLog, rewriteLineLog } from '../line-log.ts'

/** One nonce: the transaction, and its repetitions with a higher fee. */
export interface SentTransaction {
  readonly nonce: number
  /** Signed forms, oldest first; at most one of them is ever mined. */
  readonly signed: SignedTransaction[]
  /** Block that it was mined in, as far as seen. */
  minedIn: number | undefined
}

export interface SignedTransaction {
  readonly hash: Hex
  readonly raw: Hex
}

type JournalLine =
  | { readonly kind: 'signed'; readonly nonce: number; readonly hash: Hex; readonly raw: Hex }
  | { readonly kind: 'mined'; readonly nonce: number; readonly blockNumber: number }
  | { readonly kind: 'dropped'; readonly nonce: number }

export interface TransactionJournal extends AsyncDisposable {
  /** By nonce, in order. Mined ones stay for a while, for the case that a re-org drops them. */
  readonly sent: ReadonlyMap<number, SentTransaction>
  addSigned(nonce: number, signed: SignedTransaction): Promise<void>
  setMined(nonce: number, blockNumber: number): Promise<void>
  /** A node refused it, or its nonce was used by another: it will never be mined. */
  drop(nonce: number): Promise<void>
  /** After a re-org. */
  setUnmined(nonce: number): void
}

/** Mined transactions to remember: more than any re-org undoes. */
const minedKeptMax = 64
/** The file is rewritten when it has this many lines: some hundred KiB. */
const linesMax = 512

export async function openTransactionJournal(path: string): Promise<TransactionJournal> {
  const sent = new Map<number, SentTransaction>()
  let lineCount = 0
  let log: LineLog = await openLineLog(path, (value) => apply(value as JournalLine))
  /** Appends follow one another, and none runs while the file is rewritten. */
  let writing: Promise<void> = Promise.resolve()

  function apply(line: JournalLine): void {
    lineCount++
    const known = sent.get(line.nonce)
    if (line.kind === 'dropped') sent.delete(line.nonce)
    else if (line.kind === 'mined') {
      if (known !== undefined) known.minedIn = line.blockNumber
    } else if (known !== undefined) known.signed.push({ hash: line.hash, raw: line.raw })
    else {
      const signed = [{ hash: line.hash, raw: line.raw }]
      sent.set(line.nonce, { nonce: line.nonce, signed, minedIn: undefined })
    }
  }

  function write(line: JournalLine): Promise<void> {
    writing = writing.then(async () => {
      await log.append(line, { isDurable: line.kind === 'signed' })
      apply(line)
      forgetOld()
      if (lineCount >= linesMax) await compact()
    })
    return writing
  }

  function forgetOld(): void {
    const mined = [...sent.values()].filter(({ minedIn }) => minedIn !== undefined)
    for (const { nonce } of mined.slice(0, Math.max(0, mined.length - minedKeptMax))) sent.delete(nonce)
  }

  async function compact(): Promise<void> {
    const lines = [...sent.values()].flatMap(linesOf)
    await log[Symbol.asyncDispose]()
    await rewriteLineLog(path, lines)
    log = await openLineLog(path, () => {})
    lineCount = lines.length
  }

  return {
    sent,
    addSigned: (nonce, { hash, raw }) => write({ kind: 'signed', nonce, hash, raw }),
    setMined: (nonce, blockNumber) => write({ kind: 'mined', nonce, blockNumber }),
    drop: (nonce) => write({ kind: 'dropped', nonce }),
    setUnmined(nonce) {
      const known = sent.get(nonce)
      if (known !== undefined) known.minedIn = undefined
    },
    async [Symbol.asyncDispose]() {
      await writing.catch(() => {})
      await log[Symbol.asyncDispose]()
    },
  }
}

function linesOf({ nonce, signed, minedIn }: SentTransaction): JournalLine[] {
  const lines: JournalLine[] = signed.map(({ hash, raw }) => ({ kind: 'signed', nonce, hash, raw }))
  if (minedIn !== undefined) lines.push({ kind: 'mined', nonce, blockNumber: minedIn })
  return lines
}
