/** Keys and passwords of a development network: made once, kept in files that only their owner reads. */
import { keepSecret, readOptionally } from '@nupeerstack/durable-state'
import { type Address, addressOfPrivateKey } from '@nupeerstack/protocol'
import { systemRandomness } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import { cliCommits } from '../commits.ts'

/** Keeps an EVM account, 64 hex digits in a file, and returns its address. Throws CliError `bad-config` where the file holds none. */
export function keepAccount(path: string): Address {
  return addressOfKey(
    path,
    keepSecret(cliCommits.account, path, () => Buffer.from(systemRandomness.bytes(32)).toString('hex')),
  )
}

/** The address of a kept account, `undefined` before it was made. Throws CliError `bad-config` where the file holds none. */
export function readAccount(path: string): Address | undefined {
  const key = readOptionally(path)
  return key === undefined ? undefined : addressOfKey(path, key.trim())
}

/** An access key id that tells whose it is, in the alphabet and length of AWS. */
export function generateAccessKeyId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return `NUPEER${[...systemRandomness.bytes(14)].map((byte) => alphabet[byte & 31]).join('')}`
}

/** 40 characters of which none needs quoting in a shell or a URL. */
export function generateSecretAccessKey(): string {
  return Buffer.from(systemRandomness.bytes(30)).toString('base64url')
}

/** Of the whole text: `Buffer.from` would pass over what follows a letter that is no digit. */
function addressOfKey(path: string, hex: string): Address {
  if (/^[0-9a-fA-F]{64}$/.test(hex)) {
    try {
      return addressOfPrivateKey(new Uint8Array(Buffer.from(hex, 'hex')))
    } catch (cause) {
      // 0, and what is above the order of the curve.
      throw new CliError('bad-config', `${path} holds no private key.`, { cause })
    }
  }
  throw new CliError('bad-config', `${path} does not hold 32 bytes in hex.`)
}
