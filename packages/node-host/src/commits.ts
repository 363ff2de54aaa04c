/** Everything that a host makes durable: see `commits.ts` of durable-state. */
import { declareFile } from '@nupeerstack/durable-state'

export const hostCommits = {
  identity: declareFile('node-host.identity'),
} as const
