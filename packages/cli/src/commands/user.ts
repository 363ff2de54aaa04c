/** `nps user`: who may use the gateway. */
import { Command } from 'commander'
import type { NewKeyOptions } from '../network/make-key.ts'
import { addSecretOptions, dataOption, jsonOption } from './data-option.ts'
import { addKeyLimits, type KeyLimitOptions, keyLimitsOf } from './key-limits.ts'

type UserOptions = { readonly data?: string; readonly json?: true }

export function userCommand(): Command {
  return new Command('user')
    .description('list, create or delete users of the gateway')
    .addCommand(listCommand())
    .addCommand(createCommand())
    .addCommand(deleteCommand())
}

function listCommand(): Command {
  return new Command('list')
    .description('show users and their access keys')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: UserOptions) => {
      const { showUsers } = await import('../network/show-users.ts')
      await showUsers(options)
    })
}

function createCommand(): Command {
  const command = new Command('create').description('create a user with a first access key')
  return addSecretOptions(addKeyLimits(command))
    .argument('<user>', 'its name')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (userId: string, options: NewKeyOptions & KeyLimitOptions) => {
      const { makeKey } = await import('../network/make-key.ts')
      const { gatewayCalls } = await import('@nupeerstack/protocol')
      await makeKey(options, gatewayCalls.createUser, { userId, ...(await keyLimitsOf(options)) })
    })
}

function deleteCommand(): Command {
  return new Command('delete')
    .description('delete a user that owns no buckets, with its keys')
    .argument('<user>', 'its name')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (userId: string, options: UserOptions) => {
      const { askGateway } = await import('../network/ask-gateway.ts')
      const { findNetwork } = await import('../network/find-network.ts')
      const { forgetKeys } = await import('../network/kept-keys.ts')
      const { gatewayCalls } = await import('@nupeerstack/protocol')
      const answer = await askGateway(options.data, gatewayCalls.deleteUser, { userId })
      forgetKeys(findNetwork(options.data).layout, (key) => key.userId === userId)
      console.log(options.json ? JSON.stringify(answer) : `User ${userId} is deleted.`)
    })
}
