/** Settings of the development chain's daemon, read once and strictly from its JSON file. */
import { readFileSync } from 'node:fs'

export interface DevChainConfig {
  readonly directory: string
  readonly port: number
  readonly chainId?: number
  readonly blockIntervalMs?: number
  readonly miningAtStart?: boolean
  readonly checkpointTransactions?: number
}

const readers: Record<string, (value: unknown) => boolean> = {
  directory: (value) => typeof value === 'string' && value !== '',
  port: isWhole(0, 65_535),
  chainId: isWhole(1, 2 ** 31),
  blockIntervalMs: isWhole(10, 3_600_000),
  checkpointTransactions: isWhole(1, 100_000),
  miningAtStart: (value) => typeof value === 'boolean',
}
const required = ['directory', 'port']

/** Throws an Error whose message is one clear sentence. */
export function readDevChainConfig(path: string): DevChainConfig {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`The configuration ${path} cannot be read as JSON.`, { cause })
  }
  if (typeof value !== 'object' || value === null) throw new Error(`The configuration ${path} is not an object.`)
  for (const [name, setting] of Object.entries(value)) {
    // Every object has names that nobody gave it.
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (reader === undefined) throw new Error(`${path}: there is no setting "${name}".`)
    if (!reader(setting)) throw new Error(`${path}: the setting "${name}" has a wrong value.`)
  }
  for (const name of required)
    if (!Object.hasOwn(value, name)) throw new Error(`${path}: the setting "${name}" is missing.`)
  return value as DevChainConfig
}

function isWhole(min: number, max: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max
}
