/** `nps env`: how programs reach a network, in their own formats. */
import { Command, Option } from 'commander'
import { type EnvFormat, envFormats, formatEnv } from '../network/env-formats.ts'
import { dataOption } from './data-option.ts'

export function envCommand(): Command {
  return new Command('env')
    .description('print endpoint and credentials for programs')
    .addOption(dataOption())
    .addOption(new Option('--format <format>', 'language of the output').choices(envFormats).default('sh'))
    .option('--user <name>', 'for a user that “nps user create” made, by its newest key')
    .addHelpText('after', '\nFor a shell: eval "$(nps env)"')
    .action(async (options: { readonly data?: string; readonly format: EnvFormat; readonly user?: string }) => {
      const { findNetwork } = await import('../network/find-network.ts')
      const { readEnvDocument } = await import('../network/env-document.ts')
      process.stdout.write(formatEnv(readEnvDocument(findNetwork(options.data), options.user), options.format))
    })
}
