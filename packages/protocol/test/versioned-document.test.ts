import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { daemonStatus, readService } from '../src/admin/daemon-status.ts'
import { json } from '../src/admin/json-schema.ts'
import { storageServiceName, storageStatus } from '../src/admin/storage-status.ts'
import { describeReading, readDocument, versionedDocument } from '../src/admin/versioned-document.ts'

const second = versionedDocument('the status of a lamp', 2, { isLit: json.flag() })

describe('a document', () => {
  test('is made with its version, and of nothing that it does not declare', () => {
    assert.deepEqual(second.make({ isLit: true }), { version: 2, isLit: true })
    assert.deepEqual(second.make({ isLit: true, key: 'xyzzy' } as { isLit: boolean }), { version: 2, isLit: true })
  })

  test('is read where it has grown by fields', () => {
    const reading = readDocument(second, { version: 2, isLit: false, colour: 'red' })
    assert.deepEqual(reading, { kind: 'known', document: { version: 2, isLit: false } })
  })

  for (const [value, version, words] of [
    [{ isLit: true }, undefined, 'is of an earlier build: the status of a lamp without a version'],
    [{ version: 1, lit: 1 }, 1, 'is of an earlier build: the status of a lamp of version 1'],
    [{ version: 3, isLit: true }, 3, 'is of a later build: the status of a lamp of version 3'],
    [{ version: 'two' }, undefined, 'is of an earlier build: the status of a lamp without a version'],
  ] as const) {
    test(`that is ${JSON.stringify(value)} is told to be of another version`, () => {
      const reading = readDocument(second, value)
      assert(reading.kind === 'other-version')
      assert.equal(reading.version, version)
      assert.equal(describeReading(second, reading), `${words}, where version 2 is known here`)
    })
  }

  test('that breaks its schema is told to do so, and never thrown', () => {
    for (const value of [undefined, null, 'up', [], { version: 2 }, { version: 2, isLit: 'yes' }]) {
      assert.notEqual(readDocument(second, value).kind, 'known')
    }
    assert.deepEqual(readDocument(second, { version: 2 }), {
      kind: 'malformed',
      problem: 'isLit must be true or false',
    })
  })
})

describe('the document of a service', () => {
  const frame = { peerId: `12D3KooW${'A'.repeat(44)}`, addresses: [], warnings: [], links: [] }

  test('stands in its daemon’s status, whatever the frame knows of it', () => {
    const lamp = second.make({ isLit: true })
    const status = daemonStatus.parse({ version: 1, ...frame, services: { lamp, other: { version: 9 } } })
    assert.deepEqual(readService(status, 'lamp', second), { kind: 'known', document: lamp })
    assert.deepEqual(readService(status, 'none', second), { kind: 'absent' })
  })

  test('of another version does not take the frame with it', () => {
    const status = daemonStatus.parse({ version: 1, ...frame, services: { storage: { disk: {} } } })
    const reading = readService(status, storageServiceName, storageStatus)
    assert(reading.kind === 'unreadable')
    assert.match(reading.problem, /is of an earlier build/)
  })
})
