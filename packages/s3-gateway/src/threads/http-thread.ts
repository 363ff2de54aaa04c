/**
 * An HTTP thread: it takes its share of the connections on the port that all of them listen on, reads and writes the index by
 * a connection of its own, and leaves parts to the owner.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { systemRuntime, type Timer } from '@nupeerstack/runtime'
import { openUserBook } from '../auth/user-book.ts'
import { openEncryptionKeys } from '../content/encryption-keys.ts'
import { createKeyRing } from '../content/key-ring.ts'
import { openMetadata } from '../metadata/open-metadata.ts'
import type { ObservedRequest } from '../observers/observed-request.ts'
import { createServing } from '../server/serving.ts'
import { createPostedLog } from './posted-log.ts'
import { createRemoteParts } from './remote-part-store.ts'
import type { FromThread, ThreadSetup, ToThread } from './thread-messages.ts'

/** A message for each request would cost as much as some requests do. */
const observedMax = 256
const observedEveryMs = 50

const owner = parentPort
if (owner === null) throw new Error('this module is for a thread')
const post = (message: FromThread): void => owner.postMessage(message)

const { serving: config, metadata: link, rootKey, credentials, certificate, parts: port }: ThreadSetup = workerData
const { clock, timers, randomness } = systemRuntime
const metadata = openMetadata({ clock, timers, randomness }, link)
const keys = createKeyRing({ randomness }, rootKey)
const encryptionKeys = await openEncryptionKeys({ index: metadata.encryptionKeys, keys, clock })
const users = await openUserBook({ metadata, rootKey, clock, randomness }, credentials)
const log = createPostedLog((level, event, fields) => post({ kind: 'log', level, event, fields }))

let observed: ObservedRequest[] = []
let observedTimer: Timer | undefined
const tellObserved = (): void => {
  timers.clearTimeout(observedTimer)
  observedTimer = undefined
  if (observed.length > 0) post({ kind: 'observed', requests: observed })
  observed = []
}
const observe = (request: ObservedRequest): void => {
  observed.push(request)
  if (observed.length >= observedMax) tellObserved()
  else observedTimer ??= timers.setTimeout(tellObserved, observedEveryMs)
}

const parts = createRemoteParts(port)
const serving = createServing(
  { metadata, parts, keys, encryptionKeys, users, rootKey, log, clock, timers, randomness },
  config,
)
const server = await serving.listen({ certificate, isPortShared: true, observe })

owner.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'certificate':
      server.setCertificate(message.certificate)
      break
    case 'close':
      void close()
  }
})
post({ kind: 'listening', host: server.host, port: server.port })

async function close(): Promise<void> {
  await server.close()
  await metadata[Symbol.asyncDispose]()
  tellObserved()
  // Nothing keeps the thread alive any more.
  port.close()
  owner?.close()
}
