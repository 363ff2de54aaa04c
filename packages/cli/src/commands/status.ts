/** `nps status`: nodes, deals, periods, proofs, bonds and objects of a network: one of `nps dev`, or any other. */
import { Command, Option } from 'commander'
import type { StatusOptions } from '../network/show-status.ts'
import { dataOption, jsonOption } from './data-option.ts'

export function statusCommand(): Command {
  return new Command('status')
    .description('show nodes, deals, proofs, bonds and objects')
    .addOption(dataOption())
    .addOption(jsonOption())
    .option('--watch', 'again and again, until interrupted')
    .addOption(
      new Option('--chain <file>', 'any network, by the addresses of its contracts (deployment.json)').conflicts(
        'data',
      ),
    )
    .option('--rpc-url <url>', 'where its chain answers (default: http://127.0.0.1:8545)')
    .option('--admin <where...>', 'admin servers to ask as well: data folders, sockets or URLs')
    .option('--token-file <file>', 'token for the admin servers that are URLs')
    .action(async (options: StatusOptions) => {
      const { showStatus } = await import('../network/show-status.ts')
      await showStatus(options)
    })
}
