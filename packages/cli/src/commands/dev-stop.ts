/** `nps dev stop`: stops a running network in order. What it stored stays. */
import { Command } from 'commander'
import { dataOption, jsonOption } from './data-option.ts'

export function devStopCommand(): Command {
  return new Command('stop')
    .description('stop a running network; its data stays')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: { readonly data?: string; readonly json?: true }) => {
      const { stopNetwork } = await import('../dev/stop-network.ts')
      const { dataPathOf } = await import('../network/find-network.ts')
      const dataPath = dataPathOf(options.data)
      await stopNetwork(dataPath)
      console.log(
        options.json ? JSON.stringify({ stopped: true, dataPath }) : `Stopped. The data stays in ${dataPath}.`,
      )
    })
}
