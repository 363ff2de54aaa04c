/**
 * Secrets in files: read only where nobody else can read them, and never quoted in an error. Every daemon of ours takes its
 * keys so, and none on its command line or in its environment.
 */
import { readFile, stat } from 'node:fs/promises'
import { ConfigError } from './config-reader.ts'

/** The trimmed text of a file of mode 0600 (or stricter). Throws ConfigError. */
export async function readSecretFile(path: string): Promise<string> {
  try {
    const { mode } = await stat(path)
    if ((mode & 0o077) !== 0) throw new ConfigError(`the secret file ${path} is open to others: chmod 600 it`)
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : 'it fails'
    throw new ConfigError(`cannot read the secret file ${path}: ${code}`)
  }
}

/** A private key of 32 bytes in hex, with or without 0x. Throws ConfigError. */
export async function readKeyFile(path: string): Promise<Uint8Array> {
  const text = await readSecretFile(path)
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(text)) throw new ConfigError(`the key file ${path} does not hold 32 bytes in hex`)
  return new Uint8Array(Buffer.from(text.slice(-64), 'hex'))
}
