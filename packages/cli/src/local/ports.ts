/**
 * Ports on loopback for a network. Between the choice of a port and the daemon that listens there lie seconds, and a node
 * that is down for a while listens nowhere: so a port is held, by a lock on a file of its number, from its choice until its
 * network has stopped. The kernel gives the lock back when the process ends, so there is no claim that outlives its owner.
 */
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileLock, makeFolder, tryLockFile } from '@nupeerstack/durable-state'
import { CliError } from '../cli-error.ts'

export const loopback = '127.0.0.1'

/** Where the chain of a network answers. */
export function rpcUrlOf({ rpcPort }: { readonly rpcPort: number }): string {
  return `http://${loopback}:${rpcPort}`
}

/** How far above the default a free port is looked for: the ports of several large networks. */
const searchLength = 1_000

/** Whether something could listen on the port now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: loopback, port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

export class PortClaims implements Disposable {
  readonly #folder: string
  readonly #claims = new Map<number, FileLock>()

  /** `folder`: where all networks of one user look. */
  constructor(folder: string = join(tmpdir(), `nupeer-port-locks-${process.getuid?.() ?? 'user'}`)) {
    this.#folder = folder
  }

  /** Claims a port, where it is free and nobody has. */
  async take(port: number): Promise<boolean> {
    if (this.#claims.has(port)) return false
    const claim = this.#lock(port)
    if (claim === undefined) return false
    this.#claims.set(port, claim)
    if (await isPortFree(port)) return true
    this.#claims.delete(port)
    claim[Symbol.dispose]()
    return false
  }

  /** Claims `first`, or the next free port above it. Throws CliError `port-taken`. */
  async takeNext(first: number): Promise<number> {
    for (let port = first; port < Math.min(first + searchLength, 65_536); port += 1) {
      if (await this.take(port)) return port
    }
    throw new CliError('port-taken', `No free port between ${first} and ${first + searchLength - 1} on ${loopback}.`)
  }

  /** Throws CliError `port-taken` unless it can be claimed. `purpose` says for what, `option` how to choose another. */
  async require(port: number, purpose: string, option: string): Promise<void> {
    if (await this.take(port)) return
    throw new CliError(
      'port-taken',
      `Port ${port} for ${purpose} is taken by another program; stop it, or choose another port with ${option}.`,
    )
  }

  [Symbol.dispose](): void {
    for (const claim of this.#claims.values()) claim[Symbol.dispose]()
    this.#claims.clear()
  }

  #lock(port: number): FileLock | undefined {
    try {
      makeFolder(this.#folder)
      return tryLockFile(join(this.#folder, String(port)))
    } catch {
      // Where no claim can be made, what is free has to do.
      return { [Symbol.dispose]() {} }
    }
  }
}
