/** `nps env`: how programs reach a network, in their own formats. */
import { Command, Option } from 'commander'
import { type EnvFormat, envFormats, formatEnv } from '../network/env-formats.ts'
import { type EnvProgram, envForProgram, envPrograms } from '../network/env-programs.ts'
import { dataOption } from './data-option.ts'

interface EnvOptions {
  readonly data?: string
  readonly format: EnvFormat
  readonly for?: EnvProgram
  readonly user?: string
}

export function envCommand(): Command {
  return new Command('env')
    .description('print endpoint and credentials for programs')
    .addOption(dataOption())
    .addOption(new Option('--format <format>', 'language of the output').choices(envFormats).default('sh'))
    .addOption(
      new Option('--for <program>', 'what a program needs, in its own language')
        .choices(envPrograms)
        .conflicts('format'),
    )
    .option('--user <name>', 'for a user that “nps user create” made, by its newest key')
    .addHelpText('after', '\nFor a shell: eval "$(nps env)"')
    .action(async (options: EnvOptions) => {
      const { findNetwork } = await import('../network/find-network.ts')
      const { readEnvDocument } = await import('../network/env-document.ts')
      const env = readEnvDocument(findNetwork(options.data), options.user)
      process.stdout.write(options.for === undefined ? formatEnv(env, options.format) : envForProgram(env, options.for))
    })
}
