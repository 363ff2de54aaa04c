/**
 * Has the gateway make an access key, and hands its secret over: into a file of the data folder or the one that was asked
 * for, and to the terminal. Into a pipe, a log or a JSON document it goes only where `--show-secret` says so.
 */
import { resolve } from 'node:path'
import type { AdminCall, IssuedKey } from '@nupeerstack/protocol'
import { systemClock } from '@nupeerstack/runtime'
import { readEnvironment } from '../config.ts'
import { askGateway } from './ask-gateway.ts'
import { findNetwork } from './find-network.ts'
import { keepKey, openSecretFile } from './kept-keys.ts'

export interface NewKeyOptions {
  readonly data?: string
  readonly json?: true
  readonly secretFile?: string
  readonly showSecret?: true
}

/** `call` is the gateway's that makes it. Returns the key. Throws CliError. */
export async function makeKey<Request>(
  options: NewKeyOptions,
  call: AdminCall<Request, IssuedKey>,
  body: NoInfer<Request>,
): Promise<IssuedKey> {
  const { layout } = findNetwork(options.data)
  const path = options.secretFile === undefined ? undefined : resolve(readEnvironment().typedFrom, options.secretFile)
  using file = path === undefined ? undefined : openSecretFile(path)
  const key = await askGateway(options.data, call, body)
  file?.write(key)
  const { userId, accessKeyId, secretAccessKey, expiresAtMs } = key
  const expiry = expiresAtMs === undefined ? {} : { expiresAtMs }
  const secretFile =
    path ?? keepKey(layout, { userId, accessKeyId, secretAccessKey, createdAtMs: systemClock.unixMs(), ...expiry })
  if (options.json) {
    const secret = options.showSecret ? { secretAccessKey } : {}
    console.log(JSON.stringify({ userId, accessKeyId, ...secret, secretFile, ...expiry }))
    return key
  }
  const isShown = options.showSecret || process.stdout.isTTY
  console.log(`User        ${userId}`)
  console.log(`Access key  ${accessKeyId}`)
  if (isShown) console.log(`Secret      ${secretAccessKey}`)
  if (expiresAtMs !== undefined) console.log(`Lives       ${formatExpiry(expiresAtMs)}`)
  console.log(`${isShown ? 'Kept in   ' : 'Secret in '}  ${secretFile}`)
  return key
}

export function formatExpiry(expiresAtMs: number): string {
  return `until ${new Date(expiresAtMs).toISOString()}`
}
