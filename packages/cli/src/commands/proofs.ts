/** `nps proofs`: challenge, answer and verdict of each period, from the events of the chain. */
import { Command } from 'commander'
import { dataOption, jsonOption } from './data-option.ts'
import { wholeBetween } from './parse-option.ts'

type ProofsOptions = { readonly data?: string; readonly json?: true; readonly watch?: true; readonly periods: number }

export function proofsCommand(): Command {
  return new Command('proofs')
    .description('show challenges, answers, verdicts and gas')
    .addOption(dataOption())
    .option('--periods <count>', 'how many periods to look back', wholeBetween(1, 1_000), 3)
    .option('--watch', 'go on as they reach the chain, until interrupted')
    .addOption(jsonOption())
    .addHelpText('after', '\nWith --json one document, with --json --watch one JSON line per event.')
    .action(async (options: ProofsOptions) => {
      const { showProofs } = await import('../network/show-proofs.ts')
      await showProofs(options)
    })
}
