/**
 * Secrets of access keys that were made by `nps`. The gateway has them sealed and shows none again, so a new one is written
 * once into a file that its owner alone can read: into the data folder, where `nps env --user` finds it, or wherever asked.
 */
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, readOptionally, writeFileDurably } from '@nupeerstack/durable-state'
import { CliError } from '../cli-error.ts'
import { cliCommits } from '../commits.ts'
import type { Layout } from '../local/layout.ts'

export interface KeptKey {
  readonly userId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly createdAtMs: number
  readonly expiresAtMs?: number
}

/** Keeps a key in the data folder; returns the file. */
export function keepKey({ gateway }: Layout, key: KeptKey): string {
  makeFolder(gateway.keys)
  const path = fileOf(gateway.keys, key.accessKeyId)
  writeFileDurably(cliCommits.keptKey, path, `${JSON.stringify(key, undefined, 2)}\n`, 0o600)
  return path
}

/** The newest key of a user that has not expired, `undefined` where none is kept. */
export function findKeptKey({ gateway }: Layout, userId: string, now: number): KeptKey | undefined {
  const live = readKeptKeys(gateway.keys).filter(
    (key) => key.userId === userId && (key.expiresAtMs === undefined || key.expiresAtMs > now),
  )
  return live.sort((a, b) => b.createdAtMs - a.createdAtMs)[0]
}

/** A key that is rotated goes on until then. */
export function noteExpiry(layout: Layout, accessKeyId: string, expiresAtMs: number): void {
  const key = readKeptKeys(layout.gateway.keys).find((kept) => kept.accessKeyId === accessKeyId)
  if (key === undefined) return
  keepKey(layout, { ...key, expiresAtMs: Math.min(expiresAtMs, key.expiresAtMs ?? Number.MAX_SAFE_INTEGER) })
}

/** Forgets keys that the gateway refuses from now on. */
export function forgetKeys({ gateway }: Layout, isGone: (key: KeptKey) => boolean): void {
  for (const key of readKeptKeys(gateway.keys)) {
    if (isGone(key)) rmSync(fileOf(gateway.keys, key.accessKeyId), { force: true })
  }
}

/** A file that is opened before the key is made: a secret that could not be written would be lost. */
export interface SecretFile extends Disposable {
  /** In the form of `~/.aws/credentials`, which AWS's own programs read. */
  write(key: { readonly accessKeyId: string; readonly secretAccessKey: string }): void
}

/** Throws CliError `refused` where the file is there already or cannot be made. Without `write` no file is left. */
export function openSecretFile(path: string): SecretFile {
  let file: number
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const reason = isThere ? 'it is there already' : error instanceof Error ? error.message : String(error)
    throw new CliError('refused', `Cannot write the secret to ${path}: ${reason}.`, { cause: error })
  }
  let isWritten = false
  return {
    write({ accessKeyId, secretAccessKey }) {
      writeSync(file, `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`)
      isWritten = true
    },
    [Symbol.dispose]() {
      closeSync(file)
      if (!isWritten) rmSync(path, { force: true })
    },
  }
}

function readKeptKeys(folder: string): KeptKey[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const key = parseKeptKey(readOptionally(join(folder, name)) ?? '')
      return key === undefined ? [] : [key]
    })
}

/** `undefined` where it is none: whatever else lies in the folder is not ours to judge. */
function parseKeptKey(text: string): KeptKey | undefined {
  let value: Partial<KeptKey> | null
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const isKey =
    typeof value === 'object' &&
    value !== null &&
    typeof value.userId === 'string' &&
    typeof value.accessKeyId === 'string' &&
    typeof value.secretAccessKey === 'string' &&
    typeof value.createdAtMs === 'number' &&
    (value.expiresAtMs === undefined || typeof value.expiresAtMs === 'number')
  return isKey ? (value as KeptKey) : undefined
}

function fileOf(folder: string, accessKeyId: string): string {
  return join(folder, `${accessKeyId}.json`)
}
