/** Events of logs are kebab-case names: an operator's rules name them, and a phrase would be reworded some day. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readSources, withoutComments } from './architecture/read-imports.ts'

const root = join(import.meta.dirname, '..')
const call = /\blog(?:\??(?:\.(?:debug|info|warn|error)|\[[^\n\]]*'\])\(\s*([^\n,)]*)|\(\s*('[^'\n]*')(?!, event))/g
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The names that an argument may come to are kebab-case; an event that somebody else has named is passed on as it is. */
function isGood(argument: string): boolean {
  const names = [...argument.matchAll(/'([^']*)'/g)]
  return names.length === 0 ? /(^|\.)event$/.test(argument) : names.every(([, name = '']) => kebab.test(name))
}

/** First arguments of a source's calls of a logger. */
function findEvents(source: string): string[] {
  return [...withoutComments(source).matchAll(call)].map(([, argument, plain]) => (argument ?? plain ?? '').trim())
}

describe('events of logs', () => {
  test('are kebab-case', () => {
    const calls = readSources(root, 'packages')
      .filter(({ path }) => /^packages\/[^/]+\/src\//.test(path))
      .flatMap(({ path, text }) => findEvents(text).map((event) => ({ path, event })))
    assert.ok(calls.length > 50, `only ${calls.length} calls of a logger are seen`)
    const wrong = calls.filter(({ event }) => !isGood(event))
    assert.deepEqual(
      wrong.map(({ path, event }) => `${path} logs ${event}`),
      [],
    )
  })

  test('are seen in every form', () => {
    const source = `
      log.info('a') // log.info('not this')
      this.#log?.warn(
        'b c',
        { error },
      )
      deps.log[isFirst ? 'info' : 'warn']('d', {})
      log('e f', {})
      log('debug', event, fields)
      log.error(message.event)
      catalog.info('not this')`
    assert.deepEqual(findEvents(source), ["'a'", "'b c'", "'d'", "'e f'", 'message.event'])
    assert.deepEqual(findEvents(source).filter(isGood), ["'a'", "'d'", 'message.event'])
  })
})
