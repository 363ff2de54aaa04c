/** `nps audit verify`: derives again what the chain says was proven, promised, missed or signed twice. */
import { Command } from 'commander'
import type { AuditOptions } from '../network/show-audit.ts'
import { dataOption, jsonOption } from './data-option.ts'
import { wholeBetween } from './parse-option.ts'

const help = `
Name a transaction (--tx), a revision or what was signed twice under its number (--deal with --number), or what came of an operator's challenge (--operator with
--period). Of a proof it derives samples from the seed and climbs every path to its root; of a revision it recovers both
signatures, of fraud those of both states; of a miss it looks whether an answer was owed and what it cost; of a customer's question (--tx of what asked,
answered or ended it) whether it was one, whether each leaf shown leads to the root, and what it cost where none was. The node of the chain is believed what its
blocks and old states are, the contracts what they keep; what follows from that is worked out here.

Without a network of one's own: --rpc and --deployment, of a node that keeps old states.
Ends with 1 where something does not hold.`

export function auditCommand(): Command {
  return new Command('audit')
    .description('check what the chain says of proofs, revisions, misses and fraud')
    .addCommand(
      new Command('verify')
        .description('derive it again, step by step')
        .option('--tx <hash>', 'the transaction that brought it')
        .option('--deal <id>', 'a deal, with --number')
        .option('--number <number>', 'of its revision', wholeBetween(1, Number.MAX_SAFE_INTEGER))
        .option('--operator <address>', 'an operator, with --period')
        .option('--period <period>', 'of its challenge', wholeBetween(0, Number.MAX_SAFE_INTEGER))
        .option('--rpc <url>', 'a node of the chain (default: that of the network)')
        .option('--deployment <file>', 'the deployment file (default: that of the network)')
        .addOption(dataOption())
        .addOption(jsonOption())
        .addHelpText('after', help)
        .action(async (options: AuditOptions) => {
          const { showAudit } = await import('../network/show-audit.ts')
          await showAudit(options)
        }),
    )
}
