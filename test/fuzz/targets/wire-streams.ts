/** Both ends of a request stream, and what a peer says of itself on it: whatever comes, they answer, refuse or break the stream. */
import assert from 'node:assert/strict'
import { createBufferPool, createHeldBytes } from '@nupeerstack/node-host'
import {
  encodeFrameHeader,
  errorEnvelope,
  type FrameKind,
  introductionCodec,
  introductionScheme,
  type PeerId,
  parsePeerId,
  requestEnvelope,
  responseEnvelope,
  signIntroduction,
} from '@nupeerstack/protocol'
import { createVirtualTime } from '@nupeerstack/runtime'
import { defaultNetworkLimits } from '../../../packages/node-host/src/port/network-limits.ts'
import type { BytePipeEvents, UnattachedPipe } from '../../../packages/node-host/src/requests/byte-pipe.ts'
import { PeerIntroduction } from '../../../packages/node-host/src/requests/peer-introduction.ts'
import { createRequestAnswerer } from '../../../packages/node-host/src/requests/request-answerer.ts'
import { createRequestAsker } from '../../../packages/node-host/src/requests/request-asker.ts'
import { addressOfPrivateKey } from '../../../packages/protocol/src/signature.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isProtocolError, isWireRefusal } from './refusals.ts'

const self = parsePeerId('12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA')
const remote = parsePeerId('12D3KooWK99VoVxNE7XzyBwXEzW7xhK7Gpv85r9F3V3fyKSUKPH5')
const introductions = introductionScheme(31_337)
const privateKey = new Uint8Array(32).fill(9)
const nowMs = 1_800_000_000_000

function introduced(from: PeerId, to: PeerId, expiresAt: number): Uint8Array {
  const account = addressOfPrivateKey(privateKey)
  return introductionCodec.encode(signIntroduction(introductions, { account, from, to, expiresAt }, privateKey))
}

const good = introduced(remote, self, nowMs / 1_000 + 3_600)

export const introduction: FuzzTarget = {
  name: 'introduction',
  parsers: ['protocol/src/introduction.ts introductionCodec'],
  form: 'protobuf',
  seeds: [good, introduced(self, remote, nowMs / 1_000 + 3_600), introduced(remote, self, 1), ''],
  bytesMax: 1024,
  isRefusal: isProtocolError,
  expensive: { why: 'a signature takes a millisecond to check', inputsMax: 5_000 },
  run(input) {
    const { clock } = createVirtualTime({ startUnixMs: nowMs })
    const taken = new PeerIntroduction({ clock, introductions }, { peers: { self, remote } })
    const isValid = taken.take(input)
    if (input.length === 0) assert.equal(taken.currentAccount(), undefined)
    else if (isValid) {
      // Nobody speaks for an account but who has its key.
      assert.equal(taken.currentAccount(), addressOfPrivateKey(privateKey))
      assert.deepEqual(introductionCodec.parse(input), introductionCodec.parse(Buffer.from(good)))
    } else assert.equal(taken.account, undefined)
    return isValid
  },
}

function frame(kind: FrameKind, id: number, body: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.concat([encodeFrameHeader(kind, id, body.length), body])
}

const request = (method: string, payloadBytes: number): Uint8Array =>
  requestEnvelope.encode({ method, header: Uint8Array.of(1, 2), payloadBytes })

/** Answers what it is asked; keeps what was sent. */
function pipeOf(): { pipe: UnattachedPipe; events(): BytePipeEvents; sent: Buffer[]; isAborted(): boolean } {
  let events: BytePipeEvents | undefined
  let isAborted = false
  const sent: Buffer[] = []
  return {
    sent,
    isAborted: () => isAborted,
    events: () => events ?? assert.fail('nobody listens'),
    pipe: {
      attach(given) {
        events = given
        return {
          send: (chunks) => sent.push(Buffer.concat(chunks)) > 0,
          pause: () => {},
          resume: () => {},
          close: () => {},
          abort: () => void (isAborted = true),
        }
      },
    },
  }
}

