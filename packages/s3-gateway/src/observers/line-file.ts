/**
 * A file of lines that grows to a size and is then put aside: `access.log`, `access.log.1`, …, the last of them dropped. Lines
 * wait in memory and are written together, so that a line costs its request nothing; a disk that cannot keep up loses lines
 * rather than memory, and says how many. The file is opened anew for each batch: it may be moved away at any time.
 */

import { open, rename } from 'node:fs/promises'
import type { Logger } from '@nupeerstack/node-host'
import type { Timer, Timers } from '@nupeerstack/runtime'

export type LineFileOptions = {
  readonly path: string
  /** Above it the file is put aside. */
  readonly sizeBytesMax: number
  /** Files in all, the growing one among them. */
  readonly filesMax: number
}

export interface LineFileDependencies {
  readonly log: Logger
  readonly timers: Timers
}

export interface LineFile extends AsyncDisposable {
  /** Takes a line, without its newline. */
  add(line: string): void
}

/** How long a line may wait. */
const writeEveryMs = 1_000
/** So much is written at once without waiting. */
const batchCharacters = 64 * 1024
/** So much waits for a slow disk; what comes on top is lost. */
const waitingCharactersMax = 4 * 1024 * 1024

export function openLineFile(
  { log, timers }: LineFileDependencies,
  { path, sizeBytesMax, filesMax }: LineFileOptions,
): LineFile {
  let waiting: string[] = []
  let waitingCharacters = 0
  let lost = 0
  let writing: Promise<void> | undefined
  let timer: Timer | undefined

  return {
    add(line) {
      if (waitingCharacters + line.length > waitingCharactersMax) {
        lost += 1
        return
      }
      waiting.push(line)
      waitingCharacters += line.length
      if (waitingCharacters >= batchCharacters) void write()
      else writeSoon()
    },
    async [Symbol.asyncDispose]() {
      while (waiting.length > 0 || writing !== undefined) await write()
      timers.clearTimeout(timer)
    },
  }

  function writeSoon(): void {
    timer ??= timers.setTimeout(() => void write(), writeEveryMs).unref()
  }

  function write(): Promise<void> {
    writing ??= writeWaiting().finally(() => {
      writing = undefined
      if (waiting.length > 0) writeSoon()
    })
    return writing
  }

  async function writeWaiting(): Promise<void> {
    timers.clearTimeout(timer)
    timer = undefined
    const lines = waiting
    waiting = []
    waitingCharacters = 0
    try {
      if (lines.length > 0) await append(`${lines.join('\n')}\n`)
    } catch (error) {
      lost += lines.length
      log.warn('log-lines-not-written', { path, error: String(error) })
    }
    if (lost > 0) log.warn('log-lines-lost', { path, lost })
    lost = 0
  }

  async function append(text: string): Promise<void> {
    // Who has what in a bucket is its owner's affair.
    await using file = await open(path, 'a', 0o600)
    await file.appendFile(text)
    if ((await file.stat()).size >= sizeBytesMax) await putAside()
  }

  async function putAside(): Promise<void> {
    for (let number = filesMax - 1; number > 0; number--) {
      const from = number === 1 ? path : `${path}.${number - 1}`
      await rename(from, `${path}.${number}`).catch(ignoreMissing)
    }
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
