/** `nps node`: loses and revives single nodes of a development network. */
import { Command } from 'commander'
import { dataOption, jsonOption } from './data-option.ts'
import { wholeBetween } from './parse-option.ts'

type NodeOptions = { readonly data?: string; readonly json?: true }

export function nodeCommand(): Command {
  return new Command('node')
    .description('kill or start a node of a running network')
    .addCommand(nodeAction('kill', 'end a node at once (kill -9); it stays down', 'was killed'))
    .addCommand(nodeAction('start', 'start a node that is down', 'is up'))
}

function nodeAction(name: 'kill' | 'start', description: string, done: string): Command {
  return new Command(name)
    .description(description)
    .argument('<id>', 'number of the node, from 1', wholeBetween(1, 999))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: number, options: NodeOptions) => {
      const { askSupervisor } = await import('../network/control.ts')
      const { dataPathOf } = await import('../network/find-network.ts')
      const answer = await askSupervisor(dataPathOf(options.data), 'POST', `/nodes/${name}`, { id })
      console.log(options.json ? JSON.stringify(answer) : `Node ${id} ${done}.`)
    })
}
