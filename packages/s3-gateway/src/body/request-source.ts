/**
 * The bytes of a request's body as they arrive, and the guard against clients that hold a connection without sending. Only
 * the time that we wait for the client counts: while storage is slow and we do not read, the client is not to blame.
 * Leaving the loop early does not destroy the request, so an error can still be answered. A chunk is the taker's until it asks
 * for the next one; then its memory is freed.
 */
import type { IncomingMessage } from 'node:http'
import { freeBytes } from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import { S3Error } from '../s3/s3-error.ts'

export interface ThroughputLimits {
  /** A client that sends nothing for so long has gone. */
  readonly idleMsMax: number
  /** Over each window of waiting, at least this rate on average. */
  readonly windowMs: number
  readonly bytesPerSecondMin: number
}

export interface ThroughputGuard {
  readonly clock: Clock
  readonly timers: Timers
  readonly limits: ThroughputLimits
}

/** 1 KiB/s is a tenth of a bad modem line; 60 s outlast a change of network. */
export const defaultThroughputLimits: ThroughputLimits = {
  idleMsMax: 60_000,
  windowMs: 30_000,
  bytesPerSecondMin: 1_024,
}

/** Is told of bytes as they come. */
export type OnReceived = (sizeBytes: number) => void

/** Throws S3Error `RequestTimeout` or `IncompleteBody`. */
export async function* readRequest(
  request: IncomingMessage,
  { clock, timers, limits }: ThroughputGuard,
  onReceived: OnReceived,
): AsyncGenerator<Uint8Array> {
  let windowWaitedMs = 0
  let windowBytes = 0
  for (;;) {
    const chunk: Buffer | null = request.read()
    if (chunk !== null) {
      windowBytes += chunk.length
      onReceived(chunk.length)
      yield chunk
      freeBytes(chunk)
      continue
    }
    if (request.readableEnded) return
    const waitedFrom = clock.elapsedMs()
    await untilReadable(request, timers, limits.idleMsMax)
    windowWaitedMs += clock.elapsedMs() - waitedFrom
    if (windowWaitedMs >= limits.windowMs) {
      if (windowBytes < (limits.bytesPerSecondMin * windowWaitedMs) / 1_000) throw new S3Error('RequestTimeout')
      windowWaitedMs = 0
      windowBytes = 0
    }
  }
}

/** A small body, whole. Throws S3Error `EntityTooLarge`, and as `readRequest`. */
export async function readWhole(
  request: IncomingMessage,
  guard: ThroughputGuard,
  sizeBytesMax: number,
  onReceived: OnReceived,
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of readRequest(request, guard, onReceived)) {
    sizeBytes += chunk.length
    if (sizeBytes > sizeBytesMax) throw new S3Error('EntityTooLarge')
    chunks.push(Uint8Array.from(chunk))
  }
  return Buffer.concat(chunks)
}

function untilReadable(request: IncomingMessage, timers: Timers, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void): void => {
      timers.clearTimeout(timer)
      request.off('readable', onReadable).off('end', onReadable).off('error', onError).off('close', onClose)
      outcome()
    }
    const onReadable = (): void => settle(resolve)
    const onError = (cause: Error): void => settle(() => reject(new S3Error('IncompleteBody', { cause })))
    const onClose = (): void => settle(() => reject(new S3Error('IncompleteBody')))
    const timer = timers.setTimeout(() => settle(() => reject(new S3Error('RequestTimeout'))), timeoutMs)
    if (request.destroyed && !request.readableEnded) return onClose()
    request.on('readable', onReadable).on('end', onReadable).on('error', onError).on('close', onClose)
  })
}
