/** Where the paths that a user types begin, however `nps` was started. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readEnvironment } from '../src/config.ts'

const npm = { npm_package_name: 'nupeerstack', INIT_CWD: '/home/ann/photos' }

describe('a path that was typed', () => {
  for (const script of ['nps', 'start']) {
    test(`begins where the user was who typed npm run ${script}`, () => {
      assert.equal(readEnvironment({ ...npm, npm_lifecycle_event: script }).typedFrom, '/home/ann/photos')
    })
  }

  test('begins in the current folder of a program below another npm script', () => {
    assert.equal(readEnvironment({ ...npm, npm_lifecycle_event: 'test' }).typedFrom, process.cwd())
    assert.equal(
      readEnvironment({ ...npm, npm_package_name: 'photos', npm_lifecycle_event: 'nps' }).typedFrom,
      process.cwd(),
    )
  })

  test('begins in the current folder without npm', () => {
    assert.equal(readEnvironment({}).typedFrom, process.cwd())
  })
})
