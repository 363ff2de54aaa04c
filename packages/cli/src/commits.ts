/** Everything that `nps` makes durable itself, small files all of them: see `commits.ts` of durable-state. */
import { declareFile } from '@nupeerstack/durable-state'

export const cliCommits = {
  networkFile: declareFile('cli.network-file'),
  account: declareFile('cli.account'),
  accessSecret: declareFile('cli.access-secret'),
  recoveryPhrase: declareFile('cli.recovery-phrase'),
  deployment: declareFile('cli.deployment'),
  chainConfig: declareFile('cli.chain-config'),
  daemonConfig: declareFile('cli.daemon-config'),
  keptKey: declareFile('cli.kept-key'),
} as const
