import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createServiceWarnings } from '../src/service-warnings.ts'

function createRaised() {
  const raised = new Map<string, string>()
  const set = (code: string, message: string | undefined) => {
    if (message === undefined) raised.delete(code)
    else raised.set(code, message)
  }
  return { raised, warnings: { set } }
}

test('a warning that two services raise stands until both have taken it back, and says whose it is', () => {
  const { raised, warnings } = createRaised()
  const of = createServiceWarnings({ warnings }, { services: ['storage', 'riddle'] })
  const [storage, riddle] = [of('storage'), of('riddle')]
  storage.set('evicted', 'it waits for its data')
  riddle.set('evicted', 'it sleeps')
  assert.equal(raised.get('evicted'), 'storage: it waits for its data; riddle: it sleeps')
  riddle.set('evicted', undefined)
  assert.equal(raised.get('evicted'), 'storage: it waits for its data')
  riddle.set('evicted', undefined)
  storage.set('evicted', undefined)
  assert.equal(raised.has('evicted'), false)
})

test('the warnings of a lone service are its own words', () => {
  const { raised, warnings } = createRaised()
  createServiceWarnings({ warnings }, { services: ['storage'] })('storage').set('disk-full', 'no room')
  assert.deepEqual([...raised], [['disk-full', 'no room']])
})
