/** The part store as HTTP threads see it: what goes wrong on one side is known on the other, and nothing is left behind. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { MessageChannel } from 'node:worker_threads'
import { createDigester, digestNames, type PartId, type PartStore, PartStoreError } from '@nupeerstack/client'
import { answerPartRequests } from '../src/threads/answer-part-requests.ts'
import { createRemoteParts } from '../src/threads/remote-part-store.ts'
import { createMemoryPartStore } from './memory-part-store.ts'

const never = new AbortController().signal

type Sides = { readonly parts: Pick<PartStore, 'read' | 'write'> }

/** Both sides in one thread, which is enough for what they say to each other. */
function connect(parts: Pick<PartStore, 'read' | 'write'>): Sides & Disposable {
  const { port1, port2 } = new MessageChannel()
  answerPartRequests({ parts }, port1)
  return { parts: createRemoteParts(port2), [Symbol.dispose]: () => port2.close() }
}

async function* bytesOf(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

describe('a write from another thread', () => {
  test('computes every digest over memory that threads share', async () => {
    using sides = connect(createMemoryPartStore())
    const bytes = randomBytes(600_000)
    const { digests } = await sides.parts.write(bytesOf(bytes), { signal: never, digests: digestNames })
    const digester = await createDigester(digestNames)
    digester.update(bytes)
    for (const [name, digest] of Object.entries(digester.digest())) {
      assert.equal(Buffer.from(digests[name as 'md5'] ?? []).toString('hex'), Buffer.from(digest).toString('hex'), name)
    }
  })

  test('that the store gives up ends its source there, though the client says nothing more', async () => {
    let pending: Promise<unknown> | undefined
    using sides = connect({
      ...createMemoryPartStore(),
      async write(source) {
        const iterator = source[Symbol.asyncIterator]()
        await iterator.next()
        pending = assert.rejects(iterator.next())
        throw new PartStoreError('unavailable', 'too few nodes')
      },
    })
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(256 * 1024)
      await new Promise(() => undefined)
    }
    await assert.rejects(
      sides.parts.write(silent(), { signal: never }),
      (error) => error instanceof PartStoreError && error.code === 'unavailable',
    )
    await (pending ?? assert.fail())
  })

  for (const [what, source, confirm] of [
    ['its source', () => Promise.reject(new RangeError('mine')), undefined],
    ['its confirmation', async () => new Uint8Array(9), () => Promise.reject(new RangeError('mine'))],
  ] as const) {
    test(`throws what ${what} throws, and stores nothing`, async () => {
      const store = createMemoryPartStore()
      using sides = connect(store)
      async function* one(): AsyncGenerator<Uint8Array> {
        yield await source()
      }
      const writing = sides.parts.write(one(), { signal: never, ...(confirm && { confirm }) })
      await assert.rejects(writing, RangeError)
      assert.equal(store.size, 0)
    })
  }

  test('that is aborted while its client says nothing ends on both sides', async () => {
    const store = createMemoryPartStore()
    using sides = connect(store)
    const leaving = new AbortController()
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(256 * 1024)
      leaving.abort(new RangeError('gone'))
      await new Promise(() => undefined)
    }
    await assert.rejects(sides.parts.write(silent(), { signal: leaving.signal }), RangeError)
    assert.equal(store.size, 0)
  })
})

describe('a read from another thread', () => {
  test('that is left in the middle ends there too', async () => {
    let ended = Promise.withResolvers<void>()
    using sides = connect({
      ...createMemoryPartStore(),
      async *read() {
        try {
          for (;;) yield new Uint8Array(10)
        } finally {
          ended.resolve()
        }
      },
    })
    const part = { id: 'part' as PartId, key: new Uint8Array(32) }
    for await (const _ of sides.parts.read([{ part, offset: 0, length: 1_000 }], never)) break
    await ended.promise
    ended = Promise.withResolvers()
    const leaving = new AbortController()
    await assert.rejects(async () => {
      for await (const _ of sides.parts.read([{ part, offset: 0, length: 1_000 }], leaving.signal)) {
        leaving.abort(new RangeError('gone'))
      }
    }, RangeError)
    await ended.promise
  })

  test('fails as the store does, and says where', async () => {
    const store = createMemoryPartStore()
    using sides = connect(store)
    store.isAvailable = false
    const { id, key } = { id: 'no' as PartId, key: new Uint8Array(32) }
    const readOne = (from: Sides) =>
      from.parts
        .read([{ part: { id, key }, offset: 0, length: 1 }], never)
        [Symbol.asyncIterator]()
        .next()
    await assert.rejects(readOne(sides), (error) => error instanceof PartStoreError && error.code === 'no-such-part')
    const bug = new TypeError('a bug of ours')
    using broken = connect({ ...store, read: () => assert.fail(bug) })
    await assert.rejects(readOne(broken), { message: bug.message, stack: bug.stack })
  })
})
