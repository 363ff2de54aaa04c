import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { parsePeerId } from '@nupeerstack/protocol'
import { createIdentity, loadOrCreateIdentity, verifyPeerSignature } from '../src/identity/identity.ts'

async function freshFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nupeer-identity-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

test('a key file is made once, for its owner alone, and gives the same peer again', async (t) => {
  const file = path.join(await freshFolder(t), 'node', 'peer.key')
  const first = await loadOrCreateIdentity(file)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const second = await loadOrCreateIdentity(file)
  assert.equal(second.peerId, first.peerId)
  assert.match(first.peerId, /^12D3KooW/)
  assert.deepEqual(await readdir(path.dirname(file)), ['peer.key'])
})

test('two starters at the same time come to the same peer', async (t) => {
  const file = path.join(await freshFolder(t), 'peer.key')
  const identities = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateIdentity(file)))
  assert.equal(new Set(identities.map(({ peerId }) => peerId)).size, 1)
})

test('a key that a crash left beside the file goes with the next start', async (t) => {
  const folder = await freshFolder(t)
  const file = path.join(folder, 'peer.key')
  const { peerId } = await loadOrCreateIdentity(file)
  await writeFile(`${file}.4c7a.new`, 'half a key')
  await writeFile(path.join(folder, 'other.new'), 'not ours')
  assert.equal((await loadOrCreateIdentity(file)).peerId, peerId)
  assert.deepEqual((await readdir(folder)).sort(), ['other.new', 'peer.key'])
})

test('a file that holds no such key is an error that names the file, and is left alone', async (t) => {
  const file = path.join(await freshFolder(t), 'peer.key')
  await writeFile(file, 'not a key')
  await assert.rejects(loadOrCreateIdentity(file), new RegExp(file))
  assert.equal((await stat(file)).size, 9)
})

test('a signature is checked by the peer id alone', () => {
  const identity = createIdentity()
  const message = Buffer.from('a receipt')
  const signature = identity.sign(message)
  assert.equal(signature.length, 64)
  assert.equal(verifyPeerSignature(identity.peerId, message, signature), true)
  assert.equal(verifyPeerSignature(identity.peerId, Buffer.from('another'), signature), false)
  assert.equal(verifyPeerSignature(createIdentity().peerId, message, signature), false)
})

test('what is no signature, or no peer with a key, is a plain no', () => {
  const identity = createIdentity()
  assert.equal(verifyPeerSignature(identity.peerId, new Uint8Array(3), new Uint8Array(3)), false)
  assert.equal(verifyPeerSignature(identity.peerId, new Uint8Array(3), new Uint8Array(64)), false)
  const rsaPeer = parsePeerId('QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N')
  assert.equal(verifyPeerSignature(rsaPeer, new Uint8Array(3), new Uint8Array(64)), false)
  assert.equal(verifyPeerSignature(parsePeerId('1'.repeat(46)), new Uint8Array(3), new Uint8Array(64)), false)
})
