/** The options that several commands share, worded once. */
import { Option } from 'commander'

export function dataOption(): Option {
  return new Option('--data <dir>', 'data folder of the network (default: .nupeer in the current folder)')
}

export function jsonOption(): Option {
  return new Option('--json', 'print JSON, for scripts')
}
