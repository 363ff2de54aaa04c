/**
 * Answers work that may outlast a client's patience, as S3 does: after a while a 200 begins, and white space keeps the
 * connection alive until the document is known. From then on an error can only come inside that 200.
 */

import type { ServerResponse } from 'node:http'
import type { Timer, Timers } from '@nupeerstack/runtime'
import { xmlProlog } from '../xml/write-xml.ts'
import type { S3Response } from './s3-response.ts'

export type SlowOptions = {
  /** An ordinary answer, with its own status, up to here. */
  readonly patienceMs: number
  readonly blankEveryMs: number
}

export type SlowSending = SlowOptions & {
  readonly timers: Timers
  /** Is told of the body's bytes as they go out. */
  readonly onSent: (sizeBytes: number) => void
}

/** Clients give up after 60 s of silence at the earliest. */
export const defaultSlowOptions: SlowOptions = { patienceMs: 10_000, blankEveryMs: 5_000 }

/**
 * Waits for `work`. Returns its answer where it comes in time. Otherwise everything is sent from here, `errorDocument`
 * writing what goes wrong, and nothing is returned.
 */
export async function sendSlowly(
  response: ServerResponse,
  work: Promise<S3Response>,
  errorDocument: (error: unknown) => string,
  { timers, patienceMs, blankEveryMs, onSent }: SlowSending,
): Promise<S3Response | undefined> {
  const inTime = await within(timers, work, patienceMs)
  if (inTime !== undefined) return inTime

  response.statusCode = 200
  response.setHeader('content-type', 'application/xml')
  const send = (text: string): void => {
    response.write(text)
    onSent(Buffer.byteLength(text))
  }
  send(xmlProlog)
  const blanks = timers.setInterval(() => send(' '), blankEveryMs)
  try {
    const { body } = await work
    send(withoutProlog(body.kind === 'text' ? body.text : ''))
  } catch (error) {
    send(withoutProlog(errorDocument(error)))
  } finally {
    timers.clearInterval(blanks)
  }
  response.end()
  return undefined
}

async function within<T>(timers: Timers, work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: Timer | undefined
  const patience = new Promise<undefined>((resolve) => {
    timer = timers.setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([work, patience])
  } finally {
    timers.clearTimeout(timer)
  }
}

function withoutProlog(document: string): string {
  return document.startsWith(xmlProlog) ? document.slice(xmlProlog.length) : document
}
