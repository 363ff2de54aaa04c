/** `nps status`: nodes, deals, periods, proofs, bonds and objects of a running network. */
import { Command } from 'commander'
import { dataOption, jsonOption } from './data-option.ts'

type StatusOptions = { readonly data?: string; readonly json?: true; readonly watch?: true }

export function statusCommand(): Command {
  return new Command('status')
    .description('show nodes, deals, proofs, bonds and objects')
    .addOption(dataOption())
    .addOption(jsonOption())
    .option('--watch', 'again every second, until interrupted')
    .action(async (options: StatusOptions) => {
      const { showStatus } = await import('../network/show-status.ts')
      await showStatus(options)
    })
}
