import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReaderScope } from '../src/parts/reader-scope.ts'

test('memory is given back when nothing writes to it any more, and that is told to stop', async () => {
  const scope = new ReaderScope(new AbortController().signal)
  const happened: string[] = []
  scope.hold({ [Symbol.dispose]: () => void happened.push('given back') })
  const writing = Promise.withResolvers<void>()
  scope.track(writing.promise.then(() => void happened.push('written')))
  scope.signal.addEventListener('abort', () => {
    happened.push('told')
    // It begins something more before it ends.
    scope.track(Promise.resolve().then(() => void happened.push('written too')))
    setImmediate(writing.resolve)
  })
  await scope[Symbol.asyncDispose]()
  assert.deepEqual(happened, ['told', 'written too', 'written', 'given back'])
})

test('work that failed is no reason to keep memory', async () => {
  const abort = new AbortController()
  const scope = new ReaderScope(abort.signal)
  let isHeld = true
  scope.hold({ [Symbol.dispose]: () => void (isHeld = false) })
  const failing = scope.track(Promise.reject(new Error('lost')))
  await assert.rejects(failing, /lost/)
  abort.abort()
  assert.equal(scope.signal.aborted, true)
  await scope[Symbol.asyncDispose]()
  assert.equal(isHeld, false)
})
