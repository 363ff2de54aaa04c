/** The options by which a new access key is limited, worded once, and what the gateway is told of them. */
import { readFile } from 'node:fs/promises'
import type { KeyLimitFields } from '@nupeerstack/protocol'
import { type Command, Option } from 'commander'
import { CliError } from '../cli-error.ts'
import { lifetime } from './parse-option.ts'

export type KeyLimitOptions = {
  readonly bucket?: readonly string[]
  readonly prefix?: string
  readonly access?: 'read' | 'write' | 'full'
  readonly policy?: string
  readonly expires?: number
}

export function addKeyLimits(command: Command): Command {
  return command
    .option('--bucket <name...>', 'limit the key to these buckets')
    .option('--prefix <prefix>', 'limit it to keys that begin so')
    .addOption(
      new Option('--access <kind>', 'limit it to reading or writing objects').choices(['read', 'write', 'full']),
    )
    .addOption(new Option('--policy <file>', 'limit it by a policy document').conflicts(['bucket', 'prefix', 'access']))
    .option('--expires <duration>', 'let it expire, e.g. 12h or 30d', lifetime)
}

/** Throws CliError where the policy cannot be read. */
export async function keyLimitsOf(options: KeyLimitOptions): Promise<KeyLimitFields> {
  const { bucket, prefix, access, policy, expires } = options
  const isScoped = bucket !== undefined || prefix !== undefined || access !== undefined
  return {
    ...(policy !== undefined && { policy: await readPolicy(policy) }),
    ...(bucket !== undefined && { buckets: bucket }),
    ...(prefix !== undefined && { prefix }),
    ...(isScoped && { access: access ?? 'full' }),
    ...(expires !== undefined && { lifetimeMs: expires }),
  }
}

async function readPolicy(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new CliError('usage', `The policy ${file} cannot be read.`, { cause })
  }
}
