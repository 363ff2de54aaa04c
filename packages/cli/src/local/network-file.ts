/**
 * `network.json`: what a development network decided once and keeps across restarts, above all its ports. It is also
 * the mark by which a folder is recognised as ours, so `--reset` deletes nothing else. It holds no secrets.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileDurably } from '@nupeerstack/durable-state'
import { CliError } from '../cli-error.ts'
import { cliCommits } from '../commits.ts'

export type NetworkFile = {
  readonly kind: 'nupeer-dev-network'
  readonly version: 1
  readonly createdAt: string
  readonly chainId: number
  readonly rpcPort: number
  /** Blocks in one period; fixed in the contracts when they are deployed. */
  readonly periodBlocks: number
  /** Where the seeds come from, as fixed in the contracts; folders of earlier builds do not say it. */
  readonly beacon?: DevBeacon
  readonly s3Port: number
  readonly region: string
  /** Bucket that is created at each start where it is missing. */
  readonly bucket?: string
  /** What each node offers to keep. */
  readonly capacityBytesPerNode: number
  /** `directPort` is not in folders of earlier builds, whose nodes took any. */
  readonly nodes: readonly { readonly id: number; readonly port: number; readonly directPort?: number }[]
}

/** `drand` is quicknet. */
export const devBeacons = ['prevrandao', 'drand'] as const
export type DevBeacon = (typeof devBeacons)[number]

const fileName = 'network.json'

/** Reads the file of a data folder, `undefined` where the folder has none. Throws CliError `not-our-folder`. */
export function readNetworkFile(dataPath: string): NetworkFile | undefined {
  const path = join(dataPath, fileName)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined
    }
    throw new CliError('not-our-folder', `Cannot read ${path}.`, { cause: error })
  }
  const parsed = parse(text)
  if (parsed === undefined) {
    throw new CliError('not-our-folder', `${path} does not describe a NuPeerStack network of this version.`)
  }
  return parsed
}

/** Replaces the file whole: after a crash there is the old one or the new one. */
export function writeNetworkFile(dataPath: string, network: NetworkFile): void {
  const content = `${JSON.stringify(network, undefined, 2)}\n`
  writeFileDurably(cliCommits.networkFile, join(dataPath, fileName), content, 0o644)
}

function parse(text: string): NetworkFile | undefined {
  let value: Partial<NetworkFile>
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const isOurs =
    value !== null &&
    typeof value === 'object' &&
    value.kind === 'nupeer-dev-network' &&
    value.version === 1 &&
    typeof value.createdAt === 'string' &&
    typeof value.region === 'string' &&
    (value.bucket === undefined || typeof value.bucket === 'string') &&
    (value.beacon === undefined || devBeacons.includes(value.beacon)) &&
    isCount(value.chainId) &&
    isCount(value.periodBlocks) &&
    isCount(value.capacityBytesPerNode) &&
    isPort(value.rpcPort) &&
    isPort(value.s3Port) &&
    Array.isArray(value.nodes) &&
    value.nodes.every(
      (node) => isCount(node?.id) && isPort(node?.port) && (node.directPort === undefined || isPort(node.directPort)),
    )
  return isOurs ? (value as NetworkFile) : undefined
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function isPort(value: unknown): value is number {
  return isCount(value) && value < 65_536
}
