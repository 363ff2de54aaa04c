/** `nps object`: what S3 programs cannot get at by themselves. */
import { Command } from 'commander'
import { dataOption, jsonOption } from './data-option.ts'

type UnlistableOptions = { readonly data?: string; readonly json?: true; readonly delete?: true }

export function objectCommand(): Command {
  return new Command('object').description('find objects that S3 programs stumble over').addCommand(unlistableCommand())
}

function unlistableCommand(): Command {
  return new Command('unlistable')
    .description('show versions and uploads whose keys have characters that XML cannot carry')
    .argument('<bucket>', 'where to look')
    .option('--delete', 'delete them, versions for good')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (bucket: string, options: UnlistableOptions) => {
      const { showUnlistable } = await import('../network/show-unlistable.ts')
      await showUnlistable(bucket, options)
    })
}
