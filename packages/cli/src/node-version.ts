/** Which Node we need: one that runs TypeScript as it stands and has `node:sqlite` without a flag. */
import { CliError } from './cli-error.ts'

export const nodeMajorMin = 24

/** Throws CliError `wrong-node-version` where the version is too old. */
export function requireNodeVersion(version: string): void {
  if (Number(version.split('.')[0]) >= nodeMajorMin) return
  throw new CliError(
    'wrong-node-version',
    `Node ${nodeMajorMin} is needed, this is ${version}; “npm run nps” uses the one that this project brings along.`,
  )
}