export const answeringStream: FuzzTarget = {
  name: 'answering-stream',
  parsers: ['protocol/src/request-envelope.ts requestEnvelope'],
  form: 'bytes',
  seeds: [
    Buffer.concat([
      frame('introduction', 0),
      frame('request', 1, request('echo', 5)),
      frame('data', 1, Buffer.from('hello')),
      frame('end', 1),
    ]),
    Buffer.concat([
      frame('introduction', 0),
      frame('request', 1, request('fail', 0)),
      frame('end', 1),
      frame('request', 2, request('who', 0)),
      frame('cancel', 2),
    ]),
    Buffer.concat([frame('request', 1, request('echo', 1_048_576))]),
  ],
  words: ['echo', 'fail', 'nobody'],
  bytesMax: 64 * 1024,
  isRefusal: isProtocolError,
  async run(input) {
    const { clock, timers } = createVirtualTime({ startUnixMs: nowMs })
    const held = createHeldBytes(defaultNetworkLimits.heldBytesMax)
    const buffers = createBufferPool({ held }, { idleBytesMax: 0 })
    const carrier = pipeOf()
    let violation: Error | undefined
    const answerer = createRequestAnswerer(
      {
        pipe: carrier.pipe,
        peers: { self, remote },
        introductions,
        handlerOf: (method) =>
          method === 'echo'
            ? async ({ header, payload }) => ({ header, payload: [payload] })
            : method === 'fail'
              ? async () => assert.fail('as it should')
              : 'unknown',
        held,
        buffers,
        clock,
        timers,
        onAnswer: () => {},
        onHandlerError: () => {},
        onClosed: () => {},
        onViolation: (error) => void (violation = error),
      },
      defaultNetworkLimits,
    )
    for (let at = 0; at < input.length; at += 33) carrier.events().onData(input.subarray(at, at + 33))
    await Promise.resolve()
    answerer.close()
    await answerer.finish()
    // What was held for the peer is given back when its stream is gone.
    await settled()
    assert.equal(held.bytes, 0)
    if (violation !== undefined) throw violation
    return carrier.sent.length > 0
  },
}

const response = responseEnvelope.encode({ header: Uint8Array.of(7), payloadBytes: 4 })

export const askingStream: FuzzTarget = {
  name: 'asking-stream',
  parsers: ['protocol/src/request-envelope.ts responseEnvelope', 'protocol/src/request-envelope.ts errorEnvelope'],
  form: 'bytes',
  seeds: [
    Buffer.concat([frame('response', 1, response), frame('data', 1, Buffer.from('four')), frame('end', 1)]),
    Buffer.concat([frame('error', 1, errorEnvelope.encode({ code: 'busy', message: 'not now' }))]),
    Buffer.concat([frame('error', 0, errorEnvelope.encode({ code: 'unauthorised', message: 'who are you' }))]),
    Buffer.concat([frame('response', 2, responseEnvelope.encode({ header: Uint8Array.of() })), frame('end', 2)]),
  ],
  bytesMax: 64 * 1024,
  isRefusal: isWireRefusal,
  async run(input) {
    const { clock, timers } = createVirtualTime({ startUnixMs: nowMs })
    const carrier = pipeOf()
    let violation: Error | undefined
    const asker = createRequestAsker(
      {
        pipe: carrier.pipe,
        introduce: () => undefined,
        clock,
        timers,
        onClosed: () => {},
        onViolation: (error) => void (violation = error),
      },
      defaultNetworkLimits,
    )
    const signal = new AbortController().signal
    const into = new Uint8Array(16)
    const asked = [
      asker.ask({ method: 'one', header: new Uint8Array(), signal }),
      asker.ask({ method: 'two', header: new Uint8Array(), into, signal }),
    ]
    for (let at = 0; at < input.length; at += 33) carrier.events().onData(input.subarray(at, at + 33))
    asker.close()
    const answers = await Promise.allSettled(asked)
    for (const answer of answers) if (answer.status === 'rejected' && !isWireRefusal(answer.reason)) throw answer.reason
    if (violation !== undefined) throw violation
    return answers.map(({ status }) => status).join()
  },
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
