/** `nps key`: access keys of users. */
import { systemClock } from '@nupeerstack/runtime'
import { Command } from 'commander'
import type { NewKeyOptions } from '../network/make-key.ts'
import { addSecretOptions, dataOption, jsonOption } from './data-option.ts'
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
  const command = new Command('create').description('create another access key of a user')
  return addSecretOptions(addKeyLimits(command))
    .argument('<user>', 'whose it is')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (userId: string, options: NewKeyOptions & KeyLimitOptions) => {
      const { makeKey } = await import('../network/make-key.ts')
      const { gatewayCalls } = await import('@nupeerstack/protocol')
      await makeKey(options, gatewayCalls.createKey, { userId, ...(await keyLimitsOf(options)) })
    })
}

function rotateCommand(): Command {
  const command = new Command('rotate').description(
    'create a key with the limits of an old one, which goes on for a while',
  )
  return addSecretOptions(command)
    .argument('<access-key>', 'the old key')
    .option('--overlap <duration>', 'how long both are good (default: 24h)', lifetime)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (accessKeyId: string, options: NewKeyOptions & { readonly overlap?: number }) => {
      const { makeKey } = await import('../network/make-key.ts')
      const { findNetwork } = await import('../network/find-network.ts')
      const { noteExpiry } = await import('../network/kept-keys.ts')
      const overlapMs = options.overlap ?? defaultOverlapMs
      const { gatewayCalls } = await import('@nupeerstack/protocol')
      await makeKey(options, gatewayCalls.rotateKey, { accessKeyId, overlapMs })
      noteExpiry(findNetwork(options.data).layout, accessKeyId, systemClock.unixMs() + overlapMs)
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
      const { findNetwork } = await import('../network/find-network.ts')
      const { forgetKeys } = await import('../network/kept-keys.ts')
      const { gatewayCalls } = await import('@nupeerstack/protocol')
      const answer = await askGateway(options.data, gatewayCalls.revokeKey, { accessKeyId })
      forgetKeys(findNetwork(options.data).layout, (key) => key.accessKeyId === accessKeyId)
      console.log(options.json ? JSON.stringify(answer) : `Access key ${accessKeyId} is revoked.`)
    })
}
