/** `nps node`: loses, revives and replaces single nodes of a development network. */
import type { AdminCall } from '@nupeerstack/protocol'
import { Command } from 'commander'
import { dataOption, jsonOption } from './data-option.ts'
import { wholeBetween } from './parse-option.ts'

type NodeOptions = { readonly data?: string; readonly json?: true }

export function nodeCommand(): Command {
  return new Command('node')
    .description('kill, start or replace a node of a running network')
    .addCommand(nodeAction('kill', 'end a node at once (kill -9); it stays down', () => 'was killed'))
    .addCommand(nodeAction('start', 'start a node that is down', () => 'is up'))
    .addCommand(
      nodeAction('replace', 'put another node in the place of one that is lost', ({ operator, oldFolder }) =>
        [
          `is replaced: operator ${operator} has taken its place, and what the old one kept is rebuilt`,
          ...(oldFolder === undefined
            ? []
            : [`The old folder is ${oldFolder}; delete it when nothing in it is wanted`]),
        ].join('.\n'),
      ),
    )
}

interface NodeAnswer {
  readonly id: number
  readonly operator?: string | undefined
  readonly oldFolder?: string | undefined
}

function nodeAction(
  name: 'kill' | 'start' | 'replace',
  description: string,
  done: (answer: NodeAnswer) => string,
): Command {
  return new Command(name)
    .description(description)
    .argument('<id>', 'number of the node, from 1', wholeBetween(1, 999))
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: number, options: NodeOptions) => {
      const { askSupervisor } = await import('../network/control.ts')
      const { dataPathOf } = await import('../network/find-network.ts')
      const { supervisorCalls } = await import('../network/supervisor-calls.ts')
      const call: AdminCall<{ readonly id: number }, NodeAnswer> = supervisorCalls[`${name}Node`]
      const answer = await askSupervisor(dataPathOf(options.data), call, { id })
      console.log(options.json ? JSON.stringify(answer) : `Node ${id} ${done(answer)}.`)
    })
}
