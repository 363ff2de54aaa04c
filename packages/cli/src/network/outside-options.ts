/** What `nps status` needs to look at a network from outside, from what its user typed. */
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ChainError, DeploymentFileError, openChain, storageKind } from '@nupeerstack/contracts-client'
import { adminSocketPath } from '@nupeerstack/node-host'
import { CliError } from '../cli-error.ts'
import { readEnvironment } from '../config.ts'
import type { NamedDaemon, OutsideView } from './find-daemons.ts'

export interface OutsideOptions {
  /** File with the addresses of the contracts. */
  readonly chain: string
  readonly rpcUrl?: string
  /** Sockets, data folders or URLs of admin servers. */
  readonly admin?: readonly string[]
  /** Token for those that are URLs. */
  readonly tokenFile?: string
}

const defaultRpcUrl = 'http://127.0.0.1:8545'

/** Connects to the chain. Throws CliError: what is named that is not there. */
export async function openOutside(options: OutsideOptions): Promise<OutsideView & AsyncDisposable> {
  const { rpcUrl = defaultRpcUrl } = options
  const token = options.tokenFile === undefined ? undefined : await readToken(typed(options.tokenFile))
  const daemons = (options.admin ?? []).map((name) => nameDaemon(name, token))
  const config = { rpcUrl, deploymentFile: typed(options.chain) }
  try {
    // It reads only: the folder stays empty.
    const chain = await openChain(config, { kinds: [storageKind], directory: '.' })
    return { chain, rpcUrl, daemons, [Symbol.asyncDispose]: () => chain[Symbol.asyncDispose]() }
  } catch (error) {
    if (error instanceof DeploymentFileError) {
      const { message } = error
      throw new CliError('usage', `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, { cause: error })
    }
    if (!(error instanceof ChainError)) throw error
    throw new CliError('unreachable', `No chain of that deployment answers at ${rpcUrl}.`, { cause: error })
  }
}

/** A folder means the socket in it. */
function nameDaemon(name: string, token: string | undefined): NamedDaemon {
  if (/^https?:/.test(name)) {
    if (!URL.canParse(name)) throw new CliError('usage', `${name} is no URL.`)
    if (token === undefined) throw new CliError('usage', `${name} asks for a token: --token-file FILE.`)
    return { name, target: { url: new URL(name), token } }
  }
  const path = typed(name)
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  return { name, target: isFolder ? adminSocketPath(path) : path }
}

async function readToken(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    throw new CliError('usage', `The token file ${path} cannot be read.`, { cause })
  }
}

function typed(path: string): string {
  return resolve(readEnvironment().typedFrom, path)
}
