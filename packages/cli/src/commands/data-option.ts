/** The options that several commands share, worded once. */
import { type Command, Option } from 'commander'

export function dataOption(): Option {
  return new Option('--data <dir>', 'data folder of the network (default: .nupeer in the current folder)')
}

export function jsonOption(): Option {
  return new Option('--json', 'print JSON, for scripts')
}

/** Where the secret of a new key goes. */
export function addSecretOptions(command: Command): Command {
  return command
    .option('--secret-file <file>', 'write the secret there, as AWS programs read it, and keep no other copy')
    .option('--show-secret', 'print the secret also where no terminal reads it, and with --json')
    .addHelpText(
      'after',
      `
The secret is shown once, on a terminal, and kept in a file of the data folder that only its owner reads, where
“nps env --user” finds it. Into a pipe, a log or JSON it goes only with --show-secret.`,
    )
}
