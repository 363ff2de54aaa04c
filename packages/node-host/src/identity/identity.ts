/**
 * Who a peer is: an Ed25519 key in a file that only its owner can read. Signing and checking go through node:crypto,
 * which is native and constant-time.
 */

import { createPrivateKey, type KeyObject, sign, verify } from 'node:crypto'
import { link, open, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '@nupeerstack/durable-state'
import type { PeerId } from '@nupeerstack/protocol'
import { passPoint, type Randomness, systemRandomness } from '@nupeerstack/runtime'
import { hostCommits } from '../commits.ts'
import { peerIdOfKey, publicKeyOfPeer } from './libp2p-keys.ts'

/** A peer's key, and what is signed with it. */
export interface PeerIdentity {
  readonly peerId: PeerId
  readonly privateKey: KeyObject
  /** Signs with the peer key: 64 bytes. */
  sign(message: Uint8Array): Uint8Array
}

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Reads the key file (PKCS#8 PEM), or makes it, with mode 0600, where there is none. */
export async function loadOrCreateIdentity(
  file: string,
  randomness: Randomness = systemRandomness,
): Promise<PeerIdentity> {
  const identity = (await loadIdentity(file)) ?? (await writeIdentity(file, randomness))
  if (identity === undefined) return fail(file, 'vanished while it was read')
  await removeUnfinished(file)
  return identity
}

/** A fresh identity that lives in memory only. */
export function createIdentity(randomness: Randomness = systemRandomness): PeerIdentity {
  return identityOf(drawKey(randomness))
}

/** Whether this peer's key signed the message. Bytes that are no signature, and ids without a key, are a plain no. */
export function verifyPeerSignature(peerId: PeerId, message: Uint8Array, signature: Uint8Array): boolean {
  const publicKey = publicKeyOfPeer(peerId)
  return publicKey !== undefined && signature.length === 64 && verify(null, message, publicKey, signature)
}

function identityOf(privateKey: KeyObject): PeerIdentity {
  return {
    peerId: peerIdOfKey(privateKey),
    privateKey,
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  }
}

async function loadIdentity(file: string): Promise<PeerIdentity | undefined> {
  const pem = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (pem === undefined) return undefined
  const key = parseKey(pem)
  if (key?.asymmetricKeyType !== 'ed25519') return fail(file, 'holds no Ed25519 private key')
  return identityOf(key)
}

/** Any 32 bytes are a private key (RFC 8032, section 5.1.5), and what stands before them in PKCS#8 is always the same (RFC 8410). */
function drawKey(randomness: Randomness): KeyObject {
  const key = Buffer.concat([pkcs8Prefix, randomness.bytes(32)])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

function parseKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

// The key appears under its name whole and durable or not at all: a torn key file is a lost identity. Linking rather
// than renaming lets the first of two starters win, and the second reads what the first made.
async function writeIdentity(file: string, randomness: Randomness): Promise<PeerIdentity | undefined> {
  const privateKey = drawKey(randomness)
  makeFolder(path.dirname(file))
  const temporary = `${file}.${randomness.uuid()}.new`
  try {
    await using handle = await open(temporary, 'wx', 0o600)
    await handle.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }))
    passPoint(hostCommits.identity.written)
    await handle.sync()
    passPoint(hostCommits.identity.synced)
    await link(temporary, file)
    passPoint(hostCommits.identity.renamed)
  } catch (cause) {
    // Somebody was faster, and may have tidied up what was to be ours.
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code !== 'EEXIST' && code !== 'ENOENT') throw cause
  } finally {
    await rm(temporary, { force: true })
  }
  await using folder = await open(path.dirname(file), 'r')
  await folder.sync()
  passPoint(hostCommits.identity.after)
  return loadIdentity(file)
}

/** A crash may have left a key beside the file that nobody goes by. */
async function removeUnfinished(file: string): Promise<void> {
  const [folder, name] = [path.dirname(file), path.basename(file)]
  for (const entry of await readdir(folder)) {
    if (entry.startsWith(`${name}.`) && entry.endsWith('.new')) await rm(path.join(folder, entry), { force: true })
  }
}

function fail(file: string, what: string): never {
  throw new Error(`the peer key file ${file} ${what}`)
}
