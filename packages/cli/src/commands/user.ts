/** `nps user`: who may use the gateway. */
import { Command } from 'commander'
import type { NewKey } from '../network/show-users.ts'
import { dataOption, jsonOption } from './data-option.ts'
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
  return addKeyLimits(new Command('create').description('create a user with a first access key'))
    .argument('<user>', 'its name')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (userId: string, options: UserOptions & KeyLimitOptions) => {
      const { askGateway } = await import('../network/ask-gateway.ts')
      const { showNewKey } = await import('../network/show-users.ts')
      const body = { userId, ...(await keyLimitsOf(options)) }
      showNewKey((await askGateway(options.data, 'POST', '/users/create', body)) as NewKey, options.json)
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
      const answer = await askGateway(options.data, 'POST', '/users/delete', { userId })
      console.log(options.json ? JSON.stringify(answer) : `User ${userId} is deleted.`)
    })
}
