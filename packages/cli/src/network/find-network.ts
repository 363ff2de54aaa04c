/** From a data folder to the network that lives in it, for the commands that talk about one. */
import { resolve } from 'node:path'
import { CliError } from '../cli-error.ts'
import { readEnvironment } from '../config.ts'
import { type Layout, layoutOf } from '../local/layout.ts'
import { type NetworkFile, readNetworkFile } from '../local/network-file.ts'

export type FoundNetwork = {
  readonly network: NetworkFile
  readonly layout: Layout
}

/** The data folder that `--data` names, or `.nupeer` in the current project. */
export function dataPathOf(option: string | undefined): string {
  return option === undefined ? resolve('.nupeer') : resolve(readEnvironment().typedFrom, option)
}

/** Throws CliError `not-running` where the folder holds no network. */
export function findNetwork(dataOption: string | undefined): FoundNetwork {
  const dataPath = dataPathOf(dataOption)
  const network = readNetworkFile(dataPath)
  if (network === undefined) {
    throw new CliError('not-running', `There is no network in ${dataPath}; make one with “nps dev --data ${dataPath}”.`)
  }
  return { network, layout: layoutOf(dataPath) }
}
