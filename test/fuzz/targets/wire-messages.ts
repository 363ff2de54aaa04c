/** Every message of the wire, as the declarations have them: a new one is fuzzed by being declared. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import {
  encodeAnswer,
  encodeChallenge,
  encodeRevisionOperations,
  ProtocolError,
  parseAddress,
  parseAnswer,
  parseChallenge,
  parseDealId,
  parsePeerId,
  parseRevisionOperations,
  parseShardRoot,
  parseWireErrorCode,
} from '@nupeerstack/protocol'
import { allMessages } from '../../../packages/protocol/scripts/message-tables.ts'
import * as storageMessages from '../../../packages/protocol/src/messages.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { isProtocolError } from './refusals.ts'

const vectorFile = new URL('../../../packages/protocol/test/vectors/messages.json', import.meta.url)
const vectors: readonly { readonly message: string; readonly hex: string }[] = JSON.parse(
  readFileSync(vectorFile, 'utf8'),
)
const root = 'ab'.repeat(32)
const words = ['0xabcdefabcdefabcdefabcdefabcdefabcdefabcd', '18446744073709551615', '1', 'busy', root]

export const wireMessages: readonly FuzzTarget[] = [...allMessages()].map(([name, codec]) => ({
  name: `message-${name}`,
  parsers: name in storageMessages ? [`protocol/src/messages.ts ${name}`] : [],
  form: 'protobuf',
  seeds: vectors.filter(({ message }) => message === name).map(({ hex }) => Buffer.from(hex, 'hex')),
  words,
  bytesMax: 64 * 1024,
  isRefusal: isProtocolError,
  run(input) {
    const value = codec.parse(input)
    assert.deepEqual(codec.parse(Buffer.from(codec.encode(value))), value)
    return value
  },
}))

const operations = [
  { kind: 'append', root: parseShardRoot(root), at: 0, pieces: 16 },
  { kind: 'free', root: parseShardRoot(root), at: 16, pieces: 1 },
] as const

export const revisionOperations: FuzzTarget = {
  name: 'revision-operations',
  parsers: ['protocol/src/revision-operations.ts parseRevisionOperations'],
  form: 'bytes',
  seeds: [encodeRevisionOperations(operations), encodeRevisionOperations(operations.slice(1))],
  bytesMax: 1024 * 1024,
  isRefusal: isProtocolError,
  run(input) {
    const parsed = parseRevisionOperations(input)
    assert.deepEqual(parseRevisionOperations(encodeRevisionOperations(parsed)), parsed)
    return parsed
  },
}

const seed = new Uint8Array(32).fill(7)
const promised = [{ dealId: parseDealId('42'), pieces: 16, root: seed }]

export const handedChallenges: FuzzTarget = {
  name: 'handed-challenge',
  parsers: ['protocol/src/answer-messages.ts parseChallenge'],
  form: 'protobuf',
  seeds: [Buffer.from(encodeChallenge({ seed, samples: 16, promised }))],
  words,
  bytesMax: 64 * 1024,
  isRefusal: isProtocolError,
  run(input) {
    const parsed = parseChallenge(input)
    const bytes = Buffer.from(encodeChallenge(parsed))
    assert.deepEqual(Buffer.from(encodeChallenge(parseChallenge(bytes))), bytes)
    return parsed
  },
}

export const handedAnswers: FuzzTarget = {
  name: 'handed-answer',
  parsers: ['protocol/src/answer-messages.ts parseAnswer'],
  form: 'protobuf',
  seeds: [Buffer.from(encodeAnswer([{ dealIndex: 1, piece: 3, leaf: seed, path: [seed, seed] }]))],
  words,
  bytesMax: 64 * 1024,
  isRefusal: isProtocolError,
  run(input) {
    const parsed = parseAnswer(input)
    const bytes = Buffer.from(encodeAnswer(parsed))
    assert.deepEqual(Buffer.from(encodeAnswer(parseAnswer(bytes))), bytes)
    return parsed
  },
}

const peer = '12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA'
const identityParsers = [parseShardRoot, parseDealId, parseAddress, parsePeerId, parseWireErrorCode]

export const identities: FuzzTarget = {
  name: 'identities',
  parsers: [
    'protocol/src/ids.ts parseShardRoot',
    'protocol/src/ids.ts parseDealId',
    'protocol/src/ids.ts parseAddress',
    'protocol/src/ids.ts parsePeerId',
    'protocol/src/wire-error.ts parseWireErrorCode',
  ],
  form: 'text',
  seeds: [root, '1', '18446744073709551615', `0x${'Ab'.repeat(20)}`, peer, 'not-found'],
  isRefusal: isProtocolError,
  run(input) {
    const text = input.toString('utf8')
    const taken = identityParsers.flatMap((parse) => {
      try {
        const value = parse(text)
        // What an identity is written as is that identity.
        assert.equal(parse(value), value)
        assert.equal(value.toLowerCase(), text.toLowerCase())
        return [parse.name]
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
        return []
      }
    })
    if (taken.length === 0) throw new ProtocolError('no identity')
    return taken.join()
  },
}
