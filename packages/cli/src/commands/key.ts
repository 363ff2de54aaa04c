/** `nps key`: access keys of users. */
import { Command } from 'commander'
import type { NewKey } from '../network/show-users.ts'
import { dataOption, jsonOption } from './data-option.ts'
import { addKeyLimits, type KeyLimitOptions, keyLimitsOf } from './key-limits.ts'
import { lifetime } from './parse-option.ts'

type KeyOptions = { readonly data?: string; readonly json?: true }

/** Long enough to put the new key wherever the old one is used. */
const defaultOverlapMs = 24 * 60 * 60 * 1_000

export function keyCommand(): Command {
  return new Command('key')
    .description('create, rotate or revoke access keys')
    .addCommand(createCommand())
    .addCommand(rotateCommand())
    .addCommand(revokeCommand())
}

function createCommand(): Command {
  return addKeyLimits(new Command('create').description('create another access key of a user'))
    .argument('<user>', 'whose it is')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (userId: string, options: KeyOptions & KeyLimitOptions) => {
      const { askGateway } = await import('../network/ask-gateway.ts')
      const { showNewKey } = await import('../network/show-users.ts')
      const body = { userId, ...(await keyLimitsOf(options)) }
      showNewKey((await askGateway(options.data, 'POST', '/keys/create', body)) as NewKey, options.json)
    })
}

function rotateCommand(): Command {
  return new Command('rotate')
    .description('create a key with the limits of an old one, which goes on for a while')
    .argument('<access-key>', 'the old key')
    .option('--overlap <duration>', 'how long both are good (default: 24h)', lifetime)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (accessKeyId: string, options: KeyOptions & { readonly overlap?: number }) => {
      const { askGateway } = await import('../network/ask-gateway.ts')
      const { showNewKey } = await import('../network/show-users.ts')
      const body = { accessKeyId, overlapMs: options.overlap ?? defaultOverlapMs }
      showNewKey((await askGateway(options.data, 'POST', '/keys/rotate', body)) as NewKey, options.json)
    })
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('refuse a key, and all sessions that came from it, from now on')
    .argument('<access-key>', 'the key')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (accessKeyId: string, options: KeyOptions) => {
      const { askGateway } = await import('../network/ask-gateway.ts')
      const answer = await askGateway(options.data, 'POST', '/keys/revoke', { accessKeyId })
      console.log(options.json ? JSON.stringify(answer) : `Access key ${accessKeyId} is revoked.`)
    })
}
