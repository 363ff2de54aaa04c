/** The tree of commands. Each command file declares its options here and loads its work only when it is run. */
import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { devCommand } from './commands/dev.ts'
import { envCommand } from './commands/env.ts'
import { keyCommand } from './commands/key.ts'
import { nodeCommand } from './commands/node.ts'
import { objectCommand } from './commands/object.ts'
import { proofsCommand } from './commands/proofs.ts'
import { statusCommand } from './commands/status.ts'
import { userCommand } from './commands/user.ts'

const examples = `
Examples:
  nps dev                                  a whole network on this machine, with a live board
  nps dev --detach --json --data DIR       the same in the background, for scripts
  eval "$(nps env)" && aws s3 ls           point the aws CLI at it
  nps status --watch                       nodes, deals, proofs and bonds
  nps node kill 3                          lose a node (kill -9), see that nothing is lost
  nps node replace 3                       another node in its place, when its disk is gone for good
  nps proofs --watch                       challenge, answer and verdict of every period
  nps audit verify --tx HASH               check one of them from the chain alone
  nps key create main --bucket photos --access read
                                           a key that can only read one bucket
  nps dev stop                             stop it; everything is there again at the next start`

export function createProgram(): Command {
  const program = new Command('nps')
    .description('NuPeerStack: object storage on nodes that nobody has to trust.')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  for (const command of [
    devCommand(),
    envCommand(),
    statusCommand(),
    nodeCommand(),
    proofsCommand(),
    auditCommand(),
    userCommand(),
    keyCommand(),
    objectCommand(),
  ]) {
    program.addCommand(inherit(program, command))
  }
  return program
}

/** `addCommand` copies no settings from the parent, unlike `command`. */
function inherit(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent)
  for (const inner of command.commands) inherit(parent, inner)
  return command
}
