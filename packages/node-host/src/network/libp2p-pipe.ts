/** A libp2p stream as a BytePipe. */

import type { Stream } from '@libp2p/interface'
import type { Timers } from '@nupeerstack/runtime'
import type { BytePipe, BytePipeEvents, UnattachedPipe } from '../requests/byte-pipe.ts'

/** What a graceful close may take before the stream is reset. */
const closeTimeoutMs = 2_000

/** Wraps a stream on which nothing listens yet; what arrives before `attach` waits in the stream. */
export function libp2pPipe(stream: Stream, { timers }: { readonly timers: Timers }): UnattachedPipe {
  return { attach: (events) => attach(stream, timers, events) }
}

function attach(stream: Stream, timers: Timers, events: BytePipeEvents): BytePipe {
  let isOver = false
  const pipe: BytePipe = {
    send(chunks) {
      if (isOver || stream.writeStatus !== 'writable') return false
      // The layers below keep what they are given for as long as they like.
      return stream.send(Buffer.concat(chunks))
    },
    pause() {
      if (!isOver && stream.readStatus === 'readable') stream.pause()
    },
    resume() {
      if (!isOver && stream.readStatus === 'paused') stream.resume()
    },
    close() {
      stream.close({ signal: timers.timeoutSignal(closeTimeoutMs) }).catch((error: Error) => stream.abort(error))
    },
    abort(reason) {
      stream.abort(reason)
    },
  }
  const end = () => {
    if (isOver) return
    isOver = true
    events.onClosed()
  }
  stream.addEventListener('message', ({ data }) => {
    if (data instanceof Uint8Array) events.onData(data)
    else for (const chunk of data) if (!isOver) events.onData(chunk)
  })
  // The stream clears its own full mark in a microtask that it queues on the same event, before ours.
  stream.addEventListener('drain', () => queueMicrotask(() => events.onDrain()))
  stream.addEventListener('close', end)
  // A side that writes no more has left: nobody half-closes here.
  stream.addEventListener('remoteCloseWrite', () => {
    end()
    pipe.close()
  })
  if (stream.status !== 'open') queueMicrotask(end)
  return pipe
}
